/** What the index of the worked examples may look like; the examples themselves are scenarios. */
import { identified, list, oneOf, strict } from './containers.ts';
import { id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostExamples = 200;
const mostSources = 20;

const exampleSchema = strict({
  id,
  file: z.string().regex(/^[a-z0-9-]+\.json$/, 'the name of a JSON file beside the index'),
  role: oneOf('candidate', 'recruiter', 'founder'),
  title: name,
  blurb: notes,
  basis: oneOf('cited', 'invented'),
  sources: list(strict({ title: name, url: z.url({ protocol: /^https$/, message: 'an https address' }) }), mostSources)
}).refine(({ basis, sources }) => basis === 'invented' || sources.length > 0, 'a source, since the basis is cited');

export const exampleIndexSchema = strict({
  format: z.literal('examples'),
  version: z.literal(1),
  examples: identified(exampleSchema, mostExamples)
});

export type Example = z.output<typeof exampleSchema>;

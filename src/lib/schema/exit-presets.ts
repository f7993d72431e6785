/** What the tables of exits to start from may look like: probabilities of multiples of today's value; what is missing comes to nothing. */
import { identified, list, strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { sourcedOrigin } from './sourced-value.ts';
import { date, id, name } from './text.ts';
import { z } from './zod.ts';

const most = 20;

const exitPresetSchema = strict({
  id,
  name,
  /** After the valuation month. */
  month: whole({ min: 0, max: 240 }),
  cases: list(strict({ name, probability: number({ above: 0, max: 1 }), multiple: number({ min: 0 }) }), most).refine(
    (cases) => cases.reduce((sum, { probability }) => sum + probability, 0) <= 1 + 1e-9,
    'probabilities that sum to at most 1'
  ),
  ...sourcedOrigin
});

export const exitPresetsSchema = strict({
  format: z.literal('exit-presets'),
  version: z.literal(1),
  title: name,
  asOf: date,
  presets: identified(exitPresetSchema, most)
});

export type ExitPreset = z.output<typeof exitPresetSchema>;

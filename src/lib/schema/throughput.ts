/**
 * What a document of throughputs may look like: output tokens a second of one model, by accelerator and by condition. The
 * condition is part of the figure: under a tight limit on the wait the same machine gives a sixth of what it gives offline.
 */
import { list, oneOf, strict } from './containers.ts';
import { number } from './figures.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { date, id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostResults = 500;
const positive = number({ above: 0 });

const resultSchema = sourcedValueSchema.safeExtend({
  /** The GPU-hour of a rate card that gives this many tokens a second. */
  service: id,
  accelerator: name,
  condition: oneOf('offline', 'server', 'interactive'),
  /** The best submission of a round; `low` is the median one. */
  value: positive,
  low: positive.exactOptional()
});

const resultsSchema = list(resultSchema, mostResults).superRefine((results, context) => {
  const seen = new Set<string>();
  results.forEach(({ service, condition }, index) => {
    const key = JSON.stringify([service, condition]);
    if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message: 'one figure for a service and a condition' });
    seen.add(key);
  });
});

/** What a service in use reported of itself: a check on what benchmarks promise. */
const productionSchema = sourcedValueSchema.safeExtend({
  name,
  accelerator: name,
  unit: z.literal('million output tokens per GPU-hour'),
  value: positive
});

export const throughputSchema = strict({
  format: z.literal('throughput', '"throughput"'),
  version: z.literal(1, '1'),
  id,
  title: name,
  asOf: date,
  unit: z.literal('output tokens/s per GPU'),
  /** What each condition asks of the wait, where that is known. */
  limits: strict({ offline: notes, server: notes.exactOptional(), interactive: notes.exactOptional() }),
  attribution: list(notes, 20),
  results: resultsSchema,
  production: list(productionSchema, 20).exactOptional()
});

export type ModelThroughput = z.output<typeof throughputSchema>;
export type ThroughputResult = z.output<typeof resultSchema>;
export type ThroughputCondition = ThroughputResult['condition'];

/** What the defaults of conversions may look like: the share of output tokens, the planning factor, a working day, sizes of an experiment. */
import { identified, strict } from './containers.ts';
import { measured } from './measured-value.ts';
import { date, id, name } from './text.ts';
import { z } from './zod.ts';

const mostExperiments = 50;

const experimentSchema = strict({
  id,
  name,
  gpuHours: measured('GPU-hours', { above: 0 }).safeExtend({ name }),
  millionTokens: measured('million tokens', { above: 0 }).safeExtend({ name })
});

export const conversionsSchema = strict({
  format: z.literal('conversions', '"conversions"'),
  version: z.literal(1, '1'),
  title: name,
  asOf: date,
  figures: strict({
    outputShare: measured('share of tokens', { above: 0, max: 1 }).safeExtend({ name }),
    planningFactor: measured('share of the benchmark', { above: 0, max: 1 }).safeExtend({ name }),
    workingDayHours: measured('hours', { above: 0, max: 24 }).safeExtend({ name })
  }),
  /** From small to large. */
  experiments: identified(experimentSchema, mostExperiments)
});

export type ConversionFacts = z.output<typeof conversionsSchema>['figures'];
export type ExperimentSize = z.output<typeof experimentSchema>;

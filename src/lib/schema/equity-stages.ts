/** What the document of usual terms by stage may look like: common against preferred, and what a round takes. */
import { identified, strict } from './containers.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { date, id, name } from './text.ts';
import { z } from './zod.ts';

const mostStages = 20;

export const equityStagesSchema = strict({
  format: z.literal('equity-stages'),
  version: z.literal(1),
  title: name,
  asOf: date,
  stages: identified(
    strict({
      id,
      name,
      /** Fair market value of a common share over the price of the latest preferred. */
      commonToPreferred: sourcedValueSchema,
      /** Share of the company that the round of this stage takes. */
      dilution: sourcedValueSchema
    }),
    mostStages
  )
});

export type EquityStage = z.output<typeof equityStagesSchema>['stages'][number];

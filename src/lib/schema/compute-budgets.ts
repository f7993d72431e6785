/** What the document of compute budgets a head may look like: what is reported, or drawn up as an illustration, a person and month. */
import { identified, oneOf, strict } from './containers.ts';
import { number } from './figures.ts';
import { sourced } from './sourced-value.ts';
import { currency, date, id, name } from './text.ts';
import { z } from './zod.ts';

const mostBands = 100;

const perMonth = strict({ low: number({ above: 0 }), high: number({ above: 0 }) }).refine(
  ({ low, high }) => low <= high,
  'a low that is no more than the high'
);

const bandSchema = strict({
  id,
  name,
  family: oneOf('gpu', 'tokens'),
  kind: oneOf('reported', 'illustrative'),
  perMonth: sourced(perMonth)
});

export const computeBudgetsSchema = strict({
  format: z.literal('compute-budgets'),
  version: z.literal(1),
  title: name,
  asOf: date,
  currency,
  bands: identified(bandSchema, mostBands)
});

export type BudgetBand = z.output<typeof bandSchema>;

/** What a tax may look like. This version knows the regime `flat`; a regime joins the list when the engine can compute it. */
import { oneOf, strict, variants } from './containers.ts';
import { number } from './figures.ts';
import { z } from './zod.ts';

const flatTax = strict({
  regime: z.literal('flat'),
  // Below 1: the gross-up is tax / (1 − rate) (valuation.md, section 7).
  rate: number({ min: 0, below: 1 }),
  employerRate: number({ min: 0 }).exactOptional(),
  computeBasis: oneOf('fairMarketValue', 'employerCost', 'marginalCost', 'none').exactOptional(),
  otherIncomePerYear: number({ min: 0 }).exactOptional()
});

export const taxSchema = variants('regime', [flatTax], '"flat", the only regime that this version knows');

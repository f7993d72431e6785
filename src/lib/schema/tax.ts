/** What a tax may look like: a flat rate, or the law of a country that the engine can compute. */
import { filingStatuses, ukRegions } from '#lib/engine/document.ts';
import { usRegions } from '#lib/engine/us-regions.ts';
import { oneOf, strict, variants } from './containers.ts';
import { number } from './figures.ts';
import { z } from './zod.ts';

const base = {
  computeBasis: oneOf('fairMarketValue', 'employerCost', 'marginalCost', 'none').exactOptional(),
  otherIncomePerYear: number({ min: 0 }).exactOptional()
};

const flatTax = strict({
  regime: z.literal('flat'),
  // Below 1: the gross-up is tax / (1 − rate) (valuation.md, section 7).
  rate: number({ min: 0, below: 1 }),
  employerRate: number({ min: 0 }).exactOptional(),
  ...base
});

const usTax = strict({
  regime: z.literal('us'),
  region: oneOf(...usRegions).exactOptional(),
  city: z.literal('NYC').exactOptional(),
  filingStatus: oneOf(...filingStatuses).exactOptional(),
  spouseWagesPerYear: number({ min: 0 }).exactOptional(),
  // With the highest rates of the federal law the sum stays below 1.
  localRate: number({ min: 0, max: 0.2 }).exactOptional(),
  ...base
}).superRefine(({ region, city, filingStatus, spouseWagesPerYear }, context) => {
  if (city !== undefined && region !== 'NY')
    context.addIssue({ code: 'custom', path: ['city'], message: 'no city, unless the region is "NY"' });
  if (spouseWagesPerYear !== undefined && filingStatus !== 'mfj')
    context.addIssue({
      code: 'custom',
      path: ['spouseWagesPerYear'],
      message: 'nothing, unless filingStatus is "mfj": only a joint return has a spouse on it'
    });
});

const ukTax = strict({ regime: z.literal('uk'), region: oneOf(...ukRegions).exactOptional(), ...base });

export const taxSchema = variants('regime', [flatTax, usTax, ukTax], '"flat", "us" or "uk"');

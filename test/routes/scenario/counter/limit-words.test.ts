/** A limit that is told must do: who types it in must find a package. */
import { expect, it } from 'vitest';
import { sufficientLimit } from '../../../../src/routes/scenario/counter/limit-words.ts';

it.each([
  ['cost', 105_000.2, '$105,001'],
  ['cash', 105_000, '$105,000'],
  ['compaRatio', 1.0451, '104.6%'],
  ['dilution', 0.001_234_1, '0.124%'],
  ['equityUnits', 4680.4, '4,681'],
  ['gpuHoursPerMonth', 600.000_000_01, '600']
] as const)('%s of %d is told as %s, never a little less', (what, used, told) => {
  expect(sufficientLimit(what, used, 'USD')).toBe(told);
});

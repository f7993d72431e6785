import { describe, expect, it } from 'vitest';
import { monthSum } from '#lib/engine/index.ts';
import { outcome } from '../../../../src/routes/scenario/equity/outcome.ts';
import { document, halcyon, options, salary, units } from './equity-offers.ts';
import { tried } from './valued-equity.ts';

const sold = { kind: 'sold', equityValue: 240_000_000, month: 60, ipo: false } as const;

describe('a sale that is tried', () => {
  const trial = tried(document, sold);
  const result = outcome(trial.parts, trial);

  // 240M / 20M = 12 a share, both classes convert: 40,000 × (12 − 2.40) and 6,000 × 12
  it('pays options above their strike and RSUs in full', () => {
    expect(result.parts.map(({ id, before }) => [id, before])).toEqual([
      ['options', expect.closeTo(384_000, 4)],
      ['units', expect.closeTo(72_000, 4)]
    ]);
  });

  it('names the taxes of the country, and what is left is what they leave', () => {
    expect(result.taxes.map(({ id }) => id)).toEqual(expect.arrayContaining(['federalIncomeTax', 'stateIncomeTax']));
    expect(result.before - result.taxes.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.after, 6);
  });

  // The rows carry the same sale discounted to today and compounded to the month of vest, at the candidate's rate: undone month by month.
  it('takes the tax that the valuation takes, by another way', () => {
    const discount = trial.shared.candidateDiscount;
    const atSale = (1 + trial.shared.resolved.discountRatePerYear) ** (60 / 12);
    const after = trial.parts.reduce(
      (sum, { row }) => sum + row.afterTax.reduce((total, value, i) => total + value * discount[i]! * atSale, 0),
      0
    );
    expect(result.after).toBeCloseTo(after, 2);
  });

  it('is worth today what the row of the trial says', () => {
    expect(result.present).toBeCloseTo(
      trial.parts.reduce((sum, { row }) => sum + monthSum(row.present), 0),
      9
    );
  });
});

it('a sale below the preferences pays nothing and is not taxed', () => {
  const trial = tried(document, { ...sold, equityValue: 50_000_000 });
  expect(outcome(trial.parts, trial)).toMatchObject({ before: 0, taxes: [], after: 0, present: 0 });
});

it('shares that were bought count less what was paid for them, also where the sale brings nothing', () => {
  const bought = halcyon({}, [salary, { ...options, exercise: 'atVest' }]);
  const nothing = tried(bought, { ...sold, equityValue: 50_000_000 });
  expect(outcome(nothing.parts, nothing).before).toBeCloseTo(-96_000, 4);
});

it('a doubt that it is worth nothing does not hide what a sale would bring', () => {
  const trial = tried(halcyon({ worthNothing: true }), sold);
  expect(outcome(trial.parts, trial).before).toBeCloseTo(456_000, 3);
});

it('of a listed share everything follows the price that is tried', () => {
  const now = tried(document, { kind: 'price', price: 120 }, 'orrery');
  const twice = tried(document, { kind: 'price', price: 240 }, 'orrery');
  const [before, after] = [outcome(now.parts, now), outcome(twice.parts, twice)];
  const of = (one: typeof before, id: string) => one.parts.find((part) => part.id === id)!.before;
  expect(of(after, units.id)).toBeCloseTo(2 * of(before, units.id), 6);
  expect(of(after, options.id)).toBeGreaterThan(2 * of(before, options.id));
  expect(after.after).toBeCloseTo(after.before - after.tax, 9);
  const rowsAfter = twice.parts.reduce((sum, { row }) => sum + monthSum(row.afterTax), 0);
  expect(after.after).toBeCloseTo(rowsAfter, 2);
});

/** Two cards side by side: prices in two currencies are told apart, never divided by one another. */
import { describe, expect, it } from 'vitest';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import { cardComparison, comparisonFinding } from '../../../src/routes/rates/card-comparison.ts';

const card = rateCards()[0]!;
const hour = card.services['h100-hour']!;
const before = { ...card, services: { 'h100-hour': hour } };
const dearer = {
  ...hour,
  list: { ...hour.list, value: hour.list.value * 2 },
  driftPerYear: { ...hour.driftPerYear!, value: 0.5 }
};

describe('a card that is twice as dear', () => {
  const after = { ...before, services: { 'h100-hour': dearer } };

  it('is said to be', () => {
    const compared = cardComparison(before, after);
    expect(compared.changes.map(({ figure }) => figure)).toEqual(['list', 'driftPerYear']);
    expect(compared.changes[0]!.change).toBeCloseTo(1, 12);
    expect(comparisonFinding(compared)).toBe(
      '1 of 1 service in both differs; list prices move by at most +100% (H100 GPU-hour).'
    );
  });

  it('but not where its money is another: euros over dollars are no change', () => {
    const compared = cardComparison(before, { ...after, currency: 'EUR' });
    expect(compared.changes[0]).toMatchObject({ figure: 'list', change: undefined });
    expect(comparisonFinding(compared)).toBe('1 of 1 service in both differs.');
  });
});

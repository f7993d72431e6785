import { describe, expect, it } from 'vitest';
import { curveLevel } from '#lib/charts/curve-chart.ts';
import { breakPointData, payoffStarts, payouts, valueAbove } from '../../../../src/routes/scenario/equity/break-point-data.ts';
import { document, stock } from './equity-offers.ts';
import { valued } from './valued-equity.ts';

const sale = { equityValue: 200_000_000, month: 60, ipo: false };
const { parts, valued: offer } = valued(document);
const shares = payouts(stock, { fx: 1, dilutionPerRound: 0.2, sale });

describe('the curve of what a common share receives', () => {
  const data = breakPointData(shares, parts, sale, 'USD');
  const [curve] = data.curves;
  const resolved = offer.offer.stock;

  it('is the engine’s own figure at every value of the company, or chart and valuation would disagree', () => {
    if (resolved?.kind !== 'private') throw new Error('private');
    for (const value of [1e6, 40e6, 58e6, 70e6, 93e6, 120e6, 160e6, 200e6])
      expect(curveLevel(curve!, value)).toBeCloseTo(resolved.perShare(value, { month: 59, ipo: false }), 9);
  });

  // Series A converts at 10M / 4M = 2.50 a share: 48M + 14M × 2.5 = 83M; Series B at 48M / 6M = 8: 20M × 8 = 160M.
  it('names each threshold at the value where the class takes its turn', () => {
    expect(data.marks.map(({ name }) => name)).toEqual(
      [
        'Series B is paid back at $48M',
        'Series A is paid back; Common starts to share at $58M',
        'Series A converts at $83M',
        'Series B converts at $160M',
        'Your options are worth something above $82M',
        'Your RSUs are worth something above $58M',
        'Sold for $200M: $10.00 a share'
      ].sort(
        (one, other) => data.marks.findIndex(({ name }) => name === one) - data.marks.findIndex(({ name }) => name === other)
      )
    );
    expect(data.marks.find(({ id }) => id === 'exit')).toMatchObject({ at: 200_000_000, strong: true });
  });

  it('draws the strike across, and reaches beyond the sale that is tried', () => {
    expect(data.rules).toEqual([{ id: 'strike 2.4', name: 'strike $2.40', level: 2.4 }]);
    expect(data.end).toBeGreaterThan(200_000_000);
  });
});

it('options begin to pay where a common share receives the strike: 58M + 10M × 2.40', () => {
  expect(valueAbove(shares.points, 2.4)).toBeCloseTo(82e6, 3);
  expect(payoffStarts(shares, parts)).toEqual([
    { words: ['RSUs'], above: 58_000_000 },
    { words: ['options'], above: expect.closeTo(82e6, 3) as number }
  ]);
});

it('a listing leaves no thresholds: every share is a common one', () => {
  const listed = payouts(stock, { fx: 1, dilutionPerRound: 0.2, sale: { ...sale, ipo: true } });
  const { curves, marks } = breakPointData(listed, parts, { ...sale, ipo: true }, 'USD');
  expect(curveLevel(curves[0]!, 100e6)).toBeCloseTo(5, 9);
  expect(marks.some(({ name }) => /converts|paid back/.test(name))).toBe(false);
});

it('rounds that there is time for dilute what a common share receives', () => {
  const rounds = payouts({ ...stock, roundsToCome: 2, monthsBetweenRounds: 24 }, { fx: 1, dilutionPerRound: 0.2, sale });
  expect(rounds.rounds).toBe(2);
  // far above every preference: 200M more is shared by 20M / 0.8² shares
  const far = rounds.points.at(-1)!;
  expect(far.perShareSlope).toBeCloseTo(0.64 / 20e6, 15);
});

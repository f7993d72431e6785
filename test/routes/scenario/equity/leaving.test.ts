import { describe, expect, it } from 'vitest';
import { monthSum } from '#lib/engine/index.ts';
import { leavingSentences } from '../../../../src/routes/scenario/equity/leaving-words.ts';
import { leavingOf, longestVesting } from '../../../../src/routes/scenario/equity/leaving.ts';
import { figuresSum, trancheYears } from '../../../../src/routes/scenario/equity/tranches.ts';
import { vestTimeline } from '../../../../src/routes/scenario/equity/vest-timeline.ts';
import { document, halcyon, options, salary, units } from './equity-offers.ts';
import { tried, valued } from './valued-equity.ts';

const { parts, valued: offer, shared } = valued(document);
const firstMonth = shared.resolved.firstMonth;
const [optionPart, unitPart] = parts;
const near = (value: number) => expect.closeTo(value, 6) as number;

describe('leaving', () => {
  // started January 2027: month 24 ends with December 2028, three months later is March 2029
  it('after two years leaves half, to be exercised within the window at the strike', () => {
    const leaving = leavingOf(optionPart!, offer, { after: 24, firstMonth });
    expect(leaving).toMatchObject({ exerciseBy: '2029-03', state: { vested: near(20_000), forfeited: near(20_000) } });
    expect(leaving.cost).toBeCloseTo(48_000, 9);
    expect(leavingSentences(leaving, 'USD').at(-1)).toBe('Exercise the vested ones by March 2029, for $48k, or lose them.');
  });

  it('before the cliff leaves nothing, and nothing to exercise', () => {
    const sentences = leavingSentences(leavingOf(optionPart!, offer, { after: 11, firstMonth }), 'USD');
    expect(sentences[0]).toBe('Nothing has vested: all 40,000 options are left behind.');
    expect(sentences.join(' ')).not.toContain('Exercise');
  });

  it('the window ends with the options themselves', () => {
    const short = valued(halcyon({}, [salary, { ...options, expiryMonths: 25, postTerminationMonths: 60 }]));
    expect(leavingOf(short.parts[0]!, short.valued, { after: 24, firstMonth }).exerciseBy).toBe('2029-01');
  });

  it('loses forfeited units times the value of one', () => {
    const leaving = leavingOf(optionPart!, offer, { after: 36, firstMonth });
    expect(leaving.unitValue).toBe(offer.claims.get('options')!.unitValue);
    expect(leavingSentences(leaving, 'USD')[1]).toContain('before tax');
  });

  it('RSUs wait for a sale and have nothing to exercise', () => {
    const leaving = leavingOf(unitPart!, offer, { after: 24, firstMonth });
    expect(leaving).toMatchObject({ cost: 0, exerciseBy: null });
    expect(leavingSentences(leaving, 'USD').at(-1)).toContain('once the company is sold or listed');
  });

  it('refreshers cost their own strike', () => {
    const refreshed = { ...options, refreshers: { units: 12_000, count: 1, strike: 5, vesting: { months: 12 } } };
    const more = valued(halcyon({}, [salary, refreshed]));
    // after 24 months 20,000 of the first grant at 2.40 and all of the refresher of month 12 at 5
    expect(leavingOf(more.parts[0]!, more.valued, { after: 24, firstMonth }).cost).toBeCloseTo(48_000 + 60_000, 6);
  });
});

describe('the timeline', () => {
  it('always adds up to what was granted, and loses what was unvested on leaving', () => {
    const { steps, divide } = vestTimeline(options, { months: 48, leaves: 30, leavesName: 'gone' });
    for (const { values } of steps) expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(40_000, 6);
    expect(steps.at(-1)).toMatchObject({ from: 30, values: [near(25_000), 0, near(15_000)] });
    expect(divide).toEqual({ at: 30, name: 'gone' });
    expect(longestVesting(parts, 48)).toBe(48);
  });
});

describe('the tranches', () => {
  const sold = tried(document, { kind: 'sold', equityValue: 240_000_000, month: 60, ipo: false });
  const years = trancheYears(parts, offer, { tried: sold.valued, discount: shared.candidateDiscount });

  it('are grouped by year of employment and hold every unit once', () => {
    expect(years.map(({ year, tranches }) => [year, tranches.length])).toEqual([
      [1, 2],
      [2, 16],
      [3, 16],
      [4, 16]
    ]);
    expect(figuresSum(years.map(({ sum }) => sum))).toMatchObject({
      units: near(46_000),
      cost: near(96_000)
    });
  });

  it('add up to what the offer says of its equity', () => {
    const { worth } = figuresSum(years.map(({ sum }) => sum));
    expect(worth).toBeCloseTo(
      parts.reduce((sum, { row }) => sum + monthSum(row.present), 0),
      6
    );
  });

  it('add up also where shares are taxed on receipt, in a month in which nothing vests', () => {
    const elected = halcyon({}, [salary, { ...units, instrument: 'restrictedStock', strike: 0.1, election83b: true }]);
    const bought = valued(elected);
    const all = trancheYears(bought.parts, bought.valued, { tried: bought.valued, discount: bought.shared.candidateDiscount });
    const present = monthSum(bought.parts[0]!.row.present);
    expect(all[0]!.tranches[0]).toMatchObject({ month: 0, units: 0 });
    expect(all[0]!.tranches[0]!.tax).toBeGreaterThan(0);
    expect(figuresSum(all.map(({ sum }) => sum)).worth).toBeCloseTo(present, 6);
  });

  it('have the chance of being there at the end of the month', () => {
    expect(years[0]!.tranches[0]).toMatchObject({ month: 11, units: 10_000, expected: near(8500) });
  });
});

// Income tax and capital gains tax of the United Kingdom at every edge of the law, worked out by hand in the comments.
import { describe, expect, it } from 'vitest';
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import { marginalRate } from '#lib/engine/tax/regime.ts';
import { ukRegime } from '#lib/engine/tax/uk/uk.ts';

const england = ukRegime({ regime: 'uk' }, ukLaw);
const scotland = ukRegime({ regime: 'uk', region: 'scotland' }, ukLaw);
const income = (parts: Partial<YearIncome>): YearIncome => ({ ...noIncome, ...parts });
const taxOn = (regime: typeof england, earnings: number, year = 2026) => regime.incomeTax(year, income({ earnings }));

/** Tax a pound below an edge, at it and a pound above it: what a rate or an edge that slipped would change. */
function around(regime: typeof england, edge: number, year = 2026): number[] {
  return [edge - 1, edge, edge + 1].map((earnings) => Number(taxOn(regime, earnings, year).toFixed(4)));
}

describe('income tax in England, Wales and Northern Ireland', () => {
  it.each([2025, 2026])('is right at each edge of %i', (year) => {
    expect(around(england, 12_570, year)).toEqual([0, 0, 0.2]);
    // 37 700 × 20 %
    expect(around(england, 50_270, year)).toEqual([7539.8, 7540, 7540.4]);
    // 7 540 + 49 730 × 40 %; the next pound is taxed and takes 50 p of the allowance along: 60 %
    expect(around(england, 100_000, year)).toEqual([27_431.6, 27_432, 27_432.6]);
    // No allowance: 7 540 + (125 140 − 37 700) × 40 %; above it 45 %
    expect(around(england, 125_140, year)).toEqual([42_515.4, 42_516, 42_516.45]);
  });

  it('is the same in Wales and Northern Ireland, and where nobody has said which', () => {
    const of = (region: 'england' | 'wales' | 'northernIreland') => ukRegime({ regime: 'uk', region }, ukLaw);
    expect([of('wales'), of('northernIreland'), of('england')].map((regime) => taxOn(regime, 80_000))).toEqual(
      Array(3).fill(taxOn(england, 80_000))
    );
  });

  it('falls on pay, benefits in kind and other income alike, the allowance being lost by all of them together', () => {
    const parts = england.incomeTax(2026, income({ earnings: 90_000, benefits: 15_000, other: 5000 }));
    // 7 540 + (110 000 − 7 570 − 37 700) × 40 % = 7 540 + 25 892
    expect(parts).toBeCloseTo(33_432, 8);
  });
});

describe('income tax in Scotland', () => {
  it('is right at each edge of 2026-27', () => {
    expect(around(scotland, 12_570)).toEqual([0, 0, 0.19]);
    // 12 570 + 3 967; 3 967 × 19 %
    expect(around(scotland, 16_537)).toEqual([753.54, 753.73, 753.93]);
    // 12 570 + 16 956; + 12 989 × 20 %
    expect(around(scotland, 29_526)).toEqual([3351.33, 3351.53, 3351.74]);
    // 12 570 + 31 092; + 14 136 × 21 %
    expect(around(scotland, 43_662)).toEqual([6319.88, 6320.09, 6320.51]);
    // 12 570 + 62 430; + 31 338 × 42 %
    expect(around(scotland, 75_000)).toEqual([19_481.63, 19_482.05, 19_482.5]);
    // + 25 000 × 45 %; then 45 % on one pound and a half: 67.5 %
    expect(around(scotland, 100_000)).toEqual([30_731.6, 30_732.05, 30_732.725]);
    // 19 482.05 + (125 140 − 62 430) × 45 %: the top band starts here, not at 112 570
    expect(around(scotland, 125_140)).toEqual([47_700.875, 47_701.55, 47_702.03]);
  });

  it('is right at the edges that 2025-26 had elsewhere', () => {
    // 2 827 × 19 %
    expect(around(scotland, 15_397, 2025)).toEqual([536.94, 537.13, 537.33]);
    // + 12 094 × 20 %
    expect(around(scotland, 27_491, 2025)).toEqual([2955.73, 2955.93, 2956.14]);
  });

  it('is what the Scottish Parliament’s own table says, to the pound', () => {
    // Table 8, differences between Scottish and rUK liabilities 2026-27, parliament.scot, read 2026-11-22
    const table: [number, number, number][] = [
      [20_000, 1446, -40],
      [25_000, 2446, -40],
      [30_000, 3451, -35],
      [40_000, 5551, 65],
      [45_000, 6882, 396],
      [60_000, 13_182, 1750],
      [75_000, 19_482, 2050],
      [100_000, 30_732, 3300],
      [150_000, 59_634, 5931]
    ];
    for (const [earnings, due, more] of table) {
      expect(Math.abs(taxOn(scotland, earnings) - due), `on ${earnings}`).toBeLessThan(0.6);
      expect(Math.abs(taxOn(scotland, earnings) - taxOn(england, earnings) - more), `over England on ${earnings}`).toBeLessThan(
        0.6
      );
    }
  });
});

describe('the rate on the next pound', () => {
  it('of pay is 62 % where the allowance goes, 69.5 % of it in Scotland, which nobody would guess from the bands', () => {
    const next = (regime: typeof england, earnings: number) => marginalRate(regime, 2026, income({ earnings }), 'earnings');
    // 40 % × 1.5 + 2 %; 45 % × 1.5 + 2 %
    expect(next(england, 110_000)).toBeCloseTo(0.62, 8);
    expect(next(scotland, 110_000)).toBeCloseTo(0.695, 8);
    // 20 % + 8 %; 45 % + 2 %; 48 % + 2 %
    expect(next(england, 30_000)).toBeCloseTo(0.28, 8);
    expect(next(england, 130_000)).toBeCloseTo(0.47, 8);
    expect(next(scotland, 130_000)).toBeCloseTo(0.5, 8);
  });

  it('of a benefit in kind is without National Insurance', () => {
    const next = (regime: typeof england) => marginalRate(regime, 2026, income({ earnings: 110_000 }), 'benefits');
    expect(next(england)).toBeCloseTo(0.6, 8);
    expect(next(scotland)).toBeCloseTo(0.675, 8);
  });
});

describe('tax on rising pay', () => {
  it.each([
    ['England', england, 0.62],
    ['Scotland', scotland, 0.695]
  ])('in %s never falls, never jumps and never takes it all', (_place, regime, highest) => {
    const due = (earnings: number) => taxOn(regime, earnings) + regime.payrollTax(2026, income({ earnings }));
    for (let earnings = 0; earnings <= 260_000; earnings += 170) {
      const more = due(earnings + 170) - due(earnings);
      expect(more, `from ${earnings}`).toBeGreaterThanOrEqual(0);
      expect(more, `from ${earnings}`).toBeLessThanOrEqual(170 * highest + 1e-8);
      expect(due(earnings)).toBeLessThanOrEqual(earnings);
    }
  });
});

describe('capital gains tax', () => {
  const onGains = (regime: typeof england, parts: Partial<YearIncome>) =>
    regime.taxes(2026, income(parts)).income.find(({ id }) => id === 'capitalGainsTax')?.amount ?? 0;

  it('starts above the exempt amount', () => {
    expect([2999, 3000, 3001].map((longTermGains) => onGains(england, { longTermGains }))).toEqual([0, 0, 0.18]);
  });

  it('goes up where gains on top of taxable income leave the basic rate band', () => {
    // 37 700 × 18 %, then 24 %
    expect(onGains(england, { longTermGains: 40_700 })).toBeCloseTo(6786, 8);
    expect(onGains(england, { longTermGains: 40_701 })).toBeCloseTo(6786.24, 8);
    // 40 270 − 12 570 leaves 10 000 of the band: 10 000 × 18 % + 10 000 × 24 %
    expect(onGains(england, { earnings: 40_270, longTermGains: 23_000 })).toBeCloseTo(4200, 8);
    expect(onGains(england, { earnings: 200_000, longTermGains: 10_000 })).toBeCloseTo(1680, 8);
  });

  it('knows the bands of the United Kingdom alone, in Scotland too', () => {
    expect(onGains(scotland, { earnings: 40_270, longTermGains: 23_000 })).toBeCloseTo(4200, 8);
  });

  it('makes no difference between short and long, and takes losses off', () => {
    const parts = { earnings: 40_270, shortTermGains: 13_000, longTermGains: 10_000 };
    expect(onGains(england, parts)).toBeCloseTo(4200, 8);
    expect(onGains(england, { ...parts, shortTermGains: -10_000 })).toBe(0);
  });

  it('leaves income tax and the personal allowance alone', () => {
    const with50 = england.taxes(2026, income({ earnings: 90_000, longTermGains: 50_000 })).income;
    // 7 540 + 39 730 × 40 %; 47 000 × 24 %
    expect(with50.map(({ amount }) => Number(amount.toFixed(6)))).toEqual([23_432, 11_280]);
  });
});

import { describe, expect, it } from 'vitest';
import { europeanValue } from '#lib/engine/equity/black-scholes.ts';
import { employeeOptionValues } from '#lib/engine/equity/employee-option.ts';
import { listedOptionValues, type OptionGrant } from '#lib/engine/equity/listed-option.ts';
import type { ResolvedListedStock } from '#lib/engine/resolved.ts';

const claim = {
  expiryMonths: 120,
  exercise: 'atExit',
  method: 'expectedLife',
  expectedLifeMonths: null,
  exerciseMultiple: 2.2
} as const;
/** Grows by 5 % where money earns 8 %: as if it paid a dividend of ln 1.08 − ln 1.05. */
const stock: ResolvedListedStock = {
  kind: 'public',
  price: 50,
  growthPerYear: 0.05,
  volatilityPerYear: 0.4,
  worthNothing: false
};
const rate = Math.log(1.08);
const market = { spot: 50, rate, dividendYield: rate - Math.log(1.05), volatility: 0.4 };
const grant: OptionGrant = {
  granted: 0,
  vests: [11, 23, 47],
  strike: 50,
  atMarket: false,
  discountRatePerYear: 0.08,
  leaveRatePerYear: 0.15,
  volatilityPerYear: 0.4
};
const call = (years: number, strike = 50) => europeanValue({ ...market, type: 'call', strike, years });
const near = (value: number): unknown => expect.closeTo(value, 10);
const values = (terms: Partial<Parameters<typeof listedOptionValues>[0]>, on: Partial<OptionGrant> = {}, share = stock) =>
  listedOptionValues({ ...claim, ...terms }, share, { ...grant, ...on });

describe('an option with an expected life', () => {
  it('lives halfway from its vest to its expiry unless the letter’s reader says otherwise, and leaving is no second cut', () => {
    const expected = [(12 + 120) / 24, (24 + 120) / 24, (48 + 120) / 24].map((years) => ({
      value: near(call(years)),
      keptShare: 1
    }));
    expect(values({})).toEqual(expected);
    expect(values({ expectedLifeMonths: 60 })[0]!.value).toBeCloseTo(call(5), 10);
  });

  it('is held at least until it vests and no longer than it lasts', () => {
    expect(values({ expectedLifeMonths: 24 }).map(({ value }) => value)).toEqual([2, 2, 4].map((years) => near(call(years))));
    expect(values({ expectedLifeMonths: 240 })[0]!.value).toBeCloseTo(call(10), 10);
  });

  it('counts its life from the grant, which a later start puts off', () => {
    expect(values({ expectedLifeMonths: 60 }, { granted: 6, vests: [17] })[0]!.value).toBeCloseTo(call(5.5), 10);
  });

  it('with a strike yet to be set is a share of the price of that day', () => {
    const [{ value } = { value: NaN }] = values(
      { expectedLifeMonths: 60 },
      { granted: 12, vests: [23], atMarket: true, strike: NaN }
    );
    expect(value).toBeCloseTo(call(5) * Math.exp(-market.dividendYield), 10);
  });

  it('ends with its vest for who exercises then, and with the grant for who exercises early and waits for the shares', () => {
    expect(values({ exercise: 'atVest' }).map(({ value }) => value)).toEqual([1, 2, 4].map((years) => near(call(years))));
    // 50 × 1.05/1.08 for a share in a year, less 40 today; nobody pays 50 for it.
    expect(values({ exercise: 'atStart' }, { strike: 40 })[0]!.value).toBeCloseTo((50 * 1.05) / 1.08 - 40, 10);
    expect(values({ exercise: 'atStart' })[0]!.value).toBe(0);
  });
});

describe('an option in a lattice', () => {
  const lattice = { method: 'lattice' } as const;

  it('is Hull and White’s for who stays, and keeps for who may leave what their rate of leaving leaves of it', () => {
    const exitRate = -Math.log(0.85);
    const option = { ...market, strike: 50, years: 10, exerciseMultiple: 2.2 };
    const [staying, leaving] = [0, exitRate].map((rate) => employeeOptionValues({ ...option, exitRate: rate }, [1, 2, 4], 240));
    values(lattice).forEach(({ value, keptShare }, v) => {
      expect(value).toBeCloseTo(staying![v]!, 10);
      expect(value * keptShare).toBeCloseTo(leaving![v]!, 10);
      expect(keptShare).toBeLessThan(1);
    });
  });

  it('keeps all of it for who never leaves, in every month', () => {
    for (const { keptShare } of values(lattice, { leaveRatePerYear: 0 })) expect(keptShare).toBe(1);
  });

  it('is near Black–Scholes to expiry for who never exercises early, whenever the grant starts', () => {
    const never = { ...lattice, exerciseMultiple: 100 };
    expect(values(never, { granted: 7, vests: [18] })[0]!.value / call(127 / 12)).toBeCloseTo(1, 2);
    const later = values(never, { granted: 12, vests: [23], atMarket: true })[0]!.value;
    expect(later / (call(10) * Math.exp(-market.dividendYield))).toBeCloseTo(1, 2);
  });

  it('with a strike yet to be set does not depend on the one written down', () => {
    const set = values(lattice, { granted: 12, vests: [23], atMarket: true, strike: 1 });
    expect(values(lattice, { granted: 12, vests: [23], atMarket: true, strike: 99 })).toEqual(set);
  });

  it('exercised as it vests is the same as without a lattice', () => {
    expect(values({ ...lattice, exercise: 'atVest' })).toEqual(values({ exercise: 'atVest' }));
  });
});

describe('either way', () => {
  it('what vests after expiry, and every option on a share that is doubted, is worth nothing, and the others keep their place', () => {
    for (const method of ['expectedLife', 'lattice'] as const) {
      const short = values({ method, expiryMonths: 24 });
      expect(short.map(({ value }) => value > 0)).toEqual([true, true, false]);
      const doubted = values({ method }, {}, { ...stock, worthNothing: true });
      expect(doubted).toEqual(grant.vests.map(() => ({ value: 0, keptShare: 1 })));
      expect(values({ method }, {}, { ...stock, price: 0 }).map(({ value }) => value)).toEqual([0, 0, 0]);
    }
  });

  it('does not move with the candidate’s own rate where the share earns it and nothing is paid for it: nobody is paid for discounting', () => {
    const free = values({ method: 'lattice' }, { strike: 0, discountRatePerYear: 0.05 });
    for (const { value } of free) expect(value).toBeCloseTo(50, 6);
    for (const { value } of values({}, { strike: 0, discountRatePerYear: 0.05 })) expect(value).toBeCloseTo(50, 9);
  });
});

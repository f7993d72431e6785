// Each instrument by hand, in the months where a rule changes; and two whole careers under the law of 2026, by its brackets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { exerciseTimes, instruments } from '#lib/engine/document.ts';
import {
  incomeAtExit,
  incomeAtStart,
  incomeAtVest,
  incomeOfListed,
  type Sale,
  type UnitFacts
} from '#lib/engine/equity/instrument-tax.ts';
import type { EquityIncome } from '#lib/engine/equity/model.ts';
import type { ResolvedClaim } from '#lib/engine/resolved.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';

function claim(instrument: ResolvedClaim['instrument'], terms: Partial<ResolvedClaim> = {}): ResolvedClaim {
  return {
    kind: 'claim',
    id: 'grant',
    instrument,
    grants: [],
    expiryMonths: 120,
    postTerminationMonths: 3,
    exercise: 'atExit',
    election83b: false,
    threshold: 0,
    doubleTrigger: false,
    accelerated: 0,
    method: 'expectedLife',
    expectedLifeMonths: null,
    exerciseMultiple: 2.2,
    volatilityPerYear: 0.5,
    ...terms
  };
}

/** Granted at the start of month 0 at 2, vests at the end of month 12 at 10, strike 2. */
function unit(facts: Partial<UnitFacts> = {}): UnitFacts {
  return {
    regime: 'us',
    qualifies: true,
    strike: 2,
    granted: 0,
    starts: 0,
    vests: 12,
    valueAtStart: 2,
    valueAtVest: 10,
    ...facts
  };
}

const income = (kinds: Partial<EquityIncome>): EquityIncome => ({
  earnings: 0,
  other: 0,
  shortTermGains: 0,
  longTermGains: 0,
  isoSpread: 0,
  ...kinds
});

/** Of one unit, in the three months in which it may be taxed. */
function taxed(of: ResolvedClaim, facts: UnitFacts, sale: Omit<Sale, 'yearStarts'>) {
  return { start: incomeAtStart(of, facts), vest: incomeAtVest(of, facts), exit: sold(of, facts, sale) };
}
/** Sold in a tax year of its own. */
function sold(of: ResolvedClaim, facts: UnitFacts, sale: Omit<Sale, 'yearStarts'>) {
  return incomeAtExit(of, facts, { ...sale, yearStarts: sale.month });
}

describe('United States: restricted stock units', () => {
  const facts = unit({ strike: 0 });

  it('are wages at vest, and what they gain later is long-term only after more than twelve months', () => {
    const until = (month: number, perShare = 30) => taxed(claim('rsu'), facts, { month, perShare });
    expect(until(24)).toEqual({
      start: income({}),
      vest: income({ earnings: 10 }),
      exit: income({ shortTermGains: 20 })
    });
    expect(until(25).exit).toEqual(income({ longTermGains: 20 }));
    expect(until(25, 4).exit).toEqual(income({}));
  });

  it('with two triggers are wages in the month of the sale, and nothing before', () => {
    expect(taxed(claim('rsu', { doubleTrigger: true }), facts, { month: 40, perShare: 30 })).toEqual({
      start: income({}),
      vest: income({}),
      exit: income({ earnings: 30 })
    });
  });

  it('that vest when the price is known are wages at that price, not at what it was thought to be', () => {
    const { vest, exit } = taxed(claim('rsu'), facts, { month: 12, perShare: 3 });
    expect(vest.earnings + exit.earnings).toBe(3);
    expect({ ...exit, earnings: 0 }).toEqual(income({}));
  });
});

describe('United States: non-qualified options', () => {
  const exercised = (exercise: ResolvedClaim['exercise'], election83b = false) =>
    taxed(claim('nso', { exercise, election83b }), unit({ valueAtStart: 3 }), { month: 25, perShare: 30 });

  it('are wages on the spread at exercise, whenever that is, and a gain from there', () => {
    expect(exercised('atExit')).toEqual({ start: income({}), vest: income({}), exit: income({ earnings: 28 }) });
    expect(exercised('atVest')).toEqual({
      start: income({}),
      vest: income({ earnings: 8 }),
      exit: income({ longTermGains: 20 })
    });
  });

  it('exercised early are taxed at the start with an 83(b) election, as they vest without one', () => {
    expect(exercised('atStart', true)).toEqual({
      start: income({ earnings: 1 }),
      vest: income({}),
      exit: income({ longTermGains: 27 })
    });
    expect(exercised('atStart')).toEqual(exercised('atVest'));
  });

  it('exercised early at their value cost nothing at the start, and under water they are no income', () => {
    const early = claim('nso', { exercise: 'atStart', election83b: true });
    expect(incomeAtStart(early, unit({ valueAtStart: 2 }))).toEqual(income({}));
    expect(sold(claim('nso'), unit(), { month: 20, perShare: 1 })).toEqual(income({}));
    // Paid 2 for what was worth 1: the gain is above what was paid
    expect(sold(early, unit({ valueAtStart: 1 }), { month: 13, perShare: 5 })).toEqual(income({ longTermGains: 3 }));
  });
});

describe('United States: incentive options', () => {
  const atVest = claim('iso', { exercise: 'atVest' });

  it('exercised and sold at once are ordinary income without payroll tax', () => {
    expect(taxed(claim('iso'), unit(), { month: 30, perShare: 30 }).exit).toEqual(income({ other: 28 }));
  });

  it('beyond the 100,000 dollar limit are taxed as non-qualified options', () => {
    const beyond = unit({ qualifies: false });
    for (const exercise of exerciseTimes)
      expect(taxed(claim('iso', { exercise }), beyond, { month: 30, perShare: 30 })).toEqual(
        taxed(claim('nso', { exercise }), beyond, { month: 30, perShare: 30 })
      );
  });

  it('exercised at vest count for the alternative minimum alone, whose own gain is smaller by that when they are sold', () => {
    expect(taxed(atVest, unit(), { month: 30, perShare: 30 })).toEqual({
      start: income({}),
      vest: income({ isoSpread: 8 }),
      exit: income({ longTermGains: 28, isoSpread: -8 })
    });
  });

  it('keep the long-term rate only beyond two years from the grant and one from exercise', () => {
    const until = (month: number, vests: number) => sold(atVest, unit({ vests }), { month, perShare: 30 });
    // At the end of month 23 the grant is 24 months old
    expect(until(23, 6)).toEqual(income({ other: 8, longTermGains: 20, isoSpread: -8 }));
    expect(until(24, 6)).toEqual(income({ longTermGains: 28, isoSpread: -8 }));
    expect(until(32, 20)).toEqual(income({ other: 8, shortTermGains: 20, isoSpread: -8 }));
    expect(until(33, 20)).toEqual(income({ longTermGains: 28, isoSpread: -8 }));
  });

  it('sold too early at less than they were worth at exercise are income on the gain alone', () => {
    expect(sold(atVest, unit(), { month: 20, perShare: 5 })).toEqual(income({ other: 3, isoSpread: -3 }));
    expect(sold(atVest, unit(), { month: 20, perShare: 1 })).toEqual(income({}));
  });

  it('sold in the tax year of exercise leave nothing to the alternative minimum, at however low a price', () => {
    const { vest, exit } = taxed(atVest, unit(), { month: 12, perShare: 5 });
    expect(vest.isoSpread + exit.isoSpread).toBe(0);
    expect(exit).toEqual(income({ other: 3, isoSpread: -8 }));
    // Sold as it vests, all of the spread is ordinary: it is the value at exercise
    expect(sold(atVest, unit(), { month: 12, perShare: 30 })).toEqual(income({ other: 28, isoSpread: -8 }));
    const until = (month: number, yearStarts: number) => incomeAtExit(atVest, unit(), { month, perShare: 5, yearStarts });
    expect(until(20, 12)).toEqual(income({ other: 3, isoSpread: -8 }));
    expect(until(20, 13)).toEqual(income({ other: 3, isoSpread: -3 }));
  });

  it('exercised early: the election moves the alternative minimum, not what a sale too early is taxed on', () => {
    const facts = unit({ valueAtStart: 3 });
    const early = (election83b: boolean, month: number) =>
      taxed(claim('iso', { exercise: 'atStart', election83b }), facts, { month, perShare: 30 });
    expect(early(true, 23)).toEqual({
      start: income({ isoSpread: 1 }),
      vest: income({}),
      exit: income({ other: 8, shortTermGains: 20, isoSpread: -1 })
    });
    expect(early(false, 24)).toEqual({
      start: income({}),
      vest: income({ isoSpread: 8 }),
      exit: income({ longTermGains: 28, isoSpread: -8 })
    });
  });
});

describe('United States: restricted stock and profit units', () => {
  it('are wages at the start with an 83(b) election, as they vest without', () => {
    const facts = unit({ strike: 1 });
    const until = (election83b: boolean) => taxed(claim('restrictedStock', { election83b }), facts, { month: 13, perShare: 30 });
    expect(until(true)).toEqual({ start: income({ earnings: 1 }), vest: income({}), exit: income({ longTermGains: 28 }) });
    expect(until(false)).toEqual({ start: income({}), vest: income({ earnings: 9 }), exit: income({ shortTermGains: 20 }) });
  });

  it('profit units are a gain from the month in which they are received', () => {
    const until = (month: number) => taxed(claim('profitUnits'), unit({ strike: 0, vests: 2 }), { month, perShare: 7 });
    expect(until(11)).toEqual({ start: income({}), vest: income({}), exit: income({ shortTermGains: 7 }) });
    expect(until(12).exit).toEqual(income({ longTermGains: 7 }));
  });
});

describe('United States: units that a sale accelerates', () => {
  it('are wages on all that they fetched: nothing is taxed when they would have vested', () => {
    const sale = { month: 6, perShare: 30 };
    expect(sold(claim('rsu'), unit({ strike: 0 }), sale)).toEqual(income({ earnings: 30 }));
    // Nothing was exercised before, so the alternative minimum has nothing to give back
    expect(sold(claim('iso', { exercise: 'atVest' }), unit(), sale)).toEqual(income({ other: 28 }));
  });
});

describe('United Kingdom', () => {
  const facts = unit({ regime: 'uk' });
  const sale = { month: 30, perShare: 30 };

  it('charges National Insurance on unapproved options when they are exercised to be sold, not on private shares before', () => {
    expect(taxed(claim('nso'), facts, sale).exit).toEqual(income({ earnings: 28 }));
    expect(taxed(claim('nso', { exercise: 'atVest' }), facts, sale)).toEqual({
      start: income({}),
      vest: income({ other: 8 }),
      exit: income({ longTermGains: 20 })
    });
    const { vest, exit } = taxed(claim('nso', { exercise: 'atVest' }), facts, { month: 12, perShare: 5 });
    expect([vest.other + exit.other, exit.earnings]).toEqual([0, 3]);
  });

  it('knows no American incentive options: they are unapproved', () => {
    expect(taxed(claim('iso'), facts, sale)).toEqual(taxed(claim('nso'), facts, sale));
  });

  it('taxes EMI options as gains, but for a discount at grant, at most the spread', () => {
    expect(taxed(claim('emi'), facts, sale).exit).toEqual(income({ longTermGains: 28 }));
    // HMRC ETASSUM57030: value at grant 5, strike 3; worth 12, 4 and 2 at exercise: charged on 2, 1 and 0
    const discounted = unit({ regime: 'uk', valueAtStart: 5, strike: 3 });
    const charged = (worth: number) => sold(claim('emi'), discounted, { month: 30, perShare: worth });
    expect([12, 4, 2].map((worth) => charged(worth))).toEqual([
      income({ earnings: 2, longTermGains: 7 }),
      income({ earnings: 1 }),
      income({})
    ]);
    const early = (exercise: 'atStart' | 'atVest') => taxed(claim('emi', { exercise }), discounted, { month: 30, perShare: 12 });
    const [charge, gains7] = [income({ other: 2 }), income({ longTermGains: 7 })];
    expect(early('atStart')).toEqual({ start: charge, vest: income({}), exit: gains7 });
    expect(early('atVest')).toEqual({ start: income({}), vest: charge, exit: gains7 });
  });

  it('taxes shares when they are settled, or when received under section 431; growth shares when sold', () => {
    const unpaid = unit({ regime: 'uk', strike: 0 });
    expect(taxed(claim('rsu'), unpaid, sale)).toEqual({
      start: income({}),
      vest: income({ other: 10 }),
      exit: income({ longTermGains: 20 })
    });
    expect(taxed(claim('rsu', { doubleTrigger: true }), unpaid, sale).exit).toEqual(income({ earnings: 30 }));
    const received = (election83b: boolean) => taxed(claim('restrictedStock', { election83b }), unpaid, sale);
    expect(received(true)).toEqual({ start: income({ other: 2 }), vest: income({}), exit: income({ longTermGains: 28 }) });
    expect(received(false).vest).toEqual(income({ other: 10 }));
    expect(taxed(claim('profitUnits'), unpaid, sale).exit).toEqual(income({ longTermGains: 30 }));
  });
});

describe('listed equity', () => {
  it('counts as exercised and sold when it vests: wages, or ordinary income without payroll tax, or a gain (EMI)', () => {
    expect(incomeOfListed(claim('nso'), unit(), 6)).toEqual(income({ earnings: 6 }));
    expect(incomeOfListed(claim('iso', { exercise: 'atVest' }), unit(), 6)).toEqual(income({ other: 6 }));
    expect(incomeOfListed(claim('iso'), unit({ qualifies: false }), 6)).toEqual(income({ earnings: 6 }));
    expect(incomeOfListed(claim('nso'), unit({ regime: 'uk' }), 6)).toEqual(income({ earnings: 6 }));
    expect(incomeOfListed(claim('emi'), unit({ regime: 'uk' }), 6)).toEqual(income({ longTermGains: 6 }));
  });

  it('taxes restricted stock on the price less what was paid, with an 83(b) election on what it gained', () => {
    const of = (election83b: boolean, vests: number) =>
      incomeOfListed(claim('restrictedStock', { election83b }), unit({ strike: 1, vests }), 10);
    expect(of(false, 12)).toEqual(income({ earnings: 9 }));
    expect(of(true, 11)).toEqual(income({ shortTermGains: 8 }));
    expect(of(true, 12)).toEqual(income({ longTermGains: 8 }));
  });
});

const price = fc.integer({ min: 0, max: 50 });
const cases = fc.record({
  instrument: fc.constantFrom(...instruments),
  exercise: fc.constantFrom(...exerciseTimes),
  election83b: fc.boolean(),
  doubleTrigger: fc.boolean(),
  regime: fc.constantFrom('us' as const, 'uk' as const, 'flat' as const),
  qualifies: fc.boolean(),
  price: fc.tuple(price, price, price, price),
  vests: fc.integer({ min: 0, max: 48 }),
  held: fc.integer({ min: 0, max: 48 })
});

describe('every instrument in every country', () => {
  it('taxes what is made of a unit once: never twice, never a part of it not at all, where nothing is lost on the way', () => {
    fc.assert(
      fc.property(
        cases,
        ({ instrument, exercise, election83b, doubleTrigger, regime, qualifies, price: prices, vests, held }) => {
          const [strike, valueAtStart, valueAtVest, perShare] = [...prices].sort((a, b) => a - b) as [
            number,
            number,
            number,
            number
          ];
          const paid = instrument === 'rsu' || instrument === 'profitUnits' ? 0 : strike;
          const facts = unit({ regime, qualifies, strike: paid, valueAtStart, valueAtVest, vests });
          const all = taxed(claim(instrument, { exercise, election83b, doubleTrigger }), facts, {
            month: vests + held,
            perShare
          });
          const counted = Object.values(all).flatMap(({ earnings, other, shortTermGains, longTermGains }) => [
            earnings,
            other,
            shortTermGains,
            longTermGains
          ]);
          expect(counted.reduce((sum, amount) => sum + amount, 0)).toBe(perShare - paid);
          // What the alternative minimum counts before the sale comes off at the sale
          expect(all.start.isoSpread + all.vest.isoSpread + all.exit.isoSpread).toBe(0);
        }
      ),
      { seed: 5, numRuns: 500 }
    );
  });
});

describe('a salary of 200 000 in Texas, single, under the law of 2026: taxable 183 900, tax 36 734', () => {
  const law = taxLaw({ regime: 'us', region: 'TX', filingStatus: 'single' });
  const units = 10_000;
  /** What the income of `units` adds to the taxes of a year, on top of pay. */
  function added(of: EquityIncome): number {
    const pay: YearIncome = { ...noIncome, earnings: 200_000 };
    const tax = (year: YearIncome) => law.incomeTax(2026, year) + law.payrollTax(2026, year);
    return (
      tax({
        ...pay,
        earnings: pay.earnings + units * of.earnings,
        other: units * of.other,
        shortTermGains: units * of.shortTermGains,
        longTermGains: units * of.longTermGains,
        isoSpread: units * of.isoSpread
      }) - tax(pay)
    );
  }

  it('incentive options exercised at vest: the alternative minimum then, gains at the sale, which it does not take again', () => {
    const of = claim('iso', { exercise: 'atVest' });
    const facts = unit({ strike: 1, valueAtVest: 16 });
    // Spread 150 000: minimum income 350 000 − 90 100 = 259 900; 26 % of 244 500 and 28 % of 15 400 = 67 882; less 36 734
    expect(added(incomeAtVest(of, facts))).toBeCloseTo(31_148, 6);
    // Gain 400 000 on 183 900: 15 % of 361 600 and 20 % of 38 400 = 61 920; investment income 3.8 % of 400 000 = 15 200.
    // Minimum income 600 000 − 150 000, less 90 100 = 359 900: all of it gains, at 15 %: below the regular tax
    expect(added(sold(of, facts, { month: 30, perShare: 41 }))).toBeCloseTo(77_120, 6);
    // Sold 24 months after the grant: 150 000 ordinary, 250 000 short-term: 15 % nowhere. Taxable 583 900:
    // 17 875 × 24 % + 54 450 × 32 % + 327 675 × 35 % = 136 400.25, and 3.8 % of 250 000 = 9 500; no payroll tax
    expect(added(sold(of, facts, { month: 23, perShare: 41 }))).toBeCloseTo(145_900.25, 6);
  });

  it('restricted stock: with an 83(b) election 57 155, without 71 350', () => {
    const facts = unit({ strike: 0, valueAtStart: 1, valueAtVest: 10 });
    const until = (election83b: boolean) => taxed(claim('restrictedStock', { election83b }), facts, { month: 30, perShare: 30 });
    // 10 000 of wages: 24 % + 1.45 % + 0.9 % = 2 635; 290 000 of gains: 15 % = 43 500 and 3.8 % = 11 020
    const elected = until(true);
    expect(added(elected.start)).toBeCloseTo(2_635, 6);
    expect(added(elected.exit)).toBeCloseTo(54_520, 6);
    // 100 000 of wages: 17 875 × 24 % + 54 450 × 32 % + 27 675 × 35 % = 31 400.25 and 2 350; 200 000 of gains: 18.8 %
    const waited = until(false);
    expect(added(waited.vest)).toBeCloseTo(33_750.25, 6);
    expect(added(waited.exit)).toBeCloseTo(37_600, 6);
  });
});

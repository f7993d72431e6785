/** The checklist of a grant, priced: sums worked in the head, with guesses of the test's own. */
import { describe, expect, it } from 'vitest';
import { rules } from '#lib/catalogue/rules.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { common, comparisonValue, grantTerms, offerValuation, resolve } from '#lib/engine/index.ts';
import type { ComputeComponent, GrantTerm, PricedTerm, Scenario } from '#lib/engine/index.ts';
import type { TermGuesses } from '#lib/engine/terms-guesses.ts';
import { settledTerm } from '#lib/engine/terms-meaning.ts';
import { termPrices, type TermsAnswer } from '#lib/engine/terms.ts';
import { grant, guesses as neutral, scenario, type Parts } from '../support/scenario.ts';
import { drained } from './counter/solve.ts';

const guesses: TermGuesses = {
  chances: {
    guaranteed: 0.25,
    term: 0.5,
    rollover: 0.5,
    successorModels: 0.5,
    priority: 0.5,
    personalUse: 0.5,
    ipCarveOut: 0.1,
    noMonitoring: 0.5,
    transfer: 0.5,
    tail: 0.5,
    noticeAndMakeWhole: 0.5,
    grossUp: 0.5
  },
  effects: {
    cutPerYearAtDiscretion: 0.36,
    monthsWithoutTerm: 12,
    monthlyLifeMonths: 1,
    onceLifeMonths: 1,
    withdrawalPerYear: 0.19,
    bestEffortKept: 0.8,
    workShareWithOwnUse: 0.5,
    assignedKept: 0.7,
    watchedKept: 0.95,
    resaleLost: 0.2,
    madeGood: 0.25
  }
};

function answered(document: Scenario): TermsAnswer {
  return drained(termPrices({ scenario: document, amounts: {}, offer: 'a' }, simulationBasis, guesses));
}

/** 100 hours at 4 a month for a year are 4,800, all of it within own demand. */
function priced(term: GrantTerm, fields: Partial<ComputeComponent> = {}, parts: Parts = {}) {
  const document = scenario([grant({ perMonth: 100, ...fields })], parts);
  return answered(document).terms.find((one) => one.term === term)!.price!;
}

/** 400 a month for a year, each with the chance that the programme is still there. */
const withCuts = (rate: number) =>
  Array.from({ length: 12 }, (_, k) => 400 * (1 - rate) ** ((k + 1) / 12)).reduce((a, b) => a + b);

describe('the price of a point of the checklist', () => {
  it('of a guarantee is what cuts take: all of it present, and at their discretion the guess', () => {
    const { present, absent } = priced('guaranteed', { revocationRatePerYear: 0.1 });
    expect(present).toBeCloseTo(4800 - withCuts(0.1), 6);
    expect(absent).toBeCloseTo(withCuts(0.36) - withCuts(0.1), 6);
  });

  it('keeps a chance of a cut that the document has and that is worse than the guess', () => {
    expect(priced('guaranteed', { revocationRatePerYear: 0.6 }).absent).toBe(0);
  });

  it('of notice and cash is its share of what cuts take, and nothing where nothing is cut', () => {
    expect(priced('noticeAndMakeWhole', { revocationRatePerYear: 0.2 }).present).toBeCloseTo(withCuts(0.15) - withCuts(0.2), 6);
    expect(priced('noticeAndMakeWhole').present).toBe(0);
  });

  it('of a term is every month after the guessed end: here the second year', () => {
    expect(priced('term', {}, { horizonMonths: 24 })).toMatchObject({ present: 0, absent: -4800 });
    expect(priced('term', { months: 6 }, { horizonMonths: 24 }).absent).toBe(0);
  });

  it('of rollover is the use at falling worth where a year’s units must go in one month: 1,000 + 1,000 ln 2.4 instead of 2,400', () => {
    const { present, absent } = priced('rollover', { perMonth: 0, upfront: 600 });
    expect(present).toBe(0);
    expect(absent).toBeCloseTo(1000 + 1000 * Math.log(2.4) - 2400, 6);
  });

  it.each([
    ['priority', -960],
    ['ipCarveOut', -1440],
    ['noMonitoring', -240]
  ] as const)('of %s is the share of 4,800 that a clause takes', (term, absent) => {
    expect(priced(term).present).toBe(0);
    expect(priced(term).absent).toBeCloseTo(absent, 6);
  });

  it('takes the letter’s own clause for it, instead of a second one beside it', () => {
    const { present, absent } = priced('ipCarveOut', { clauses: [{ name: 'What you build belongs to them', factor: 0.6 }] });
    expect(present).toBeCloseTo(1920, 6);
    expect(absent).toBe(0);
  });

  it('counted against her, lifted, and counted again it takes its fifth once, so that changing one’s mind leaves nothing behind', () => {
    const place = { offer: 'a', component: 'gpus' };
    const settled = (document: Scenario, state: 'present' | 'absent') =>
      settledTerm(document, place, 'priority', state, guesses.effects)!;
    const thrice = settled(settled(settled(scenario([grant({ perMonth: 100 })]), 'absent'), 'present'), 'absent');
    expect(thrice.offers[0]!.components).toMatchObject([{ clauses: [{ name: 'Best effort', factor: 0.8 }] }]);
    expect((thrice.offers[0]!.components[0] as ComputeComponent).clauses).toHaveLength(1);
  });

  it('of personal use is all that is not for the job, or half of it where the document has it all for the job', () => {
    expect(priced('personalUse', { workShare: 0.25 })).toMatchObject({ present: 0, absent: -3600 });
    expect(priced('personalUse', { workShare: 1 })).toMatchObject({ present: 2400, absent: 0 });
  });

  it('of the right to sell is 0.8 of what use brings less for: 2,000 a month, of which 1,250 are used', () => {
    const { present } = priced('transfer', { perMonth: 500, expiresAfterMonths: 1 });
    expect(present).toBeCloseTo(12 * (1000 * Math.log(1.25) + 0.8 * 750 - 1000 * Math.log(2)), 6);
  });

  it('of a gross-up is the tax', () => {
    const tax = { regime: 'flat', rate: 0.4, computeBasis: 'fairMarketValue' } as const;
    expect(priced('grossUp', {}, { candidate: { tax } }).present).toBeCloseTo(1920, 6);
  });

  it('of what stays after leaving is what was delivered and not yet used: 2,400 at once, of which 1,000 are used in a month', () => {
    const leaving = { candidate: { leaveRatePerYear: 0.3 } };
    const stays = (month: number) => 0.7 ** ((month + 1) / 12);
    const { present, absent } = priced('tail', { perMonth: 0, upfront: 600 }, leaving);
    expect(present).toBeCloseTo(1000 * (stays(0) - stays(1)) + 400 * (stays(0) - stays(2)), 6);
    expect(absent).toBe(0);
    expect(priced('tail', { expiresAfterMonths: 1 }, leaving).present).toBeCloseTo(0, 6);
  });

  it('of successor models is what a withdrawal takes, of tokens alone, and of this grant alone', () => {
    const token = { denomination: 'tokens', service: 'token', perMonth: 80 } as const;
    expect(priced('successorModels', token).absent).toBeCloseTo(withCuts(0.19) - 4800, 6);
    const hours = answered(scenario([grant({ perMonth: 100 })])).terms.find(({ term }) => term === 'successorModels')!;
    expect(hours.price).toBeNull();
    const both = answered(scenario([grant({ ...token }), grant({ ...token, id: 'more' })]));
    const each = both.terms.filter(({ term }) => term === 'successorModels').map(({ price }) => price!.absent);
    expect(each[0]).toBeCloseTo(withCuts(0.19) - 4800, 6);
    expect(each[1]).toBeCloseTo(each[0]!, 6);
  });

  it('expects the chance of one and of the other', () => {
    const { present, absent, expected } = priced('guaranteed', { revocationRatePerYear: 0.1 });
    expect(expected).toBeCloseTo(0.25 * present + 0.75 * absent, 9);
  });
});

describe('the checklist', () => {
  it('names every point of every grant once; what nobody has looked for is unknown, and what no figure says has no price', () => {
    const { terms } = answered(scenario([grant({ perMonth: 100, terms: { term: 'present' } })]));
    expect(terms.map(({ term }) => term)).toEqual([...grantTerms]);
    expect(terms.filter(({ price }) => price === null).map(({ term }) => term)).toEqual([
      'drawOrder',
      'index',
      'successorModels'
    ]);
    expect(terms.filter(({ state }) => state !== 'unknown').map(({ term }) => term)).toEqual(['term']);
  });

  it.each([
    ['grossUp', { grossUp: true }, { grossUp: false }],
    ['tail', { keptOnLeaving: true }, { keptOnLeaving: false }],
    ['transfer', { transferable: true }, { transferable: false }],
    ['guaranteed', { revocationRatePerYear: 0 }, { revocationRatePerYear: { low: 0, high: 0.2 } }]
  ] as const)('takes %s for said by the field that says it, unless somebody has answered otherwise', (term, says, saysNot) => {
    const state = (fields: Partial<ComputeComponent>) =>
      answered(scenario([grant({ perMonth: 100, ...fields })])).terms.find((one) => one.term === term)!.state;
    expect([says, saysNot, {}].map(state)).toEqual(['present', 'unknown', 'unknown']);
    expect(state({ ...says, terms: { [term]: 'unknown' } })).toBe('unknown');
    expect(state({ ...says, terms: { [term]: 'absent' } })).toBe('absent');
  });

  it('does not take from the open points together what a field of the letter has settled', () => {
    const tax = { regime: 'flat', rate: 0.4, computeBasis: 'fairMarketValue' } as const;
    const said: ComputeComponent['terms'] = {};
    for (const term of grantTerms) if (term !== 'grossUp') said[term] = 'present';
    const { together } = answered(scenario([grant({ perMonth: 100, grossUp: true, terms: said })], { candidate: { tax } }));
    expect(together.absent).toBe(0);
  });

  it('puts all open points together as one document: clauses multiply, so that their prices do not add up', () => {
    const said: ComputeComponent['terms'] = {};
    for (const term of grantTerms) if (!['priority', 'ipCarveOut'].includes(term)) said[term] = 'present';
    const { together } = answered(scenario([grant({ perMonth: 100, terms: said })]));
    expect(together.absent).toBeCloseTo(4800 * (0.8 * 0.7 - 1), 6);
    expect(together.present).toBe(0);
  });

  it('finds what a unit of salary is worth, so that a sum can be said in pay: without tax and discount a year’s pay for each year', () => {
    const base = { id: 'base', kind: 'salary', perYear: 120_000 } as const;
    expect(answered(scenario([base], { horizonMonths: 24 })).perSalary).toBeCloseTo(2, 9);
    expect(answered(scenario([grant({ perMonth: 1 })])).perSalary).toBeNull();
  });

  it('says what the ladder says of the document that it writes, so that “count it so” moves the offer by its price', () => {
    const document = scenario([grant({ perMonth: 500, workShare: 0.2, revocationRatePerYear: 0.1 })]);
    const worth = (of: Scenario) => {
      const shared = common(resolve(of, neutral, {}, rules.law, rules.equity));
      return comparisonValue(offerValuation(shared.resolved.offers[0]!, shared));
    };
    const place = { offer: 'a', component: 'gpus' };
    for (const { term, price } of answered(document).terms)
      for (const state of ['present', 'absent'] as const)
        if (price !== null) {
          const settled = settledTerm(document, place, term as PricedTerm, state, guesses.effects)!;
          expect(worth(settled) - worth(document), `${term} ${state}`).toBeCloseTo(price[state], 6);
        }
  });
});

// Counter-offers that are worked by hand: no tax, no discount, nobody leaves, twelve months. A salary of 1 is worth 1 and costs 1; a GPU-hour is worth 4 up to own demand of 1000 a month and costs 3.
import { describe, expect, it } from 'vitest';
import type { Lever } from '#lib/engine/index.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { applied } from '#lib/engine/counter/applied.ts';
import { counterOffer } from '#lib/engine/counter/counter-offer.ts';
import { leverGrids } from '#lib/engine/counter/lever-grid.ts';
import { packageLimits } from '#lib/engine/counter/package-limits.ts';
import { base, grant, letters } from './letters.ts';
import { question, searchAlone, solved } from './solve.ts';

const salary: Lever = { component: 'base', field: 'perYear', min: 120_000, max: 160_000, step: 1000 };
const hours: Lever = { component: 'gpus', field: 'perMonth', min: 0, max: 500, step: 50 };
/** Used in its month or lost. */
const monthly = grant({ perMonth: 0, expiresAfterMonths: 1 });
const clauses = [{ name: 'IP', factor: 0.5 }];

describe('a counter-offer by hand', () => {
  it('buys with what costs less than it is worth, up to where it does not, and the rest in salary', () => {
    // 250 hours a month are own demand: worth 12 × 1000 for 12 × 750. The next 50 are worth 1000 ln(1200/1000) = 182 a month for 150,
    // the next 1000 ln(1400/1200) = 154 for 150, then 134: so 350 hours, worth 16,038 for 12,600, and 14,000 of salary.
    for (const effort of [undefined, searchAlone]) {
      const answer = solved(letters([base, monthly], { levers: [salary, hours] }), effort);
      expect(answer.package).toEqual({ 'base.perYear': 134_000, 'gpus.perMonth': 350 });
      expect(answer.cost).toBeCloseTo(134_000 + 12_600, 6);
      expect(answer.worth).toBeCloseTo(134_000 + 12 * (1000 + 1000 * Math.log(1.4)), 6);
    }
  });

  it('says what each lever does alone: enough, or "cannot"', () => {
    const { alone, standing } = solved(letters([base, grant({ perMonth: 100 })], { levers: [salary, hours] }));
    // 100 hours a month are worth 4800 already
    expect(standing).toMatchObject({ worth: 124_800, cost: 123_600, reaches: false, package: {} });
    expect(alone).toMatchObject([
      { lever: 'base.perYear', value: 146_000, cost: 149_600, reaches: true },
      { lever: 'gpus.perMonth', value: null, cost: null, reaches: false }
    ]);
  });

  it('tells a value that is nothing from none: "never expires" reaches the target', () => {
    const lever: Lever = { component: 'gpus', field: 'expiresAfterMonths', values: [1, null] };
    const { alone } = solved(letters([base, grant({ upfront: 3000, expiresAfterMonths: 1 })], { levers: [lever] }, 131_000));
    expect(alone).toMatchObject([{ value: null, reaches: true }]);
  });

  it('keeps every budget, and says which the next step would break', () => {
    const levers = [salary, hours];
    const find = (limits: NonNullable<Parameters<typeof letters>[1]['limits']>) => {
      const band = { low: 100_000, middle: 130_000, high: 160_000 };
      return solved(letters([base, monthly], { levers, limits, band }));
    };
    // With at most 200 hours worth 9600, salary must bring 140,400
    expect(find([{ what: 'gpuHoursPerMonth', max: 210 }])).toMatchObject({
      package: { 'base.perYear': 141_000, 'gpus.perMonth': 200 },
      binding: ['gpuHoursPerMonth']
    });
    // 131,000 of cash leave 19,000 to the grant: 12 × (1000 + 1000 ln 1.8) = 19,053 at 450 hours
    for (const what of ['cash', 'cashFirstYear'] as const) {
      expect(find([{ what, max: 131_500 }])).toMatchObject({
        package: { 'base.perYear': 131_000, 'gpus.perMonth': 450 },
        binding: [what]
      });
    }
    expect(find([{ what: 'compaRatio', max: 1.01 }])).toMatchObject({
      package: { 'base.perYear': 131_000 },
      binding: ['compaRatio']
    });
    expect(find([{ what: 'cost', max: 146_000 }])).toMatchObject({
      feasible: false,
      package: null,
      cost: null,
      worth: null,
      binding: []
    });
    expect(find([{ what: 'cost', max: 146_600 }])).toMatchObject({ feasible: true, binding: ['cost'] });
  });

  it('counts units of equity, and their share of the company', () => {
    const shares: Lever = { component: 'rsus', field: 'units', min: 0, max: 1000, step: 100 };
    const rsus = { id: 'rsus', kind: 'equity', instrument: 'rsu', units: 100, vesting: { months: 12 } } as const;
    const document = letters([base, rsus], { levers: [salary, shares], limits: [{ what: 'equityUnits', max: 250 }] });
    // A share is worth 100 and costs 100, as salary does: of packages of one cost the one worth most, all are; limited to 200 shares
    expect(solved(document).package!['rsus.units']).toBeLessThanOrEqual(200);
    const { frontier } = solved(document);
    expect(Math.max(...frontier.map(({ package: values }) => Number(values['rsus.units'])))).toBe(200);
  });

  it('adds what the employer entered for a clause to the cost, and prices every clause and term, dearest first', () => {
    const lever: Lever = { component: 'gpus', field: 'clauses', name: 'IP', values: [0.5, 1], costs: [0, 700] };
    const document = letters([base, grant({ perMonth: 200, clauses })], { levers: [lever, salary] });
    const { clauses: prices, package: values, cost } = solved(document);
    // The clause takes half of 9600; taken off it brings 4800 for 700, so 150,000 − 9600 of salary
    expect(values).toEqual({ 'gpus.clauses.IP': 1, 'base.perYear': 141_000 });
    expect(cost).toBeCloseTo(141_000 + 7200 + 700, 6);
    expect(prices[0]).toEqual({
      component: 'gpus',
      field: 'clauses',
      name: 'IP',
      from: 0.5,
      to: 1,
      worth: 4800,
      cost: 700,
      isCostEntered: true
    });
    expect(prices.map(({ worth }) => worth)).toEqual(prices.map(({ worth }) => worth).toSorted((a, b) => b - a));
    expect(prices.map(({ field }) => field)).toContain('keptOnLeaving');
  });

  it('says what a dollar of the grant is worth in salary: 1.33 up to own demand, less beyond', () => {
    const { rates } = solved(letters([base, monthly], { levers: [salary, hours] }));
    const [ofSalary, ofGrant] = rates;
    expect(ofSalary!.pieces).toEqual([
      { from: 120_000, to: 160_000, perDollar: expect.closeTo(1) as number, againstSalary: expect.closeTo(1) as number }
    ]);
    expect(ofGrant!.pieces[0]).toMatchObject({ from: 0, to: 250, againstSalary: expect.closeTo(4 / 3) as number });
    const against = ofGrant!.pieces.map(({ againstSalary }) => againstSalary!);
    expect(against).toEqual(against.toSorted((a, b) => b - a));
    expect(ofGrant!.pieces.at(-1)!.to).toBe(500);
  });

  it('reaches a sum instead of a rival, and finds a lever that is not needed as it stands', () => {
    const { rival: _, ...counter } = letters([base], { levers: [salary] }).counter!;
    const document = { ...letters([base], {}), counter: { ...counter, target: 123_500 } };
    expect(solved(document)).toMatchObject({ target: 123_500, package: { 'base.perYear': 124_000 } });
    expect(solved({ ...document, counter: { ...document.counter, target: 100_000 } })).toMatchObject({
      package: { 'base.perYear': 120_000 },
      standing: { reaches: true }
    });
  });

  it('takes of packages that cost the same to a cent the one worth more', () => {
    const free: Lever = { component: 'gpus', field: 'clauses', name: 'IP', values: [0.5, 1], costs: [0, 0] };
    const { package: values } = solved(letters([base, grant({ perMonth: 100, clauses })], { levers: [free, salary] }, 110_000));
    expect(values).toEqual({ 'gpus.clauses.IP': 1, 'base.perYear': 120_000 });
  });
});

describe('levers and packages', () => {
  it('steps from the least to the most, the most included where rounding would lose it', () => {
    const lever: Lever = { component: 'base', field: 'raisePerYear', min: 0, max: 0.3, step: 0.1 };
    const [grid] = leverGrids(letters([{ ...base, raisePerYear: 0.2 }], { levers: [lever] }));
    expect(grid).toMatchObject({ values: [0, 0.1, 0.2, 0.3], standing: 0.2, standsAt: 2 });
  });

  it('puts a package into the letter and leaves all else, and refuses what is no lever', () => {
    const free: Lever = { component: 'gpus', field: 'clauses', name: 'IP', values: [0.5, 1] };
    const document = letters([base, grant({ perMonth: 100, clauses })], { levers: [free, salary] });
    const changed = applied(document, { 'gpus.clauses.IP': 1, 'base.perYear': 130_000 });
    expect(changed.offers[0]!.components).toEqual([
      { ...base, perYear: 130_000 },
      grant({ perMonth: 100, clauses: [{ name: 'IP', factor: 1 }] })
    ]);
    expect(changed.offers[1]).toBe(document.offers[1]);
    expect(document.offers[0]!.components[0]).toEqual(base);
    expect(() => applied(document, { 'base.amount': 1 })).toThrow('there is no lever base.amount');
  });

  it('holds what is earned elsewhere when the salaries that it was guessed from are moved', () => {
    // Nobody said it: the lowest salary. Moved along with the lever, a raise would raise what leaving brings too.
    const { outsidePayPerYear: _, ...candidate } = letters([base], {}).candidate;
    const parts = { candidate: { ...candidate, leaveRatePerYear: 0.5 } };
    const document = letters([base], { levers: [salary] }, 150_000, parts);
    const guessed = { ...document, candidate: { ...candidate, leaveRatePerYear: 0.5 } };
    const said = { ...document, candidate: { ...guessed.candidate, outsidePayPerYear: 120_000 } };
    expect(solved(guessed).worth).toBe(solved(said).worth);
  });
});

describe('what a page asks besides', () => {
  it('names what a package uses of every budget, limited or not', () => {
    const band = { low: 100_000, middle: 120_000, high: 160_000 };
    const signOn = { id: 'sign', kind: 'signOn', amount: 5000 } as const;
    const parts = { horizonMonths: 24, candidate: { tax: { regime: 'flat', rate: 0, employerRate: 0.1 } as const } };
    const grossedUp = { ...monthly, perMonth: 100, grossUp: true };
    const document = letters([{ ...base, raisePerYear: 0.1 }, signOn, grossedUp], { levers: [salary], band }, 150_000, parts);
    // 10 % payroll tax on 120,000 + 5000, then on 132,000; nothing is taxed, so that there is nothing to gross up; the grant costs 3 an hour,
    // and its value at 4 bears the employer's tax: 24 × 100 × (3 + 0.4)
    const cash = 1.1 * (120_000 + 5000 + 132_000);
    expect(packageLimits(question(document), simulationBasis, { 'base.perYear': 120_000 })).toEqual({
      cashFirstYear: expect.closeTo(1.1 * 125_000, 6) as number,
      cash: expect.closeTo(cash, 6) as number,
      cost: expect.closeTo(cash + 24 * 100 * 3.4, 6) as number,
      equityUnits: 0,
      dilution: null,
      gpuHoursPerMonth: 100,
      compaRatio: 1
    });
    expect(packageLimits(question(document), simulationBasis, {}).compaRatio).toBe(1);
    expect(() => packageLimits(question(document), simulationBasis, { 'base.perYear': 1 })).toThrow('no value of the lever');
  });

  it('counts what is grossed up as cash: the tax in the candidate’s place, and the tax on that', () => {
    const parts = { candidate: { tax: { regime: 'flat', rate: 0.2, employerRate: 0.1 } as const } };
    const document = letters([base, { ...monthly, perMonth: 100, grossUp: true }], { levers: [salary] }, 150_000, parts);
    // 12 × 100 hours at 4 are taxed at 20 %: 960, and 960 / 0.8 = 1200 with the tax on it
    const { cash } = packageLimits(question(document), simulationBasis, {});
    expect(cash).toBeCloseTo(1.1 * (120_000 + 1200), 6);
  });

  it('pauses, so that a search that nobody waits for any more can be ended', () => {
    const document = letters([base, monthly], { levers: [salary, hours] });
    const search = counterOffer(question(document), simulationBasis, searchAlone);
    const heard = [search.next(), search.next(), search.next()];
    expect(heard.map(({ done }) => done)).toEqual([false, false, false]);
    for (const { value } of heard) expect(value).toMatchObject({ stage: 'searching', share: expect.any(Number) as number });
    expect(search.return(undefined as never)).toEqual({ value: undefined, done: true });
  });
});

// Claims on a listed share on paths of its price: over all paths they must be worth what the ladder says, month by month of vest. Few months of
// a path matter to a lot, so that means are sums over a grid of normal numbers: paths that are right in those months and bent elsewhere.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  common,
  noStress,
  offerValuation,
  stressed,
  valuation,
  type Component,
  type OfferValuation,
  type Resolved,
  type ResolvedListedStock,
  type Stock
} from '#lib/engine/index.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { listedClaimPaths, volatilityOf, type ListedClaimPaths } from '#lib/engine/simulation/listed-option-path.ts';
import { equityScenarios } from '../arbitrary-scenario.ts';
import { claimScenario, equityGuesses, resolvedClaims, units, type ClaimParts } from '../equity/claim-scenario.ts';

type Listed = Extract<Stock, { kind: 'public' }>;
const listed: Listed = { kind: 'public', price: 50, volatilityPerYear: 0.45, dividendYieldPerYear: 0.02 };

interface Pathed {
  resolved: Resolved;
  valued: OfferValuation;
  paths: ListedClaimPaths;
  stock: ResolvedListedStock;
}

function pathed(component: Component | Component[], parts: ClaimParts = {}): Pathed {
  const candidate = { tax: { regime: 'flat' as const, rate: 0.4 }, discountRatePerYear: 0.07, leaveRatePerYear: 0.12 };
  const resolved = resolvedClaims(claimScenario([component].flat(), { listed, ...parts, candidate }), taxLaw);
  const shared = common(resolved);
  const offer = resolved.offers[0]!;
  const valued = offerValuation(offer, shared);
  return { resolved, valued, paths: listedClaimPaths(offer, shared, valued)!, stock: offer.stock as ResolvedListedStock };
}

/** Present by month of vest, if the candidate is still there: the ladder's rows over the chance of staying. */
function ladder({ valued: { rows, claims, offer, stays } }: Pathed): number[] {
  const of = rows.filter((row) => claims.has(row.id));
  return Array.from(stays.subarray(offer.start), (chance, k) => {
    const present = of.reduce((sum, row) => sum + row.present[offer.start + k]!, 0);
    return chance === 0 ? 0 : present / chance;
  });
}

interface View {
  volatility: number;
  growth: number;
}

/** ln of price ÷ today's at the ends of all months, from Brownian motion then. */
function logPath(brownian: (years: number, i: number) => number, months: number, { volatility, growth }: View): Float64Array {
  return Float64Array.from({ length: months }, (_, i) => {
    const years = (i + 1) / 12;
    return (Math.log1p(growth) - volatility ** 2 / 2) * years + volatility * brownian(years, i);
  });
}

/** Midpoints of equal steps within eight deviations, with their chances. */
function normals(count: number): { z: number; chance: number }[] {
  const all = Array.from({ length: count }, (_, j) => {
    const z = ((j + 0.5) / count) * 16 - 8;
    return { z, chance: Math.exp((-z * z) / 2) };
  });
  const sum = all.reduce((total, { chance }) => total + chance, 0);
  return all.map(({ z, chance }) => ({ z, chance: chance / sum }));
}

/** Mean over paths on which each month's price alone has its distribution. */
function meanByMonth({ paths, resolved, valued, stock }: Pathed, view: Partial<View> = {}): number[] {
  const known = { volatility: volatilityOf(stock, equityGuesses), growth: stock.growthPerYear, ...view };
  const mean = new Float64Array(resolved.months - valued.offer.start);
  for (const { z, chance } of normals(2000)) {
    const into = new Float64Array(mean.length);
    paths.write(
      null,
      logPath((years) => Math.sqrt(years) * z, resolved.months, known),
      into
    );
    into.forEach((value, k) => (mean[k]! += chance * value));
  }
  return [...mean];
}

/** Mean over paths that are right at the end of month `first` and in the months after `first`, by independent steps. */
function meanByStep({ paths, resolved, valued, stock }: Pathed, first: number): number[] {
  const known = { volatility: volatilityOf(stock, equityGuesses), growth: stock.growthPerYear };
  const mean = new Float64Array(resolved.months - valued.offer.start);
  const until = (first + 1) / 12;
  for (const a of normals(300)) {
    for (const b of normals(300)) {
      const brownian = (years: number) =>
        years <= until ? Math.sqrt(years) * a.z : Math.sqrt(until) * a.z + Math.sqrt(years - until) * b.z;
      const into = new Float64Array(mean.length);
      paths.write(null, logPath(brownian, resolved.months, known), into);
      into.forEach((value, k) => (mean[k]! += a.chance * b.chance * value));
    }
  }
  return [...mean];
}

function expectSame(got: readonly number[], expected: readonly number[], within: number): void {
  const size = Math.max(...expected.map(Math.abs));
  expect(size).toBeGreaterThan(0);
  expected.forEach((value, k) => expect(Math.abs(got[k]! - value), `month ${k}`).toBeLessThanOrEqual(within * size));
}

const quarterly = { vesting: { months: 24, cliffMonths: 12, everyMonths: 3 } };
const option = (fields: object): Component => units('nso', { strike: 45, ...quarterly, ...fields });

describe('options and shares on all paths of the price', () => {
  const letters: [name: string, component: Component, parts?: ClaimParts][] = [
    ['options exercised within the comparison', option({ expectedLifeMonths: 24 })],
    ['options that outlive the comparison', option({})],
    ['options exercised as they vest', option({ exercise: 'atVest' })],
    [
      'options exercised at the start, for shares without dividends until they vest',
      option({ exercise: 'atStart', strike: 40 }),
      { offer: { startMonth: '2027-06' } }
    ],
    ['options far out of the money', option({ strike: 120 })],
    ['options on a lattice', option({ method: 'lattice', expiryMonths: 60 })],
    ['restricted stock that was paid for', units('restrictedStock', { strike: 20, ...quarterly })],
    ['restricted stock taxed on receipt', units('restrictedStock', { strike: 5, election83b: true, ...quarterly })],
    [
      'options of somebody who starts later, with milestones',
      option({
        vesting: undefined,
        tranches: [
          { month: 6, share: 0.5 },
          { month: 9, share: 0.5, probability: 0.3 }
        ],
        expectedLifeMonths: 14
      }),
      { offer: { startMonth: '2027-06' } }
    ],
    ['options on a share with a view of its own', option({}), { listed: { ...listed, growthPerYear: 0.15 } }],
    ['options on a share whose volatility is a guess', option({}), { listed: { kind: 'public', price: 50 } }]
  ];
  for (const [name, component, parts] of letters) {
    it(`are worth what the ladder says: ${name}`, () => {
      const each = pathed(component, parts);
      expectSame(meanByMonth(each), ladder(each), 1e-5);
    });
  }

  it('would not be with a hundredth more of volatility or of growth', () => {
    const each = pathed(option({ expectedLifeMonths: 24 }));
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const exact = sum(ladder(each));
    const { volatilityPerYear, growthPerYear } = each.stock;
    const nervous = sum(meanByMonth(each, { volatility: volatilityPerYear! * 1.01 }));
    const growing = sum(meanByMonth(each, { growth: growthPerYear + 0.01 }));
    expect(nervous / exact - 1).toBeGreaterThan(2e-3);
    expect(growing / exact - 1).toBeGreaterThan(1e-2);
  });

  it('keep their mean where a life ends within a month', () => {
    // Vested after a year, exercised half a month after the 18th: between the prices of two months.
    const each = pathed(units('nso', { strike: 45, expiryMonths: 25 }));
    expectSame(meanByStep(each, 17), ladder(each), 2e-4);
  });

  it('have the strike of refreshers set by the price of their day', () => {
    const refreshers = { units: 100, count: 1, firstMonth: 6, vesting: { months: 6, cliffMonths: 6 } };
    const each = pathed(units('nso', { units: 0, vesting: { months: 1 }, refreshers, expectedLifeMonths: 12 }));
    expectSame(meanByStep(each, 5), ladder(each), 2e-4);
    const longer = pathed(units('nso', { units: 0, vesting: { months: 1 }, refreshers, expectedLifeMonths: 60 }));
    expectSame(meanByStep(longer, 5), ladder(longer), 2e-4);
  });
});

describe('one path', () => {
  it('pays an option what the share is above the strike on the day of exercise, after tax', () => {
    const each = pathed(units('nso', { strike: 45, expectedLifeMonths: 18 }));
    const into = new Float64Array(24).fill(1);
    const path = new Float64Array(24).fill(Math.log(0.1));
    path[17] = Math.log(2); // 100 a share at the end of the 18th month
    each.paths.write(0, path, into);
    expect(into[11]! - 1).toBeCloseTo((100 * 55 * 0.6) / 1.07 ** 1.5, 8);
    expect(into[10]).toBe(1);
    into.fill(0);
    path[17] = Math.log(0.8);
    each.paths.write(0, path, into);
    expect(into[11]).toBe(0); // to the last bit: offers are asked whether they may bring nothing
  });

  it('pays restricted stock the price at vest, less what was paid and the tax on what is above that', () => {
    const each = pathed(units('restrictedStock', { strike: 20 }));
    const into = new Float64Array(24);
    const path = new Float64Array(24);
    path[11] = Math.log(1.4);
    each.paths.write(null, path, into);
    expect(into[11]).toBeCloseTo((100 * (70 - 0.4 * 50)) / 1.07 - 2000 / 1.07 ** (1 / 12), 8); // paid in the first month
  });

  it('is written claim by claim in the order of the letter', () => {
    const each = pathed([
      option({ id: 'one' }),
      { id: 'pay', kind: 'salary', perYear: 1000 },
      units('restrictedStock', { id: 'two' })
    ]);
    expect(each.paths.ids).toEqual(['one', 'two']);
    const path = new Float64Array(24).fill(0.1);
    const [all, one, two] = [null, 0, 1].map((claim) => {
      const into = new Float64Array(24);
      each.paths.write(claim, path, into);
      return into;
    });
    all!.forEach((value, k) => expect(value).toBeCloseTo(one![k]! + two![k]!, 9));
    expect(one![14]).toBeGreaterThan(0);
    expect(two!.findIndex((value) => value > 0)).toBe(11);
  });

  it('of a share that stands still is the ladder itself, whatever the letter says', () => {
    let some = 0;
    fc.assert(
      fc.property(
        equityScenarios({ zeros: true, countries: true }),
        fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 40 })),
        (document, leavesAfter) => {
          const still = document.employers.map((employer) =>
            employer.stock?.kind === 'public' ? { ...employer, stock: { ...employer.stock, volatilityPerYear: 0 } } : employer
          );
          const resolved = stressed(resolvedClaims({ ...document, employers: still }, taxLaw), { ...noStress, leavesAfter });
          const shared = common(resolved);
          for (const valued of valuation(resolved)) {
            const { offer, stays, rows, claims } = valued;
            const paths = listedClaimPaths(offer, shared, valued);
            if (paths === null) continue;
            const { growthPerYear } = offer.stock as ResolvedListedStock;
            const path = logPath(() => 0, resolved.months, { volatility: 0, growth: growthPerYear });
            const into = new Float64Array(resolved.months - offer.start);
            paths.write(null, path, into);
            for (const [k, value] of into.entries()) {
              const i = offer.start + k;
              const [present, size] = rows.reduce(
                ([sum, most], row) =>
                  claims.has(row.id)
                    ? [sum + row.present[i]!, most + Math.abs(row.market[i]!) + Math.abs(row.afterTax[i]!)]
                    : [sum, most],
                [0, 1]
              );
              some += present > 0 ? 1 : 0;
              expect(Math.abs(value * stays[i]! - present)).toBeLessThanOrEqual(1e-9 * size);
            }
          }
        }
      ),
      { numRuns: 200, seed: 71 }
    );
    expect(some).toBeGreaterThan(100);
  });
});

describe('an offer without claims on a listed share', () => {
  it('has no paths, nor one whose share is taken to be worth nothing', () => {
    const worthless = { ...listed, worthNothing: true };
    expect(pathed(option({}), { listed: worthless }).paths).toBeNull();
    expect(pathed({ id: 'rsu', kind: 'equity', instrument: 'rsu', units: 100 }).paths).toBeNull();
  });

  it('nor do options that expire before they vest come to anything', () => {
    const each = pathed(units('nso', { strike: 1, expiryMonths: 6 }));
    const into = new Float64Array(24);
    each.paths.write(null, new Float64Array(24).fill(1), into);
    expect([...into]).toEqual([...new Float64Array(24)]);
  });
});

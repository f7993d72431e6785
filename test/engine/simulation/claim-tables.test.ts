// Claims on private stock by outcome of the company and month of leaving: weighed by their chances they must be the ladder's rows, and each
// figure what that one future pays.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  common,
  monthSum,
  noStress,
  stressed,
  valuation,
  type OfferValuation,
  type Resolved,
  type Scenario
} from '#lib/engine/index.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { stayingChance } from '#lib/engine/equity/claim-chances.ts';
import { offerClaimTables, type OfferClaimTables } from '#lib/engine/simulation/claim-tables.ts';
import { equityScenarios } from '../arbitrary-scenario.ts';
import { claimScenario, exit, resolvedClaims, units, type ClaimParts } from '../equity/claim-scenario.ts';

interface Tabled {
  valued: OfferValuation;
  tables: OfferClaimTables;
}

function tabled(resolved: Resolved): Tabled[] {
  const shared = common(resolved);
  return valuation(resolved).flatMap((valued) => {
    const tables = offerClaimTables(valued.offer, shared, valued);
    return tables === null ? [] : [{ valued, tables }];
  });
}

/** Σ over outcomes and months of leaving of chance × figure. */
function expectation(table: (outcome: number) => Float64Array, { valued, tables }: Tabled): number {
  const { leaveRatePerYear, leavesAfter } = valued.offer;
  const stays = (k: number) => (leavesAfter === null ? (1 - leaveRatePerYear) ** ((k + 1) / 12) : k < leavesAfter ? 1 : 0);
  return tables.cumulative.reduce((sum, upTo, outcome) => {
    const chance = upTo - (tables.cumulative[outcome - 1] ?? 0);
    const last = table(outcome).length - 1;
    return table(outcome).reduce((total, value, leave) => {
      const leaves = (leave === 0 ? 1 : stays(leave - 1)) - (leave === last ? 0 : stays(leave));
      return total + chance * leaves * value;
    }, sum);
  }, 0);
}

function claimPresent({ valued: { rows, claims } }: Tabled, before = Infinity): number {
  return rows.reduce(
    (sum, { id, present }) => sum + (claims.has(id) ? monthSum(present, 0, Math.min(before, present.length)) : 0),
    0
  );
}

function sizeOf({ valued: { rows, claims } }: Tabled): number {
  const size = (values: Float64Array) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  return 1 + rows.reduce((sum, { id, market, afterTax }) => sum + (claims.has(id) ? size(market) + size(afterTax) : 0), 0);
}

function always(documents: fc.Arbitrary<Scenario>, seed: number, holds: (document: Scenario) => void): void {
  fc.assert(fc.property(documents, holds), { numRuns: 120, seed });
}

const any = equityScenarios({ zeros: true, countries: true });
const leaving = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 120 }));

describe('any letter with private shares', () => {
  it('is worth what its row says when its futures are weighed by their chances, whoever leaves for certain too', () => {
    let some = 0;
    fc.assert(
      fc.property(any, leaving, (document, leavesAfter) => {
        for (const each of tabled(stressed(resolvedClaims(document, taxLaw), { ...noStress, leavesAfter }))) {
          const size = sizeOf(each);
          some += claimPresent(each) === 0 ? 0 : 1;
          expect(Math.abs(expectation(each.tables.byLeave, each) - claimPresent(each))).toBeLessThanOrEqual(1e-9 * size);
          expect(
            Math.abs(each.tables.expected(stayingChance(each.valued.offer, each.valued.stays)) - claimPresent(each))
          ).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
      { numRuns: 200, seed: 61 }
    );
    expect(some).toBeGreaterThan(60);
  });

  it('is cut by claim and by month of vest without a remainder', () => {
    always(any, 62, (document) => {
      for (const each of tabled(resolvedClaims(document, taxLaw))) {
        const { valued, tables } = each;
        const size = sizeOf(each);
        const end = valued.stays.length;
        for (const { id, present } of valued.rows) {
          if (!valued.claims.has(id)) continue;
          const got = expectation((outcome) => tables.component(id, outcome), each);
          expect(Math.abs(got - monthSum(present))).toBeLessThanOrEqual(1e-9 * size);
        }
        for (const month of [0, 12, 24, end]) {
          const got = expectation((outcome) => tables.until(month, outcome), each);
          expect(Math.abs(got - claimPresent(each, month))).toBeLessThanOrEqual(1e-9 * size);
        }
      }
    });
  });

  it('has outcomes in rising order of value, whose chances end at one', () => {
    always(any, 63, (document) => {
      for (const { valued, tables } of tabled(resolvedClaims(document, taxLaw))) {
        const { stock } = valued.offer;
        const rising = stock?.kind === 'private' ? stock.cases.toSorted((a, b) => a.equityValue - b.equityValue) : [];
        expect(tables.cumulative).toHaveLength(rising.length + 1);
        expect(tables.cumulative.at(-1)).toBe(1);
        tables.cumulative.forEach((upTo, place) => {
          expect(upTo).toBeGreaterThanOrEqual(tables.cumulative[place - 1] ?? 0);
          if (place > 0 && place < rising.length) {
            const chance = upTo - tables.cumulative[place - 1]!;
            expect(chance).toBeCloseTo(rising[place - 1]!.probability, 12);
          }
        });
      }
    });
  });

  it('bears no charge for venture where its rate is the candidate’s', () => {
    always(any, 64, (document) => {
      const [employer, ...others] = document.employers;
      const rate = Number(document.candidate.discountRatePerYear);
      const same = { ...employer!, stock: { ...employer!.stock!, discountRatePerYear: rate } } as typeof employer & object;
      for (const each of tabled(resolvedClaims({ ...document, employers: [same, ...others] }, taxLaw))) {
        expect(Math.abs(expectation(each.tables.ventureCharge, each))).toBeLessThanOrEqual(1e-9 * sizeOf(each));
      }
    });
  });
});

/** A hundred units that vest at the end of 2027, an exit for 30 a share at the end of 2028 (or nothing), 40 % tax. */
function tablesOf(component: Parameters<typeof claimScenario>[0][number], parts: ClaimParts = {}): OfferClaimTables {
  const tax = { regime: 'flat' as const, rate: 0.4 };
  const document = claimScenario([component], { ...parts, candidate: { tax, ...parts.candidate } });
  return tabled(resolvedClaims(document))[0]!.tables;
}

const venture = (value: number, years: number) => value / 1.44 ** years;

describe('one future of a hundred units', () => {
  it('pays shares with two triggers to whoever has worked until they vest', () => {
    const tables = tablesOf(units('rsu'), { stock: { exits: [exit(24, 30, 0.25)] } });
    expect([...tables.cumulative]).toEqual([0.75, 1]);
    expect(tables.byLeave(0)).toEqual(new Float64Array(13));
    expect(tables.byLeave(1)[11]).toBe(0);
    expect(tables.byLeave(1)[12]).toBeCloseTo(venture(1800, 2), 9); // 3,000 less 40 %
    expect(tables.ventureCharge(1)[12]).toBeCloseTo(venture(1800, 2) - 1800 / 1.21 ** 2, 9);
  });

  it('pays an option only to who has not been gone for longer than its window', () => {
    const option = units('nso', { strike: 10, postTerminationMonths: 6 });
    const tables = tablesOf(option, { stock: { exits: [exit(24, 30)] } });
    const paid = venture(1200, 2); // (30 − 10) less 40 %
    expect(tables.byLeave(1)[17]).toBe(0); // the window closes five months before the end of 2028
    expect(tables.byLeave(1)[18]).toBeCloseTo(paid, 9);
    expect(tables.byLeave(1).at(-1)).toBeCloseTo(paid, 9);
  });

  it('reaches beyond the comparison’s end, as far as the last exit', () => {
    const option = units('nso', { strike: 10, postTerminationMonths: 0 });
    const tables = tablesOf(option, { stock: { exits: [exit(60, 30)] } });
    expect(tables.byLeave(1)).toHaveLength(61);
    expect(tables.byLeave(1)[59]).toBe(0);
    expect(tables.byLeave(1)[60]).toBeCloseTo(venture(1200, 5), 9);
  });

  it('takes the price of a share from who buys it at vest, unless it has been sold by then', () => {
    const option = units('nso', { strike: 5, exercise: 'atVest' });
    const early = exit(6, 30, 0.5);
    const late = exit(24, 40, 0.5);
    const tables = tablesOf(option, { candidate: { tax: { regime: 'flat', rate: 0 } }, stock: { exits: [early, late] } });
    expect(tables.byLeave(1)[12]).toBeCloseTo(venture(2500, 1), 9); // 30 − 5 when it vests
    expect(tables.byLeave(2)[12]).toBeCloseTo(venture(4000, 2) - 500 / 1.21, 9);
    expect(tables.ventureCharge(2)[12]).toBeCloseTo(venture(4000, 2) - 4000 / 1.21 ** 2, 9); // the price is certain
  });

  it('charges the tax on shares at vest in every outcome, at venture’s price of what they are worth then', () => {
    const tables = tablesOf(units('rsu', { trigger: 'single' }), { stock: { exits: [exit(24, 30, 0.25)] } });
    const tax = venture(0.4 * 100 * 8 * 1.44, 1); // 8 a share today, growing at the stock's rate: 320
    expect(tables.byLeave(0)[11]).toBe(0);
    expect(tables.byLeave(0)[12]).toBeCloseTo(-tax, 9);
    expect(tables.ventureCharge(0)[12]).toBeCloseTo(-tax + (0.4 * 800 * 1.44) / 1.21, 9);
    expect(tables.byLeave(1)[12]).toBeCloseTo(venture(3000 - 0.4 * (3000 - 1152), 2) - tax, 9);
  });

  it('pays what an exit accelerates to who is there at the exit, and spares the tax at a vest that never comes', () => {
    const rsu = units('rsu', { trigger: 'single', acceleration: { trigger: 'single' } });
    const tables = tablesOf(rsu, { stock: { exits: [exit(6, 30)] } });
    expect(tables.byLeave(1)[5]).toBe(0);
    expect(tables.byLeave(1)[6]).toBeCloseTo(venture(1800, 0.5), 9);
    expect(tables.byLeave(1)[12]).toBeCloseTo(venture(1800, 0.5), 9);
  });
});

describe('an offer without claims on private stock', () => {
  it('has no tables', () => {
    const document = claimScenario([units('nso', { strike: 1 })], {
      listed: { kind: 'public', price: 5, volatilityPerYear: 0.3 }
    });
    expect(tabled(resolvedClaims(document))).toEqual([]);
    expect(tabled(resolvedClaims(claimScenario([])))).toEqual([]);
  });

  it('that is taken to be worth nothing neither pays nor costs anything', () => {
    const tables = tablesOf(units('nso', { strike: 5, exercise: 'atVest' }), { stock: { worthNothing: true } });
    expect([...tables.cumulative]).toEqual([1]);
    expect([...tables.byLeave(0)]).toEqual([0]);
    expect(tables.expected(() => 1)).toBe(0);
  });
});

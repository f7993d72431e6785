// What must hold for any document that the schema accepts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answer,
  resolve,
  stepSums,
  valuation,
  type ComputeComponent,
  type OfferValuation,
  type Resolved,
  type Row,
  type Scenario
} from '#lib/engine/index.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { vestedUnits } from '#lib/engine/equity/vesting.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { guesses, scenario } from '../support/scenario.ts';
import { grantFields, scenarios } from './arbitrary-scenario.ts';

const any = scenarios({ zeros: true, countries: true });
const flat = scenarios({ zeros: true });

function always(numRuns: number, seed: number, holds: (document: Scenario) => void): void {
  fc.assert(fc.property(any, holds), { numRuns, seed });
}

function resolved(document: Scenario): Resolved {
  return resolve(document, guesses, {}, taxLaw);
}

function valued(document: Scenario): OfferValuation[] {
  return valuation(resolved(document));
}

function rowsOf(document: Scenario): Row[] {
  return valued(document).flatMap(({ rows }) => rows);
}

/** Equal to one part in 1e9 of the largest figure involved. */
function expectSame(got: number, expected: number, size: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * (Math.abs(size) + 1));
}

describe('any valid document', () => {
  it('is what these tests generate: the schema accepts it', () => {
    always(100, 1, (document) => {
      expect(readScenario(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    });
  });

  it('has an answer in plain numbers: no NaN and no infinity ever reaches a reader', () => {
    always(150, 2, (document) => {
      const numbers = (value: unknown): number[] =>
        typeof value === 'number'
          ? [value]
          : typeof value === 'object' && value !== null
            ? Object.values(value).flatMap(numbers)
            : [];
      expect(numbers(answer(resolved(document))).filter((value) => !Number.isFinite(value))).toEqual([]);
    });
  });

  it('is answered or refused, never let in and then broken, when its range of a chance has a mean above one', () => {
    // Lognormal: σ = ln(95 000)/3.29 = 3.48, mean = √(0.00001 × 0.95) e^(σ²/2) = 1.33
    const base = scenario([{ id: 'base', kind: 'salary', perYear: 1000 }]);
    const document = { ...base, candidate: { ...base.candidate, leaveRatePerYear: { low: 0.00001, high: 0.95 } } };
    const answered = () => answer(resolve(document, guesses)).offers[0]!.total.present;
    if (readScenario(document).ok) expect(answered()).toSatisfy(Number.isFinite);
  });

  it('gives the same answer twice', () => {
    always(20, 3, (document) => {
      const before = JSON.stringify(document);
      expect(answer(resolved(document))).toEqual(answer(resolved(document)));
      expect(JSON.stringify(document)).toBe(before);
    });
  });
});

describe('the steps of the waterfall', () => {
  it('lead from rung to rung exactly, for each component and in each month', () => {
    always(20, 4, (document) => {
      for (const row of rowsOf(document)) {
        for (let i = 0; i <= row.sticker.length; i++) reconcile(row, i === row.sticker.length ? [0, i] : [i, i + 1]);
      }
    });
  });

  function reconcile(row: Row, [from, to]: [number, number]): void {
    const step = stepSums(row, from, to);
    const sum = (values: Float64Array) => values.slice(from, to).reduce((total, value) => total + value, 0);
    const size = Math.max(
      ...[row.sticker, row.market, row.worth, row.unused, row.taxable].map((values) => Math.abs(sum(values)))
    );
    expectSame(sum(row.sticker) + step.list + step.prices, sum(row.market), size);
    expectSame(sum(row.market) + step.job, sum(row.own), size);
    const { unused, diminishing, resale, clauses, workCredit } = step;
    expectSame(sum(row.own) + unused + diminishing + resale + clauses + workCredit, sum(row.worth), size);
    expectSame(sum(row.worth) + step.tax, sum(row.afterTax), size);
    expectSame(sum(row.afterTax) + step.cuts + step.leaving, sum(row.expected), size);
    expectSame(sum(row.expected) + step.time, sum(row.present), size);
  }

  it('have the signs that their names promise', () => {
    always(80, 5, (document) => {
      for (const row of rowsOf(document)) {
        if (row.kind !== 'compute') continue;
        const step = stepSums(row);
        const slack = 1e-9 * (stepSums(row).job * -1 + Math.abs(step.list) + row.sticker.reduce((a, b) => a + b, 1));
        for (const name of ['job', 'diminishing', 'resale'] as const) expect(step[name], name).toBeLessThanOrEqual(slack);
        expect(step.workCredit).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

describe('the units of a grant', () => {
  it('are all accounted for: delivered = drawn + expired + left', () => {
    always(200, 6, (document) => {
      for (const { units } of valued(document)) {
        for (const { delivered, drawn, personal, expired, left } of Object.values(units)) {
          expectSame(drawn + expired + left, delivered, delivered);
          for (const part of [drawn, personal, expired, left, drawn - personal])
            expect(part).toBeGreaterThanOrEqual(-1e-9 * (1 + delivered));
        }
      }
    });
  });
});

describe('what is received', () => {
  it('is never more than what there is, in any month', () => {
    always(80, 7, (document) => {
      for (const row of rowsOf(document)) {
        if (row.kind === 'exitCost' || row.kind === 'signOn') continue;
        row.afterTax.forEach((value, i) => expect(Math.abs(row.expected[i]!)).toBeLessThanOrEqual(Math.abs(value) * (1 + 1e-12)));
      }
    });
  });

  it('is worth less at a higher discount rate when all flows are gains', () => {
    always(80, 8, (document) => {
      const later = {
        ...document,
        candidate: { ...document.candidate, discountRatePerYear: Number(document.candidate.discountRatePerYear) + 0.05 }
      };
      const discounted = rowsOf(later);
      rowsOf(document).forEach((row, index) => {
        if (row.kind === 'equity' || row.expected.some((flow) => flow < 0)) return; // a share’s default growth follows the rate
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        expect(sum(discounted[index]!.present)).toBeLessThanOrEqual(sum(row.present));
        if (sum(row.expected) > 0) expect(sum(discounted[index]!.present)).toBeLessThan(sum(row.present));
      });
    });
  });

  it('is nothing before the job begins', () => {
    always(60, 9, (document) => {
      for (const { rows, offer } of valued(document)) {
        for (const row of rows) {
          for (const values of [row.sticker, row.worth, row.present, row.employerCost, row.operationsCost, row.taxable]) {
            expect(values.slice(0, offer.start).every((value) => value === 0)).toBe(true);
          }
        }
      }
    });
  });
});

describe('a grant that may be declined', () => {
  it('is never worth less than nothing after a flat tax: the candidate stops in time', () => {
    fc.assert(
      fc.property(flat, (document) => {
        for (const [index, { rows }] of valued(document).entries()) {
          const declinable = document.offers[index]!.components.filter(
            (part) => part.kind === 'compute' && part.draw !== 'all' && !part.transferable
          );
          for (const row of rows.filter(({ id }) => declinable.some((part) => part.id === id))) {
            expect(Math.min(...row.afterTax.map((value, i) => value + 1e-9 * row.market[i]!))).toBeGreaterThanOrEqual(-1e-6);
          }
        }
      }),
      { numRuns: 100, seed: 10 }
    );
  });
});

describe('splitting a grant without expiry in two', () => {
  it('changes nothing: no letter gains by being written in two lines', () => {
    const plain = grantFields.map(({ expiresAfterMonths: _, keptOnLeaving: __, exitCost: ___, ...rest }): ComputeComponent => ({
      id: 'one',
      kind: 'compute',
      denomination: 'gpuHours',
      service: 'g',
      ...rest,
      expiresAfterMonths: null
    }));
    const amount = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(any, plain, amount, amount, fc.integer({ min: 0, max: 100 }), (document, grant, perMonth, upfront, percent) => {
        const part = (share: number, id: string) => ({ ...grant, id, perMonth: perMonth * share, upfront: upfront * share });
        const withGrants = (...grants: ComputeComponent[]) => ({
          ...document,
          offers: document.offers.map((offer) => ({
            ...offer,
            components: [...offer.components.slice(0, -1), ...grants, ...offer.components.slice(-1)].map((one, i) =>
              one.id.startsWith('c') ? { ...one, id: `k${i}` } : one
            )
          }))
        });
        const whole = answer(resolved(withGrants(part(1, 'one'))));
        const split = answer(resolved(withGrants(part(percent / 100, 'one'), part(1 - percent / 100, 'two'))));
        whole.offers.forEach(({ total }, index) => {
          for (const rung of ['worth', 'afterTax', 'present', 'employerCost', 'operationsCost', 'taxable'] as const) {
            expectSame(
              split.offers[index]!.total[rung],
              total[rung],
              10 * (total.sticker + total.taxable + Math.abs(total[rung]))
            );
          }
        });
      }),
      { numRuns: 120, seed: 11 }
    );
  });
});

describe('vested fractions', () => {
  it('sum to one and are never negative, whatever the schedule', () => {
    const schedule = fc.integer({ min: 1, max: 240 }).chain((months) =>
      fc.record({
        months: fc.constant(months),
        cliffMonths: fc.integer({ min: 0, max: months }),
        everyMonths: fc.integer({ min: 1, max: months })
      })
    );
    fc.assert(
      fc.property(schedule, fc.integer({ min: 0, max: 30 }), (vesting, longer) => {
        const fractions = vestedUnits(1, { vesting }, vesting.months + longer).units;
        expect(fractions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
        expect(fractions.slice(0, Math.max(0, vesting.cliffMonths - 1)).every((share) => share === 0)).toBe(true);
      }),
      { numRuns: 500, seed: 12 }
    );
  });
});

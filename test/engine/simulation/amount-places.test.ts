// Every amount of a document can be found, drawn within its bounds, and put back.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve, type Scenario } from '#lib/engine/index.ts';
import { amountPlaces } from '#lib/engine/simulation/amount-places.ts';
import { ScenarioDraws } from '#lib/engine/simulation/scenario-draw.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { valueAt } from '#lib/schema/document-path.ts';
import { equityScenarios, scenarios } from '../arbitrary-scenario.ts';
import { scenario } from '../../support/scenario.ts';
import { certainBasis, everything, question } from './questions.ts';

const documents = fc.oneof(scenarios({ zeros: true, countries: true }), equityScenarios({ zeros: true, countries: true }));

function accepted(document: Scenario): boolean {
  return readScenario(JSON.parse(JSON.stringify(document))).ok;
}

/** "offers[0].components[1].perYear" as keys. */
function keys(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

describe('the amounts of a document', () => {
  it('are all found: whatever was read as a range has a place', () => {
    const { rules, guesses } = certainBasis;
    let ranges = 0;
    fc.assert(
      fc.property(documents, (document) => {
        // Every amount as two cases of its own value
        const ranged = amountPlaces(document).reduce((all, { amount, set }) => {
          if (typeof amount !== 'number') return all;
          return set(all, {
            cases: [
              { value: amount, probability: 0.5 },
              { value: amount, probability: 0.5 }
            ]
          });
        }, document);
        expect(accepted(ranged)).toBe(true);
        const { uncertain } = resolve(ranged, guesses(ranged), {}, rules.law, rules.equity);
        const places = new Set(amountPlaces(ranged).map(({ path }) => path));
        expect(uncertain.filter((path) => !places.has(path))).toEqual([]);
        ranges += uncertain.length;
      }),
      { numRuns: 60, seed: 31 }
    );
    expect(ranges).toBeGreaterThan(1000);
  });

  it('stand where their paths say, and another value stands there once it is set', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const before = JSON.stringify(document);
        for (const { path, amount, min, set } of amountPlaces(document)) {
          expect(valueAt(document, keys(path))).toBe(amount);
          expect(valueAt(set(document, min), keys(path))).toBe(min);
        }
        expect(JSON.stringify(document)).toBe(before);
      }),
      { numRuns: 40, seed: 32 }
    );
  });

  it('have the bounds of the schema: it takes them, and nothing that is well beyond', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const { path, min, max, set } of amountPlaces(document)) {
          const isTaken = (value: number) => accepted(set(document, value));
          expect([path, isTaken(min), isTaken(max), isTaken(min - 1e-3), isTaken(max * 1.01)]).toEqual([
            path,
            true,
            true,
            false,
            false
          ]);
        }
      }),
      { numRuns: 6, seed: 33 }
    );
  });

  it('leave out what an hour is worth, which no valuation takes', () => {
    const document = everything();
    const { candidate } = document;
    const withHours = { ...document, candidate: { ...candidate, hourValue: { low: 50, high: 90 } } };
    expect(amountPlaces(withHours).length).toBe(amountPlaces(document).length);
  });
});

describe('ranges of a document', () => {
  const salary = (perYear: object | number) => scenario([{ id: 'pay', kind: 'salary', perYear: perYear as number }]);

  it('are drawn within the bounds of their fields', () => {
    const document = { ...salary(1000), candidate: { ...salary(1000).candidate, leaveRatePerYear: { low: -0.2, high: 1.4 } } };
    const draws = new ScenarioDraws(document, ['candidate.leaveRatePerYear']);
    expect(draws.scenario(Float64Array.of(1e-6), 0).candidate.leaveRatePerYear).toBe(0);
    expect(draws.scenario(Float64Array.of(1 - 1e-6), 0).candidate.leaveRatePerYear).toBeCloseTo(1 - 1e-6, 12);
    expect(draws.scenario(Float64Array.of(0.5), 0).candidate.leaveRatePerYear).toBeCloseTo(0.6, 12);
  });

  it('have their mean, their spread, and one draw for eight paths', () => {
    // A year's salary of 1200 ± 300: 90 % within 900 … 1500, normal
    const model = new SimulationModel(question(salary({ low: 1000, high: 1400 })), certainBasis);
    const means = Array.from({ length: 16 }, (_, scramble) => {
      const { given } = model.block({ scramble, from: 0, to: 512, leaves: 1 });
      for (let path = 0; path < 512; path += 8) expect(new Set(given.subarray(path, path + 8)).size).toBe(1);
      const mean = given.reduce((sum, value) => sum + value, 0) / 512;
      const inside = given.filter((value) => value > 1000 && value < 1400).length / 512;
      expect(inside).toBeGreaterThan(0.87);
      expect(inside).toBeLessThan(0.93);
      return mean;
    });
    expect(means.reduce((sum, value) => sum + value, 0) / 16).toBeCloseTo(1200, 0);
  });

  it('of what only the employer pays, or of what is not read, cost nothing', () => {
    const document = scenario([{ id: 'pay', kind: 'salary', perYear: 1000 }], {
      employer: { discountRatePerYear: { low: 0.05, high: 0.15 } }
    });
    expect(new SimulationModel(question(document), certainBasis).plan.uncertain).toEqual([]);
  });
});

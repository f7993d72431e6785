// Without doubt the simulation is the ladder; with it, on average.
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, resolve, type Scenario, type SimulationBasis } from '#lib/engine/index.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { grant, scenario } from '../../support/scenario.ts';
import { equityScenarios, scenarios } from '../arbitrary-scenario.ts';
import { certain, certainBasis, question } from './questions.ts';

const folder = new URL('../../golden/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function ladder(scenario: Scenario, { guesses, rules }: SimulationBasis) {
  return answer(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity)).offers;
}

/** Where `given` is not the ladder's total, to a part in 1e9 of what the offer moves. */
function faults(scenario: Scenario): string[] {
  const document = certain(scenario);
  const block = new SimulationModel(question(document), certainBasis).block({ scramble: 0, from: 0, to: 2, leaves: 4 });
  return ladder(document, certainBasis).flatMap((offer, o) => {
    const size = offer.components.reduce((sum, { present }) => sum + Math.abs(present), 1);
    const fault = (what: string, got: number, expected: number) =>
      Math.abs(got - expected) <= 1e-9 * size ? [] : [`${offer.id} ${what}: ${got}, ladder ${expected}`];
    return [0, 1].flatMap((path) => [
      ...fault('given', block.given[2 * o + path]!, offer.total.present),
      ...fault('elsewhere', block.givenElsewhere[2 * o + path]!, offer.elsewhere.present)
    ]);
  });
}

describe('a simulation of what is certain', () => {
  it.each(files)('expects of %s what the ladder does', (file) => {
    const { scenario } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { scenario: Scenario };
    expect(faults(scenario)).toEqual([]);
  });

  it('expects of whatever a person may type in what the ladder does', () => {
    fc.assert(
      fc.property(scenarios({ zeros: true, countries: true }), (document) => {
        expect(faults(document)).toEqual([]);
      }),
      { numRuns: 200, seed: 11 }
    );
  });

  it('expects of equity of every kind what the ladder does', () => {
    fc.assert(
      fc.property(equityScenarios({ zeros: true, countries: true }), (document) => {
        expect(faults(document)).toEqual([]);
      }),
      { numRuns: 100, seed: 12 }
    );
  });

  it('weighs by its own month what is taxed on delivery, kept on leaving and never drawn', () => {
    // Free at retail, taxed at 5, and nobody wants it: a tax alone
    const fields = { perMonth: 10, transferable: true, keptOnLeaving: true, haircut: 0.5, revocationRatePerYear: 0.2 };
    const document = scenario([grant(fields)], {
      services: { hour: { retail: 0, fairMarketValue: 5 } },
      candidate: {
        tax: { regime: 'flat', rate: 0.4 },
        leaveRatePerYear: 0.3,
        computeDemand: { gpu: { spendPerMonth: 0, elasticity: 1 } }
      }
    });
    expect(ladder(document, certainBasis)[0]!.total.present).toBeLessThan(-100);
    expect(faults(document)).toEqual([]);
  });
});

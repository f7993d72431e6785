// A sample in which somebody leaves, or is cut, in a certain month is the ladder of who is certain to: no weight, no average in between.
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, resolve, stressed, type Scenario, type Stress } from '#lib/engine/index.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { scenarios } from '../arbitrary-scenario.ts';
import { certain, certainBasis, question } from './questions.ts';

/** Nothing is withdrawn by its maker: that has no stress. */
function lasting(scenario: Scenario): Scenario {
  const document = certain(scenario);
  const services = Object.entries(document.market.services).map(([id, service]) => [id, { ...service, withdrawalPerYear: 0 }]);
  return {
    ...document,
    market: { ...document.market, services: Object.fromEntries(services) as Scenario['market']['services'] }
  };
}

function faults(scenario: Scenario, leavesAfter: number, cutAfter: number): string[] {
  const document = lasting(scenario);
  const stress: Stress = { leavesAfter, cutAfter, prices: {}, equityWorthless: false };
  const { guesses, rules } = certainBasis;
  const { offers } = answer(stressed(resolve(document, guesses(document), {}, rules.law, rules.equity), stress));
  const block = new SimulationModel(question(document, { stress }), certainBasis).block({
    scramble: 0,
    from: 3,
    to: 4,
    leaves: 2
  });
  return offers.flatMap((offer, o) => {
    const size = offer.components.reduce((sum, { afterTax }) => sum + Math.abs(afterTax), 1);
    const fault = (what: string, got: number, expected: number) =>
      Math.abs(got - expected) <= 1e-9 * size
        ? []
        : [`${offer.id} ${what}, ${leavesAfter}/${cutAfter}: ${got}, ladder ${expected}`];
    return [
      ...fault('total', block.totals[2 * o]!, offer.total.present),
      ...fault('elsewhere', block.elsewhere[2 * o + 1]!, offer.elsewhere.present)
    ];
  });
}

describe('a sample', () => {
  const folder = new URL('../../golden/scenarios/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it.each(files)('of %s has what is received, kept, given back and lost by who leaves that month', (file) => {
    const { scenario } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { scenario: Scenario };
    for (const [leaves, cut] of [
      [0, 99],
      [1, 1],
      [7, 99],
      [11, 4],
      [20, 6],
      [99, 0],
      [99, 15],
      [999, 999]
    ] as const) {
      expect(faults(scenario, leaves, cut)).toEqual([]);
    }
  });

  it('of whatever a person may type in does', () => {
    const months = fc.integer({ min: 0, max: 70 });
    fc.assert(
      fc.property(scenarios({ zeros: true, countries: true }), months, months, (document, leaves, cut) => {
        expect(faults(document, leaves, cut)).toEqual([]);
      }),
      { numRuns: 100, seed: 21 }
    );
  });
});

// The engine weighs by survival; second-method/ walks through every month of leaving and of a cut with lots in hand.
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, resolve, type OfferAnswer, type Scenario } from '#lib/engine/index.ts';
import { guesses } from '../support/scenario.ts';
import { scenarios } from './arbitrary-scenario.ts';
import { simulatedElsewhere, simulatedOffer, simulatedSalary } from './second-method/offer.ts';

/** Where the two methods differ by more than a millionth of the largest figure of the row (and a hundredth of a cent). */
function disagreements(document: Scenario): string[] {
  return answer(resolve(document, guesses)).offers.flatMap((offer) => [
    ...rungFaults(document, offer),
    ...aroundFaults(document, offer)
  ]);
}

function fault(where: string, got: number, expected: number, size: number): string[] {
  return Math.abs(got - expected) <= 1e-6 * size + 1e-4 ? [] : [`${where}: engine ${got}, enumerated ${expected}`];
}

function rungFaults(document: Scenario, offer: OfferAnswer): string[] {
  const enumerated = simulatedOffer(document, offer.id);
  const missing = Object.keys(enumerated).filter((id) => !offer.components.some((component) => component.id === id));
  return offer.components
    .flatMap((component) => {
      const row = enumerated[component.id];
      if (row === undefined) return [`${component.id}: no such row`];
      const size = Math.max(...Object.values(row).map((value: number) => Math.abs(value)));
      return Object.entries(row).flatMap(([rung, value]: [string, number]) =>
        fault(`${offer.id}.${component.id}.${rung}`, component[rung as keyof typeof row], value, size)
      );
    })
    .concat(missing);
}

function aroundFaults(document: Scenario, offer: OfferAnswer): string[] {
  const elsewhere = simulatedElsewhere(document, offer.id);
  const salary = simulatedSalary(document, offer.id, offer.total.present);
  const size = Math.abs(salary.employerCost) + Math.abs(offer.total.employerCost);
  return [
    ...fault(`${offer.id}.elsewhere.expected`, offer.elsewhere.expected, elsewhere.expected, elsewhere.expected),
    ...fault(`${offer.id}.elsewhere.present`, offer.elsewhere.present, elsewhere.present, elsewhere.present),
    ...fault(`${offer.id}.salaryEquivalent`, offer.total.salaryEquivalent, salary.perYear, Math.abs(salary.perYear)),
    ...fault(`${offer.id}.surplus`, offer.total.surplus, salary.employerCost - offer.total.employerCost, size)
  ];
}

describe('an offer valued by walking through every month of leaving and of a cut', () => {
  const folder = new URL('../golden/scenarios/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it.each(files)('agrees with the ladder on %s: no reader of two pages sees two values', (file) => {
    const { scenario } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { scenario: Scenario };
    expect(disagreements(scenario)).toEqual([]);
  });

  it('agrees with the ladder on whatever a person may type in', () => {
    fc.assert(
      fc.property(scenarios({ zeros: false }), (document) => {
        expect(disagreements(document)).toEqual([]);
      }),
      { numRuns: 150, seed: 20261121 }
    );
  });
});

// Exit by exit in typed arrays against plain loops over every unit, exit and month of leaving.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthSum, valuation, type EquityComponent, type PrivateStock, type Scenario } from '#lib/engine/index.ts';
import { equityScenarios } from '../arbitrary-scenario.ts';
import { simulatedClaim, type SimulatedClaim } from '../second-method/claims.ts';
import { figure, worldOf } from '../second-method/world.ts';
import { resolvedClaims } from './claim-scenario.ts';

/** Where a rung differs by more than a billionth of the largest figure of the row. */
function disagreements(document: Scenario): string[] {
  const resolved = resolvedClaims(document);
  return valuation(resolved).flatMap(({ offer, rows }, index) => {
    const letter = document.offers[index]!;
    const { stock: resolvedStock } = offer;
    if (resolvedStock?.kind !== 'private') return [];
    const stock = document.employers.find(({ id }) => id === letter.employer)!.stock as PrivateStock;
    const world = {
      ...worldOf(document, letter),
      venture: figure(stock.discountRatePerYear),
      candidateRate: figure(document.candidate.discountRatePerYear)
    };
    const outcomes = resolvedStock.cases.map((each) => ({
      ...each,
      perShareAt: (equityValue: number) => resolvedStock.perShare(equityValue, each)
    }));
    return letter.components
      .filter((part): part is EquityComponent => part.kind === 'equity')
      .flatMap((part) => {
        const row = rows.find(({ id }) => id === part.id)!;
        const enumerated = simulatedClaim(part, stock, outcomes, world);
        const size = Math.max(1, ...Object.values(enumerated).map((value: number) => Math.abs(value)));
        return Object.entries(enumerated).flatMap(([rung, expected]) => {
          const got = monthSum(row[rung as keyof SimulatedClaim]);
          return Math.abs(got - expected) <= 1e-9 * size
            ? []
            : [`${part.instrument}.${rung}: engine ${got}, enumerated ${expected}`];
        });
      });
  });
}

describe('equity valued by walking through every unit, exit and month of leaving', () => {
  it('agrees with its row on whatever a letter may promise', () => {
    fc.assert(
      fc.property(equityScenarios({ zeros: false }), (document) => {
        expect(disagreements(document)).toEqual([]);
      }),
      { numRuns: 300, seed: 20261122 }
    );
  });
});

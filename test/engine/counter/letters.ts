/** A counter-offer whose sums are worked in the head: no tax, no discount, nobody leaves, twelve months. */
import type { Component, Counter, Scenario } from '#lib/engine/index.ts';
import { grant, scenario, type Parts } from '../../support/scenario.ts';

export const base = { id: 'base', kind: 'salary', perYear: 120_000 } as const;
export { grant };

/** Offer `a` with a counter against `b`, who pays a salary and nothing else. */
export function letters(components: Component[], counter: Partial<Counter>, rivalSalary = 150_000, parts: Parts = {}): Scenario {
  const document = scenario(components, parts);
  const rival = { ...document.offers[0]!, id: 'b', components: [{ id: 'base', kind: 'salary', perYear: rivalSalary } as const] };
  return {
    ...document,
    offers: [...document.offers, rival],
    counter: { offer: 'a', rival: 'b', levers: [], ...counter }
  };
}

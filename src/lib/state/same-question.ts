/** Whether two questions to a simulation are one: made anew at every look, they would else be answered anew. */
import type { SimulationQuestion, Stress } from '#lib/engine/index.ts';

/** Documents and amounts are never changed, only replaced: they are compared as objects, all else by value. */
export function sameQuestion(a: SimulationQuestion | null, b: SimulationQuestion | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.scenario === b.scenario &&
    a.amounts === b.amounts &&
    a.seed === b.seed &&
    a.method === b.method &&
    a.detail === b.detail &&
    sameStress(a.stress, b.stress)
  );
}

function sameStress(a: Stress | null, b: Stress | null): boolean {
  if (a === null || b === null) return a === b;
  const services = Object.keys(a.prices);
  return (
    a.leavesAfter === b.leavesAfter &&
    a.cutAfter === b.cutAfter &&
    a.equityWorthless === b.equityWorthless &&
    services.length === Object.keys(b.prices).length &&
    services.every((service) => a.prices[service] === b.prices[service])
  );
}

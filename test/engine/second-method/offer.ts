/** One offer by the second method: its components, what is earned elsewhere, and the level salary of the same value. */
import type { ComputeComponent, Scenario } from '#lib/engine/index.ts';
import { serviceOf, simulatedGrants } from './grant.ts';
import { simulatedPay } from './pay.ts';
import { endingChances, figure, flat, worldOf, type Simulated, type World } from './world.ts';

/** Every component of an offer, by id, and the exit costs as `<id>.exitCost`. */
export function simulatedOffer(document: Scenario, offerId: string): Record<string, Simulated> {
  const world = worldOfOffer(document, offerId);
  const out: Record<string, Simulated> = {};
  for (const part of world.offer.components) if (part.kind !== 'compute') out[part.id] = simulatedPay(part, world);
  const grants = world.offer.components.filter((part): part is ComputeComponent => part.kind === 'compute');
  for (const family of ['gpu', 'tokens'] as const) {
    const ofFamily = grants.filter((part) => serviceOf(part, world).family === family);
    Object.assign(out, simulatedGrants(ofFamily, family, world));
  }
  return out;
}

function worldOfOffer(document: Scenario, offerId: string): World {
  return worldOf(
    document,
    document.offers.find(({ id }) => id === offerId)!
  );
}

/** Outside pay after tax, for each month not in the job, over every month of leaving. */
export function simulatedElsewhere(document: Scenario, offerId: string): { expected: number; present: number } {
  const world = worldOf(
    document,
    document.offers.find(({ id }) => id === offerId)!
  );
  const perMonth = (figure(document.candidate.outsidePayPerYear) * (1 - flat(document.candidate.tax).rate)) / 12;
  const sum = { expected: 0, present: 0 };
  endingChances(world.leave, world.months - world.start).forEach((chance, leaves) => {
    for (let i = 0; i < world.months; i++) {
      if (i >= world.start && i < world.start + leaves) continue;
      sum.expected += chance * perMonth;
      sum.present += chance * perMonth * world.candidateFactor(i);
    }
  });
  return sum;
}

/** With a flat tax the level salary follows in closed form; its cost to the employer beside it. */
export function simulatedSalary(document: Scenario, offerId: string, present: number): { perYear: number; employerCost: number } {
  const world = worldOf(
    document,
    document.offers.find(({ id }) => id === offerId)!
  );
  let worthOfOne = 0;
  let costOfOne = 0;
  endingChances(world.leave, world.months - world.start).forEach((chance, leaves) => {
    for (let i = world.start; i < Math.min(world.months, world.start + leaves); i++) {
      worthOfOne += (chance * (1 - world.rate) * world.candidateFactor(i)) / 12;
      costOfOne += (chance * (1 + world.employerRate) * world.employerFactor(i)) / 12;
    }
  });
  const perYear = present / worthOfOne;
  return { perYear, employerCost: perYear * costOfOne };
}

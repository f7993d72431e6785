/** The services that some offer's grant is of, in the order of the market. */
import type { Scenario } from '#lib/engine/index.ts';

export function usedServices(scenario: Scenario): string[] {
  const used = new Set(
    scenario.offers.flatMap((offer) =>
      offer.components.flatMap((part) => {
        if (part.kind !== 'compute') return [];
        if (part.service !== undefined) return [part.service];
        const cluster = scenario.employers.find(({ id }) => id === offer.employer)?.cluster;
        return cluster ? [cluster.service] : [];
      })
    )
  );
  return Object.keys(scenario.market.services).filter((id) => used.has(id));
}

/** A grant in its offer: read, and put back changed. */
import type { ComputeComponent, Scenario } from './document.ts';

export interface GrantPlace {
  offer: string;
  component: string;
}

/** @throws RangeError for a grant that does not exist */
export function grantAt(scenario: Scenario, { offer, component }: GrantPlace): ComputeComponent {
  const found = scenario.offers.find(({ id }) => id === offer)?.components.find(({ id }) => id === component);
  if (found?.kind !== 'compute') throw new RangeError(`there is no grant ${component} in ${offer}`);
  return found;
}

/** All else is shared with the scenario. */
export function withGrant(scenario: Scenario, { offer, component }: GrantPlace, grant: ComputeComponent): Scenario {
  const offers = scenario.offers.map((one) =>
    one.id !== offer ? one : { ...one, components: one.components.map((part) => (part.id === component ? grant : part)) }
  );
  return { ...scenario, offers };
}

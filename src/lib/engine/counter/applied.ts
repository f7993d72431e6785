/** A package put into the document: the offer that the candidate would read. */
import type { Component, Lever, LeverValue, Scenario } from '../document.ts';
import { leverKey } from '../lever-key.ts';
import type { Package } from './answer.ts';
import { counterOf } from './lever-grid.ts';

/** The component with a lever set. */
export function moved(component: Component, { field, name }: Lever, value: LeverValue): Component {
  if (field !== 'clauses') return { ...component, [field]: value } as Component;
  if (component.kind !== 'compute' || typeof value !== 'number') return component;
  const clauses = (component.clauses ?? []).map((clause) => (clause.name === name ? { ...clause, factor: value } : clause));
  return { ...component, clauses };
}

/**
 * The scenario with a package's values in the offer of its counter; all else is shared with the scenario.
 * @param values by key of the lever; levers that are not named stay as they are
 * @throws RangeError for a key that is no lever's
 */
export function applied(scenario: Scenario, values: Package): Scenario {
  const { offer: id, levers } = counterOf(scenario);
  const byKey = new Map(levers.map((lever) => [leverKey(lever), lever]));
  let offers = scenario.offers;
  const at = offers.findIndex((offer) => offer.id === id);
  for (const [key, value] of Object.entries(values)) {
    const lever = byKey.get(key);
    if (lever === undefined) throw new RangeError(`there is no lever ${key}`);
    const offer = offers[at]!;
    const components = offer.components.map((one) => (one.id === lever.component ? moved(one, lever, value) : one));
    offers = offers.with(at, { ...offer, components });
  }
  return { ...scenario, offers };
}

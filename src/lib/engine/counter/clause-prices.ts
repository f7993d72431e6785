/** What each clause and term of the offer's grants is worth by switching it alone, in the offer as it stands, and what that costs the employer (valuation.md, section 7). */
import type { Component, ComputeComponent, LeverValue, Scenario } from '../document.ts';
import type { ClausePrice, LeverGrid } from './answer.ts';
import { moved } from './applied.ts';
import type { OfferFigures } from './offer-figures.ts';

type Switch = Pick<ClausePrice, 'component' | 'field' | 'name' | 'from' | 'to'>;

/** Sorted by worth. @param figures of the moved offer in a document that differs from the scenario in that offer alone */
export function clausePrices(
  scenario: Scenario,
  offer: string,
  grids: readonly LeverGrid[],
  figures: (scenario: Scenario) => OfferFigures
): ClausePrice[] {
  const at = scenario.offers.findIndex(({ id }) => id === offer);
  const { components } = scenario.offers[at]!;
  const now = figures(scenario);
  const switched = (one: Switch) => {
    const changed = components.map((component) =>
      component.id === one.component ? moved(component, leverOf(one), one.to) : component
    );
    return figures({ ...scenario, offers: scenario.offers.with(at, { ...scenario.offers[at]!, components: changed }) });
  };
  return components
    .flatMap(switches)
    .map((one): ClausePrice => {
      const then = switched(one);
      const entered = enteredCost(one, grids);
      return {
        ...one,
        worth: then.worth - now.worth,
        cost: then.cost - now.cost + (entered ?? 0),
        isCostEntered: entered !== null
      };
    })
    .sort((a, b) => b.worth - a.worth);
}

function leverOf({ component, field, name }: Switch) {
  return { component, field, ...(name !== null && { name }), values: [] };
}

/** Every clause taken off, and every term made better for the candidate. */
function switches(component: Component): Switch[] {
  if (component.kind !== 'compute') return [];
  const { id } = component;
  // Two of one name are taken off together, and told once.
  const clauses = (component.clauses ?? []).filter(({ name }, place, all) => all.findIndex((one) => one.name === name) === place);
  const term = (field: Switch['field'], from: LeverValue, to: LeverValue): Switch[] =>
    from === to ? [] : [{ component: id, field, name: null, from, to }];
  return [
    ...clauses.flatMap(({ name, factor }): Switch[] =>
      factor === 1 ? [] : [{ component: id, field: 'clauses', name, from: factor, to: 1 }]
    ),
    ...term('grossUp', component.grossUp ?? false, true),
    ...term('keptOnLeaving', component.keptOnLeaving ?? false, true),
    ...term('transferable', component.transferable ?? false, true),
    ...term('expiresAfterMonths', expiry(component), null),
    ...(isCertain(component) ? [] : term('revocationRatePerYear', revocation(component), 0))
  ];
}

function expiry({ expiresAfterMonths, denomination }: ComputeComponent): number | null {
  return expiresAfterMonths === undefined ? (denomination === 'clusterShare' ? 1 : null) : expiresAfterMonths;
}

function isCertain({ revocationRatePerYear = 0 }: ComputeComponent): boolean {
  return revocationRatePerYear === 0;
}

/** Of a range its likely end is not told: the document's own figure stands in the offer. */
function revocation({ revocationRatePerYear }: ComputeComponent): number | null {
  return typeof revocationRatePerYear === 'number' ? revocationRatePerYear : null;
}

/** What a lever has been given as the cost of a value, less that of the value as the offer stands; null: nothing. */
function enteredCost({ component, field, name, to }: Switch, grids: readonly LeverGrid[]): number | null {
  const grid = grids.find(({ lever }) => lever.component === component && lever.field === field && (lever.name ?? null) === name);
  const cost = grid?.costs?.[grid.values.indexOf(to)];
  return cost === undefined ? null : cost - (grid!.costs![grid!.standsAt] ?? 0);
}

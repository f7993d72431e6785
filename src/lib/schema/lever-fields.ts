/**
 * Which levers fit which component: the fields of its kind that a counter-offer may move so that the document stays valid. No zod, and
 * nothing of the levers' values: those are bounded in counter.ts.
 */
import type { Component, ComputeComponent, Lever, LeverField } from '#lib/engine/document.ts';

/** Terms that every grant of compute has, whatever it is counted in. */
const grantFields: readonly LeverField[] = [
  'months',
  'expiresAfterMonths',
  'revocationRatePerYear',
  'workShare',
  'haircut',
  'clauses',
  'grossUp',
  'keptOnLeaving',
  'transferable'
];

/** The fields of a component that a lever may move. A bonus has one of its two; a share of the cluster is no number of units. */
export function leverFields(component: Component): readonly LeverField[] {
  switch (component.kind) {
    case 'salary':
      return ['perYear', 'raisePerYear'];
    case 'bonus':
      return component.perYear === undefined ? ['targetShare'] : ['perYear'];
    case 'signOn':
      return ['amount'];
    case 'benefit':
      return ['perYear'];
    case 'custom':
      return [];
    case 'equity':
      return ['units'];
    case 'compute':
      return [...quantities(component), ...grantFields];
  }
}

function quantities({ denomination }: ComputeComponent): readonly LeverField[] {
  return denomination === 'clusterShare' ? ['share'] : ['upfront', 'perMonth'];
}

/** The names of the clauses that a lever of a component may take off or change: of two of one name, which would move? */
export function clauseNames(component: Component): string[] {
  const names = component.kind === 'compute' ? (component.clauses ?? []).map(({ name }) => name) : [];
  return names.filter((name, place) => names.indexOf(name) === place && names.lastIndexOf(name) === place);
}

/** Whether a lever moves something that the component has. */
export function leverFits({ field, name }: Lever, component: Component): boolean {
  if (!leverFields(component).includes(field)) return false;
  return field !== 'clauses' || (name !== undefined && clauseNames(component).includes(name));
}

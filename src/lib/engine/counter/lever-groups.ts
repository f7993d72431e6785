/**
 * Levers that act on each other, together: those of one component, of salaries and bonuses that are a share of them, of grants that share own demand. What
 * groups come to adds up, but for the bands of taxes (METHOD.md).
 */
import type { Component, Scenario } from '../document.ts';
import type { LeverGrid } from './answer.ts';
import { counterOf } from './lever-grid.ts';

/** Some levers, by their places. */
export interface LeverGroup {
  levers: readonly number[];
  /** Packages of these levers alone. */
  size: number;
  isCompute: boolean;
}

/** More packages than this are not joined: each component's levers are a group then, or each lever. */
const MOST_JOINED = 20_000;

export function leverGroups(scenario: Scenario, grids: readonly LeverGrid[]): LeverGroup[] {
  const { offer: id } = counterOf(scenario);
  const components = scenario.offers.find((offer) => offer.id === id)!.components;
  const names: readonly ((at: number) => string)[] = [
    (at) => sharedName(componentOf(grids[at]!, components), scenario),
    (at) => grids[at]!.lever.component,
    (at) => `${at}`
  ];
  const places = grids.map((_, at) => at);
  return split(places, names).map((levers) => ({
    levers,
    size: sizeOf(levers),
    isCompute: componentOf(grids[levers[0]!]!, components).kind === 'compute'
  }));

  function sizeOf(levers: readonly number[]): number {
    return levers.reduce((product, at) => product * grids[at]!.values.length, 1);
  }

  /** By the first of the names; groups that are too large by the next. */
  function split(levers: readonly number[], [name, ...finer]: typeof names): number[][] {
    if (name === undefined) return [[...levers]];
    const groups = new Map<string, number[]>();
    for (const at of levers) groups.set(name(at), [...(groups.get(name(at)) ?? []), at]);
    return [...groups.values()].flatMap((group) => (sizeOf(group) > MOST_JOINED ? split(group, finer) : [group]));
  }
}

function componentOf({ lever }: LeverGrid, components: readonly Component[]): Component {
  return components.find(({ id }) => id === lever.component)!;
}

/** What a component's worth hangs on besides its own levers. */
function sharedName(component: Component, { market, employers }: Scenario): string {
  switch (component.kind) {
    case 'salary':
      return 'pay by the year';
    case 'bonus':
      return component.targetShare === undefined ? `component ${component.id}` : 'pay by the year';
    case 'compute': {
      const cluster = employers.flatMap((employer) => (employer.cluster ? [employer.cluster.service] : []));
      const service = component.service ?? cluster[0] ?? '';
      return `family ${market.services[service]?.family ?? ''}`;
    }
    default:
      return `component ${component.id}`;
  }
}

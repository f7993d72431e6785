/** What would have to give where no package reaches the target within the limits: each limit left out alone, then all of them. */
import type { LimitKind } from '../document.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import type { CounterQuestion, Package } from './answer.ts';
import { counterOffer } from './counter-offer.ts';
import { counterOf } from './lever-grid.ts';
import { packageLimits } from './package-limits.ts';

/** The cheapest package without a limit (null: without any). */
export interface Loosened {
  what: LimitKind | null;
  /** Null where that would not do either. */
  found: { package: Package; cost: number; worth: number } | null;
  /** What it uses of the limit: to this much it would have to be raised for that package. */
  needs: number | null;
}

/** Pauses where the search pauses. Asked by worth, and by odds where the counter-offer asks for odds. */
export function* loosened(question: CounterQuestion, basis: SimulationBasis): Generator<Loosened | undefined> {
  const { limits = [] } = counterOf(question.scenario);
  const kinds = limits.map(({ what }) => what);
  for (const what of kinds.length > 1 ? [...kinds, null] : kinds) {
    const freed = without(question, what);
    const search = counterOffer(freed, basis);
    let step = search.next();
    for (; !step.done; step = search.next()) yield undefined;
    const { package: values, cost, worth } = step.value;
    const found = values === null ? null : { package: values, cost: cost!, worth: worth! };
    const needs = found === null || what === null ? null : packageLimits(freed, basis, found.package)[what];
    yield { what, found, needs };
  }
}

function without({ scenario, amounts }: CounterQuestion, what: LimitKind | null): CounterQuestion {
  const counter = counterOf(scenario);
  const limits = what === null ? [] : (counter.limits ?? []).filter((limit) => limit.what !== what);
  return { scenario: { ...scenario, counter: { ...counter, limits } }, amounts };
}

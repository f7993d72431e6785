/** Counter-offers in tests: the answer without its pauses, packages valued by the public ladder, and the cheapest of all by looking at every one. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import type { CounterAnswer, CounterQuestion, Package } from '#lib/engine/counter/answer.ts';
import { applied } from '#lib/engine/counter/applied.ts';
import { counterOffer, type CounterEffort } from '#lib/engine/counter/counter-offer.ts';
import { PackageValuer, type ValuedPackage } from '#lib/engine/counter/package-valuer.ts';
import { bestKnown, everyPackage } from '#lib/engine/counter/every-package.ts';
import { offerAnswer, common, offerValuation, resolve, type Scenario } from '#lib/engine/index.ts';
import type { Resolved } from '#lib/engine/resolved.ts';

export function drained<Of>(generator: Generator<unknown, Of, undefined>): Of {
  for (;;) {
    const { value, done } = generator.next();
    if (done === true) return value;
  }
}

export function question(scenario: Scenario): CounterQuestion {
  return { scenario, amounts: {} };
}

export function solved(scenario: Scenario, effort?: CounterEffort): CounterAnswer {
  return drained(counterOffer(question(scenario), simulationBasis, effort));
}

/** Searched though it could be valued whole, with as few nodes as make it interpolate. */
export const searchAlone: CounterEffort = { exhaustive: false, nodes: 12 };

/** What the rival must be beaten by. */
export function targetOf(scenario: Scenario): number {
  const { rival, margin = 0 } = scenario.counter!;
  return laddered(scenario, {}, rival).worth * (1 + margin);
}

/** A package through the document and the public answer; costs that were entered for values are no part of it. */
export function laddered(scenario: Scenario, values: Package, offer = scenario.counter!.offer): { worth: number; cost: number } {
  const shared = common({ ...resolved(applied(scenario, values)), outsidePayPerYear: heldOutsidePay(scenario) });
  const found = shared.resolved.offers.find(({ id }) => id === offer)!;
  const { total, elsewhere } = offerAnswer(offerValuation(found, shared), shared);
  return { worth: total.present + elsewhere.present, cost: total.employerCost + total.operationsCost };
}

function resolved(document: Scenario): Resolved {
  return resolve(document, guesses(document), {}, rules.law, rules.equity);
}

const outsidePay = new WeakMap<Scenario, number>();
/** As it is guessed for the document as it stands. */
function heldOutsidePay(scenario: Scenario): number {
  const held = outsidePay.get(scenario) ?? resolved(scenario).outsidePayPerYear;
  outsidePay.set(scenario, held);
  return held;
}

/** Costs that were entered for a package's values. */
export function enteredCosts({ counter }: Scenario, values: Package): number {
  return counter!.levers.reduce((sum, lever) => {
    if (!('values' in lever)) return sum;
    const key =
      lever.name === undefined ? `${lever.component}.${lever.field}` : `${lever.component}.${lever.field}.${lever.name}`;
    return sum + (lever.costs?.[lever.values.indexOf(values[key]!)] ?? 0);
  }, 0);
}

/** By looking at every package. */
export function cheapestOfAll(
  scenario: Scenario,
  target = targetOf(scenario)
): { best: ValuedPackage | null; valuer: PackageValuer } {
  const valuer = new PackageValuer(question(scenario), simulationBasis);
  drained(everyPackage(valuer));
  return { best: bestKnown(valuer, { target, aim: ({ worth }) => worth }).best, valuer };
}

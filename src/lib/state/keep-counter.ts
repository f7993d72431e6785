/**
 * What becomes of a counter-offer when the rest of the document is edited: a lever goes with what it moves, a limit with what it is of, the
 * counter-offer with its offer. Called within the edit, so that one undo brings everything back.
 */
import type { Draft } from 'immer';
import type { Component, Counter, Lever, Offer, Scenario } from '#lib/engine/index.ts';
import { leverKey } from '#lib/engine/lever-key.ts';
import { clauseNames, leverFits } from '#lib/schema/lever-fields.ts';

/**
 * Takes from the draft's counter-offer what no longer leads anywhere.
 * @param before the document before the edit
 * @param worthOf an offer before the edit, present value in scenario currency
 */
export function keepCounter(draft: Draft<Scenario>, before: Scenario, worthOf: (offer: string) => number): void {
  const { counter } = draft;
  if (counter === undefined) return;
  const offer = draft.offers.find(({ id }) => id === counter.offer);
  if (offer === undefined) return void delete draft.counter;
  if (counter.rival !== undefined && !draft.offers.some(({ id }) => id === counter.rival))
    aimAtSum(counter, worthOf(counter.rival));
  keepLevers(counter, offer, before.offers.find(({ id }) => id === counter.offer)?.components ?? []);
  keepLimits(counter, draft, offer);
}

/** What the rival was worth stays what must be reached: the levers are not lost with it. */
function aimAtSum(counter: Counter, worth: number): void {
  counter.target = Math.round(100 * worth * (1 + (counter.margin ?? 0))) / 100;
  delete counter.rival;
  delete counter.margin;
  delete counter.probability;
}

function keepLevers(counter: Counter, { components }: Offer, before: readonly Component[]): void {
  const place = (list: readonly Component[], lever: Lever) => list.find(({ id }) => id === lever.component);
  for (const lever of counter.levers) followClause(counter, lever, place(before, lever), place(components, lever));
  const kept = counter.levers.filter((lever) => {
    const component = place(components, lever);
    return component !== undefined && leverFits(lever, component) && !isRecounted(lever, place(before, lever), component);
  });
  if (kept.length < counter.levers.length) counter.levers = kept;
}

/** A clause that has another name where it stood has been renamed. Two levers of one clause would contradict each other: then the lever goes. */
function followClause({ levers }: Counter, lever: Lever, before: Component | undefined, after: Component | undefined): void {
  if (lever.field !== 'clauses' || lever.name === undefined || before === undefined || after === undefined) return;
  const [old, now] = [clauseNames(before), clauseNames(after)];
  if (now.includes(lever.name) || old.length !== now.length) return;
  const name = now[old.indexOf(lever.name)];
  if (name === undefined || levers.some((other) => leverKey(other) === leverKey({ ...lever, name }))) return;
  lever.name = name;
}

/** Bounds in hours mean nothing in tokens. */
function isRecounted({ field }: Lever, before: Component | undefined, after: Component): boolean {
  if (before?.kind !== 'compute' || after.kind !== 'compute') return false;
  return (field === 'perMonth' || field === 'upfront') && before.denomination !== after.denomination;
}

function keepLimits(counter: Counter, { employers }: Scenario, { employer }: Offer): void {
  const isPrivate = employers.find(({ id }) => id === employer)?.stock?.kind === 'private';
  const kept = counter.limits?.filter(
    ({ what }) => (what !== 'dilution' || isPrivate) && (what !== 'compaRatio' || counter.band)
  );
  if (kept && kept.length < (counter.limits?.length ?? 0)) counter.limits = kept;
}

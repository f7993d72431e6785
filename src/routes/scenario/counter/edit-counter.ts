/** Edits of the counter-offer in the document: who is to be won, by how much, the levers' list. Each is one step of undo. */
import type { Draft } from 'immer';
import type { Counter, Lever, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { proposedLevers } from './proposed-levers.ts';

/** Changes the counter-offer, if there is one. @param key edits of one field, shortly after each other, are one step */
export function editCounter(
  session: Pick<ScenarioSession, 'edit'>,
  label: string,
  recipe: (counter: Draft<Counter>) => void,
  key?: string
): void {
  session.edit(label, ({ counter }) => void (counter && recipe(counter)), key && `counter.${key}`);
}

/** A counter-offer against a rival, or of a single offer for a sum, with the levers that are proposed. */
export function startedCounter(scenario: Scenario, offer: string, goal: { rival: string } | { target: number }): Counter {
  const rival = 'rival' in goal ? goal.rival : undefined;
  return { offer, ...goal, levers: proposedLevers({ scenario, offer, rival }) };
}

/** Another offer is to win: its own levers are proposed. The rival that was is the offer's place where they were the same. */
export function withOffer(scenario: Scenario, counter: Counter, offer: string): Counter {
  const { rival, limits: _limits, band: _band, ...rest } = counter;
  const other = rival === offer ? counter.offer : rival;
  const levers: Lever[] = proposedLevers({ scenario, offer, rival: other });
  return { ...rest, offer, ...(other !== undefined && { rival: other }), levers };
}

/** What has to be reached: a rival, or a sum; of margin and odds nothing is left with a sum. */
export function aimed({ offer, levers, limits, band, ...goal }: Counter, at: { rival: string } | { target: number }): Counter {
  const { margin, probability } = goal;
  const kept =
    'rival' in at ? { ...(margin !== undefined && { margin }), ...(probability !== undefined && { probability }) } : {};
  return { offer, ...at, ...kept, levers, ...(limits && { limits }), ...(band && { band }) };
}

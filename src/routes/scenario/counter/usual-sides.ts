/** Whose offer is to win against which, until somebody says: who grants compute counters who does not, else who is behind counters who is ahead. */
import type { Offer, Scenario } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue } from '../too-close.ts';

export interface Sides {
  offer: string;
  /** Undefined where there is no other offer. */
  rival: string | undefined;
}

/** @param written offers with something in them, at least one */
export function usualSides({ offers }: Scenario, written: readonly ValuedOffer[]): Sides {
  const byWorth = [...written].sort((a, b) => comparedValue(b) - comparedValue(a)).map(({ answer }) => answer.id);
  const known = byWorth.map((id) => offers.find((offer) => offer.id === id)!);
  const grants = ({ components }: Offer) => components.some(({ kind }) => kind === 'compute');
  const granting = new Set(known.filter(grants).map(({ employer }) => employer));
  const [only, ...more] = granting;
  const ours = only !== undefined && more.length === 0 ? only : known.at(-1)!.employer;
  const own = known.filter(({ employer }) => employer === ours);
  const offer = own.find(grants) ?? own[0]!;
  const rival = known.find(({ employer }) => employer !== ours) ?? known.find(({ id }) => id !== offer.id);
  return { offer: offer.id, rival: rival?.id };
}

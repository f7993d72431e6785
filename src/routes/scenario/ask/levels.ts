/**
 * Walk-away, target and ask, from the futures that the offer and its alternative share. Walk-away: what the alternative is worth for sure. Target and ask: the sum
 * without which the offer is ahead in fewer than 75, and 90, of 100 futures; never below the walk-away.
 */
import type { Beat, SimulatedOffer } from '#lib/engine/index.ts';

export interface Level {
  /** What the offer would be worth for sure. */
  worth: number;
  /** What it lacks of that; below zero: what it could lose. */
  lacks: number;
}

export interface Levels {
  offer: number;
  walkAway: Level;
  target: Level;
  ask: Level;
  /** By which measure an uncertain worth is taken as a sum: the certainty equivalent, or the median where one of the two has none. */
  by: 'certainty' | 'median';
}

/** @param beat of the offer against the alternative */
export function levels(offer: SimulatedOffer, alternative: SimulatedOffer, beat: Beat): Levels {
  const certain = [offer, alternative].map(({ compared }) => compared.certaintyEquivalent);
  const by = certain.includes(null) ? 'median' : 'certainty';
  const [own, other] = [offer, alternative].map(({ compared }, place) =>
    by === 'median' ? compared.quantiles[50] : certain[place]!
  ) as [number, number];
  const level = (lacks: number): Level => ({ worth: own + lacks, lacks });
  const walkAway = other - own;
  const target = Math.max(walkAway, -beat.difference.quantiles[25]);
  const ask = Math.max(target, -beat.difference.quantiles[10]);
  return { offer: own, walkAway: level(walkAway), target: level(target), ask: level(ask), by };
}

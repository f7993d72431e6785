/** Odds in words: how often an offer is worth more, in futures that can be counted. Never more exact than a hundred can be. */
import type { Beat, SimulationAnswer } from '#lib/engine/index.ts';

/** `71`, `more than 99`, `fewer than 1`: of a hundred futures. */
export function futuresOf100(chance: number): string {
  const whole = Math.round(100 * chance);
  if (whole === 100 && chance < 1) return 'more than 99';
  if (whole === 0 && chance > 0) return 'fewer than 1';
  return String(whole);
}

/** `71 of 100 futures`. */
export function futuresInWords(chance: number): string {
  return `${futuresOf100(chance)} of 100 futures`;
}

/** How often a difference is below nothing, and no more than nothing. */
export type Chances = Pick<Beat['difference'], 'belowZero' | 'atMostZero'>;

/** Shares of all futures in which an offer is worth more than its rival, less, and as much: a tie is neither. */
export interface Outcomes {
  more: number;
  less: number;
  level: number;
}

/** @param beat of which no more is read than the chances of its difference */
export function outcomes({ difference: { belowZero, atMostZero } }: { difference: Chances }): Outcomes {
  return { more: 1 - atMostZero, less: belowZero, level: atMostZero - belowZero };
}

/** What the simulation says of one offer against another; undefined where it has no such pair. */
export function beatOf(answer: SimulationAnswer, { offer, rival }: { offer: string; rival: string }): Beat | undefined {
  return answer.beats.find((beat) => beat.offer === offer && beat.rival === rival);
}

/** The pair the way round in which the mean is not below zero. */
export function favoured(answer: SimulationAnswer, pair: { offer: string; rival: string }): Beat | undefined {
  const beat = beatOf(answer, pair);
  return beat && beat.difference.mean < 0 ? beatOf(answer, { offer: pair.rival, rival: pair.offer }) : beat;
}

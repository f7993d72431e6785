/** Letters that have something in them: one that waits to be typed in is no offer of nothing, and is compared with none. */
import type { StageResult } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';

export function isWritten({ answer: { total } }: ValuedOffer): boolean {
  return total.sticker !== 0 || total.present !== 0;
}

/** Their ids. */
export function writtenLetters(offers: readonly ValuedOffer[]): ReadonlySet<string> {
  return new Set(offers.filter(isWritten).map(({ answer }) => answer.id));
}

/** What a simulation says of these offers alone; the same object where they are all. */
export function resultOf(result: StageResult, offers: ReadonlySet<string>): StageResult {
  const { plan, answer, samples } = result;
  if (plan.offers.every((id) => offers.has(id))) return result;
  const kept = <T>(byOffer: readonly T[]) => byOffer.filter((_, place) => offers.has(plan.offers[place]!));
  return {
    ...result,
    plan: { ...plan, offers: kept(plan.offers), components: plan.components.filter(({ offer }) => offers.has(offer)) },
    answer: {
      ...answer,
      offers: kept(answer.offers),
      beats: answer.beats.filter(({ offer, rival }) => offers.has(offer) && offers.has(rival))
    },
    samples: { totals: kept(samples.totals), compared: kept(samples.compared) }
  };
}

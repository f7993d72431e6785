/** Offers under stress beside the base: what each is compared by, component by component. */
import { common, offerAnswer, offerValuation, stressed, type Resolved, type RowKind, type Stress } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue } from '../too-close.ts';

export const ELSEWHERE = 'elsewhere';

export interface StressPart {
  /** Of the component; `elsewhere` for what is earned outside. */
  id: string;
  kind: RowKind | typeof ELSEWHERE;
  base: number;
  stressed: number;
}

export interface OfferUnderStress {
  id: string;
  base: number;
  stressed: number;
  parts: StressPart[];
}

/** In their order. @param valued some offers or all, as things are */
export function offersUnderStress(resolved: Resolved, valued: readonly ValuedOffer[], stress: Stress): OfferUnderStress[] {
  const shared = common(stressed(resolved, stress));
  return valued.map((before): OfferUnderStress => {
    const offer = shared.resolved.offers.find(({ id }) => id === before.answer.id)!;
    const valuation = offerValuation(offer, shared);
    const after = { valued: valuation, answer: offerAnswer(valuation, shared) };
    const parts = before.answer.components.map(({ id, kind, present }): StressPart => {
      return { id, kind, base: present, stressed: after.answer.components.find((part) => part.id === id)?.present ?? 0 };
    });
    const elsewhere: StressPart = {
      id: ELSEWHERE,
      kind: ELSEWHERE,
      base: before.answer.elsewhere.present,
      stressed: after.answer.elsewhere.present
    };
    const isEarned = elsewhere.base !== 0 || elsewhere.stressed !== 0;
    return {
      id: before.answer.id,
      base: comparedValue(before),
      stressed: comparedValue(after),
      parts: isEarned ? [...parts, elsewhere] : parts
    };
  });
}

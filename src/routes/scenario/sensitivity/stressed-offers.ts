/** Offers under stress beside the base: what each is compared by, component by component. */
import { common, offerAnswer, offerValuation, stressed, type Resolved, type Stress } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue } from '../too-close.ts';

export interface StressPart {
  /** Of the component; `elsewhere` for what is earned outside. */
  id: string;
  base: number;
  stressed: number;
}

export interface OfferUnderStress {
  id: string;
  base: number;
  stressed: number;
  parts: StressPart[];
}

export const ELSEWHERE = 'elsewhere';

/** In the order of the document. @param valued as things are */
export function offersUnderStress(resolved: Resolved, valued: readonly ValuedOffer[], stress: Stress): OfferUnderStress[] {
  const shared = common(stressed(resolved, stress));
  return valued.map((before, index): OfferUnderStress => {
    const valuation = offerValuation(shared.resolved.offers[index]!, shared);
    const after = { valued: valuation, answer: offerAnswer(valuation, shared) };
    const parts = before.answer.components.map(({ id, present }): StressPart => {
      return { id, base: present, stressed: after.answer.components.find((part) => part.id === id)?.present ?? 0 };
    });
    const elsewhere = { id: ELSEWHERE, base: before.answer.elsewhere.present, stressed: after.answer.elsewhere.present };
    const isEarned = elsewhere.base !== 0 || elsewhere.stressed !== 0;
    return {
      id: before.answer.id,
      base: comparedValue(before),
      stressed: comparedValue(after),
      parts: isEarned ? [...parts, elsewhere] : parts
    };
  });
}

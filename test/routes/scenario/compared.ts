/** Offers beside each other in the neutral world of support/scenario.ts, valued as the pages value them. */
import { rules } from '#lib/catalogue/rules.ts';
import { common, offerAnswer, offerValuation, resolve, type Component, type Offer, type Scenario } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { guesses, scenario, type Parts } from '../../support/scenario.ts';

export interface Letter extends Partial<Omit<Offer, 'components'>> {
  id: string;
  /** Name of the employer; letters of the same name are of one employer. */
  from: string;
  parts: Component[];
}

/** A document of some letters, all from January 2027 for twelve months unless they say otherwise. */
export function compared(letters: Letter[], world: Parts = {}): Scenario {
  const base = scenario([], world);
  const [acme] = base.employers;
  return {
    ...base,
    employers: [...new Set(letters.map(({ from }) => from))].map((name) => ({ ...acme!, id: `of ${name}`, name })),
    offers: letters.map(({ from, parts, ...offer }) => ({
      startMonth: '2027-01',
      ...offer,
      employer: `of ${from}`,
      components: parts
    }))
  };
}

export function valuedOffers(document: Scenario): ValuedOffer[] {
  const shared = common(resolve(document, guesses, {}, rules.law, rules.equity));
  return shared.resolved.offers.map((offer) => {
    const valued = offerValuation(offer, shared);
    return { valued, answer: offerAnswer(valued, shared) };
  });
}

export function salary(perYear: number, id = 'salary'): Component {
  return { id, kind: 'salary', perYear };
}

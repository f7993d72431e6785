/** Offers under real law, valued as the pages value them: law of 2026, which the years after use. */
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { common, offerAnswer, offerTaxYears, offerValuation, resolve, type Scenario } from '#lib/engine/index.ts';
import { grant, guesses } from '../../../support/scenario.ts';
import { compared, salary, type Letter } from '../compared.ts';

export const texas = { regime: 'us', region: 'TX' } as const;
export const california = { regime: 'us', region: 'CA' } as const;
export const england = { regime: 'uk', region: 'england' } as const;

export const signOn = (amount: number) => ({ id: 'sign-on', kind: 'signOn', amount }) as const;
/** 400 hours a month, all drawn; each is taxed at 4 in the United States. */
export const hours = grant({ perMonth: 400, expiresAfterMonths: 1, draw: 'all' });
export const grossedUp = grant({ id: 'grossed-up', perMonth: 200, expiresAfterMonths: 1, draw: 'all', grossUp: true });

/** Letters from January 2027, for `months`. */
export function taxed(letters: Letter[], tax: Scenario['candidate']['tax'], months = 12): Scenario {
  return compared(letters, { horizonMonths: months, candidate: { tax }, fx: { GBP: 1.25 } });
}

export function alone(parts: Letter['parts'], tax: Scenario['candidate']['tax'], months = 12): Scenario {
  return taxed([{ id: 'a', from: 'Borealis', parts }], tax, months);
}

export function valuedTaxes(document: Scenario) {
  const resolved = resolve(document, guesses, {}, taxLaw);
  const shared = common(resolved);
  const offers = resolved.offers.map((offer) => {
    const valued = offerValuation(offer, shared);
    return { valued, answer: offerAnswer(valued, shared) };
  });
  return { resolved, offers, years: offers.map(({ valued }) => offerTaxYears(valued, resolved)) };
}

export { salary };

/** Where on the letter's page a step of the ladder is made: the anchor of the input behind it. */
import type { ComponentKind, Step, Stock, Tax } from '#lib/engine/index.ts';

/** Fields of a component that make a step; the first is the one to go to. */
const OWN_FIELD: Partial<Record<ComponentKind, Partial<Record<Step, string>>>> = {
  bonus: { prices: 'payout' },
  signOn: { leaving: 'clawbackMonths' },
  benefit: { unused: 'valuedAt' },
  custom: { unused: 'valuedAt' },
  compute: {
    job: 'workShare',
    unused: 'expiresAfterMonths',
    resale: 'haircut',
    clauses: 'clauses',
    workCredit: 'workCredit',
    cuts: 'revocationRatePerYear'
  }
};

/** What a tax depends on most: the rate, or whose law it is. */
const TAX_FIELD: Record<Tax['regime'], string> = { flat: 'rate', us: 'region', uk: 'region' };

/** What the place of an input is, for a link and its words. */
export interface InputPlace {
  /** On which page: the letter, or the assumptions of Compare. */
  page: 'offers' | 'compare';
  anchor: string;
  words: string;
}

/**
 * The input behind a step of a component.
 * @param on.service id of the grant's service, `family` its family; `regime` is that of the offer's tax; `stock` and `worthNothing` the employer's; `ownTax` and `ownLeaving`
 * where the offer has its own
 */
export function inputBehind(
  step: Step,
  on: {
    offer: string;
    component: string;
    kind: ComponentKind;
    service?: string;
    family?: 'gpu' | 'tokens';
    regime: Tax['regime'];
    stock?: Stock['kind'];
    worthNothing?: boolean;
    ownTax?: boolean;
    ownLeaving?: boolean;
  }
): InputPlace {
  const field = OWN_FIELD[on.kind]?.[step];
  if (field !== undefined) return { page: 'offers', anchor: `${on.offer}.${on.component}.${field}`, words: 'in the letter' };
  switch (step) {
    case 'list':
      if (on.kind === 'equity')
        return { page: 'offers', anchor: `${on.offer}.stock.commonValue`, words: 'value of a common share' };
      return { page: 'compare', anchor: `market.services.${on.service}.retail`, words: 'retail price' };
    case 'prices':
      if (on.kind !== 'equity')
        return { page: 'compare', anchor: `market.services.${on.service}.driftPerYear`, words: 'price drift' };
      if (on.worthNothing) return { page: 'offers', anchor: `${on.offer}.${on.component}.worthNothing`, words: 'worth nothing' };
      return on.stock === 'private'
        ? { page: 'offers', anchor: `${on.offer}.stock.exits`, words: 'how the company may end' }
        : { page: 'offers', anchor: `${on.offer}.stock.growthPerYear`, words: 'growth of the share' };
    case 'resale':
      // Of compute it is a field of the grant, which is found above.
      if (on.stock !== 'private') break;
      return { page: 'offers', anchor: `${on.offer}.stock.illiquidity`, words: 'what cannot be sold' };
    case 'diminishing':
      return { page: 'compare', anchor: `candidate.computeDemand.${on.family}`, words: 'own demand' };
    case 'tax':
      if (on.ownTax) return { page: 'offers', anchor: `${on.offer}.tax.${TAX_FIELD[on.regime]}`, words: 'tax of this offer' };
      return { page: 'compare', anchor: `candidate.tax.${TAX_FIELD[on.regime]}`, words: 'your tax' };
    case 'leaving':
      if (on.ownLeaving) return { page: 'offers', anchor: `${on.offer}.leaveRatePerYear`, words: 'chance of leaving this one' };
      return { page: 'compare', anchor: 'candidate.leaveRatePerYear', words: 'chance of leaving' };
    case 'time':
      return { page: 'compare', anchor: 'candidate.discountRatePerYear', words: 'discount rate' };
  }
  return { page: 'offers', anchor: `${on.offer}.${on.component}`, words: 'in the letter' };
}

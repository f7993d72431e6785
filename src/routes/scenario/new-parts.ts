/** New offers and components, empty but for the usual terms; guesses come from models/rates. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { Component, ComponentKind, ComputeComponent, Denomination, Employer, Offer, Scenario } from '#lib/engine/index.ts';
import { notedName } from '#lib/storage/free-name.ts';
import { freshName } from './fresh-name.ts';
import { scaledAmount } from './scaled-amount.ts';

/** A blank component of a kind, with an id that is free in the offer: nothing is in it until somebody types. */
export function newComponent(kind: ComponentKind, offer: Offer, service?: string): Component {
  const id = freshName(
    kind,
    offer.components.map((component) => component.id)
  );
  switch (kind) {
    case 'salary':
      return { id, kind, perYear: 0 };
    case 'bonus':
      return { id, kind, targetShare: 0, payout: guessFacts().bonusPayout.value };
    case 'signOn':
      return { id, kind, amount: 0 };
    case 'benefit':
      return { id, kind, perYear: 0 };
    case 'custom':
      return { id, kind, formula: '0' };
    case 'equity':
      return { id, kind, instrument: 'rsu', units: 0, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } };
    case 'compute':
      return {
        id,
        kind,
        denomination: 'gpuHours',
        ...(service !== undefined && { service }),
        perMonth: 0,
        workShare: guessFacts().workShare.value,
        revocationRatePerYear: guessFacts().revocationRatePerYear.value
      };
  }
}

/** A new offer of a new employer, whose name is told apart from the others. */
export function newOffer(scenario: Scenario, name: string): { employer: Employer; offer: Offer } {
  const employer: Employer = {
    id: freshName(
      'employer',
      scenario.employers.map(({ id }) => id)
    ),
    name: freshName(
      name,
      scenario.employers.map((employer) => employer.name),
      ' '
    )
  };
  const offer: Offer = {
    id: freshName(
      'offer',
      scenario.offers.map(({ id }) => id)
    ),
    employer: employer.id,
    startMonth: scenario.valuationMonth,
    components: [{ id: 'salary', kind: 'salary', perYear: 0 }]
  };
  return { employer, offer };
}

/** A copy of an offer beside it, of the same employer. */
export function duplicateOffer(scenario: Scenario, offer: Offer): Offer {
  const titles = scenario.offers.map(({ title }) => title ?? '');
  return {
    ...offer,
    id: freshName(
      'offer',
      scenario.offers.map(({ id }) => id)
    ),
    title: offer.title ? notedName(offer.title, 'copy', new Set(titles)) : freshName('Copy', titles, ' ')
  };
}

/** The grant in another denomination, its figures times `scale`: see listValue in offers/denomination.ts. */
export function inDenomination(
  grant: ComputeComponent,
  to: { denomination: Denomination; service: string },
  scale: number
): ComputeComponent {
  const { share, perMonth, upfront, expiresAfterMonths, service: _service, denomination: from, ...rest } = grant;
  // Left open, a share of the cluster ends with its month and any other grant never: said, so that it stays.
  const expires = expiresAfterMonths === undefined ? (from === 'clusterShare' ? 1 : null) : expiresAfterMonths;
  const terms = { ...rest, expiresAfterMonths: expires };
  const monthly = perMonth ?? share;
  if (to.denomination === 'clusterShare') {
    return { ...terms, denomination: 'clusterShare', share: scaledAmount(monthly ?? 0, scale) };
  }
  return {
    ...terms,
    denomination: to.denomination,
    service: to.service,
    ...(monthly === undefined ? {} : { perMonth: scaledAmount(monthly, scale) }),
    ...(upfront === undefined ? {} : { upfront: scaledAmount(upfront, scale) })
  };
}

/** An empty comparison: two letters to fill in, valued in the present month. */
export function newScenario(today: string): Omit<Scenario, 'id'> {
  const salary = { id: 'salary', kind: 'salary', perYear: 0 } as const;
  const valuationMonth = today.slice(0, 7);
  const offer = (id: string): Offer => ({ id, employer: id, startMonth: valuationMonth, components: [{ ...salary }] });
  return {
    format: 'scenario',
    version: 2,
    name: 'New comparison',
    currency: 'USD',
    valuationMonth,
    horizonMonths: 48,
    candidate: {
      tax: { regime: 'flat', rate: guessFacts().flatTaxRate.value, employerRate: guessFacts().flatEmployerRate.value }
    },
    market: { services: {} },
    employers: [
      { id: 'first', name: 'First employer' },
      { id: 'second', name: 'Second employer' }
    ],
    offers: [offer('first'), offer('second')]
  };
}

/** A comparison without letters: for who comes to plan a company. */
export function newCompany(today: string): Omit<Scenario, 'id'> {
  return { ...newScenario(today), name: 'New company', employers: [], offers: [] };
}

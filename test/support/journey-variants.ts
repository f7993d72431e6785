// The four offers bent in ways that a file may bend them and the schema allows: each of these has once broken a page, or could.
import type { Component, ComputeComponent, Scenario } from '#lib/engine/index.ts';
import { fourOffers, threeTaxed } from './journey-document.ts';

/** The document with another name, its components changed one by one. */
function variant(name: string, change: (component: Component) => Component, fields: Partial<Scenario> = {}): Scenario {
  const offers = fourOffers.offers.map((offer) => ({ ...offer, components: offer.components.map(change) }));
  return { ...fourOffers, id: name.replaceAll(' ', '-'), name, offers, ...fields };
}

const ofGrants = (terms: Partial<ComputeComponent>) => (component: Component) =>
  component.kind === 'compute' ? { ...component, ...terms } : component;

const amountFields = new Set(
  [
    'perYear raisePerYear targetShare payout amount units upfront perMonth share workShare revocationRatePerYear valuedAt',
    'haircut workCredit shadowPremium exitCost cashAlternative leaveRatePerYear discountRatePerYear outsidePayPerYear',
    'spendPerMonth list retail wholesale marginal driftPerYear'
  ].flatMap((line) => line.split(' '))
);

/** Every figure that may be a range as one, with the figure as its mean. */
function ranged(document: Scenario): Scenario {
  const text = JSON.stringify(document, (field, value: unknown) =>
    typeof value === 'number' && amountFields.has(field) ? { low: value * 0.8 - 0.01, high: value * 1.2 + 0.01 } : value
  );
  // No figure may fall below zero for its range.
  return JSON.parse(text.replaceAll(/"low":-0\.\d+/g, '"low":0')) as Scenario;
}

const everyTerm: Partial<ComputeComponent> = {
  transferable: true,
  haircut: 0.3,
  workCredit: 0.1,
  shadowPremium: 0.2,
  exitCost: 4000,
  cashAlternative: 15_000
};

/** Ids that mean something in an address. */
const perilous: Readonly<Record<string, string>> = {
  kestrel: 'a+b',
  lumen: 'x&y',
  orrery: 'h#1',
  hours: 'h#1',
  tokens: 'a+b',
  share: 'x&y=1?%'
};
const renamed = variant('ids that mean something in an address', (component) => ({
  ...component,
  id: perilous[component.id] ?? component.id
}));

const sameName = 'What you build belongs to them';

export const variants: readonly Scenario[] = [
  variant('grants that never expire', ofGrants({ expiresAfterMonths: null })),
  variant(
    'two clauses of one name',
    ofGrants({
      clauses: [
        { name: sameName, factor: 0.9 },
        { name: sameName, factor: 0.7 }
      ]
    })
  ),
  ranged(variant('ranges everywhere', ofGrants(everyTerm))),
  { ...renamed, offers: renamed.offers.map((offer) => ({ ...offer, id: perilous[offer.id] ?? offer.id })) },
  variant('an offer in pounds', (component) => component, {
    market: { ...fourOffers.market, fx: { GBP: 1.27 } },
    offers: fourOffers.offers.map((offer) => (offer.id === 'lumen' ? { ...offer, currency: 'GBP' } : offer))
  }),
  {
    ...threeTaxed,
    id: 'three-countries',
    name: 'three countries over ten years, nothing paid in one, harmful grants and one that is sold in others',
    horizonMonths: 120,
    candidate: {
      ...threeTaxed.candidate,
      tax: { regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'mfj', spouseWagesPerYear: 160_000, localRate: 0.01 },
      computeDemand: { gpu: { spendPerMonth: 10 } }
    },
    offers: [...threeTaxed.offers, { id: 'unpaid', employer: 'present', startMonth: '2028-08', components: [] }].map((offer) => ({
      ...offer,
      ...(offer.id === 'lumen' && { tax: { regime: 'flat', rate: 0 } as const }),
      components: offer.components.map(ofGrants({ draw: 'all', workUseExempt: false, transferable: offer.id === 'orrery' }))
    }))
  },
  variant('euros without a rate of the dollar', (component) => component, { currency: 'EUR' })
];

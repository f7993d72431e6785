/**
 * One offer as its candidate may have it: a document of that offer alone, with what its worth to the candidate rests on and nothing of the employer's side
 * (candidate-fields.ts). What was decided besides: docs of `candidateDocument`.
 */
import type {
  Component,
  ComputeBasis,
  Employer,
  Offer,
  PrivateStock,
  Scenario,
  Service,
  Stock,
  Tax
} from '#lib/engine/document.ts';
import {
  candidateFields,
  componentFields,
  employerFields,
  offerFields,
  scenarioFields,
  serviceFields,
  shown,
  stockFields,
  taxFields
} from './candidate-fields.ts';

/** What the whole document comes to where fields of it depend on other offers. */
export interface WholeDocument {
  /** Length of the common grid, which the latest start decides. */
  months: number;
  /** What units are taxed on, the law's own where the document does not say. */
  basis: ComputeBasis;
  /** Whether a rate card is public: shipped with the app. */
  isPublished: (card: string) => boolean;
}

/** The format's own bounds. */
const mostMonths = 120;
/** Countries' schedules and the shipped guesses are in these. */
const schedules: readonly string[] = ['USD', 'GBP'];

/**
 * The offer is worth to the cent what it is worth in the whole document, but for two things that would give the employer away. What a unit costs the employer
 * is taxed at its market value instead; and where nobody said what is earned elsewhere, the lowest salary among all offers is no longer known.
 * Months are counted as far as they were, so that the horizon may differ by what another offer starts later.
 * @param title that the candidate reads, in the place of the document's
 * @throws RangeError where the scenario has no such offer
 */
export function candidateDocument(scenario: Scenario, offerId: string, whole: WholeDocument, title?: string): Scenario {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const employer = scenario.employers.find(({ id }) => id === offer?.employer);
  if (offer === undefined || employer === undefined) throw new RangeError(`there is no offer ${offerId}`);
  const name = [employer.name, title].filter(Boolean).join(': ').slice(0, 200);
  return {
    ...shown(scenario, scenarioFields),
    id: 'offer',
    name,
    horizonMonths: Math.min(mostMonths, whole.months - monthsBetween(scenario.valuationMonth, offer.startMonth)),
    candidate: {
      ...shown(scenario.candidate, candidateFields),
      tax: taxOf(scenario.candidate.tax, offer.tax === undefined ? whole.basis : undefined)
    },
    market: marketOf(scenario, offer, employer, whole),
    employers: [employerOf(employer, offer)],
    offers: [offerOf(offer, whole, title)]
  } as Scenario;
}

function monthsBetween(first: string, second: string): number {
  const [from, to] = [first, second].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return to! - from!;
}

/** @param basis of the offer that this tax falls on */
function taxOf(tax: Tax, basis: ComputeBasis | undefined): Tax {
  const computeBasis = isEmployers(basis) ? 'fairMarketValue' : tax.computeBasis;
  return {
    ...shown(tax, taxFields[tax.regime]),
    ...(computeBasis !== undefined && !isEmployers(computeBasis) && { computeBasis })
  } as Tax;
}

/** Such a basis counts what the employer pays. */
export function isEmployers(basis: ComputeBasis | undefined): boolean {
  return basis === 'employerCost' || basis === 'marginalCost';
}

function marketOf(scenario: Scenario, offer: Offer, employer: Employer, whole: WholeDocument): Scenario['market'] {
  const { fx, services } = scenario.market;
  const rates = Object.entries(fx ?? {}).filter(([code]) => code === offer.currency || schedules.includes(code));
  const used = Object.entries(services).filter(([id]) => isUsed(id, offer, employer));
  return {
    ...(rates.length > 0 && { fx: Object.fromEntries(rates) }),
    services: Object.fromEntries(used.map(([id, service]) => [id, serviceOf(service, whole)]))
  };
}

/** By a grant, or by a formula, which writes a name with underscores. */
function isUsed(id: string, { components }: Offer, { cluster }: Employer): boolean {
  return components.some((one) => {
    if (one.kind === 'custom') return one.formula.includes(id.replace(/[^\p{L}\p{Nd}_]/gu, '_'));
    return one.kind === 'compute' && id === (one.denomination === 'clusterShare' ? cluster?.service : one.service);
  });
}

function serviceOf(service: Service, { isPublished }: WholeDocument): Service {
  const { from } = service;
  const other = { ...from?.kept, ...from?.replaced };
  const isCards = !Object.keys(other).some((figure) => serviceFields[figure as keyof typeof serviceFields] === 'shown');
  return {
    ...shown(service, serviceFields),
    ...(from && isCards && isPublished(from.card) && { from: { card: from.card, source: from.source, asOf: from.asOf } })
  } as Service;
}

function employerOf(employer: Employer, { components }: Offer): Employer {
  const { cluster, stock } = employer;
  const hasShare = components.some((one) => one.kind === 'compute' && one.denomination === 'clusterShare');
  const hasEquity = components.some(({ kind }) => kind === 'equity');
  return {
    ...shown(employer, employerFields),
    id: 'employer',
    ...(hasShare && cluster && { cluster: { service: cluster.service, gpus: cluster.gpus } }),
    ...(hasEquity && stock && { stock: stockOf(stock) })
  } as Employer;
}

function stockOf(stock: Stock): Stock {
  const facts = shown(stock, stockFields[stock.kind]) as Stock;
  if (facts.kind === 'public' || facts.preferences === undefined) return facts;
  const preferences = facts.preferences.map((one, place) => ({ ...one, name: `Preferred ${place + 1}` }));
  return { ...facts, preferences } satisfies PrivateStock;
}

function offerOf(offer: Offer, { basis }: WholeDocument, title: string | undefined): Offer {
  return {
    ...shown(offer, offerFields),
    id: 'offer',
    employer: 'employer',
    ...(title !== undefined && { title }),
    ...(offer.tax && { tax: taxOf(offer.tax, basis) }),
    components: offer.components.map((one, place) => ({ ...shownComponent(one), id: `part-${place + 1}` }))
  } as Offer;
}

function shownComponent(component: Component): Partial<Component> {
  return shown(component, componentFields[component.kind]);
}

/**
 * One offer as its candidate may have it: a document of that offer alone, with what its worth to the candidate rests on and nothing of the employer's side
 * (candidate-fields.ts). What was decided besides: docs of `candidateDocument`.
 */
import type { Component, ComputeBasis, Employer, Offer, PrivateStock, Scenario, Stock, Tax } from '#lib/engine/document.ts';
import { withoutRemark } from '#lib/formula/formula-names.ts';
import {
  candidateFields,
  componentFields,
  employerFields,
  offerFields,
  scenarioFields,
  shown,
  stockFields,
  taxFields
} from './candidate-fields.ts';
import { marketOf, type WholeDocument } from './candidate-market.ts';

const CENT = 0.005;

/**
 * The offer is worth to the cent what it is worth in the whole document, but for what would give the employer away. What a unit costs the employer is taxed at its
 * market value instead; pay elsewhere is not said where nobody said it, or where it is the salary of another offer; and months are counted from this offer's
 * start alone, though another may start later.
 * @param title that the candidate reads, in the place of the document's
 * @throws RangeError where the scenario has no such offer
 */
export function candidateDocument(scenario: Scenario, offerId: string, whole: WholeDocument, title?: string): Scenario {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const employer = scenario.employers.find(({ id }) => id === offer?.employer);
  if (offer === undefined || employer === undefined) throw new RangeError(`there is no offer ${offerId}`);
  const { basis } = whole.resolved.offers.find(({ id }) => id === offerId)!;
  const name = [employer.name, title].filter(Boolean).join(': ').slice(0, 200);
  return {
    ...shown(scenario, scenarioFields),
    id: 'offer',
    name,
    candidate: {
      ...shown(scenario.candidate, candidateFields),
      ...paidElsewhere(scenario, offerId, whole),
      tax: taxOf(scenario.candidate.tax, offer.tax === undefined ? basis : undefined)
    },
    market: marketOf(scenario, offer, employer, whole),
    employers: [employerOf(employer, offer)],
    offers: [offerOf(offer, basis, title)]
  } as Scenario;
}

/** As it was entered; what a package was found with may have been written there, and be the salary of another offer. */
function paidElsewhere({ candidate }: Scenario, offerId: string, { resolved }: WholeDocument): Partial<Scenario['candidate']> {
  const salaries = resolved.offers.flatMap(({ id, components }) => {
    const parts = components.filter((one) => one.kind === 'salary');
    return id === offerId ? [] : [parts.reduce((sum, { perYear }) => sum + perYear, 0)];
  });
  const { outsidePayPerYear: pay } = candidate;
  const isAnothers = salaries.some((salary) => Math.abs(salary - resolved.outsidePayPerYear) < CENT);
  return pay === undefined || isAnothers ? {} : { outsidePayPerYear: pay };
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

function offerOf(offer: Offer, basis: ComputeBasis, title: string | undefined): Offer {
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
  const facts = shown(component, componentFields[component.kind]);
  return component.kind === 'custom' ? { ...facts, formula: withoutRemark(component.formula) } : facts;
}

/**
 * What becomes of a company's plan when the rest of the document is edited: hires go with their offer, rented units with their service. Called within the
 * edit, so that one undo brings everything back.
 */
import type { Draft } from 'immer';
import type { Employer, Scenario } from '#lib/engine/index.ts';

/** Takes from every company of the draft what no longer leads anywhere. */
export function keepCompanies(draft: Draft<Scenario>): void {
  for (const employer of draft.employers) keepHires(employer, draft);
  for (const employer of draft.employers) keepServices(employer, draft);
}

function keepHires({ id, company }: Employer, { offers }: Scenario): void {
  const own = new Set(offers.filter(({ employer }) => employer === id).map((offer) => offer.id));
  const kept = company?.hires?.filter(({ offer }) => own.has(offer));
  if (kept && kept.length < company!.hires!.length) company!.hires = kept;
}

/** A cluster of one's own says itself what customers take of it. */
function keepServices({ company, cluster, computeSupply }: Employer, { market }: Scenario): void {
  if (company === undefined) return;
  const isKnown = ({ service }: { service: string }) => Object.hasOwn(market.services, service);
  const owned = computeSupply?.basis === 'owned' ? cluster?.service : undefined;
  const production = company.production?.filter((one) => isKnown(one) && one.service !== owned);
  if (production && production.length < company.production!.length) company.production = production;
  const commitments = company.commitments?.filter(isKnown);
  if (commitments && commitments.length < company.commitments!.length) company.commitments = commitments;
}

/** Grants of a file as they would be components of an offer, and what adding them does to the document. */
import { grantComponent, type FittedGrant, type GrantContext } from '#lib/exchange/grant-component.ts';
import type { ImportedGrant } from '#lib/exchange/imported-grant.ts';
import type { EquityComponent, Scenario } from '#lib/engine/index.ts';
import { employerIn, offerIn } from '../../document-edits.ts';
import { freshName } from '../../fresh-name.ts';
import { setStockKind } from '../../equity-edits.ts';
import { ASSUMED_SHARES } from '../../stock-edits.ts';
import { setFacts, type FactRow } from './taken-facts.ts';

export interface Candidate {
  grant: ImportedGrant;
  fitted: FittedGrant;
}

/** Each with an id that is free in the offer, or the reason why it cannot be part of it. */
export function candidates(
  grants: readonly ImportedGrant[],
  scenario: Scenario,
  offerId: string,
  context: Pick<GrantContext, 'listed' | 'vested'>
): Candidate[] {
  const offer = offerIn(scenario, offerId);
  const { regime } = offer.tax ?? scenario.candidate.tax;
  const taken = offer.components.map(({ id }) => id);
  return grants.map((grant) => {
    const id = freshName('equity', taken);
    taken.push(id);
    const { startMonth, currency = scenario.currency } = offer;
    return { grant, fitted: grantComponent(grant, id, { startMonth, currency, regime, ...context }) };
  });
}

/** What will be added. */
export interface Taking {
  offer: string;
  components: readonly EquityComponent[];
  /** The kind of stock that the employer will have. */
  kind: 'public' | 'private';
  facts: readonly FactRow[];
}

/** Adds grants and facts to a draft; what the employer's stock has already stays, but for the chosen facts. */
export function takeGrants(draft: Scenario, { offer: offerId, components, kind, facts }: Taking): void {
  const offer = offerIn(draft, offerId);
  const employer = employerIn(draft, offer.employer);
  if (employer.stock === undefined) {
    employer.stock =
      kind === 'public' ? { kind, price: 0 } : { kind, preferredPrice: 0, fullyDilutedShares: assumedShares(facts) };
  } else if (employer.stock.kind !== kind) setStockKind(draft, employer.id, kind);
  const { stock } = employerIn(draft, offer.employer);
  if (stock?.kind === 'private') setFacts(stock, facts);
  offer.components.push(...components);
}

/** Until somebody says; more where preferred shares alone are more. */
function assumedShares(facts: readonly FactRow[]): number {
  const preferred = facts.flatMap(({ file }) => (Array.isArray(file) ? file : [])).reduce((sum, { shares }) => sum + shares, 0);
  return Math.max(ASSUMED_SHARES, Math.ceil(preferred * 1.5));
}

/**
 * Claims cut into lots: what one grant vests in one month, with what the tax office knows of a unit of it and what is taxed
 * when it is received and when it vests. Lots are what exits pay, one by one.
 */
import type { ClaimGrant, ResolvedClaim, ResolvedOffer } from '../resolved.ts';
import type { Common } from '../valuation.ts';
import type { UnitFacts } from './instrument-tax.ts';
import { isoQualified } from './iso-limit.ts';

export interface ClaimLot {
  grant: ClaimGrant;
  /** Month at whose start the grant was made, and month at whose end this vests. */
  granted: number;
  vests: number;
  /** If milestones are reached, and the chance of that. */
  units: number;
  reached: number;
  strike: number;
  /** Share of the units that stays a US incentive option under the 100,000 dollar rule; 1 where there is no such rule. */
  qualified: number;
  facts: UnitFacts;
  /** Of the units that the rule makes non-qualified. */
  unqualifiedFacts: UnitFacts;
}

/** Fair market value of a share, in scenario currency. @param months after the valuation date */
export type ShareValue = (months: number) => number;

/** The lots of each claim, in the order of its grants and months. */
export function claimLots(
  claims: readonly ResolvedClaim[],
  offer: ResolvedOffer,
  { resolved }: Common,
  valueOf: ShareValue
): ClaimLot[][] {
  const qualified = qualifiedShares(claims, offer, resolved.firstMonth, valueOf);
  return claims.map((claim) => claim.grants.flatMap((grant) => grantLots(grant, offer, valueOf, qualified.get(grant) ?? null)));
}

function grantLots(grant: ClaimGrant, offer: ResolvedOffer, valueOf: ShareValue, qualified: Float64Array | null): ClaimLot[] {
  const { start, regime } = offer;
  const granted = start + grant.from;
  const strike = grant.atMarket ? valueOf(granted) : grant.strike;
  const lots: ClaimLot[] = [];
  grant.vests.units.forEach((units, k) => {
    if (units === 0) return;
    const vests = start + k;
    const facts: UnitFacts = {
      regime: regime.id,
      qualifies: true,
      strike,
      granted,
      starts: granted,
      vests,
      valueAtStart: valueOf(granted),
      valueAtVest: valueOf(vests + 1)
    };
    lots.push({
      grant,
      granted,
      vests,
      units,
      reached: grant.vests.reached[k]! / units,
      strike,
      qualified: qualified?.[k] ?? 1,
      facts,
      unqualifiedFacts: { ...facts, qualifies: false }
    });
  });
  return lots;
}

/** By grant of incentive options, all of an offer's together; none outside the United States, whose rule it is. */
function qualifiedShares(
  claims: readonly ResolvedClaim[],
  { start, regime, taxUnit }: ResolvedOffer,
  firstMonth: number,
  valueOf: ShareValue
): Map<ClaimGrant, Float64Array> {
  if (regime.id !== 'us') return new Map();
  const of = claims
    .filter(({ instrument }) => instrument === 'iso')
    .flatMap((claim) => claim.grants.map((grant) => ({ grant, early: claim.exercise === 'atStart' })));
  const shares = isoQualified(
    of.map(({ grant: { from, units, vests }, early }) => ({
      granted: firstMonth + start + from,
      firstMonth: firstMonth + start,
      vests: vests.units,
      unitsAtOnce: early ? units : null,
      value: valueOf(start + from) / taxUnit
    }))
  );
  return new Map(of.map(({ grant }, index) => [grant, shares[index]!]));
}

/** Units that the rule makes non-qualified. */
export function disqualifiedUnits(lots: readonly ClaimLot[]): number {
  return lots.reduce((sum, { units, qualified }) => sum + units * (1 - qualified), 0);
}

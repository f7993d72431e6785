/**
 * The rows of an offer's equity that is no pay when it vests, on top of everything else that the offer brings: worth, tax,
 * chance and cost. Listed shares as they vest, private ones exit by exit (METHOD.md).
 */
import type { ResolvedClaim, ResolvedOffer } from '../resolved.ts';
import { emptyRow, monthSum, type Row } from '../row.ts';
import type { Common } from '../valuation.ts';
import { stayingChance } from './claim-chances.ts';
import { claimLots, disqualifiedUnits, type ClaimLot } from './claim-lots.ts';
import { rowReceiver } from './claim-row.ts';
import { listedShareValue, receiveListedClaims, writeListedSticker } from './listed-claims.ts';
import type { ClaimDetail, ClaimTerms, ClaimValuation } from './model.ts';
import { privateShareValue, receivePrivateClaims, writePrivateSticker } from './private-claims.ts';
import type { VestTaxes } from './vest-taxes.ts';

/**
 * @param claims in the order of the letter
 * @throws RangeError for an offer without stock: the schema refuses such documents
 */
export function claimsValuation(
  claims: readonly ResolvedClaim[],
  offer: ResolvedOffer,
  shared: Common,
  terms: ClaimTerms
): ClaimValuation {
  const { stock } = offer;
  if (stock === null) throw new RangeError(`offer ${offer.id}: claims need stock`);
  const { months } = shared.resolved;
  const isPrivate = stock.kind === 'private';
  const lots = claimLots(claims, offer, shared, isPrivate ? privateShareValue(stock) : listedShareValue(stock));
  const rows = claims.map((claim, index) => {
    const row = emptyRow(claim.id, 'equity', months);
    if (isPrivate) writePrivateSticker(row, claim, lots[index]!, stock);
    else writeListedSticker(row, claim, lots[index]!, stock);
    return row;
  });
  const receive = rowReceiver(rows, stayingChance(offer, terms.stays), terms.employerDiscount);
  const taxed = stock.worthNothing
    ? withoutTaxes(rows, terms)
    : isPrivate
      ? receivePrivateClaims(claims, lots, { offer, stock, shared, terms }, receive)
      : receiveListedClaims(claims, lots, { offer, stock, shared, terms }, receive);
  for (const { present, expected } of rows) {
    for (let i = terms.start; i < months; i++) present[i] = expected[i]! * terms.candidateDiscount[i]!;
  }
  const details = claims.map(({ id }, index): [string, ClaimDetail] => [
    id,
    claimDetail(rows[index]!, lots[index]!, taxed.taxes[index]!, terms)
  ]);
  return { rows, details: new Map(details), incomes: taxed.incomes };
}

/** What comes to nothing is neither bought nor taxed. */
function withoutTaxes(rows: readonly Row[], { incomes }: ClaimTerms): Pick<VestTaxes, 'taxes' | 'incomes'> {
  return { taxes: rows.map(({ market }) => new Float64Array(market.length)), incomes };
}

function claimDetail(
  { market }: Row,
  lots: readonly ClaimLot[],
  taxAtVest: Float64Array,
  { candidateDiscount }: ClaimTerms
): ClaimDetail {
  const vests = new Float64Array(market.length);
  for (const lot of lots) vests[lot.vests]! += lot.units;
  const units = monthSum(vests);
  const today = market.reduce((sum, value, i) => sum + value * candidateDiscount[i]!, 0);
  return { vests, taxAtVest, unitValue: units > 0 ? today / units : 0, disqualifiedUnits: disqualifiedUnits(lots) };
}

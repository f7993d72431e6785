/**
 * What the claims of an offer on a listed share come to on one path of its price: options at the price of the day on which they are taken
 * to be exercised, or beyond the grid by Black–Scholes at its end; shares as they vest. Taxed as the ladder taxes that lot, at its rates:
 * over all paths of a log-normal price the mean is the ladder's row. Left out: brackets that move with the price.
 */
import type { ClaimLot } from '../equity/claim-lots.ts';
import type { ClaimPart } from '../equity/claim-part.ts';
import { isOption } from '../equity/instrument.ts';
import type { EquityGuesses } from '../equity/model.ts';
import { claimsOf, receiveClaimsOf, type ValuedBelow } from '../equity/valued-claims.ts';
import { growth } from '../price-path.ts';
import type { ResolvedClaim, ResolvedListedStock, ResolvedOffer } from '../resolved.ts';
import { stayingChance } from '../equity/claim-chances.ts';
import type { Common } from '../valuation.ts';
import { listedPayoff, meanPayoff, payoffOn, type ListedPayoff, type ListedPayoffTerms } from './listed-payoff.ts';

export interface ListedClaimPaths {
  /** The claims, in the order of the letter. */
  ids: readonly string[];
  /**
   * Adds present values after tax, in scenario currency, by employment month k: each is the candidate's if they are still employed at the
   * end of that month. Milestones, and what leaving after vest takes (lattice), stay expectations.
   * @param claim place among `ids`; null: all together
   * @param logPath ln of price ÷ today's by month of the grid, at its end
   */
  write(claim: number | null, logPath: Float64Array, into: Float64Array): void;
  /** The ladder's present of these claims. */
  expected: number;
}

/** Of the share, as claims on it are valued: the document's, or the guess. */
export function volatilityOf(
  { volatilityPerYear }: Pick<ResolvedListedStock, 'volatilityPerYear'>,
  { listedVolatilityPerYear }: Pick<EquityGuesses, 'listedVolatilityPerYear'>
): number {
  return volatilityPerYear ?? listedVolatilityPerYear;
}

/** ln of the share's price over today's, as the ladder expects it, by calendar month; level where there is none. */
export function expectedLogPath({ stock }: ResolvedOffer, months: number): Float64Array {
  const path = growth(stock?.kind === 'public' ? stock.growthPerYear : 0, months);
  for (let i = 0; i < months; i++) path[i] = Math.log(path[i]!);
  return path;
}

/** One claim: what does not depend on the price, by employment month, and what does. */
interface ClaimPath {
  fixed: Float64Array;
  payoffs: WeightedPayoff[];
}

/** A payoff's share of what vests in employment month k. */
interface WeightedPayoff extends ListedPayoff {
  k: number;
  weight: number;
}

/** @returns null without claims on a listed share that is worth something */
export function listedClaimPaths(offer: ResolvedOffer, shared: Common, valued: ValuedBelow): ListedClaimPaths | null {
  const { stock } = offer;
  const claims = claimsOf(offer);
  if (stock?.kind !== 'public' || stock.worthNothing || claims.length === 0) return null;
  const lots = claims.map(() => new Map<ClaimLot, ClaimPart[]>());
  const chanceAt = stayingChance(offer, valued.stays);
  let expected = 0;
  receiveClaimsOf(valued, shared, (part) => {
    expected += presentOf(part.value - part.tax, part, shared.candidateDiscount) * chanceAt(part.until);
    const ofClaim = lots[part.claim]!;
    const parts = ofClaim.get(part.lot);
    if (parts === undefined) ofClaim.set(part.lot, [part]);
    else parts.push(part);
  });
  const paths = claims.map((claim, place) => claimPath(claim, lots[place]!, { start: offer.start, stock, shared }));
  return {
    expected,
    ids: claims.map(({ id }) => id),
    write: (claim, logPath, into) => {
      if (claim !== null) addPath(paths[claim]!, logPath, into);
      else for (const path of paths) addPath(path, logPath, into);
    }
  };
}

function claimPath(
  claim: ResolvedClaim,
  lots: ReadonlyMap<ClaimLot, readonly ClaimPart[]>,
  terms: ListedPayoffTerms & { start: number }
): ClaimPath {
  const { start } = terms;
  const { candidateDiscount, resolved } = terms.shared;
  const fixed = new Float64Array(resolved.months - start);
  const payoffs: WeightedPayoff[] = [];
  const present = (amount: number, part: ClaimPart) => presentOf(amount, part, candidateDiscount);
  for (const [lot, parts] of lots) {
    const price = parts.find(({ kind }) => kind === 'price')!;
    const vest = parts.find(({ kind }) => kind === 'vest')!;
    const payoff = listedPayoff(claim, lot, terms);
    const mean = meanPayoff(payoff, claim, terms);
    // What is expected to come to nothing on paths cannot be scaled to the ladder's figure, which a lattice may put above: that stays.
    const moves = price.value > 0 && mean > 0;
    const taxed = moves ? taxOnPrice(claim, price, vest) : 0;
    const moving: Partial<Record<ClaimPart['kind'], number>> = moves ? { price: price.value, vest: -taxed } : {};
    if (moves) payoffs.push({ ...payoff, k: lot.vests - start, weight: present(price.value - taxed, price) / mean });
    for (const part of parts) {
      fixed[part.until - start]! += present(part.value - part.tax - (moving[part.kind] ?? 0), part);
    }
  }
  return { fixed, payoffs };
}

/** If the candidate is still there. */
function presentOf(amount: number, { month, reached, kept }: ClaimPart, candidateDiscount: Float64Array): number {
  return amount * reached * kept * candidateDiscount[month]!;
}

/** What tax at vest takes of the price: an option is taxed on all that it is worth, a share on what is above its basis. */
function taxOnPrice({ instrument }: ResolvedClaim, { value }: ClaimPart, { tax, taxable }: ClaimPart): number {
  if (isOption(instrument)) return tax;
  return taxable > 0 ? (tax / taxable) * value : 0;
}

function addPath({ fixed, payoffs }: ClaimPath, logPath: Float64Array, into: Float64Array): void {
  for (let k = 0; k < fixed.length; k++) into[k]! += fixed[k]!;
  for (const payoff of payoffs) into[payoff.k]! += payoff.weight * payoffOn(payoff, logPath);
}

/**
 * What an option on a listed share is worth today, by the month in which it vests: Black–Scholes with an expected life, or Hull and
 * White's lattice. The share grows as the candidate expects: at their own discount rate less a yield, so that the model's value is theirs.
 */
import type { ResolvedClaim, ResolvedListedStock } from '../resolved.ts';
import { europeanValue, forwardStartValue, type Option } from './black-scholes.ts';
import { employeeOptionValues } from './employee-option.ts';

/** One grant of options, and whose they are. Months are those of the grid; money in scenario currency. */
export interface OptionGrant {
  /** Month at whose start the grant is made: the offer's start + grant.from. */
  granted: number;
  /** Months at whose ends units vest, each at least `granted`; in any order. */
  vests: readonly number[];
  strike: number;
  /** A refresher that names no strike: it is the share's price when the grant is made, and `strike` is not read. */
  atMarket: boolean;
  /** The candidate's; yearly, not continuous. */
  discountRatePerYear: number;
  /** Of the offer. */
  leaveRatePerYear: number;
  /** The stock's, or the guess. */
  volatilityPerYear: number;
}

export interface ListedOptionValue {
  /** Of one unit that vests, today, if the candidate stays for good: V0. */
  value: number;
  /**
   * Of that value, what is left to someone who is still there at vest but may leave afterwards and then exercises at once or not
   * at all: the chance of a row is S × keptShare. 1 for an expected life, which has leaving in it, and for what is exercised by vest.
   */
  keptShare: number;
}

/** Of a lattice: its error is then about a thousandth. */
const fewestSteps = 240;

type Terms = Pick<ResolvedClaim, 'expiryMonths' | 'exercise' | 'method' | 'expectedLifeMonths' | 'exerciseMultiple'>;

/** What does not depend on the month of vest; the rate is continuous, dividends are what the share's growth falls short of it. */
export type OptionMarket = Omit<Option, 'strike' | 'years'>;

/**
 * Values by vest, in the order of `grant.vests`: one call a grant, since one lattice serves all its months.
 * Life: until the expected life or halfway between vest and expiry, at least to vest and at most to expiry; to vest with exercise
 * `atVest`; with `atStart` the share is bought at the grant and delivered at vest. Nothing where a unit vests after it has expired,
 * or where the stock is taken to be worth nothing. Units, milestones, S and tax are the caller's.
 */
export function listedOptionValues(claim: Terms, stock: ResolvedListedStock, grant: OptionGrant): ListedOptionValue[] {
  const { vests, granted } = grant;
  const market = optionMarket(stock, grant);
  const lasting = vests.filter((vest) => !stock.worthNothing && vest + 1 - granted <= claim.expiryMonths);
  const values =
    claim.method === 'lattice' && claim.exercise === 'atExit'
      ? latticeValues(claim, market, { ...grant, vests: lasting })
      : lasting.map((vest) => ({ value: lifeValue(claim, market, grant, vest), keptShare: 1 }));
  return vests.map((vest) => values[lasting.indexOf(vest)] ?? { value: 0, keptShare: 1 });
}

/** The share as the candidate expects it. */
export function optionMarket(
  { price, growthPerYear }: ResolvedListedStock,
  { discountRatePerYear, volatilityPerYear }: Pick<OptionGrant, 'discountRatePerYear' | 'volatilityPerYear'>
): OptionMarket {
  const rate = Math.log1p(discountRatePerYear);
  return { type: 'call', spot: price, rate, dividendYield: rate - Math.log1p(growthPerYear), volatility: volatilityPerYear };
}

/** A call that ends at one time, on a share that is the candidate's from then on, or from vest where it is exercised before. */
function lifeValue(claim: Terms, market: OptionMarket, { granted, strike, atMarket }: OptionGrant, vest: number): number {
  const toVest = vest + 1 - granted;
  const life = exercisedAfter(claim, toVest);
  const delivered = deliveredShare(market, toVest - life);
  const share = { ...market, spot: market.spot * delivered };
  const endYears = (granted + life) / 12;
  return atMarket
    ? forwardStartValue({ ...share, moneyness: 1 / delivered, startYears: granted / 12, endYears })
    : europeanValue({ ...share, strike, years: endYears });
}

/** Months from the grant until an option is taken to be exercised that vests `toVest` months after it. */
export function exercisedAfter(claim: Terms, toVest: number): number {
  return { atStart: 0, atVest: toVest, atExit: Math.max(toVest, expectedLife(claim, toVest)) }[claim.exercise];
}

/** What is left of a share without the dividends of the months, if any, that are waited for it. */
export function deliveredShare({ dividendYield }: Pick<OptionMarket, 'dividendYield'>, months: number): number {
  return Math.exp((-dividendYield * Math.max(0, months)) / 12);
}

/** In months from the grant. */
function expectedLife({ expectedLifeMonths, expiryMonths }: Terms, toVest: number): number {
  return Math.min(expiryMonths, expectedLifeMonths ?? (toVest + expiryMonths) / 2);
}

/** With what leaving after vest takes, and without; in whole steps a month. */
function latticeValues(claim: Terms, market: OptionMarket, grant: OptionGrant): ListedOptionValue[] {
  // A strike yet to be set keeps its proportion to the price: as if granted today, on a share without its dividends until the grant.
  const waits = grant.atMarket ? grant.granted : 0;
  const spot = market.spot * Math.exp((-market.dividendYield * waits) / 12);
  const months = grant.granted - waits + claim.expiryMonths;
  const option = {
    ...market,
    spot,
    strike: grant.atMarket ? spot : grant.strike,
    years: months / 12,
    exerciseMultiple: claim.exerciseMultiple
  };
  const steps = months * Math.ceil(fewestSteps / months);
  const years = grant.vests.map((vest) => (vest + 1 - waits) / 12);
  const staying = employeeOptionValues({ ...option, exitRate: 0 }, years, steps);
  const leaving = employeeOptionValues({ ...option, exitRate: -Math.log1p(-grant.leaveRatePerYear) }, years, steps);
  return staying.map((value, v) => ({ value, keptShare: value === 0 ? 1 : leaving[v]! / value }));
}

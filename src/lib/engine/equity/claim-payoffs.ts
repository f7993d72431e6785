/**
 * What one unit of a claim on private stock comes to: by the letter, and in each exit. Exits come resolved: what a common
 * share receives in each (private-stock.ts).
 */
import type { ExitCase, ResolvedClaim, ResolvedPrivateStock } from '../resolved.ts';
import { isHeldAsOption, isOpenUntilExit, isOption } from './instrument.ts';

/** What the letter says of a unit at a price of a share: the preferred price, or the common value. */
export function unitAt(
  price: number,
  claim: ResolvedClaim,
  strike: number,
  { fullyDilutedShares }: ResolvedPrivateStock
): number {
  switch (claim.instrument) {
    case 'rsu':
      return price;
    case 'restrictedStock':
      return price - strike;
    case 'profitUnits':
      return Math.max(price - claim.threshold / fullyDilutedShares, 0);
    default:
      return Math.max(price - strike, 0);
  }
}

/** What a unit shares in above, in one exit: of profit units what a common share receives at the threshold. */
export function hurdle({ instrument, threshold }: ResolvedClaim, exit: ExitCase, stock: ResolvedPrivateStock): number {
  return instrument === 'profitUnits' ? stock.perShare(threshold, exit) : 0;
}

/** What a unit receives in an exit, undiscounted, before tax. @param above from `hurdle` */
export function payoff(
  claim: ResolvedClaim,
  lot: { strike: number; granted: number; vests: number },
  { month, perShare }: ExitCase,
  above: number
): number {
  if (isOpenUntilExit(claim) && month > lot.granted + claim.expiryMonths) return 0;
  if (claim.instrument === 'profitUnits') return Math.max(perShare - above, 0);
  return isHeldAsOption(claim) || isSoldAtExercise(claim, lot, month) ? Math.max(perShare - lot.strike, 0) : perShare;
}

/** Whether an option that is exercised as it vests can be sold at once: what it pays is known, and nobody pays a strike for less. */
export function isSoldAtExercise({ instrument, exercise }: ResolvedClaim, { vests }: { vests: number }, exit: number): boolean {
  return isOption(instrument) && exercise === 'atVest' && exit <= vests;
}

/**
 * What is paid for a unit, as of the month in which it vests: certain money, so at the candidate's own rate. Who leaves before gets it
 * back, or has not paid it yet; an exit before an option is exercised at vest takes it off what it pays (isSoldAtExercise).
 */
export function outlay(
  claim: ResolvedClaim,
  { strike, granted, vests }: { strike: number; granted: number; vests: number },
  discountRatePerYear: number
): number {
  const { instrument, exercise } = claim;
  if (instrument === 'restrictedStock' || (isOption(instrument) && exercise === 'atStart'))
    return strike * Math.pow(1 + discountRatePerYear, (vests - granted) / 12);
  return isOption(instrument) && exercise === 'atVest' ? strike : 0;
}

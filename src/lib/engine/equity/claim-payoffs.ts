/**
 * What one unit of a claim on private stock comes to: by the letter, and in each exit. Exits come resolved: what a common
 * share receives in each (private-stock.ts).
 */
import type { ExitCase, ResolvedClaim, ResolvedPrivateStock } from '../resolved.ts';
import { isHeldAsOption, isOpenUntilExit, isOption } from './instrument.ts';

/** Expected value today of a common share that is held to the exit. */
export function shareValueToday({ cases, discountRatePerYear }: ResolvedPrivateStock): number {
  return cases.reduce(
    (sum, { probability, perShare, month }) =>
      sum + probability * perShare * Math.pow(1 + discountRatePerYear, -(month + 1) / 12),
    0
  );
}

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
  { strike, granted }: { strike: number; granted: number },
  { month, perShare }: ExitCase,
  above: number
): number {
  if (isOpenUntilExit(claim) && month > granted + claim.expiryMonths) return 0;
  if (claim.instrument === 'profitUnits') return Math.max(perShare - above, 0);
  return isHeldAsOption(claim) ? Math.max(perShare - strike, 0) : perShare;
}

/**
 * What is paid for a unit before any exit, as of the month in which it vests: certain money, so at the candidate's own rate.
 * Who leaves before gets it back, or has not paid it yet.
 */
export function outlay(
  { instrument, exercise }: ResolvedClaim,
  { strike, granted, vests }: { strike: number; granted: number; vests: number },
  discountRatePerYear: number
): number {
  if (instrument === 'restrictedStock' || (isOption(instrument) && exercise === 'atStart'))
    return strike * Math.pow(1 + discountRatePerYear, (vests - granted) / 12);
  return isOption(instrument) && exercise === 'atVest' ? strike : 0;
}

/** What kind of thing a claim is: a right to buy a share, or the share itself. */
import type { Instrument } from '../document.ts';
import type { ResolvedClaim } from '../resolved.ts';

/** A right to buy at the strike: US non-qualified and incentive options, UK EMI and unapproved ones. */
export function isOption(instrument: Instrument): boolean {
  return instrument === 'nso' || instrument === 'iso' || instrument === 'emi';
}

/** Options that are not exercised before an exit: they may lapse, and need not be exercised. */
export function isHeldAsOption({ instrument, exercise }: ResolvedClaim): boolean {
  return isOption(instrument) && exercise === 'atExit';
}

/** Whether nothing is taxed, or owned, before an exit: all units of a grant have the same income in it. */
export function isOpenUntilExit(claim: ResolvedClaim): boolean {
  return claim.doubleTrigger || isHeldAsOption(claim);
}

/** Whether the candidate is a shareholder once it has vested, whatever an exit brings. */
export function isOwnedOnceVested(claim: ResolvedClaim): boolean {
  return claim.instrument !== 'profitUnits' && !isOpenUntilExit(claim);
}

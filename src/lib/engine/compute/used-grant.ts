/**
 * What a grant's use is worth and counts as, month by month, into arrays that the caller has: the ladder's rows and the simulation's paths are
 * both made of it (valuation.md, sections 5 and 7).
 */
import type { ResolvedGrant } from '../resolved.ts';
import type { GrantUse } from './plan.ts';
import type { GrantTaxation } from './taxation.ts';

/** What a grant's units count as for the tax office, by calendar month: those used, or of a right that can be sold those delivered. */
export interface CountedUse {
  personal: Float64Array;
  work: Float64Array;
}

/** Writes `counted` from `start` on; the job's part only where it is taxed or forgone for cash. */
export function countUse(
  counted: CountedUse,
  { workShare }: ResolvedGrant,
  use: GrantUse,
  { perUnit, onDelivery, workExempt, cashForgone }: GrantTaxation,
  start: number
): void {
  const { personal, work } = counted;
  writeCounted(personal, onDelivery ? use.delivered : use.personalUnits, onDelivery ? 1 - workShare : 1, perUnit, start);
  if (workExempt && cashForgone === null) return;
  writeCounted(work, onDelivery ? use.delivered : use.workUnits, onDelivery ? workShare : 1, perUnit, start);
}

function writeCounted(counted: Float64Array, units: Float64Array, share: number, perUnit: Float64Array, start: number): void {
  for (let i = start; i < perUnit.length; i++) counted[i] = units[i]! * share * perUnit[i]!;
}

/**
 * Writes worth by calendar month, before tax: ∫ w over what is used and what is sold at the bid, under clauses and premium, and what the units
 * used for the job are worth to the candidate.
 */
export function writeWorth(
  worth: Float64Array,
  { haircut, premium, workCredit }: ResolvedGrant,
  { useWorth, soldValue, workUnits }: GrantUse,
  retail: Float64Array,
  start: number
): void {
  const bid = 1 - haircut;
  for (let i = start; i < worth.length; i++) worth[i] = (useWorth[i]! + bid * soldValue[i]!) * premium;
  if (workCredit === 0) return;
  for (let i = start; i < worth.length; i++) worth[i]! += workCredit * workUnits[i]! * retail[i]!;
}

/**
 * Average of `chances` (by month of delivery) over the lots that a month draws, by calendar month: what was delivered before leaving or
 * a cut is kept. A month that draws nothing has its own.
 */
export function deliveryWeights(use: GrantUse, chances: Float64Array): Float64Array {
  const weights = chances.slice();
  const months = weights.length;
  if (use.byLot === null) return weights;
  for (let i = 0; i < months; i++) {
    const units = use.personalUnits[i]! + use.workUnits[i]!;
    if (units === 0) continue;
    let weighted = 0;
    for (let lot = 0; lot <= i; lot++) weighted += use.byLot[i * months + lot]! * chances[lot]!;
    weights[i] = weighted / units;
  }
  return weights;
}

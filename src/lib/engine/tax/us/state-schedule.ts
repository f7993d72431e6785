/**
 * The income tax proper of a state: its bands, what it takes back of the lower ones, its own rate on short-term gains, less
 * the credits that every return has. Left out: every other credit.
 */
import type { FilingStatus } from '../../document.ts';
import { bandTax } from '../bands.ts';
import { recapturedTax } from './new-york-recapture.ts';
import type { StateParameters, StateReturn } from './parameters.ts';
import { stepAbove } from './state-deductions.ts';
import type { SteppedAmount, SteppedCredit, TaperedCredit } from './state-rules.ts';

/** In USD a year; credits do not take it below zero. */
export function scheduledTax(law: StateParameters, on: StateReturn, taxable: number): number {
  const { status, agi } = on;
  let tax = bandTax(law.bands[status], taxable);
  if (law.recapture) tax += recapturedTax(law.recapture, status, agi, taxable, tax);
  if (law.shortTermGainsRate !== undefined) tax += additionalTaxOnShortTermGains(law, on, taxable);
  if (law.addBacks) for (const addBack of law.addBacks) tax += steppedAmount(addBack, status, agi);
  if (law.creditShares) tax *= 1 - (stepAbove(law.creditShares[status], agi)?.share ?? 0);
  if (law.exemptionCredit) tax -= steppedCredit(law.exemptionCredit, status, agi);
  if (law.taxpayerCredit) tax -= taperedCredit(law.taxpayerCredit, status, agi);
  return Math.max(0, tax);
}

/** Deductions are taken off wages, interest and dividends first, then off short-term gains, off long-term gains last. */
function additionalTaxOnShortTermGains(law: StateParameters, { status, income }: StateReturn, taxable: number): number {
  const ordinaryRate = law.bands[status][0]?.rate ?? 0;
  const taxed = Math.max(0, Math.min(income.shortTermGains, taxable - Math.max(0, income.longTermGains)));
  return ((law.shortTermGainsRate ?? ordinaryRate) - ordinaryRate) * taxed;
}

function startedSteps(agi: number, start: number, step: number): number {
  return Math.ceil(Math.max(0, agi - start) / step);
}

function steppedAmount({ start, step, amount, most }: SteppedAmount, status: FilingStatus, agi: number): number {
  return Math.min(most[status], amount[status] * startedSteps(agi, start[status], step[status]));
}

function steppedCredit(credit: SteppedCredit, status: FilingStatus, agi: number): number {
  const steps = startedSteps(agi, credit.phaseOutStart[status], credit.phaseOutStep[status]);
  return Math.max(0, credit.amount[status] - steps * credit.reduction[status]);
}

function taperedCredit(credit: TaperedCredit, status: FilingStatus, income: number): number {
  const reduction = credit.phaseOutRate * Math.max(0, income - credit.phaseOutStart[status]);
  return Math.max(0, credit.rate * credit.base[status] - reduction);
}

/**
 * New York's supplemental tax (Tax Law §601(d-4), IT-201 tax computation worksheets): the benefit of the lower brackets is
 * taken back as AGI rises, until all taxable income bears the rate of its own bracket. Since the step goes by taxable income and the
 * phase-in by AGI, the tax jumps where taxable income enters a step: a cliff of the law.
 */
import type { FilingStatus } from '../../document.ts';
import { stepAbove } from './state-deductions.ts';
import type { Recapture } from './state-rules.ts';

/** What is due beside the tax of the brackets. @param bracketTax on `taxable`, all in USD a year */
export function recapturedTax(law: Recapture, status: FilingStatus, agi: number, taxable: number, bracketTax: number): number {
  if (agi <= law.start) return 0;
  if (agi > law.flatRateStart) return Math.max(0, law.flatRate * taxable - bracketTax);
  const step = stepAbove(law.steps[status], taxable);
  if (!step) return 0;
  const phasedIn = Math.min(1, Math.max(0, agi - Math.max(step.above, law.start)) / law.phaseInLength);
  return step.base + step.benefit * phasedIn;
}

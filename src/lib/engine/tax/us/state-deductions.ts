/** What a state takes off federal AGI before it taxes: its own deductions and exemptions. Left out: itemised deductions. */
import type { FilingStatus } from '../../document.ts';
import { bandTax } from '../bands.ts';
import type { YearIncome } from '../income.ts';
import type { StateParameters, StateReturn } from './parameters.ts';

/** In USD a year; may exceed the income. */
export function stateDeductions(law: StateParameters, { status, agi, income }: StateReturn): number {
  return deductionOf(law, status, agi) + exemptionOf(law, status, agi) + payrollTaxDeduction(law, income);
}

/** Of steps with rising edges, the last one that `amount` is above. */
export function stepAbove<Step extends { above: number }>(steps: readonly Step[], amount: number): Step | undefined {
  let index = steps.length - 1;
  while (index >= 0 && amount <= steps[index]!.above) index--;
  return steps[index];
}

function deductionOf(law: StateParameters, status: FilingStatus, agi: number): number {
  const { deductionLimit, deductionReduction } = law;
  const deduction = law.standardDeduction?.[status] ?? 0;
  if (deductionReduction) {
    const reduction = bandTax(deductionReduction.bands[status], agi);
    return deduction - Math.min(deductionReduction.mostShare * deduction, reduction);
  }
  return deductionLimit && agi >= deductionLimit.incomeLimit ? Math.min(deduction, deductionLimit.most[status]) : deduction;
}

function exemptionOf({ exemption, exemptionSteps }: StateParameters, status: FilingStatus, agi: number): number {
  const step = exemptionSteps && stepAbove(exemptionSteps[status], agi);
  return step ? step.amount : (exemption?.[status] ?? 0);
}

/** Each earner deducts their own. */
function payrollTaxDeduction({ payrollTaxDeduction: limit }: StateParameters, { earnings, spouseEarnings }: YearIncome): number {
  if (!limit) return 0;
  return Math.min(limit.most, limit.rate * earnings) + Math.min(limit.most, limit.rate * spouseEarnings);
}

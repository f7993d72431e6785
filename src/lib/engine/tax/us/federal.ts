/**
 * A federal income tax return by formula: regular tax with the gains worksheet, alternative minimum tax (Form 6251) and
 * net investment income tax, before credits. IRC §1, §55–56, §63–64, §68, §164(b), §1411. The printed tax table's bands
 * of 50 dollars, credits, dependants, capital losses and adjustments to gross income are left out.
 */
import type { FilingStatus } from '../../document.ts';
import { bandTax, type Band } from '../bands.ts';
import type { YearIncome } from '../income.ts';
import type { FederalParameters } from './parameters.ts';

/** In USD a year. */
export interface FederalReturn {
  agi: number;
  /** What was taken of the standard and the itemised deductions. */
  deduction: number;
  itemizes: boolean;
  /** State and local taxes that the cap lets through; 0 without itemised deductions. */
  saltAllowed: number;
  taxableIncome: number;
  regularTax: number;
  /** What the alternative minimum adds to the regular tax. */
  amt: number;
  netInvestmentIncomeTax: number;
  /** The three together. */
  total: number;
}

/** @throws RangeError for a negative gain: losses are not modelled */
export function federalReturn(law: FederalParameters, status: FilingStatus, income: YearIncome): FederalReturn {
  if (income.shortTermGains < 0 || income.longTermGains < 0) throw new RangeError('capital losses are not modelled');
  const preferred = income.longTermGains + income.qualifiedDividends;
  const investment = income.interest + income.shortTermGains + preferred;
  const agi = wagesOf(income) + income.other + investment;

  const saltAllowed = income.itemized === null ? 0 : saltAllowance(law, status, agi, income.itemized.stateAndLocalTaxes);
  const itemized = income.itemized === null ? 0 : saltAllowed + income.itemized.mortgageInterest + income.itemized.other;
  const limited = itemized - itemizedLimit(law, status, agi, itemized);
  const itemizes = limited > law.standardDeduction[status];
  const deduction = itemizes ? limited : law.standardDeduction[status];

  const taxableIncome = Math.max(0, agi - deduction);
  const ordinary = taxableIncome - Math.min(preferred, taxableIncome);
  const regularTax = taxWithGains(law.ordinaryBands[status], law.gainsBands[status], taxableIncome, preferred, ordinary);

  // Neither the standard deduction, state and local taxes nor the limit of §68 count here (§56(b)(1)).
  const minimumIncome = agi - (itemizes ? itemized - saltAllowed : 0) + income.isoSpread;
  const minimumBase = Math.max(0, minimumIncome - amtExemption(law, status, minimumIncome));
  const minimumTax = taxWithGains(law.amtBands[status], law.gainsBands[status], minimumBase, preferred, ordinary);
  const amt = Math.max(0, minimumTax - regularTax);

  const excess = Math.max(0, agi - law.investmentIncomeThreshold[status]);
  const netInvestmentIncomeTax = law.investmentIncomeRate * Math.min(investment, excess);
  const total = regularTax + amt + netInvestmentIncomeTax;
  return { agi, deduction, itemizes, saltAllowed, taxableIncome, regularTax, amt, netInvestmentIncomeTax, total };
}

/** Wages on the return, of both who file it. */
export function wagesOf(income: YearIncome): number {
  return income.earnings + income.benefits + income.spouseEarnings;
}

/** The cap falls with income down to its floor (§164(b)(6)–(7)). */
function saltAllowance(law: FederalParameters, status: FilingStatus, agi: number, paid: number): number {
  const reduction = law.saltPhaseOutRate * Math.max(0, agi - law.saltPhaseOutStart[status]);
  return Math.min(paid, Math.max(law.saltFloor[status], law.saltCap[status] - reduction));
}

/** What §68 takes of itemised deductions. */
function itemizedLimit(law: FederalParameters, status: FilingStatus, agi: number, itemized: number): number {
  const topEdge = law.ordinaryBands[status].at(-1)!.above;
  return law.itemizedLimitShare * Math.min(itemized, Math.max(0, agi - topEdge));
}

/**
 * Who files separately must add to income what the phase-out goes on to take beyond the whole exemption, up to as much
 * again (§55(d), Form 6251 line 4): a negative exemption here.
 */
function amtExemption(law: FederalParameters, status: FilingStatus, minimumIncome: number): number {
  const whole = law.amtExemption[status];
  const reduced = whole - law.amtPhaseOutRate * Math.max(0, minimumIncome - law.amtPhaseOutStart[status]);
  return Math.max(status === 'mfs' ? -whole : 0, reduced);
}

/**
 * Tax on `amount`, of which `preferred` at the rates of long-term gains, never more than without them (§1(h), §55(b)(3)).
 * @param ordinary taxable income at ordinary rates, on which the gains are stacked: the regular tax's for both taxes
 */
function taxWithGains(
  bands: readonly Band[],
  gainsBands: readonly Band[],
  amount: number,
  preferred: number,
  ordinary: number
): number {
  const whole = bandTax(bands, amount);
  if (preferred === 0) return whole;
  const gains = Math.min(preferred, amount);
  const onGains = bandTax(gainsBands, ordinary + gains) - bandTax(gainsBands, ordinary);
  return Math.min(whole, bandTax(bands, amount - gains) + onGains);
}

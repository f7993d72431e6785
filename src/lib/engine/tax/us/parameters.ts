/** The figures of US federal and state law that the regime is a function of, by tax year; in USD. Data: models/tax/us. */
import type { FilingStatus, UsRegion } from '../../document.ts';
import type { Band } from '../bands.ts';

export type ByStatus<Figure> = Readonly<Record<FilingStatus, Figure>>;

export interface FederalParameters {
  taxYear: number;
  provisional: string | null;
  /** On taxable income at ordinary rates. */
  ordinaryBands: ByStatus<readonly Band[]>;
  standardDeduction: ByStatus<number>;
  /** Long-term gains and qualified dividends, stacked on ordinary income. */
  gainsBands: ByStatus<readonly Band[]>;
  /** Employee's; the employer pays the same. */
  socialSecurityRate: number;
  socialSecurityWageBase: number;
  medicareRate: number;
  additionalMedicareRate: number;
  additionalMedicareThreshold: ByStatus<number>;
  /** Federal unemployment, employer's, after the usual credit. */
  unemploymentRate: number;
  unemploymentWageBase: number;
  investmentIncomeRate: number;
  investmentIncomeThreshold: ByStatus<number>;
  amtExemption: ByStatus<number>;
  amtPhaseOutStart: ByStatus<number>;
  amtPhaseOutRate: number;
  amtBands: ByStatus<readonly Band[]>;
  /** State and local taxes deductible at most; falls with income above a threshold, down to a floor. */
  saltCap: ByStatus<number>;
  saltPhaseOutStart: ByStatus<number>;
  saltPhaseOutRate: number;
  saltFloor: ByStatus<number>;
  /** Share of itemised deductions lost, of the lesser of them and income over the top band's edge (sec. 68); 0: none. */
  itemizedLimitShare: number;
  supplementalRate: number;
  supplementalHighRate: number;
  supplementalThreshold: number;
}

/** A payroll tax of a state on an employee's wages. */
export interface StatePayrollTax {
  id: string;
  name: string;
  rate: number;
  /** Wages taxed a year at most; null: all. */
  wageBase: number | null;
  /** Tax a year at most; null: no limit. */
  most: number | null;
}

export interface ExemptionStep {
  above: number;
  amount: number;
}

export interface CreditShare {
  above: number;
  share: number;
}

/** An amount for every started step of federal AGI above a start, up to a limit. */
export interface SteppedAmount {
  start: ByStatus<number>;
  step: ByStatus<number>;
  amount: ByStatus<number>;
  most: ByStatus<number>;
}

/** A rate above a threshold, the same for every way to file, beside the income tax; on taxable income unless said otherwise. */
export interface StateSurtax {
  id: string;
  name: string;
  threshold: number;
  rate: number;
}

/** A credit for the persons on the return that shrinks by steps with federal AGI, to nothing (California). */
export interface SteppedCredit {
  amount: ByStatus<number>;
  phaseOutStart: ByStatus<number>;
  /** Every started step costs a `reduction`. */
  phaseOutStep: ByStatus<number>;
  reduction: ByStatus<number>;
}

/** A credit for a share of an amount that shrinks by a share of income (Utah). */
export interface TaperedCredit {
  rate: number;
  base: ByStatus<number>;
  phaseOutStart: ByStatus<number>;
  phaseOutRate: number;
}

/** What a return with taxable income above an edge gives back of the lower brackets. */
export interface RecaptureStep {
  above: number;
  /** Of the brackets below, whole. */
  base: number;
  /** Of this bracket, phased in. */
  benefit: number;
}

/** New York's supplemental tax. */
export interface Recapture {
  steps: ByStatus<readonly RecaptureStep[]>;
  /** AGI above which any is due. */
  start: number;
  /** AGI over which each benefit is phased in, from its step's edge or the start on. */
  phaseInLength: number;
  /** AGI above which all taxable income bears the flat rate. */
  flatRateStart: number;
  flatRate: number;
}

/** A tax on long-term gains alone (Washington). */
export interface GainsExcise {
  id: string;
  name: string;
  deduction: ByStatus<number>;
  /** On gains less the deduction. */
  bands: ByStatus<readonly Band[]>;
}

/** Washington from 2028: a rate on all income above a deduction; the excise on gains is credited. */
export interface HighIncomeTax {
  id: string;
  name: string;
  deduction: ByStatus<number>;
  rate: number;
}

/** A city's income tax on its state's taxable income, net of refundable credits for schools (New York City). */
export interface CityParameters {
  name: string;
  bands: ByStatus<readonly Band[]>;
  fixedCredit: ByStatus<number>;
  /** Federal AGI up to which there is the fixed credit. */
  fixedCreditIncomeLimit: number;
  /** Credited on taxable income like a schedule of tax. */
  rateReductionBands: ByStatus<readonly Band[]>;
  /** Taxable income up to which there is the rate reduction. */
  rateReductionLimit: number;
}

/**
 * One state and year. What a state does not have is left out; what only some have stands in its own optional field, so
 * that a further state is a further document. Whoever adds a kind of rule adds it here and in `state.ts`.
 */
export interface StateParameters {
  region: UsRegion;
  name: string;
  taxYear: number;
  provisional: string | null;
  /** On income less deductions; empty: no income tax. */
  bands: ByStatus<readonly Band[]>;
  payroll: readonly StatePayrollTax[];
  standardDeduction?: ByStatus<number>;
  /** Taken off income like a deduction. */
  exemption?: ByStatus<number>;
  /** The exemption that is left above an edge of federal AGI, edges rising (Connecticut, Illinois, Maryland). */
  exemptionSteps?: ByStatus<readonly ExemptionStep[]>;
  /** Lost of the standard deduction: a schedule on federal AGI, up to a share of the deduction (Minnesota). */
  deductionReduction?: { bands: ByStatus<readonly Band[]>; mostShare: number };
  /** The standard deduction at most, from a federal AGI on: Colorado adds the rest back. */
  deductionLimit?: { incomeLimit: number; most: ByStatus<number> };
  /** Social Security and Medicare of each earner are deducted, up to a limit (Massachusetts). */
  payrollTaxDeduction?: { rate: number; most: number };
  /** What short-term gains pay where all else pays the rate of the first band (Massachusetts). */
  shortTermGainsRate?: number;
  exemptionCredit?: SteppedCredit;
  taxpayerCredit?: TaperedCredit;
  recapture?: Recapture;
  /** Added to the tax of the bands (Connecticut). */
  addBacks?: readonly SteppedAmount[];
  /** Credited of the tax above an edge of federal AGI, edges rising (Connecticut). */
  creditShares?: ByStatus<readonly CreditShare[]>;
  surtax?: StateSurtax;
  /** On investment income above a threshold (Minnesota). */
  investmentSurtax?: StateSurtax;
  /** On all capital gains where federal AGI is above a threshold (Maryland). */
  gainsSurtax?: StateSurtax;
  gainsExcise?: GainsExcise;
  highIncomeTax?: HighIncomeTax;
  cities?: { NYC: CityParameters };
}

/** Everything that the regime `us` is computed from; the years of a place in rising order, none missing between. */
export interface UsLaw {
  federal: readonly FederalParameters[];
  states: Readonly<Partial<Record<UsRegion, readonly StateParameters[]>>>;
}

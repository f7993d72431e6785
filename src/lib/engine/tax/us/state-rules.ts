/** The kinds of rules that only some states have, as figures; what applies them: state-*.ts, city.ts, new-york-recapture.ts. */
import type { Band } from '../bands.ts';
import type { ByStatus } from './by-status.ts';

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

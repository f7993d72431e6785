/** The figures of US federal and state law that the regime is a function of, by tax year; in USD. Data: models/tax/us. */
import type { FilingStatus } from '../../document.ts';
import type { UsRegion } from '../../us-regions.ts';
import type { Band } from '../bands.ts';
import type { YearIncome } from '../income.ts';
import type { ByStatus } from './by-status.ts';
import type {
  CityParameters,
  CreditShare,
  ExemptionStep,
  GainsExcise,
  HighIncomeTax,
  Recapture,
  StateSurtax,
  SteppedAmount,
  SteppedCredit,
  TaperedCredit
} from './state-rules.ts';

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

/**
 * One state and year. What a state does not have is left out; what only some have stands in its own optional field, so
 * that a further state is a further document. Whoever adds a kind of rule adds it here, in `state-rules.ts` and in `state.ts`.
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

/** What a state's taxes are a function of. */
export interface StateReturn {
  status: FilingStatus;
  city: 'NYC' | undefined;
  /** Federal adjusted gross income. */
  agi: number;
  income: YearIncome;
}

/** Everything that the regime `us` is computed from; the years of a place in rising order, none missing between. */
export interface UsLaw {
  federal: readonly FederalParameters[];
  states: Readonly<Partial<Record<UsRegion, readonly StateParameters[]>>>;
}

/** A person's income of one tax year by kind, in the regime's currency: what every schedule of tax is a function of. */

/** Itemised deductions of a US return; `other` is what no limit of its own applies to. */
export interface ItemizedDeductions {
  stateAndLocalTaxes: number;
  mortgageInterest: number;
  other: number;
}

export interface YearIncome {
  /** Pay that payroll tax falls on; in the US benefits in kind too. */
  earnings: number;
  /** Benefits in kind that are taxed but are no earnings (UK). */
  benefits: number;
  /** Other income at the ordinary rates, without payroll tax; no investment income. */
  other: number;
  /** Of a spouse on the same return. */
  spouseEarnings: number;
  interest: number;
  qualifiedDividends: number;
  shortTermGains: number;
  longTermGains: number;
  /** Spread of incentive stock options exercised and held: alternative minimum tax alone. */
  isoSpread: number;
  /** Taken where they exceed the standard deduction; null: the standard deduction. */
  itemized: ItemizedDeductions | null;
}

export const noIncome: Readonly<YearIncome> = {
  earnings: 0,
  benefits: 0,
  other: 0,
  spouseEarnings: 0,
  interest: 0,
  qualifiedDividends: 0,
  shortTermGains: 0,
  longTermGains: 0,
  isoSpread: 0,
  itemized: null
};

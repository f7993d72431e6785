/**
 * The taxes of one offer by tax year and by name: what the year's taxes are with the offer, less what they would be
 * without it. Their sum is what the ladder's step `tax` takes, grossed-up grants apart, whose tax the employer pays, and but for private
 * equity: what is taxed at vest stands here in money of that year, and what is taxed at an exit in no year.
 */
import type { Resolved } from '../resolved.ts';
import { addByYear } from './sharing.ts';
import type { YearIncome } from './income.ts';
import { marginalRate, type LawUsed, type NamedTax } from './regime.ts';
import { supplementalSettlement } from './us/withholding.ts';
import type { OfferValuation } from '../valuation.ts';

/** A tax year of an offer if the candidate stays; money in scenario currency. */
export interface OfferTaxYear {
  /** As the regime counts: in the UK the year in which it starts. */
  year: number;
  /** Months of employment in it, within the grid. */
  months: number;
  /** What the offer's pay is stacked on: other income, outside pay before the start, salary after the grid's end. */
  otherIncome: number;
  /** Taxable amounts. */
  pay: number;
  compute: number;
  /** Of equity that is no pay yet: what is taxed on receipt or at vest. Exits are taxed in years of their own, and left out. */
  equity: number;
  /** What the offer adds to each tax; those that it does not touch are left out. */
  taxes: NamedTax[];
  tax: number;
  /** Of `tax`: on grossed-up grants, paid by the employer. */
  paidByEmployer: number;
  /** What the employer pays the candidate so that this tax costs them nothing: it is taxed itself, and so more than the tax. */
  grossUp: number;
  /** The employer's own, on the gross-up too. */
  employerTaxes: NamedTax[];
  /** `tax` over what is taxable. */
  effectiveRate: number;
  /** On the next unit of pay, and of compute. */
  marginalRate: number;
  computeMarginalRate: number;
  withholding: WithholdingGap | null;
  law: LawUsed[];
}

/** Federal tax on pay beside the salary, against what is withheld from it (US). */
export interface WithholdingGap {
  /** Sign-on, bonus, shares at vest and taxable compute, grossed-up grants apart: their tax is the employer's to pay. */
  supplemental: number;
  withheld: number;
  /** The federal income tax that it really bears, on top of everything else. */
  tax: number;
}

const SUPPLEMENTAL: ReadonlySet<string> = new Set(['signOn', 'bonus', 'equity', 'compute']);

/** By tax year of the grid, those without a month of employment left out. */
export function offerTaxYears(valued: OfferValuation, resolved: Resolved): OfferTaxYear[] {
  const { offer, taxYears: years, incomes, layers } = valued;
  const { regime, taxUnit: unit, start } = offer;
  const months = new Float64Array(years.count);
  for (let i = start; i < resolved.months; i++) months[years.indexOfMonth[i]!]! += 1;
  const { own, supplemental, equity, someGrossedUp } = ownTaxes(valued);
  const grossUps = new Float64Array(years.count);
  for (const { grossUp } of valued.grantTaxes.values()) addByYear(grossUp, years, grossUps);
  return Array.from(months, (count, index): OfferTaxYear => {
    const year = years.first + index;
    const [before, after] = [incomes.other[index]!, incomes.withEquity[index]!];
    const taxes = added(regime.taxes(year, before), regime.taxes(year, after), unit);
    const tax = taxes.reduce((sum, { amount }) => sum + amount, 0);
    const pay = layers.pay.earnings[index]! + layers.pay.benefits[index]!;
    const compute = layers.compute.earnings[index]! + layers.compute.benefits[index]!;
    const fromEquity = equityEarnings(valued, index);
    const earnings = layers.pay.earnings[index]! + layers.computePayroll.earnings[index]! + fromEquity;
    const benefits = layers.pay.benefits[index]! + layers.computePayroll.benefits[index]!;
    const taxable = pay + compute + equity[index]!;
    const benefitsAs = regime.benefitsAreEarnings ? 'earnings' : 'benefits';
    return {
      year,
      months: count,
      otherIncome: (before.earnings + before.other + before.spouseEarnings) * unit,
      pay,
      compute,
      equity: equity[index]!,
      taxes,
      tax,
      paidByEmployer: someGrossedUp ? tax - own[index]! : 0,
      grossUp: grossUps[index]!,
      employerTaxes: regime.employerTaxes(year, earnings / unit, benefits / unit).map((one) => times(one, unit)),
      effectiveRate: taxable > 0 ? tax / taxable : 0,
      marginalRate: marginalRate(regime, year, after, 'earnings'),
      computeMarginalRate: marginalRate(regime, year, after, benefitsAs),
      withholding: withholdingGap(valued, year, after, supplemental[index]! + fromEquity),
      law: regime.lawUsed(year)
    };
  }).filter(({ months: count }) => count > 0);
}

/**
 * By tax year: what the candidate pays, the pay beside the salary on which they do, and the equity; grants that are grossed up left
 * out. What claims are paid as wages is for `equityEarnings`: gains are taxed with them, but never withheld from.
 */
function ownTaxes({ offer, rows, claims, taxYears: years }: OfferValuation) {
  const grossedUp = new Set(offer.components.flatMap((part) => (part.kind === 'compute' && part.grossUp ? [part.id] : [])));
  const own = new Float64Array(years.count);
  const supplemental = new Float64Array(years.count);
  const equity = new Float64Array(years.count);
  for (const row of rows) {
    if (grossedUp.has(row.id)) continue;
    const claim = claims.get(row.id);
    addByYear(claim?.taxAtVest ?? row.worth.map((worth, i) => worth - row.afterTax[i]!), years, own);
    if (claim !== undefined) addByYear(row.taxable, years, equity);
    else if (SUPPLEMENTAL.has(row.kind)) addByYear(row.taxable, years, supplemental);
  }
  return { own, supplemental, equity, someGrossedUp: grossedUp.size > 0 };
}

/** Wages of a tax year that come from claims, in scenario currency. */
function equityEarnings({ incomes, offer }: OfferValuation, index: number): number {
  return (incomes.withEquity[index]!.earnings - incomes.withCompute[index]!.earnings) * offer.taxUnit;
}

function withholdingGap(
  { offer: { regime, taxUnit: unit } }: OfferValuation,
  year: number,
  after: YearIncome,
  supplemental: number
): WithholdingGap | null {
  const settled = supplemental === 0 ? null : supplementalSettlement(regime, year, after, supplemental / unit);
  return settled && { supplemental, withheld: settled.withheld * unit, tax: settled.federalTax * unit };
}

type Taxes = { income: NamedTax[]; payroll: NamedTax[] };

/** What one list of taxes has more than another, by name. */
function added(before: Taxes, after: Taxes, unit: number): NamedTax[] {
  const had = new Map([...before.income, ...before.payroll].map(({ id, amount }) => [id, amount]));
  return [...after.income, ...after.payroll]
    .map((one) => times({ ...one, amount: one.amount - (had.get(one.id) ?? 0) }, unit))
    .filter(({ amount }) => amount !== 0);
}

function times(tax: NamedTax, unit: number): NamedTax {
  return { ...tax, amount: tax.amount * unit };
}

/** The tax years of an offer: which one is shown first, what they are called, what they come to together. */
import type { NamedTax, OfferTaxYear, TaxRegime } from '#lib/engine/index.ts';

/** A tax year, or all of them. */
export type ShownYears = number | 'whole';

/** "2027"; in the United Kingdom, where a year starts in April, "2027-28". */
export function yearText(year: number, regime: TaxRegime['id']): string {
  return regime === 'uk' ? `${year}-${String((year + 1) % 100).padStart(2, '0')}` : String(year);
}

/** The first whole year of employment, or the one with most months where there is none. */
export function firstFullYear(years: readonly OfferTaxYear[]): OfferTaxYear | undefined {
  const most = Math.max(...years.map(({ months }) => months));
  return years.find(({ months }) => months === most);
}

/** What can be added up over years. */
export type TaxSums = Pick<
  OfferTaxYear,
  | 'otherIncome'
  | 'pay'
  | 'compute'
  | 'equity'
  | 'taxes'
  | 'tax'
  | 'paidByEmployer'
  | 'grossUp'
  | 'employerTaxes'
  | 'effectiveRate'
>;

/** Some years together: their tax over what is taxable in them is the effective rate. */
export function taxSums(years: readonly OfferTaxYear[]): TaxSums {
  const sum = (of: (year: OfferTaxYear) => number) => years.reduce((total, year) => total + of(year), 0);
  const taxable = sum(({ pay, compute, equity }) => pay + compute + equity);
  const tax = sum((year) => year.tax);
  return {
    otherIncome: sum((year) => year.otherIncome),
    pay: sum((year) => year.pay),
    compute: sum((year) => year.compute),
    equity: sum((year) => year.equity),
    taxes: summedTaxes(years.map(({ taxes }) => taxes)),
    tax,
    paidByEmployer: sum((year) => year.paidByEmployer),
    grossUp: sum((year) => year.grossUp),
    employerTaxes: summedTaxes(years.map(({ employerTaxes }) => employerTaxes)),
    effectiveRate: taxable > 0 ? tax / taxable : 0
  };
}

/** Each tax of any list once, after the one that it follows there, with its sum. */
export function summedTaxes(lists: readonly (readonly NamedTax[])[]): NamedTax[] {
  const sums: NamedTax[] = [];
  for (const list of lists) {
    let place = 0;
    for (const { id, name, amount } of list) {
      const known = sums.findIndex((one) => one.id === id);
      if (known === -1) sums.splice(place, 0, { id, name, amount });
      else sums[known]!.amount += amount;
      place = (known === -1 ? place : known) + 1;
    }
  }
  return sums;
}

/** Money of a year that is left of pay: compute, which is no money, is left out, and so is tax that the employer pays. */
export function payLeft({ pay, tax, paidByEmployer }: Pick<OfferTaxYear, 'pay' | 'tax' | 'paidByEmployer'>): number {
  return pay - (tax - paidByEmployer);
}

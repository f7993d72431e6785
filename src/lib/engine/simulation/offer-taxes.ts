/**
 * An offer's taxes on amounts that change from path to path: by the law itself where they are asked for a few times, by tables where many
 * thousand paths ask. All amounts are of one tax year, in the regime's currency, other income included.
 */
import type { YearIncome } from '../tax/income.ts';
import { marginalRate, type TaxRegime } from '../tax/regime.ts';
import type { OfferPay } from '../valuation.ts';
import { TaxTable } from './tax-table.ts';

/** Of one tax year of the grid. */
export interface PathTaxes {
  income(earnings: number, benefits: number): number;
  payroll(earnings: number): number;
  /** On the next unit. */
  marginal(earnings: number, benefits: number, on: 'earnings' | 'benefits'): number;
}

/** What a tax year has besides the offer, by year of the grid. */
type TaxedPay = Pick<OfferPay, 'offer' | 'taxYears' | 'other'>;

/** The ladder's own. */
export function exactTaxes(pay: TaxedPay): PathTaxes[] {
  return pay.other.map((_, year) => exactTax(pay, year));
}

/** The last question is remembered: without volatility it is always the same. */
function exactTax({ offer: { regime }, taxYears, other }: TaxedPay, index: number): PathTaxes {
  const income = { ...other[index]! };
  const taxYear = taxYears.first + index;
  const asked = { earnings: NaN, benefits: NaN, tax: 0 };
  const at = (earnings: number, benefits: number) => Object.assign(income, { earnings, benefits });
  return {
    income(earnings, benefits) {
      if (asked.earnings !== earnings || asked.benefits !== benefits) {
        asked.tax = regime.incomeTax(taxYear, at(earnings, benefits));
        asked.earnings = earnings;
        asked.benefits = benefits;
      }
      return asked.tax;
    },
    payroll: (earnings) => regime.payrollTax(taxYear, at(earnings, 0)),
    marginal: (earnings, benefits, on) => marginalRate(regime, taxYear, at(earnings, benefits), on)
  };
}

/** Of a draw that few paths are made on: years that are taxed as before have the taxes from before, others the law's. */
export function redrawnTaxes(pay: TaxedPay, before: TaxedPay, taxes: readonly PathTaxes[]): PathTaxes[] {
  const isLawSame = pay.offer.regime === before.offer.regime && pay.taxYears.first === before.taxYears.first;
  return pay.other.map((other, year) => {
    const was = before.other[year];
    const isSame = isLawSame && was !== undefined && JSON.stringify(besides(other)) === JSON.stringify(besides(was));
    return isSame ? taxes[year]! : exactTax(pay, year);
  });
}

interface Tables {
  income: TaxTable;
  payroll: TaxTable;
}

/** Tables outlive the questions that they were made for: years of one law, and the same tax of an edited document, share them. */
const known = new WeakMap<TaxRegime, Map<string, Tables>>();

/** Incomes that tables begin with: below it the law is asked. */
const LEAST = 2 ** 14;
/** Tables are made for at least so much, and for so many times what is expected; above it the law is asked. */
const USUAL_MOST = 2 ** 22;
const HEADROOM = 8;
/** Above it a tax is only known to a fraction of a cent, and a table that looks for its bends would never end. */
const LARGEST_MOST = 2 ** 36;

/** @param incomes expected of the years, the largest of which the tables are made for */
export function tabulatedTaxes({ offer: { regime }, taxYears, other }: TaxedPay, incomes: readonly YearIncome[]): PathTaxes[] {
  const expected = Math.max(0, ...incomes.map(({ earnings, benefits }) => earnings + benefits));
  const most = Math.min(LARGEST_MOST, Math.max(USUAL_MOST, 2 ** Math.ceil(Math.log2(Math.max(1, expected * HEADROOM)))));
  return other.map((beside, year): PathTaxes => {
    const { income, payroll } = yearTables(regime, taxYears.first + year, beside, most);
    return {
      income: (earnings, benefits) => income.at(earnings + benefits),
      payroll: (earnings) => payroll.at(earnings),
      marginal: (earnings, benefits, on) => income.slope(earnings + benefits) + (on === 'earnings' ? payroll.slope(earnings) : 0)
    };
  });
}

/** What a year has that its offer does not add to. */
function besides(other: YearIncome): YearIncome {
  return { ...other, earnings: 0, benefits: 0 };
}

/** Income tax does not tell benefits from earnings in any regime, so that one table does for both. */
function yearTables(regime: TaxRegime, taxYear: number, other: YearIncome, most: number): Tables {
  const laws = regime.lawUsed(taxYear).map(({ jurisdiction, published }) => [jurisdiction, published]);
  const beside = besides(other);
  const key = JSON.stringify([laws.length > 0 ? laws : taxYear, beside, most]);
  let ofRegime = known.get(regime);
  if (ofRegime === undefined) known.set(regime, (ofRegime = new Map()));
  let tables = ofRegime.get(key);
  if (tables === undefined) {
    tables = {
      income: new TaxTable((earnings) => regime.incomeTax(taxYear, { ...beside, earnings }), LEAST, most),
      payroll: new TaxTable((earnings) => regime.payrollTax(taxYear, { ...beside, earnings }), LEAST, most)
    };
    ofRegime.set(key, tables);
  }
  return tables;
}

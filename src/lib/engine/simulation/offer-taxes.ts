/**
 * An offer's taxes on amounts that change from path to path: by the law itself where they are asked for a few times, by tables where many
 * thousand paths ask. All amounts are of one tax year, in the regime's currency, other income included.
 */
import type { ResolvedOffer } from '../resolved.ts';
import type { YearIncome } from '../tax/income.ts';
import { marginalRate, type TaxRegime } from '../tax/regime.ts';
import { TaxTable } from './tax-table.ts';

export interface PathTaxes {
  income(year: number, earnings: number, benefits: number): number;
  payroll(year: number, earnings: number): number;
  /** On the next unit. */
  marginal(year: number, earnings: number, benefits: number, on: 'earnings' | 'benefits'): number;
}

/** What a tax year has besides the offer, by year of the grid. */
interface TaxedYears {
  first: number;
  other: readonly YearIncome[];
}

/** The ladder's own. The last question of each year is remembered: without volatility it is always the same. */
export function exactTaxes({ regime }: ResolvedOffer, { first, other }: TaxedYears): PathTaxes {
  const incomes = other.map((income) => ({ ...income }));
  const asked = other.map(() => ({ earnings: NaN, benefits: NaN, tax: 0 }));
  const at = (year: number, earnings: number, benefits: number) => Object.assign(incomes[year]!, { earnings, benefits });
  return {
    income(year, earnings, benefits) {
      const last = asked[year]!;
      if (last.earnings !== earnings || last.benefits !== benefits) {
        last.tax = regime.incomeTax(first + year, at(year, earnings, benefits));
        last.earnings = earnings;
        last.benefits = benefits;
      }
      return last.tax;
    },
    payroll: (year, earnings) => regime.payrollTax(first + year, at(year, earnings, 0)),
    marginal: (year, earnings, benefits, on) => marginalRate(regime, first + year, at(year, earnings, benefits), on)
  };
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

/** @param expected the most that is expected of any year */
export function tabulatedTaxes({ regime }: ResolvedOffer, { first, other }: TaxedYears, expected: number): PathTaxes {
  const most = Math.max(USUAL_MOST, 2 ** Math.ceil(Math.log2(Math.max(1, expected * HEADROOM))));
  const tables = other.map((income, year) => yearTables(regime, first + year, income, most));
  return {
    income: (year, earnings, benefits) => tables[year]!.income.at(earnings + benefits),
    payroll: (year, earnings) => tables[year]!.payroll.at(earnings),
    marginal(year, earnings, benefits, on) {
      const { income, payroll } = tables[year]!;
      return income.slope(earnings + benefits) + (on === 'earnings' ? payroll.slope(earnings) : 0);
    }
  };
}

/** Income tax does not tell benefits from earnings in any regime, so that one table does for both. */
function yearTables(regime: TaxRegime, taxYear: number, other: YearIncome, most: number): Tables {
  const laws = regime.lawUsed(taxYear).map(({ jurisdiction, published }) => [jurisdiction, published]);
  const beside = { ...other, earnings: 0, benefits: 0 };
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

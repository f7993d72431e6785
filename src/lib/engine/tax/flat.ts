/**
 * A flat rate on all taxable pay, without bands: any country that has no regime of its own. Gains are taxed at it as well, short-
 * and long-term alike; an alternative minimum is not known, so that the spread of incentive options is free. Calendar tax years.
 */
import type { FlatTax } from '../document.ts';
import type { NamedTax, TaxRegime } from './regime.ts';

/** Discount exclusion (US) and cash alternative (UK) are not law here and have no effect. */
export function flatRegime(tax: FlatTax): TaxRegime {
  const employerRate = tax.employerRate ?? 0;
  const named = (id: string, name: string, amount: number): NamedTax[] => (amount === 0 ? [] : [{ id, name, amount }]);
  const regime: TaxRegime = {
    id: 'flat',
    currency: null,
    taxYear: (month) => Math.floor(month / 12),
    firstMonth: (taxYear) => taxYear * 12,
    incomeTax: (_taxYear, income) => {
      const pay = income.earnings + income.benefits + income.other;
      return tax.rate * (pay + income.shortTermGains + income.longTermGains);
    },
    payrollTax: () => 0,
    taxes: (taxYear, income) => ({ income: named('flatTax', 'Flat tax', regime.incomeTax(taxYear, income)), payroll: [] }),
    employerTax: (_taxYear, earnings) => employerRate * earnings,
    employerBenefitsTax: () => 0,
    employerTaxes: (taxYear, earnings) => named('employerTax', 'Payroll tax', regime.employerTax(taxYear, earnings)),
    benefitsAreEarnings: true,
    defaultBasis: 'fairMarketValue',
    supplementalWithholding: () => null,
    lawUsed: () => []
  };
  return regime;
}

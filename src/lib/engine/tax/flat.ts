/** A flat rate on all taxable pay, without bands: any country that has no regime of its own. Calendar tax years. */
import type { FlatTax } from '../document.ts';
import type { TaxRegime } from './regime.ts';

/** Discount exclusion (US) and cash alternative (UK) are not law here and have no effect. */
export function flatRegime(tax: FlatTax): TaxRegime {
  const employerRate = tax.employerRate ?? 0;
  return {
    taxYear: (month) => Math.floor(month / 12),
    firstMonth: (taxYear) => taxYear * 12,
    incomeTax: (_taxYear, income) => tax.rate * income,
    marginalRate: () => tax.rate,
    employerTax: (_taxYear, pay) => employerRate * pay,
    defaultBasis: 'fairMarketValue'
  };
}

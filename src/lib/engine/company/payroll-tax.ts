/**
 * The employer's payroll tax on one hire, all taxable pay of a year together: salary, shares, compute, gross-ups. A year's tax is spread over its months
 * in proportion to what it is on (company.md, section 1). Left out: what an exit of a private company is taxed on in the year of the exit.
 */
import { isBenefit, isPay } from '../pay.ts';
import { addByYear, byMonth, employerRates, emptyLayer } from '../tax/sharing.ts';
import type { Common, OfferValuation } from '../valuation.ts';

/** By month of the grid on which the offer is valued, in scenario currency, if its holder stays. */
export function payrollTax(valued: OfferValuation, shared: Common): Float64Array {
  const taxed = taxedMonths(valued, shared.resolved.months);
  const rates = payrollRates(valued, taxed);
  return taxed.earnings.map((earnings, i) => earnings * rates.earnings[i]! + taxed.benefits[i]! * rates.benefits[i]!);
}

/** What the employer's tax of a year comes to over what it is on, by month. */
export function payrollRates(
  { offer, taxYears: years }: Pick<OfferValuation, 'offer' | 'taxYears'>,
  taxed: TaxedMonths
): TaxedMonths {
  const layer = emptyLayer(years);
  addByYear(taxed.earnings, years, layer.earnings);
  addByYear(taxed.benefits, years, layer.benefits);
  const below = emptyLayer(years);
  const rates = employerRates(offer.regime, { below, layer, firstYear: years.first, unit: offer.taxUnit });
  return { earnings: byMonth(rates.earnings, years), benefits: byMonth(rates.benefits, years) };
}

/** Of what the employer's tax is on, by month; or rates on it. */
export interface TaxedMonths {
  earnings: Float64Array;
  benefits: Float64Array;
}

export function taxedMonths({ offer, rows, grantTaxes, ...valued }: OfferValuation, months: number): TaxedMonths {
  const taxed = { earnings: new Float64Array(months), benefits: new Float64Array(months) };
  const add = (values: Float64Array, earningsShare: number) => {
    for (let i = 0; i < months; i++) {
      taxed.earnings[i]! += values[i]! * earningsShare;
      taxed.benefits[i]! += values[i]! * (1 - earningsShare);
    }
  };
  const ofClaims = new Float64Array(months);
  offer.components.forEach((component, index) => {
    const row = rows[index]!;
    if (isPay(component)) add(row.payrollBase, isBenefit(component, offer) ? 0 : 1);
    else if (component.kind === 'claim') ofClaims.forEach((_, i) => (ofClaims[i]! += row.taxable[i]!));
    else {
      const { earningsShare, grossUp } = grantTaxes.get(component.id)!;
      add(row.payrollBase, earningsShare);
      add(grossUp, 1);
    }
  });
  add(claimEarnings(ofClaims, { offer, ...valued }), 1);
  return taxed;
}

/** What of a year's taxable claims is earnings, in its months as they are taxed. */
function claimEarnings(
  taxable: Float64Array,
  { offer, incomes, taxYears: years }: Pick<OfferValuation, 'offer' | 'incomes' | 'taxYears'>
): Float64Array {
  const byYear = addByYear(taxable, years, new Float64Array(years.count));
  const shares = byYear.map((all, year) => {
    const earnings = incomes.withEquity[year]!.earnings - incomes.withCompute[year]!.earnings;
    return all > 0 ? (earnings * offer.taxUnit) / all : 0;
  });
  return taxable.map((amount, i) => amount * shares[years.indexOfMonth[i]!]!);
}

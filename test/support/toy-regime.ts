/** A regime of two one-line schedules of total income, by which tax sharing is judged with figures that fit in the head. */
import type { TaxRegime } from '#lib/engine/tax/regime.ts';

export interface ToyTax {
  tax: (income: number) => number;
  employerTax: (earnings: number) => number;
}

/** Every income is taxed alike; calendar years; the currency of the job. */
export function toyRegime({ tax, employerTax }: ToyTax, changes: Partial<TaxRegime> = {}): TaxRegime {
  return {
    id: 'flat',
    currency: null,
    taxYear: (month) => Math.floor(month / 12),
    firstMonth: (taxYear) => taxYear * 12,
    incomeTax: (_year, { earnings, benefits, other }) => tax(earnings + benefits + other),
    payrollTax: () => 0,
    taxes: () => ({ income: [], payroll: [] }),
    employerTax: (_year, earnings) => employerTax(earnings),
    employerBenefitsTax: () => 0,
    employerTaxes: () => [],
    benefitsAreEarnings: true,
    defaultBasis: 'fairMarketValue',
    supplementalWithholding: () => null,
    lawUsed: () => [],
    ...changes
  };
}

/** The steps between income and tax that a script may want to check, as far as the regime has them. */
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { usLaw } from '#lib/catalogue/us-law.ts';
import type { Tax, YearIncome } from '#lib/engine/index.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { personalAllowance, taxableIncome } from '#lib/engine/tax/uk/income-tax.ts';
import { federalReturn } from '#lib/engine/tax/us/federal.ts';
import { stateTaxableIncome } from '#lib/engine/tax/us/state.ts';

/** US: the federal return, and what the state taxes. UK: what the allowance leaves. */
export function taxDetails(tax: Tax, year: number, income: YearIncome): object {
  switch (tax.regime) {
    case 'us': {
      const status = tax.filingStatus ?? 'single';
      const federal = federalReturn(lawYear(usLaw.federal, year), status, income);
      const { agi, deduction, itemizes, saltAllowed, taxableIncome } = federal;
      const states = tax.region && usLaw.states[tax.region];
      const ofState = states && stateTaxableIncome(lawYear(states, year), { status, city: tax.city, agi, income });
      return {
        agi,
        deduction,
        itemizes,
        stateAndLocalTaxesAllowed: saltAllowed,
        taxableIncome,
        stateTaxableIncome: ofState ?? 0
      };
    }
    case 'uk': {
      const law = lawYear(ukLaw.years, year);
      const netIncome = income.earnings + income.benefits;
      return { personalAllowance: personalAllowance(law, netIncome), taxableIncome: taxableIncome(law, netIncome) };
    }
    default:
      return {};
  }
}

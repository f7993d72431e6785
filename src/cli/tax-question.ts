/** From an input of `tax` to what the engine is asked. */
import { noIncome, type Tax, type YearIncome } from '#lib/engine/index.ts';
import type { TaxInput } from '#lib/schema/tax-input.ts';

/** The law a person is under. */
export function taxOf(input: TaxInput): Tax {
  switch (input.regime) {
    case 'us': {
      const { region, city, filingStatus } = input;
      return { regime: 'us', filingStatus, ...(region && { region }), ...(city && { city }) };
    }
    case 'uk':
      return { regime: 'uk', region: input.region ?? 'england' };
    case 'flat':
      return { regime: 'flat', rate: input.rate, employerRate: input.employerRate };
  }
}

/** A person's year, a spouse's wages with it. */
export function incomeOf(input: TaxInput): YearIncome {
  const earnings = input.wages;
  switch (input.regime) {
    case 'us': {
      const { spouseWages, interest, qualifiedDividends, shortTermGains, longTermGains, isoSpread, itemized } = input;
      const investment = { interest, qualifiedDividends, shortTermGains, longTermGains, isoSpread };
      return { ...noIncome, earnings, spouseEarnings: spouseWages, ...investment, itemized };
    }
    case 'uk': {
      const { benefits, shortTermGains, longTermGains } = input;
      return { ...noIncome, earnings, benefits, shortTermGains, longTermGains };
    }
    case 'flat':
      return { ...noIncome, earnings };
  }
}

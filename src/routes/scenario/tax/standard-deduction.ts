/** The standard deduction that an American offer takes, in words: state and local taxes, up to their cap, can be more than it. */
import { usLaw } from '#lib/catalogue/us-law.ts';
import type { OfferTaxYear, Tax } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';

/** "with the standard deduction of $16,100; itemising could lower it"; nothing under another country's tax. */
export function deductionWords(tax: Tax, years: readonly Pick<OfferTaxYear, 'law'>[]): string | undefined {
  if (tax.regime !== 'us') return undefined;
  const status = tax.filingStatus ?? 'single';
  const used = new Set(years.flatMap(({ law }) => law.map(({ published }) => Number(published))));
  const amounts = usLaw.federal.filter(({ taxYear }) => used.has(taxYear)).map((law) => law.standardDeduction[status]);
  const figures = [...new Set(amounts)].map((amount) => money(amount, 'USD'));
  return `with the standard deduction of ${figures.join(', then ')}; itemising could lower it`;
}

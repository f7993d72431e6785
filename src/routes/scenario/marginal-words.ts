/** What the next unit of pay bears in tax, in words: for one offer, or for several that are taxed alike. */
import type { OfferTaxYear, TaxRegime } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';
import { firstFullYear, yearText } from './tax/tax-years.ts';

/**
 * In the first whole tax year of each offer, else in its fullest.
 * @param offers with their names, in the order of the page; the taxes of each by year
 * @returns nothing for a flat rate, which says it itself, and where there is no offer
 */
export function marginalWords(
  regime: Pick<TaxRegime, 'id'>,
  offers: readonly { name: string; years: readonly OfferTaxYear[] }[]
): string | undefined {
  const rates = offers.flatMap(({ name, years }) => {
    const year = firstFullYear(years);
    return year ? [{ name, year: yearText(year.year, regime.id), rate: percent(year.marginalRate, { digits: 0 }) }] : [];
  });
  const [first] = rates;
  if (regime.id === 'flat' || first === undefined) return undefined;
  const unit = regime.id === 'uk' ? 'pound' : 'dollar';
  const alike = rates.every(({ rate, year }) => rate === first.rate && year === first.year);
  const each = alike
    ? `${first.rate} (${first.year})`
    : rates.map(({ name, rate, year }) => `${rate} at ${name} (${year})`).join(', ');
  return `Tax on the next ${unit} of pay: ${each}.`;
}

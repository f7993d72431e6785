/** The sentences over an offer's taxes: how much of which pay goes in tax, what the next unit bears, what lies below it. */
import type { OfferTaxYear, TaxRegime } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { Phrase } from '../verdict.ts';
import { taxSums, yearText, type ShownYears } from './tax-years.ts';

/** Three significant digits. */
export function rateText(rate: number): string {
  return percent(rate, { digits: 1 });
}

const NOUNS: Record<string, string> = { USD: 'dollar', GBP: 'pound', EUR: 'euro' };

/** What one more of a currency is called. */
export function unitNoun(currency: string): string {
  return NOUNS[currency] ?? 'unit';
}

export interface Said {
  name: string;
  years: readonly OfferTaxYear[];
  shown: ShownYears;
  regime: TaxRegime['id'];
  /** How long the comparison looks: "four years". */
  over: string;
  currency: string;
}

/** "Of $412k that Borealis pays in 2027, $158k goes in tax: 38.4%; the next dollar bears 47.1%." */
export function taxHeadline(of: Said & { noun: string }): Phrase {
  const { name, shown, currency } = of;
  const years = shownYears(of);
  const { pay, compute, equity, tax, effectiveRate } = taxSums(years);
  const taxed = pay + compute + equity;
  const when = shown === 'whole' ? `over ${of.over}` : `in ${yearText(shown, of.regime)}`;
  if (taxed < 0.5) return [{ text: `Nothing that ${name} pays ${when} is taxed.` }];
  const [only, ...more] = years;
  const next = more.length === 0 && only ? `; the next ${of.noun} bears ${rateText(only.marginalRate)}.` : '.';
  return [
    { text: `Of ${shortMoney(taxed, currency)} that ${name} pays ${when}, ` },
    { text: `${shortMoney(tax, currency)} goes in tax`, strong: true },
    { text: `: ${rateText(effectiveRate)}${next}` }
  ];
}

/** What the headline leaves open, as plain sentences. */
export function taxReasons(of: Said): string[] {
  const { pay, compute, equity, otherIncome, paidByEmployer } = taxSums(shownYears(of));
  const brief = (value: number) => shortMoney(value, of.currency);
  // Nothing is left to be said of amounts that are none.
  if (pay + compute + equity < 0.5) return [];
  const beside = [
    ...(compute > 0.5 ? [`${brief(compute)} of compute`] : []),
    ...(equity > 0.5 ? [`${brief(equity)} of equity as it vests`] : [])
  ];
  const parts = beside.length > 0 ? ` if you stay: ${[`${brief(pay)} of pay`, ...beside].join(' and ')}` : ', if you stay';
  const [only, ...more] = shownYears(of);
  const partly = more.length === 0 && only && only.months < 12 ? ` The year has ${months(only.months)} of this job.` : '';
  return [
    `Taxable amounts${parts}.${partly}`,
    ...(otherIncome > 0.5
      ? [`This pay is stacked on ${brief(otherIncome)} of income beside, before and after this job, which fills the lower bands.`]
      : []),
    ...(paidByEmployer > 0.5 ? [`${brief(paidByEmployer)} of the tax is on grossed-up compute: ${of.name} pays it.`] : [])
  ];
}

function shownYears({ years, shown }: Pick<Said, 'years' | 'shown'>): readonly OfferTaxYear[] {
  return shown === 'whole' ? years : years.filter(({ year }) => year === shown);
}

function months(count: number): string {
  return count === 1 ? 'one month' : `${count} months`;
}

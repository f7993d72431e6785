/** The marks of a currency, as typed: `$` and `USD`, `CA$` and `CAD`. */

import { Unreadable } from './numeral.ts';

const DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;

/** An amount without its own currency's marks. Throws Unreadable if it bears those of another. */
export function withoutMarks(amount: string, currency: string): string {
  const marks = DISPLAYS.map((display) => currencyMark(currency, display))
    // A symbol of letters alone, such as K, could also be a thousand.
    .filter((mark) => mark === currency || /\P{L}/u.test(mark));
  const rest = [...marks, currency.toLowerCase()].reduce((text, mark) => text.replaceAll(mark, ' '), amount);
  if (/\p{Sc}|\b[A-Z]{3}\b/u.test(rest)) throw new Unreadable(`This figure is in ${currency}.`);
  return rest;
}

function currencyMark(currency: string, currencyDisplay: (typeof DISPLAYS)[number]): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

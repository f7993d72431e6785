/** Currencies before or behind a number: signs, codes of ISO 4217, names. A bare $ is of no country until the letter says which. */
import { currencyCodes } from '#lib/schema/currency-codes.ts';
import { matches } from './matches.ts';

export interface CurrencyRead {
  /** Characters of the text, spaces to the number included. */
  length: number;
  currency?: string;
  bareDollar?: boolean;
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:USD?|U\.S\.) ?\$$/, 'USD'],
  [/^(?:CAD ?|CDN ?|CA|C)\$$/, 'CAD'],
  [/^(?:AUD ?|AU|A)\$$/, 'AUD'],
  [/^NZD? ?\$$/, 'NZD'],
  [/^(?:SGD ?|SG|S)\$$/, 'SGD'],
  [/^HKD? ?\$$/, 'HKD'],
  [/^R\$$/, 'BRL'],
  [/^(?:£|gbp\s?£)$/i, 'GBP'],
  [/^(?:€|eur\s?€|euros?)$/i, 'EUR'],
  [/^₹$|^rs\.?$|^rupees$/i, 'INR'],
  [/^₩$/, 'KRW'],
  [/^₪$/, 'ILS'],
  [/^zł$/, 'PLN'],
  [/^pounds(?: sterling)?$/i, 'GBP'],
  [/^(?:us|united states) dollars$/i, 'USD'],
  [/^canadian dollars$/i, 'CAD'],
  [/^australian dollars$/i, 'AUD'],
  [/^swiss francs$/i, 'CHF']
];

/** Codes that people type in small letters; the others are English words too often (ALL, TOP, TRY). */
const commonCodes = new Set([
  'USD',
  'EUR',
  'GBP',
  'CAD',
  'AUD',
  'NZD',
  'CHF',
  'INR',
  'SGD',
  'HKD',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'ILS'
]);
const wordLike = new Set([
  'ALL',
  'ANG',
  'CUP',
  'GEL',
  'LAK',
  'MOP',
  'PEN',
  'SOS',
  'TOP',
  'TRY',
  'COP',
  'RUB',
  'BAM',
  'MAD',
  'NAD'
]);

const before = /(?:[A-Za-z.]{0,4}\s?\$|(?:gbp\s?)?£|(?:eur\s?)?€|[¥₹₩₪]|\brs\.?|\b[A-Za-z]{3})\s{0,2}$/i;
const behind =
  /^\s{0,2}(?:-\s?)?((?:US|CA|AU|[CA])?\$(?!\s?\d)|[£€¥₹₩₪](?!\s?\d)|zł|[A-Za-z]{3}\b|(?:US|United States|Canadian|Australian)\s(?:dollars)\b|pounds(?: sterling)?\b|dollars\b|euros?\b|rupees\b|Swiss francs\b)/i;

/** @param text what stands before the number */
export function currencyBefore(text: string): CurrencyRead | undefined {
  const found = before.exec(text.slice(-12));
  if (found === null) return undefined;
  const read = currencyOf(found[0].trim());
  if (read !== undefined) return { length: found[0].trimStart().length, ...read };
  // “of $”: only the sign belongs to the number.
  const sign = /\$\s{0,2}$/.exec(found[0]);
  return sign === null ? undefined : { length: sign[0].length, bareDollar: true };
}

/** @param text what stands behind the number */
export function currencyBehind(text: string): CurrencyRead | undefined {
  const found = behind.exec(text.slice(0, 30));
  const read = found?.[1] === undefined ? undefined : currencyOf(found[1].trim());
  return found === null || read === undefined ? undefined : { length: found[0].length, ...read };
}

/** The currency of a heading's “Amount (USD)” or of a cell of its own. */
export function currencyNamed(text: string): string | undefined {
  for (const [code] of matches(/\b[A-Z]{3}\b/g, text.slice(0, 100))) if (commonCodes.has(code)) return code;
  const sign = /[£€₹]/.exec(text.slice(0, 100))?.[0];
  return sign === undefined ? undefined : currencyOf(sign)?.currency;
}

function currencyOf(sign: string): Omit<CurrencyRead, 'length'> | undefined {
  const known = signs.find(([pattern]) => pattern.test(sign));
  if (known !== undefined) return { currency: known[1] };
  if (sign === '$' || /^dollars$/i.test(sign)) return { bareDollar: true };
  if (sign === '¥') return {};
  const code = sign.toUpperCase();
  if (commonCodes.has(code) && (sign === code || sign === code.toLowerCase())) return { currency: code };
  return sign === code && currencyCodes.has(code) && !wordLike.has(code) ? { currency: code } : undefined;
}

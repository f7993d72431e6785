/**
 * Money as text: exact for tables, at most three significant digits for sentences. A true minus, never "-0", and an em dash
 * for what is not a number. Symbols are those an English reader expects; two currencies on one page ask for codes.
 */

import { shortened } from './short.ts';

export interface MoneyOptions {
  /** Digits after the point; 0 unless told. */
  digits?: number;
  /** `USD 25,000` instead of `$25,000`: for pages with two currencies. */
  code?: boolean;
  /** A plus before what is above zero. */
  sign?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making an Intl format costs more than using it a hundred times. */
function format(currency: string, { digits = 0, code = false, sign = false }: MoneyOptions): Intl.NumberFormat {
  const key = `${currency} ${digits} ${code} ${sign}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      currencyDisplay: code ? 'code' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'negative'
    });
    formats.set(key, made);
  }
  return made;
}

/** `$488,600`, `−$63,000`. For tables and charts: nothing is shortened. */
export function money(value: number, currency: string, options: MoneyOptions = {}): string {
  if (!Number.isFinite(value)) return '—';
  return format(currency, options).format(value).replace('-', '−');
}

/** `+$187,800`, `−$63,000`, `$0`: a difference. */
export function signedMoney(value: number, currency: string, options: MoneyOptions = {}): string {
  return money(value, currency, { ...options, sign: true });
}

/** A price of one unit, to the cent, or to three significant digits below a dime: `$6.88`, `$0.0421`. */
export function unitPrice(value: number, currency: string): string {
  const size = Math.abs(value);
  const digits = size > 0 && size < 0.1 ? Math.min(8, 2 - Math.floor(Math.log10(size))) : 2;
  return money(value, currency, { digits });
}

/** For sentences, at most three significant digits: `$960`, `$7.4k`, `$61k`, `$1.24M`. */
export function shortMoney(value: number, currency: string, options: Omit<MoneyOptions, 'digits'> = {}): string {
  if (!Number.isFinite(value)) return '—';
  const { scaled, digits, suffix } = shortened(value);
  return money(scaled, currency, { ...options, digits }) + suffix;
}

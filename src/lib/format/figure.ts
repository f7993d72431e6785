/** A figure as the text of a field: exact, so that reading it again (parse.ts) gives the same number. */

import { count } from './count.ts';
import { money } from './money.ts';
import { monthCount } from './months.ts';
import { percent } from './percent.ts';

/** What a field holds. A rate is a percentage a year; fractions are stored, percentages shown. */
export type FigureKind = 'money' | 'count' | 'percent' | 'months' | 'rate';

/** `$25,000`, `1,200`, `12.5%`, `48 months`. Exact to twelve significant digits. */
export function figureText(value: number, kind: FigureKind, currency: string): string {
  if (kind === 'months') return monthCount(value);
  if (kind === 'percent' || kind === 'rate') return percent(value, { digits: decimals(value * 100) });
  const digits = unambiguous(decimals(value), value);
  return kind === 'count' ? paddedCount(value, digits) : money(value, currency, { digits: digits === 1 ? 2 : digits });
}

/** Digits after the point that carry the value. */
function decimals(value: number): number {
  for (let digits = 0; digits < 12; digits += 1) {
    if (Math.abs(Number(value.toFixed(digits)) - value) <= Math.abs(value) * 1e-12) return digits;
  }
  return 12;
}

/** `1.234` could be read as a thousand and more: `1.2340` could not. */
function unambiguous(digits: number, value: number): number {
  return digits === 3 && Math.abs(value) >= 1 && Math.abs(value) < 1000 ? 4 : digits;
}

function paddedCount(value: number, digits: number): string {
  const text = count(value, { digits });
  return (text.split('.')[1] ?? '').length === digits ? text : `${text}0`;
}

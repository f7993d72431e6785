/** Counts of things as text: shares, GPU-hours, tokens. */

import { shortened } from './short.ts';

const formats = new Map<number, Intl.NumberFormat>();

/** `1,200`, `0.75`; at most `digits` decimals (two unless told), none that are zero. */
export function count(value: number, { digits = 2 }: { digits?: number } = {}): string {
  if (!Number.isFinite(value)) return '—';
  const format =
    formats.get(digits) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: digits, signDisplay: 'negative' });
  formats.set(digits, format);
  return format.format(value).replace('-', '−');
}

/** For sentences and large counts, at most three significant digits: `960`, `1.2k`, `2.4B`. */
export function shortCount(value: number): string {
  if (!Number.isFinite(value)) return '—';
  const { scaled, digits, suffix } = shortened(value);
  return count(scaled, { digits }) + suffix;
}

const ONES = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small whole counts as words for sentences: `four`, then `12`. */
export function countInWords(value: number): string {
  return ONES[value] ?? count(value);
}

/** A count with its noun: `1 month`, `48 months`. The plural is the noun with an s unless given. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

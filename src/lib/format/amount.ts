/** A figure that may be uncertain, as text. */

import type { Amount } from '#lib/engine/document.ts';
import { percent } from './percent.ts';

/**
 * One figure, or a range in words: `$40k to $60k`, `$40k to $60k, most likely $45k`, `$0 (70%) or $50k (30%)`.
 * `text` writes one figure.
 */
export function amountText(amount: Amount, text: (value: number) => string): string {
  if (typeof amount === 'number') return text(amount);
  if ('cases' in amount)
    return amount.cases.map(({ value, probability }) => `${text(value)} (${percent(probability)})`).join(' or ');
  const range = `${text(amount.low)} to ${text(amount.high)}`;
  return 'mode' in amount ? `${range}, most likely ${text(amount.mode)}` : range;
}

/** A figure that may be uncertain, as text: for a field, from which range.ts reads it again, and in words beside it. */

import type { Amount } from '#lib/engine/document.ts';
import { figureText } from './figure.ts';
import type { FigureRules } from './parse.ts';

/**
 * One figure, or a range in words: `$40k to $60k`, `$40k to $60k, most likely $45k`, `triangle $40k to $60k, most likely $45k`,
 * `$0 (70%) or $50k (30%)`. `text` writes one figure.
 */
export function amountText(amount: Amount, text: (value: number) => string): string {
  if (typeof amount === 'number') return text(amount);
  if ('cases' in amount)
    return amount.cases
      .map(({ value, probability }) => `${text(value)} (${figureText(probability, 'percent', 'USD')})`)
      .join(' or ');
  const range = `${text(amount.low)} to ${text(amount.high)}`;
  if (!('mode' in amount)) return range;
  return `${amount.shape === 'triangle' ? 'triangle ' : ''}${range}, most likely ${text(amount.mode)}`;
}

/**
 * What a range is taken to mean, its mean to three digits: `90% between $40,000 and $60,000, as far below as above: mean $50,000`.
 * @param mean the engine's, which is what the ladder takes
 */
export function amountWords(amount: Exclude<Amount, number>, { kind, currency = 'USD' }: FigureRules, mean: number): string {
  const text = (value: number) => figureText(value, kind, currency);
  const on = `mean ${text(Number(mean.toPrecision(3)))}`;
  if ('cases' in amount) return `${amount.cases.length === 1 ? 'one case' : `${amount.cases.length} cases`}: ${on}`;
  const [low, high] = [text(amount.low), text(amount.high)];
  if ('mode' in amount) {
    const way = amount.shape === 'triangle' ? 'in straight lines by way of' : 'most of it near';
    return `from ${low} to ${high}, ${way} ${text(amount.mode)}: ${on}`;
  }
  // A normal range has its mean in the middle, a lognormal one does not.
  const even = Math.abs(mean - (amount.low + amount.high) / 2) <= 1e-9 * (amount.high - amount.low);
  return `90% between ${low} and ${high}, ${even ? 'as far below as above' : 'with more room above'}: ${on}`;
}

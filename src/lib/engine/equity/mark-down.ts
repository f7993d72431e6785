/** What is taken off private shares until they can be sold, by the months of waiting (illiquidity.ts). */
import type { ResolvedPrivateStock } from '../resolved.ts';
import { chaffeDiscount, finnertyDiscount } from './illiquidity.ts';

/**
 * Share of the price, by whole months; each is worked out once.
 * @param discountRatePerYear the candidate's, in place of a rate free of risk
 */
export function markDowns(
  { illiquidity, volatilityPerYear }: Pick<ResolvedPrivateStock, 'illiquidity' | 'volatilityPerYear'>,
  discountRatePerYear: number
): (months: number) => number {
  if (illiquidity.method === 'none') return () => 0;
  if (illiquidity.method === 'own') {
    const { discount } = illiquidity;
    return (months) => (months > 0 ? discount : 0);
  }
  const rate = Math.log(1 + discountRatePerYear);
  const share =
    illiquidity.method === 'finnerty'
      ? (years: number) => finnertyDiscount(volatilityPerYear, years)
      : (years: number) => chaffeDiscount(volatilityPerYear, years, rate);
  const known: number[] = [];
  return (months) => (known[months] ??= share(months / 12));
}

/** Discount factors D_i = (1 + r)^(−(i+1)/12): flows of month i fall at its end (valuation.md, section 3). */

/** @returns one factor per calendar month, for a yearly effective rate > −1 */
export function discountFactors(ratePerYear: number, months: number): Float64Array {
  const factors = new Float64Array(months);
  for (let i = 0; i < months; i++) factors[i] = Math.pow(1 + ratePerYear, -(i + 1) / 12);
  return factors;
}

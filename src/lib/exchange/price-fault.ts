/** What a price must be to be used, whatever it is the price of. */

/** Why a value is no price below `most`, or undefined where it is one. */
export function priceFault(price: unknown, most: number): string | undefined {
  if (price === undefined || price === null || price === '') return 'No price';
  if (typeof price !== 'number' || Number.isNaN(price)) return 'A price that is not a number';
  if (!Number.isFinite(price)) return 'A price that is not finite';
  if (price < 0) return 'A price below 0';
  if (price === 0) return 'A price of 0: free, or paid for in another way';
  if (price >= most) return `A price of ${most.toLocaleString('en')} or more: the unit must be another`;
  return undefined;
}

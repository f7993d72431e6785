/** A price on a date, what a fit reads; and the refusals that every fit shares. */

export interface DatedPrice {
  /** Since the first one. */
  years: number;
  price: number;
}

const MIN_POINTS = 3;

/** @throws RangeError, in a sentence for people, where the points cannot be fitted */
export function requireDatedPrices(points: readonly DatedPrice[]): void {
  if (points.length < MIN_POINTS)
    throw new RangeError(`A fit needs at least ${MIN_POINTS} dated prices; here are ${points.length}.`);
  points.forEach(({ years, price }, i) => {
    if (!Number.isFinite(years)) throw new RangeError(`The time of price ${i + 1} is not a number.`);
    if (!Number.isFinite(price) || price <= 0) throw new RangeError(`Price ${i + 1} is not above zero.`);
    if (i > 0 && years <= points[i - 1]!.years) throw new RangeError(`Price ${i + 1} is not later than the one before it.`);
  });
}

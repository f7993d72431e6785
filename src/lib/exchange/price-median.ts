/**
 * One price of many rows: a median, since catalogues hold prices that are wrong by a factor. Many regions of one provider weigh
 * no more than one: the rows of a region become one price, the regions of a provider one, and the median is taken over providers.
 */

export interface PlacedPrice {
  /** Empty where the file names none. */
  provider: string;
  region: string;
  price: number;
}

export interface PriceMedian {
  value: number;
  /** The cheapest and the dearest row. */
  low: number;
  high: number;
  rows: number;
  /** Those that the file names. */
  providers: number;
  regions: number;
}

/** @throws RangeError where there are no prices */
export function priceMedian(prices: readonly PlacedPrice[]): PriceMedian {
  const byProvider = grouped(prices, ({ provider }) => provider);
  const regional = [...byProvider.values()].map((ofProvider) =>
    [...grouped(ofProvider, ({ region }) => region).values()].map((ofRegion) => median(ofRegion.map(({ price }) => price)))
  );
  const all = prices.map(({ price }) => price);
  return {
    value: rounded(median(regional.map(median))),
    low: rounded(all.reduce((least, price) => Math.min(least, price), Infinity)),
    high: rounded(all.reduce((most, price) => Math.max(most, price), 0)),
    rows: prices.length,
    providers: named(prices.map(({ provider }) => provider)),
    regions: named(prices.map(({ region }) => region))
  };
}

function named(names: readonly string[]): number {
  return new Set(names.filter((name) => name !== '')).size;
}

/** The middle of the sorted values, or the mean of the two in the middle. @throws RangeError where there are none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (lower === undefined || upper === undefined) throw new RangeError('There is no median of nothing');
  return lower + (upper - lower) / 2;
}

/** Six significant figures: 0.00000125 a token is 1.25 a million, not 1.2500000000000002. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

export function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

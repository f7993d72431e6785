/** Where a sum stands between the least and the most of some, by its logarithm: 0 … 1. */
export function budgetScale(values: readonly number[]): (value: number) => number {
  const positive = values.filter((value) => value > 0).map(Math.log10);
  const least = Math.floor(Math.min(...positive));
  const most = Math.max(least + 1, Math.ceil(Math.max(...positive)));
  return (value) => (value > 0 ? Math.max(0, (Math.log10(value) - least) / (most - least)) : 0);
}

/**
 * Order statistics of a sample without sorting all of it: quickselect (Hoare, Algorithm 65: find, Communications of the ACM 4, 1961) for
 * several ranks at once. Each partition is kept for the ranks on both of its sides. Leaves NaN to the caller.
 */

/** Below this a part is sorted; so is one whose pivots keep missing the middle. */
const SHORT = 24;

/**
 * Puts what belongs at each rank of the sorted array there, nothing greater before it, nothing less after it.
 * @param ranks whole numbers from 0 to values.length − 1, ascending
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  const depth = 2 * Math.ceil(Math.log2(values.length + 1));
  placeWithin({ values, ranks, depth }, { low: 0, high: values.length - 1 }, { from: 0, to: ranks.length });
}

interface Selection {
  values: Float64Array;
  ranks: readonly number[];
  depth: number;
}

/** `low` to `high` hold what the sorted array has there; `ranks[from … to − 1]` lie among them. */
function placeWithin(
  selection: Selection,
  { low, high }: { low: number; high: number },
  { from, to }: { from: number; to: number }
) {
  const { values, ranks, depth } = selection;
  if (from === to || low >= high) return;
  if (high - low < SHORT || depth === 0) {
    values.subarray(low, high + 1).sort();
    return;
  }
  const { left, right } = partitioned(values, low, high);
  let middle = from;
  while (middle < to && ranks[middle]! <= left) middle += 1;
  let after = middle;
  while (after < to && ranks[after]! < right) after += 1;
  const deeper = { values, ranks, depth: depth - 1 };
  placeWithin(deeper, { low, high: left }, { from, to: middle });
  placeWithin(deeper, { low: right, high }, { from: after, to });
}

/** Parts around the median of three: nothing up to `left` is greater than it, nothing from `right` on is less; between them it stands itself. */
function partitioned(values: Float64Array, low: number, high: number): { left: number; right: number } {
  const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
  let i = low;
  let j = high;
  while (i <= j) {
    while (values[i]! < pivot) i += 1;
    while (values[j]! > pivot) j -= 1;
    if (i > j) break;
    const smaller = values[j]!;
    values[j] = values[i]!;
    values[i] = smaller;
    i += 1;
    j -= 1;
  }
  return { left: j, right: i };
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

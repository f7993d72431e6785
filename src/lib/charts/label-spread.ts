/** Labels at the end of lines, moved apart so that none meets another and kept as near to their lines as that allows. */

/** The places of labels wanted at `wanted`, in the same order, at least `pitch` apart and within `low` … `high` where all have room. */
export function spreadLabels(wanted: readonly number[], pitch: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one]! - wanted[other]!);
  const places = [...wanted];
  let least = low;
  for (const index of order) {
    places[index] = Math.max(places[index]!, least);
    least = places[index] + pitch;
  }
  let most = high;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index]!, most);
    most = places[index] - pitch;
  }
  return places;
}

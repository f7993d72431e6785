/** A track on which equal steps are equal percentages, for values over several powers of ten; what it gives has two digits that count. */

/** Places are powers of ten. */
export interface LogTrack {
  low: number;
  high: number;
}

/** A hundredth of a power of ten is 2.3 %. */
export const LOG_STEP = 0.01;

/** Whole powers of ten that reach to a fiftieth and to fifty times a value. */
export function logTrack(around: number): LogTrack {
  const middle = around > 0 ? around : 1;
  return { low: Math.floor(Math.log10(middle / 50)), high: Math.ceil(Math.log10(middle * 50)) };
}

/** Where a value stands on the track, at one of its ends where it lies beyond. */
export function placeOn({ low, high }: LogTrack, value: number): number {
  return value <= 0 ? low : Math.min(high, Math.max(low, Math.log10(value)));
}

/** The value at a place. */
export function valueAt(place: number): number {
  return Number((10 ** place).toPrecision(2));
}

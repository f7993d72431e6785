/** The ends of a slider over several powers of ten, around a value. */

/** Whole powers of ten that reach to a fiftieth and to fifty times a value; around one where there is none. */
export function logTrack(around: number): { low: number; high: number } {
  const middle = around > 0 ? around : 1;
  return { low: 10 ** Math.floor(Math.log10(middle / 50)), high: 10 ** Math.ceil(Math.log10(middle * 50)) };
}

/** The day that a price list is of: files name it, or were last changed on the day that they were fetched, at best. */
import type { IsoDate } from '#lib/engine/document.ts';

/** The day in a file's name, where it names one: `prices.2026-08-01.json`. */
export function dateInName(name: string): IsoDate | undefined {
  return /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.exec(name)?.[0];
}

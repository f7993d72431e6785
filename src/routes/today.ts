/** Today's date where the page is: asked for here and handed on, so that everything below is a function of it. */
import type { IsoDate } from '#lib/engine/index.ts';

export function isoToday(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

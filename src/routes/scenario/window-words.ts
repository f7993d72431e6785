/**
 * How long the comparison looks, in words. All offers are seen through one window, which lasts the horizon after the latest
 * start; where they start together each is seen for just the horizon.
 */
import type { Resolved } from '#lib/engine/index.ts';
import { duration, monthCount } from '#lib/format/months.ts';

/** `four years`, or `55 months` where offers start at different times. */
export function windowInWords({ offers, horizonMonths, months }: Resolved): string {
  const together = offers.every(({ start }) => start === offers[0]?.start);
  return together ? duration(horizonMonths) : monthCount(months);
}

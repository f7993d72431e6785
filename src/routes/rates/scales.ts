/** Scales of the range pictures: they begin at zero, or reach as far below it as the figures do. */
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

/** From where to where, zero included. */
export type Scale = readonly [from: number, to: number];

type Ranged = Pick<SourcedValue, 'value' | 'low' | 'high'>;

/** One scale for the prices of a service, so that its rows compare. */
export function priceScale(figures: readonly Ranged[]): Scale {
  return [0, highest(figures) || 1];
}

/** One scale for the same rate of all services. */
export function rateScale(figures: readonly Ranged[]): Scale {
  return [Math.min(0, ...figures.map(({ value, low }) => low ?? value)), highest(figures) || 1];
}

/** Where a figure stands on a scale: 0 at its beginning, 1 at its end. */
export function positionOn([from, to]: Scale, at: number): number {
  return (at - from) / (to - from);
}

function highest(figures: readonly Ranged[]): number {
  return Math.max(0, ...figures.map(({ value, high }) => high ?? value));
}

/** Areas of the week: production from the ground up with its spread, grants down from the capacity, in steps of an hour; nights and weekends as boxes. */
import { area, curveStepAfter, line } from 'd3';
import type { Box } from './placed.ts';
import type { WeekHour } from './week-load.ts';

/** What an area stands for; `short` is where production reaches into what is set aside, or beyond what is up. */
export type WeekPart = 'production' | 'bestEffort' | 'reserved' | 'spread' | 'short';

/** Path data. */
export type WeekPaths = Record<WeekPart | 'mean', string>;

/** Of hours from left to right, or of GPUs from the ground up. */
export type Scale = (value: number) => number;

/** The last hour is drawn to its end. */
export function weekPaths(hours: readonly WeekHour[], capacity: number, x: Scale, y: Scale): WeekPaths {
  const steps = [...hours, hours.at(-1)!].map((load, hour) => ({ ...load, hour }));
  type Step = (typeof steps)[number];
  const between = (low: (step: Step) => number, high: (step: Step) => number) =>
    area<Step>(
      ({ hour }) => x(hour),
      (step) => y(low(step)),
      (step) => y(high(step))
    ).curve(curveStepAfter)(steps) ?? '';
  return {
    production: between(
      () => 0,
      ({ mean }) => mean
    ),
    spread: between(
      ({ low }) => low,
      ({ high }) => high
    ),
    mean:
      line<Step>(
        ({ hour }) => x(hour),
        ({ mean }) => y(mean)
      ).curve(curveStepAfter)(steps) ?? '',
    reserved: hours.some(({ reserved }) => reserved > 0)
      ? between(
          ({ reserved }) => capacity - reserved,
          () => capacity
        )
      : '',
    bestEffort: hours.some(({ bestEffort }) => bestEffort > 0)
      ? between(
          ({ mean }) => mean,
          ({ mean, bestEffort }) => mean + bestEffort
        )
      : '',
    short: hours.some(({ reserved, high }) => high > capacity - reserved)
      ? between(
          ({ reserved }) => capacity - reserved,
          ({ reserved, high }) => Math.max(high, capacity - reserved)
        )
      : ''
  };
}

export function offPeakBoxes(hours: readonly WeekHour[], x: Scale, { top, bottom }: { top: number; bottom: number }): Box[] {
  const starts = hours.flatMap(({ isOffPeak }, hour) => (isOffPeak && !hours[hour - 1]?.isOffPeak ? [hour] : []));
  return starts.map((start) => {
    const next = hours.findIndex(({ isOffPeak }, hour) => hour > start && !isOffPeak);
    return { x: x(start), y: top, width: x(next < 0 ? hours.length : next) - x(start), height: bottom - top };
  });
}

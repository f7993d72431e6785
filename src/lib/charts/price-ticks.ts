/** Round places on an axis of prices (logarithmic, so that equal steps are equal percentages) and on one of dates. */
import { scaleLinear, scaleLog, utcFormat, type ScaleTime } from 'd3';

/** From below the lowest to above the highest price, with a little air. */
export function logDomain(prices: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const air = Math.max((high / low) ** 0.05, 1.04);
  return [low / air, high * air];
}

/** 1, 2, 5, 10, … where they are at least three, else evenly spaced round figures. */
export function priceTicks([low, high]: [number, number]): number[] {
  const decades = scaleLog().domain([low, high]).ticks(6);
  const round = decades.filter((tick) => /^[125]/.test(tick.toExponential()));
  if (round.length < 3)
    return scaleLinear([low, high], [0, 1])
      .ticks(5)
      .filter((tick) => tick > 0);
  const step = Math.ceil(round.length / 7);
  const powers = round.filter((tick) => /^1e/.test(Number(tick.toPrecision(1)).toExponential()));
  return step > 1 && powers.length >= 3 ? powers.filter((_, index) => index % Math.ceil(powers.length / 7) === 0) : round;
}

export interface DateTick {
  x: number;
  text: string;
}

/** Dates about `pitch` pixels apart: `5 Jul`, `Jul 2026` or `2026`, by how far apart they are. */
export function dateTicks(scale: ScaleTime<number, number>, pitch: number): DateTick[] {
  const [left, right] = scale.range() as [number, number];
  const ticks = scale.ticks(Math.max(1, Math.floor((right - left) / pitch)));
  const apart = ticks.length > 1 ? Number(ticks[1]) - Number(ticks[0]) : 0;
  const [first, last] = scale.domain() as [Date, Date];
  const days = (apart || Number(last) - Number(first)) / 86_400_000;
  const format = utcFormat(days > 300 ? '%Y' : days >= 27 ? '%b %Y' : '%-d %b');
  return ticks.map((tick) => ({ x: scale(tick), text: format(tick) }));
}

/**
 * Round places on an axis of prices (logarithmic, so that equal steps are equal percentages) and on one of dates.
 * Without d3's logarithmic and time scales, which would join the chunk of d3 that the first screen loads.
 */
import { MONTH_NAMES, shortMonth } from '#lib/format/months.ts';
import { scaleLinear, type ScaleLinear } from 'd3';

/** Milliseconds to pixels. */
export type TimeScale = ScaleLinear<number, number>;

/** From below the lowest to above the highest price, with a little air. */
export function logDomain(prices: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const air = Math.max((high / low) ** 0.05, 1.04);
  return [low / air, high * air];
}

/** 1, 2, 5, 10, … or every so many powers of ten where they are at least three, else evenly spaced round figures. */
export function priceTicks([low, high]: [number, number]): number[] {
  const within = (tick: number) => tick >= low && tick <= high;
  const powers = wholes(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const round = powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`))).filter(within);
  if (round.length < 3) return scaleLinear([low, high], [0, 1]).ticks(5);
  if (round.length <= 8) return round;
  const every = Math.ceil(powers.length / 6);
  return powers.flatMap((power) => (power % every === 0 ? [Number(`1e${power}`)] : [])).filter(within);
}

export interface DateTick {
  x: number;
  text: string;
}

const DAY = 86_400_000;
/** The first of the epoch, in days: weeks begin there. */
const MONDAY = 4;
const STEPS = [
  ...[1, 2, 7, 14].map((days) => ({ days, months: 0 })),
  ...[1, 3, 6, 12, 24, 60, 120].map((months) => ({ days: 0, months }))
];

/** Dates about `pitch` pixels apart: `5 Jul`, `Jul 2026` or `2026`, by how far apart they are. */
export function dateTicks(scale: TimeScale, pitch: number): DateTick[] {
  const [left = 0, right = 0] = scale.range();
  const most = Math.max(1, Math.floor((right - left) / pitch));
  let before: DateTick[] = [];
  for (const step of STEPS) {
    const ticks = ticksEvery(step, scale);
    if (ticks.length <= most) return ticks.length > 0 ? ticks : before.slice(0, 1);
    before = ticks;
  }
  return before.slice(0, most);
}

function ticksEvery({ days, months }: { days: number; months: number }, scale: TimeScale): DateTick[] {
  const [first = 0, last = 0] = scale.domain();
  if (months === 0) {
    const [from, to] = [first, last].map((time) => (time / DAY - MONDAY) / days);
    return wholes(Math.ceil(from!), Math.floor(to!)).map((index) => {
      const day = new Date((index * days + MONDAY) * DAY);
      return { x: scale(Number(day)), text: `${day.getUTCDate()} ${MONTH_NAMES[day.getUTCMonth()]!.slice(0, 3)}` };
    });
  }
  const [from, to] = [first, last].map((time) => (12 * new Date(time).getUTCFullYear() + new Date(time).getUTCMonth()) / months);
  return wholes(Math.floor(from!), Math.floor(to!))
    .map((index) => Date.UTC(Math.floor((index * months) / 12), (index * months) % 12, 1))
    .filter((time) => time >= first && time <= last)
    .map((time) => {
      const month = new Date(time).toISOString().slice(0, 7);
      return { x: scale(time), text: months >= 12 ? month.slice(0, 4) : shortMonth(month) };
    });
}

/** From one whole number to another, both included. */
function wholes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

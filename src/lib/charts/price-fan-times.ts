/** The two time scales of a fan of prices, past and future: one where both get a fair share of the width on it, else each its own. */
import { scaleLinear } from 'd3';
import type { PlacedText } from './placed.ts';
import type { PriceFanData } from './price-fan.ts';
import { dateTicks, type TimeScale } from './price-ticks.ts';
import { textWidth } from './text-width.ts';

/** Between past and future where they have scales of their own. */
export const GAP = 10;
const LEAST_SHARE = 0.3;
const MOST_SHARE = 0.55;
const DATE_PITCH = 72;

/** A date some months after an ISO date, as a time. */
export function timeAfter(date: string, months: number): Date {
  const from = new Date(date);
  const whole = new Date(from);
  whole.setUTCMonth(from.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(whole.getUTCFullYear(), whole.getUTCMonth() + 1, 0)).getUTCDate();
  whole.setUTCDate(Math.min(from.getUTCDate(), last));
  return whole;
}

export interface Times {
  seen: TimeScale;
  ahead: TimeScale;
  broken: boolean;
}

/** One scale where both sides get a fair share of the width on it, else two. */
export function timeScales({ seen, fan }: PriceFanData, left: number, right: number): Times {
  const [first, last] = [new Date(seen[0]!.date), new Date(seen.at(-1)!.date)];
  const end = timeAfter(seen.at(-1)!.date, fan.length);
  // One price is a moment: it stands where the fan begins.
  if (Number(first) === Number(last)) {
    const divide = left + GAP;
    return {
      seen: scaleLinear([timeAfter(seen[0]!.date, -1), last], [left, divide]),
      ahead: scaleLinear([last, end], [divide, right]),
      broken: false
    };
  }
  const share = (Number(last) - Number(first)) / (Number(end) - Number(first));
  if (share >= LEAST_SHARE && share <= MOST_SHARE) {
    const whole = scaleLinear([first, end], [left, right]);
    const divide = whole(last);
    return { seen: scaleLinear([first, last], [left, divide]), ahead: scaleLinear([last, end], [divide, right]), broken: false };
  }
  const divide = left + (right - left) * Math.max(LEAST_SHARE, Math.min(share, MOST_SHARE));
  return {
    seen: scaleLinear([first, last], [left + 4, divide - GAP]),
    ahead: scaleLinear([last, end], [divide, right]),
    broken: true
  };
}

/** Dates under the axis, without those that would meet one before or leave the plot. */
export function dateTexts({ seen, ahead }: Times, y: number, left: number, right: number): PlacedText[] {
  const texts: PlacedText[] = [];
  let free = 0;
  const [from = 0, to = 0] = seen.range();
  const past = to - from > DATE_PITCH / 2 ? dateTicks(seen, DATE_PITCH) : [];
  for (const { x, text } of [...past, ...dateTicks(ahead, DATE_PITCH)]) {
    const half = textWidth(text) / 2;
    if (x - half < free || x < left - 1 || x + half > right + half) continue;
    texts.push({ text, x, y, anchor: 'middle' });
    free = x + half + 8;
  }
  return texts;
}

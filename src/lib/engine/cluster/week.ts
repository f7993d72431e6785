/** The week as a cluster sees it: 168 hours from Monday 00:00, the shape of production's load over them, and the hours off peak (company.md, section 2). */

export const WEEK_HOURS = 168;
const WEEKEND = 120;
/** Of the day on which production peaks. */
const PEAK_HOUR = 15;

/** Weekdays before 08:00 and from 22:00, and the whole weekend: 98 of the 168 hours. */
function isOffPeak(hour: number): boolean {
  return hour >= WEEKEND || hour % 24 < 8 || hour % 24 >= 22;
}

export function whenIs(hour: number): 'peak' | 'offPeak' {
  return isOffPeak(hour) ? 'offPeak' : 'peak';
}

export const OFF_PEAK_HOURS = Array.from({ length: WEEK_HOURS }, (_, hour) => isOffPeak(hour)).filter(Boolean).length;

/** Load by hour of the week over its mean: a cosine of the day, scaled down or up on the weekend. */
export function weekShape({ peakRatio, weekendRatio }: { peakRatio: number; weekendRatio: number }): Float64Array {
  const shape = Float64Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const away = Math.abs((hour % 24) - PEAK_HOUR);
    // The nearer way round the clock, so that hours as far before the peak as after it are alike to the last bit.
    const day = 1 + (peakRatio - 1) * Math.cos((2 * Math.PI * Math.min(away, 24 - away)) / 24);
    return day * (hour < WEEKEND ? 1 : weekendRatio);
  });
  return overMean(shape);
}

export function overMean(loads: Float64Array): Float64Array {
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  return loads.map((load) => load / mean);
}

/** Hours of the week that are alike: the same load, and all of them on or off peak. */
export interface LikeHours {
  /** Load over the week's mean. */
  share: number;
  when: 'peak' | 'offPeak';
  /** The first of them, and how many they are. */
  first: number;
  count: number;
}

/** In the order of their first hours. @param shape by hour of the week */
export function likeHours(shape: Float64Array): LikeHours[] {
  const groups = new Map<string, LikeHours>();
  shape.forEach((share, first) => {
    const when = whenIs(first);
    const group = groups.get(`${when} ${share}`);
    if (group) group.count += 1;
    else groups.set(`${when} ${share}`, { share, when, first, count: 1 });
  });
  return [...groups.values()];
}

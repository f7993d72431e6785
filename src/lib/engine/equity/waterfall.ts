/**
 * What each class of shares receives when the company is sold: preferences by rank, participation, caps, and conversion to common
 * where that pays more given what all others do (a Nash equilibrium; break-points.ts says why there is one and how it is found).
 */
import { breakPoints, type BreakPoint } from './break-points.ts';
import type { ShareClass } from './share-classes.ts';

export interface Waterfall {
  /** By class, in money; they sum to the value of all shares. */
  payouts: number[];
  /** By class: whether it has given up its preference. False where that pays no more than the preference, and for common shares. */
  converts: boolean[];
}

/** @param equityValue what all shares together fetch, ≥ 0, in the money of the classes */
export function waterfall(classes: readonly ShareClass[], equityValue: number): Waterfall {
  const points = breakPoints(classes);
  const from = pointBelow(points, equityValue);
  const converts = classes.map(() => false);
  for (const { equityValue: at, events } of points) {
    // As much as at the point itself is no more.
    if (equityValue <= at * (1 + 1e-12)) break;
    for (const { place, turn } of events) if (turn === 'converts') converts[place] = true;
  }
  return { payouts: from.payouts.map((paid, place) => paid + from.slopes[place]! * (equityValue - from.equityValue)), converts };
}

/** What a common share receives: the same straight lines. @param points of `breakPoints` */
export function commonPerShare(points: readonly BreakPoint[], equityValue: number): number {
  const { perShare, perShareSlope, equityValue: at } = pointBelow(points, equityValue);
  return perShare + perShareSlope * (equityValue - at);
}

/** The last point at or below a value; the first one is at 0. */
function pointBelow(points: readonly BreakPoint[], equityValue: number): BreakPoint {
  let last = points.length - 1;
  while (last > 0 && points[last]!.equityValue > equityValue) last--;
  return points[last]!;
}

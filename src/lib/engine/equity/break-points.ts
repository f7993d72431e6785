/**
 * The exit values at which a class starts or stops sharing, and what each class receives of one more unit of money between them.
 * Below the preferences money goes down the ranks. Above, let p be what a common share receives: a class takes max(L, n p)
 * (non-participating, preference L, n shares), L + n p (participating), max(min(L + n p, C), n p) (capped at C), n p (common).
 * Their sum rises with p, so one p exhausts an exit: nobody does better by deciding otherwise, and the sum bends where somebody decides.
 */
import type { ShareClass } from './share-classes.ts';

/**
 * What a class does from here on. `preference`: its preference starts to be paid; `paid`: that is paid in full; `shares`: it takes part
 * in the rest, share by share; `capped`: its cap is reached, it receives no more; `converts`: it gives up its preference and shares as common.
 */
export type Turn = 'preference' | 'paid' | 'shares' | 'capped' | 'converts';

/** From this value of all shares to the next break point everything is a straight line. */
export interface BreakPoint {
  equityValue: number;
  /** What happens, and to which class (its place in the list). */
  events: { place: number; turn: Turn }[];
  /** By class, at this value. */
  payouts: number[];
  /** By class: what it receives of one more unit of money after this point. They sum to 1. */
  slopes: number[];
  /** What a common share receives here, and of one more unit of money after this point. */
  perShare: number;
  perShareSlope: number;
}

/** A class takes this turn when a common share receives `perShare`. */
interface Decision {
  perShare: number;
  place: number;
  turn: Turn;
}

/**
 * Every break point of a list of classes, the first at 0, in rising order; those that fall on one value are one.
 * @throws RangeError where no class has a share: nobody would receive what is left after the preferences
 */
export function breakPoints(classes: readonly ShareClass[]): BreakPoint[] {
  if (!classes.some(({ shares }) => shares > 0)) throw new RangeError('A waterfall needs shares.');
  const points: BreakPoint[] = [
    { equityValue: 0, events: [], payouts: none(classes), slopes: none(classes), perShare: 0, perShareSlope: 0 }
  ];
  payPreferences(points, classes);
  shareTheRest(points, classes);
  return points;
}

function none(classes: readonly ShareClass[]): number[] {
  return classes.map(() => 0);
}

/** Rank after rank, in proportion to the preferences within one. */
function payPreferences(points: BreakPoint[], classes: readonly ShareClass[]): void {
  const ranks = [...new Set(classes.filter(({ preference }) => preference > 0).map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const claims = classes.map((each) => (each.rank === rank ? each.preference : 0));
    const claimed = claims.reduce((sum, claim) => sum + claim, 0);
    const places = [...claims.keys()].filter((place) => claims[place]! > 0);
    const from = points.at(-1)!;
    from.events.push(...places.map((place) => ({ place, turn: 'preference' as const })));
    from.slopes = claims.map((claim) => claim / claimed);
    points.push({
      equityValue: from.equityValue + claimed,
      events: places.map((place) => ({ place, turn: 'paid' })),
      payouts: from.payouts.map((paid, place) => paid + claims[place]!),
      slopes: none(classes),
      perShare: 0,
      perShareSlope: 0
    });
  }
}

/** From the last preference on, decision after decision. */
function shareTheRest(points: BreakPoint[], classes: readonly ShareClass[]): void {
  const sharing = none(classes);
  let level = 0;
  for (const { perShare, place, turn } of decisions(classes)) {
    const from = points.at(-1)!;
    const all = sharing.reduce((sum, shares) => sum + shares, 0);
    const rise = perShare - level;
    // Where nobody shares yet, the first who does takes all of the rest.
    if (rise > perShare * 1e-12 && all > 0) {
      points.push({
        ...from,
        equityValue: from.equityValue + rise * all,
        events: [],
        payouts: from.payouts.map((paid, index) => paid + sharing[index]! * rise)
      });
    }
    level = Math.max(level, perShare);
    sharing[place] = turn === 'capped' ? 0 : classes[place]!.shares;
    goOn(points.at(-1)!, level, sharing);
    points.at(-1)!.events.push({ place, turn });
  }
}

function goOn(point: BreakPoint, perShare: number, sharing: readonly number[]): void {
  const all = sharing.reduce((sum, shares) => sum + shares, 0);
  point.perShare = perShare;
  point.slopes = sharing.map((shares) => (all > 0 ? shares / all : 0));
  point.perShareSlope = all > 0 ? 1 / all : 0;
}

/** Who takes part from the start, who is stopped by a cap and who converts, in the order of what a common share receives. */
function decisions(classes: readonly ShareClass[]): Decision[] {
  const all = classes.flatMap(({ shares, preference, participation, cap }, place): Decision[] => {
    if (shares === 0) return [];
    const converts = (above: number): Decision => ({ perShare: above / shares, place, turn: 'converts' });
    if (participation === 'none') return [converts(preference)];
    const takesPart: Decision = { perShare: 0, place, turn: 'shares' };
    if (participation !== 'capped') return [takesPart];
    const most = Math.max(cap ?? Infinity, preference);
    return [takesPart, { perShare: (most - preference) / shares, place, turn: 'capped' }, converts(most)];
  });
  return all.filter(({ perShare }) => perShare < Infinity).sort((a, b) => a.perShare - b.perShare);
}

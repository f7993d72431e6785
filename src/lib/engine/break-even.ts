/**
 * The value of one input at which a difference is zero. The difference may bend (own demand) and jump (steps of a tax), so the range is
 * scanned, halved again wherever a turn may hide between two points, and the change of sign nearest to today's value is narrowed; none is an answer too.
 */
import { falsePosition, type End } from './false-position.ts';

/** Of money: two worths that are nearer are the same. */
export const HALF_A_CENT = 0.005;

/** Points on either side of today's value, each half as far away as the last; and evenly over the range. */
const NEAR = 8;
const EVEN = 8;
/** Of the range, and of the largest difference met: far finer than anything that is shown. */
const PRECISION = 1e-11;
/** Of the largest difference: what bends less is straight. */
const STRAIGHT = 1e-9;
/** Two turns that are closer together than this part of the range are one. */
const CLOSEST = 2 ** -16;
/** Beyond so many points of its own, a search goes on with what it has. */
const MOST_REFINED = 1000;
/** Between two points that are so many bends away from zero lies no turn. A single kink or jump needs two: the rest is for several. */
const BENDS = 4;

/**
 * @param difference in any unit
 * @param smallest what no difference is told from: with less than that everywhere nothing differs, and bends of less are noise of the arithmetic
 * @returns the break-even value nearest to `current`, or null where the sign never changes or nothing ever differs; where the difference jumps over zero, the place of the jump
 */
export function breakEven(
  difference: (value: number) => number,
  { low, high, current, smallest }: { low: number; high: number; current: number; smallest: number }
): number | null {
  const scan = scanned({ low, high, current }).map((at): End => ({ at, value: difference(at) }));
  const largest = Math.max(...scan.map(({ value }) => Math.abs(value)));
  if (largest <= smallest) return null;
  const ends = refined(difference, scan, { closest: CLOSEST * (high - low), straight: Math.max(STRAIGHT * largest, smallest) });
  const tolerance = { x: PRECISION * (high - low), f: PRECISION * largest };
  const changes = ends.flatMap((right, step): [End, End][] => {
    const left = ends[step - 1];
    if (right.value === 0) return [[right, right]];
    return left !== undefined && Math.sign(left.value) * Math.sign(right.value) < 0 ? [[left, right]] : [];
  });
  const away = ([left, right]: [End, End]) => Math.max(0, left.at - current, current - right.at);
  let nearest: number | null = null;
  for (const change of changes.sort((a, b) => away(a) - away(b))) {
    if (nearest !== null && away(change) >= Math.abs(nearest - current)) break;
    const [left, right] = change;
    const root = left === right ? right.at : falsePosition(difference, change, tolerance);
    if (nearest === null || Math.abs(root - current) < Math.abs(nearest - current)) nearest = root;
  }
  return nearest;
}

/** Where to look, in order: evenly over the range and closer and closer to today's value, where a turn matters most. */
function scanned({ low, high, current }: { low: number; high: number; current: number }): number[] {
  const even = Array.from({ length: EVEN + 1 }, (_, step) => low + ((high - low) * step) / EVEN);
  const near = Array.from({ length: NEAR }, (_, step) => (high - low) / 2 ** (step + 4));
  const all = [...even, current, ...near.flatMap((away) => [current - away, current + away])];
  return [...new Set(all.filter((at) => at >= low && at <= high))].sort((a, b) => a - b);
}

/** The scan with further points between those of its points where a turn may hide. */
function refined(
  difference: (value: number) => number,
  scan: readonly End[],
  { closest, straight }: { closest: number; straight: number }
): End[] {
  let made = 0;
  const between = (left: End, right: End, bend: number): End[] => {
    const isClose = right.at - left.at <= closest || made >= MOST_REFINED;
    if (isClose || !mayHideTurn(left.value, right.value, bend, straight)) return [];
    made++;
    const at = (left.at + right.at) / 2;
    const middle = { at, value: difference(at) };
    const bent = Math.abs(middle.value - (left.value + right.value) / 2);
    return [...between(left, middle, bent), middle, ...between(middle, right, bent)];
  };
  const bends = scan.map((_, place) => bendAt(scan, place));
  return scan.flatMap((right, place) => {
    const left = scan[place - 1];
    return left ? [...between(left, right, Math.max(bends[place - 1]!, bends[place]!)), right] : [right];
  });
}

/** How far a point of the scan lies from the straight line between its neighbours. */
function bendAt(scan: readonly End[], place: number): number {
  const [left, here, right] = [scan[place - 1], scan[place]!, scan[place + 1]];
  if (!left || !right) return 0;
  const straight = left.value + ((right.value - left.value) * (here.at - left.at)) / (right.at - left.at);
  return Math.abs(here.value - straight);
}

/** A turn beside the one that the signs tell, or two where they tell none. */
function mayHideTurn(left: number, right: number, bend: number, straight: number): boolean {
  if (bend <= straight) return false;
  return Math.sign(left) * Math.sign(right) < 0 || Math.min(Math.abs(left), Math.abs(right)) <= BENDS * bend;
}

/**
 * The value of one input at which a difference is zero. The difference may bend (own demand, tax), so the range is
 * scanned first and the change of sign nearest to today's value is narrowed; no change of sign is an answer too.
 */
import { falsePosition, type End } from './false-position.ts';

/** Points on either side of today's value, each half as far away as the last; and evenly over the range. */
const NEAR = 8;
const EVEN = 8;
/** Of the range, and of the largest difference met: far finer than anything that is shown. */
const PRECISION = 1e-11;

/**
 * @param difference in any unit, continuous in the input
 * @returns the break-even value nearest to `current`, or null where the sign never changes on the scan or nothing ever differs
 */
export function breakEven(
  difference: (value: number) => number,
  { low, high, current }: { low: number; high: number; current: number }
): number | null {
  const ends = scanned({ low, high, current }).map((at): End => ({ at, value: difference(at) }));
  const largest = Math.max(...ends.map(({ value }) => Math.abs(value)));
  if (largest === 0) return null;
  const tolerance = { x: PRECISION * (high - low), f: PRECISION * largest };
  let nearest: number | null = null;
  for (const [step, right] of ends.entries()) {
    const left = ends[step - 1];
    const changes = left !== undefined && Math.sign(left.value) * Math.sign(right.value) < 0;
    if (right.value !== 0 && !changes) continue;
    const root = changes ? falsePosition(difference, [left, right], tolerance) : right.at;
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

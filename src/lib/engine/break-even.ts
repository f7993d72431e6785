/**
 * The value of one input at which a difference is zero. The difference may bend (own demand, tax), so the range is
 * scanned first and every change of sign is narrowed by bisection; no change of sign is an answer too.
 */

const SCAN = 16;
const BISECTIONS = 40;

/**
 * @param difference in any unit, continuous in the input
 * @returns the break-even value nearest to `current`, or null where the sign never changes in the range
 */
export function breakEven(
  difference: (value: number) => number,
  range: { low: number; high: number; current: number }
): number | null {
  const { low, high, current } = range;
  let nearest: number | null = null;
  let left = low;
  let leftValue = difference(low);
  for (let step = 1; step <= SCAN; step++) {
    const right = low + ((high - low) * step) / SCAN;
    const rightValue = difference(right);
    if (leftValue !== 0 && Math.sign(leftValue) !== Math.sign(rightValue)) {
      const root = bisected(difference, { left, right, leftSign: Math.sign(leftValue) });
      if (nearest === null || Math.abs(root - current) < Math.abs(nearest - current)) nearest = root;
    }
    left = right;
    leftValue = rightValue;
  }
  return nearest;
}

function bisected(difference: (value: number) => number, bracket: { left: number; right: number; leftSign: number }): number {
  let { left, right } = bracket;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (left + right) / 2;
    if (Math.sign(difference(middle)) === bracket.leftSign) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

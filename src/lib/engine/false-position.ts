/**
 * A root between two values of opposite sign by false position with the Illinois rule, which keeps the bracket and does not
 * stall on one side (Dowell and Jarratt, BIT 11, 1971).
 */

const MAX_STEPS = 200;

/** One end of a bracket: where, and the function's value there. */
export interface End {
  at: number;
  value: number;
}

/**
 * @param f continuous between the ends, whose values have opposite signs
 * @param tolerance on x: the bracket's width, or on f: the distance to zero; whichever is met first
 * @throws RangeError where it does not converge
 */
export function falsePosition(f: (x: number) => number, bracket: [End, End], tolerance: { x: number; f: number }): number {
  let [a, b] = bracket;
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = b.at - (b.value * (b.at - a.at)) / (b.value - a.value);
    const value = f(at);
    if (Math.abs(value) <= tolerance.f || Math.abs(b.at - a.at) <= tolerance.x) return at;
    a = Math.sign(value) === Math.sign(b.value) ? { at: a.at, value: a.value / 2 } : b;
    b = { at, value };
  }
  throw new RangeError('false position did not converge');
}

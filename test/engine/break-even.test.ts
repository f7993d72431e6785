import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven } from '#lib/engine/index.ts';

const range = { low: 0, high: 10, current: 4, smallest: 1e-12 };

describe('the break-even value', () => {
  it('is where the difference is zero, whichever way it goes', () => {
    expect(breakEven((x) => x - 3.3, range)).toBeCloseTo(3.3, 8);
    expect(breakEven((x) => 50 - x * x, range)).toBeCloseTo(Math.sqrt(50), 8);
  });

  it('is the one nearest to where one stands when there are several', () => {
    const parabola = (x: number) => (x - 1.2) * (x - 9.1); // roots on both sides of 4: 2.8 and 5.1 away
    expect(breakEven(parabola, range)).toBeCloseTo(1.2, 8);
    expect(breakEven(parabola, { ...range, current: 6 })).toBeCloseTo(9.1, 8);
  });

  it('is found where the sign changes twice in a quarter of the range', () => {
    expect(breakEven((x) => (x - 2) * (x - 4.5), range)).toBeCloseTo(4.5, 8);
    expect(breakEven((x) => (x - 2) * (x - 4.5), { ...range, current: 3 })).toBeCloseTo(2, 8);
  });

  it('is none where the sign never changes: no sum of money closes this', () => {
    expect(breakEven((x) => x + 1, range)).toBeNull();
    expect(breakEven((x) => -x - 1, range)).toBeNull();
  });

  it('is found when the difference happens to vanish on a point of the scan', () => {
    expect(breakEven((x) => x - 5, range)).toBeCloseTo(5, 8);
    expect(breakEven((x) => x - 10, range)).toBeCloseTo(10, 8);
  });

  it('is found at the low end of the range: equal at none of it is an answer', () => {
    const fromTwo = { ...range, low: 2 };
    expect(breakEven((x) => x - 2, fromTwo)).toBeCloseTo(2, 8);
    expect(breakEven((x) => 6 - 3 * x, fromTwo)).toBeCloseTo(2, 8);
  });

  it('is not invented for two offers that are the same whatever the input', () => {
    expect(breakEven(() => 0, range)).toBeNull();
  });

  it('is neither found in the noise of the arithmetic, nor looked for there at length: equal offers would freeze the page', () => {
    let asked = 0;
    const noise = (x: number) => {
      asked++;
      // A salary of 150k against one of 100k and one of 50k: level but for the last digits.
      return 1e-10 * Math.sin(1e5 * x);
    };
    expect(breakEven(noise, { ...range, smallest: 0.005 })).toBeNull();
    expect(asked).toBeLessThan(40);
    // The same noise on what does differ is no bend.
    asked = 0;
    expect(breakEven((x) => x - 3.3 + noise(x), { ...range, smallest: 0.005 })).toBeCloseTo(3.3, 6);
    expect(asked).toBeLessThan(60);
  });

  it('is looked for with at most a thousand points of its own where the difference never calms down', () => {
    let asked = 0;
    breakEven((x) => (asked++, Math.sin(1e5 * x)), range);
    expect(asked).toBeLessThan(1600);
  });
});

describe('where taxes step, so that more pay is worth less for a while', () => {
  /** Rises by `slope`, loses `loss` at once from `at` on. */
  const stepped =
    ({ slope, zero, at, loss }: { slope: number; zero: number; at: number; loss: number }) =>
    (x: number) =>
      slope * (x - zero) - (x >= at ? loss : 0);

  /** Every change of sign on a fine grid. */
  function turns(difference: (x: number) => number): number[] {
    const count = 20_000;
    const values = Array.from({ length: count + 1 }, (_, step) => difference((10 * step) / count));
    return values.flatMap((value, step) =>
      step > 0 && Math.sign(value) !== Math.sign(values[step - 1]!) ? [(10 * step) / count] : []
    );
  }

  it('is found between two points of the search that are on one side: $100 ahead for a moment, then behind again', () => {
    // From 6.8 on ahead, behind again from 6.9 to 7.9: 6.25 is behind, and so is 7.5.
    const difference = stepped({ slope: 1, zero: 6.8, at: 6.9, loss: 1.1 });
    expect(breakEven(difference, range)).toBeCloseTo(6.8, 8);
    expect(breakEven(difference, { ...range, current: 7.5 })).toBeCloseTo(7.9, 8);
  });

  it('is the nearest of all turns, wherever one step lies', () => {
    const part = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
    const law = fc.record({ slope: part(0.5, 2), zero: part(0.1, 9.9), at: part(0.1, 9.9), loss: part(0.05, 4) });
    fc.assert(
      fc.property(law, part(0, 10), (terms, current) => {
        const difference = stepped(terms);
        const nearest = Math.min(...turns(difference).map((turn) => Math.abs(turn - current)));
        const found = breakEven(difference, { ...range, current });
        if (found === null) expect(nearest).toBe(Infinity);
        else expect(Math.abs(Math.abs(found - current) - nearest)).toBeLessThan(0.0011);
      }),
      { numRuns: 400, seed: 6 }
    );
  });

  it('at a step over zero it is the step: to its left one is ahead, to its right the other', () => {
    const found = breakEven((x) => (x < 3.7 ? 2 : -1), range)!;
    expect(found).toBeCloseTo(3.7, 8);
  });
});

import { describe, expect, it } from 'vitest';
import { breakEven } from '#lib/engine/index.ts';

const range = { low: 0, high: 10, current: 4 };

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
    const fromTwo = { low: 2, high: 10, current: 4 };
    expect(breakEven((x) => x - 2, fromTwo)).toBeCloseTo(2, 8);
    expect(breakEven((x) => 6 - 3 * x, fromTwo)).toBeCloseTo(2, 8);
  });

  it('is not invented for two offers that are the same whatever the input', () => {
    expect(breakEven(() => 0, range)).toBeNull();
  });
});

// Dots are counted by people: "38 of 50" must be the odds that are printed beside them.
import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/engine/prices/random.ts';
import { dotQuantiles } from '#lib/engine/simulation/dot-quantiles.ts';

describe('the dots of a quantile dot plot', () => {
  it('are the middles of equal chances, in rising order', () => {
    const hundred = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    expect(dotQuantiles(hundred, 5)).toEqual([10, 30, 50, 70, 90]);
    expect(dotQuantiles(hundred)).toHaveLength(50);
  });

  it.each([-2, -0.3, 0, 0.05, 0.8, 3])('above zero are the odds, within one: mean %d', (mean) => {
    const stream = randomStream(3);
    const samples = new Float64Array(4096).map(() => mean + stream.normal());
    const odds = samples.filter((value) => value > 0).length / samples.length;
    const above = dotQuantiles(samples).filter((value) => value > 0).length;
    expect(Math.abs(above - 50 * odds)).toBeLessThanOrEqual(1);
  });

  it('of two offers that never differ are all zero', () => {
    expect(dotQuantiles(new Float64Array(64), 10)).toEqual(Array(10).fill(0));
  });
});

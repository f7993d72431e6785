import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { equallyCorrelated } from '#lib/engine/simulation/correlation.ts';
import type { Drivers } from '#lib/engine/simulation/drivers.ts';
import { ExitDraws } from '#lib/engine/simulation/exit-draws.ts';
import { sobolPoints } from '#lib/engine/simulation/sobol.ts';

const PATHS = 4096;
const LEAVES = 8;
const RHO = 0.5;
/** One share that moves with the market, and two private employers. */
const drivers = {
  series: [{ of: 'share', index: 0, volatilityPerYear: 0.4, end: 0 }],
  exits: [
    { employer: 1, at: 1 },
    { employer: 2, at: 2 }
  ]
} as unknown as Drivers;

/** Normals of the share’s end and of the employers’ exits, by path and leave date. */
function drawn(): { end: number[]; first: number[]; second: number[] } {
  const draws = new ExitDraws(drivers, equallyCorrelated(3, RHO));
  const points = sobolPoints({ dimensions: 3, seed: 5, scramble: 0 });
  const [at, ends] = [new Float64Array(3), new Float64Array(1)];
  const all = { end: [] as number[], first: [] as number[], second: [] as number[] };
  for (let path = 0; path < PATHS; path++) {
    points.fill(path, at);
    ends[0] = normalQuantile(at[0]!);
    draws.follow(ends);
    draws.write(LEAVES, at);
    for (let leave = 0; leave < LEAVES; leave++) {
      all.end.push(ends[0]);
      all.first.push(normalQuantile(draws.of(1)[leave]!));
      all.second.push(normalQuantile(draws.of(2)[leave]!));
    }
  }
  return all;
}

/** Of standard normals: the mean of products. */
const correlation = (a: number[], b: number[]) => a.reduce((sum, x, at) => sum + x * b[at]!, 0) / a.length;

describe('what becomes of private employers', () => {
  const { end, first, second } = drawn();

  it('is drawn evenly: an exit comes as often as its chance says, whatever the market has to do with it', () => {
    for (const normals of [first, second])
      for (const chance of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
        const below = normals.filter((normal) => normal <= normalQuantile(chance)).length / normals.length;
        // Plain draws of as many paths would err by 0.008 at one half; a shift of the normal by 0.01 by 0.004.
        expect(Math.abs(below - chance), `${chance}`).toBeLessThan(0.002);
      }
  });

  it('goes with listed shares and with the other employers as the document’s correlation says', () => {
    for (const [a, b] of [
      [end, first],
      [end, second],
      [first, second]
    ] as const)
      expect(correlation(a, b)).toBeCloseTo(RHO, 1.7);
    expect(correlation(first, first)).toBeCloseTo(1, 2);
  });
});

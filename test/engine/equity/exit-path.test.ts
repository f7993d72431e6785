import { describe, expect, it } from 'vitest';
import { breakPoints } from '#lib/engine/equity/break-points.ts';
import { fairGrowth, pathCases, type LognormalPath } from '#lib/engine/equity/exit-path.ts';
import { commonPerShare } from '#lib/engine/equity/waterfall.ts';
import { randomStream } from '#lib/engine/prices/random.ts';
import { fourRounds } from './four-rounds.ts';

const path: LognormalPath = { equityValue: 300, growthPerYear: 0.25, volatilityPerYear: 0.9, failurePerYear: 0.1, years: 5 };
const points = breakPoints(fourRounds);

/** Φ by Simpson's rule over the bell curve from −12. */
function chanceBelow(z: number): number {
  const steps = 2000;
  const width = (z + 12) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = -12 + i * width;
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

/** E max(V − K, 0) of a lognormal V, Black and Scholes without discounting. */
function call(mean: number, spread: number, strike: number): number {
  if (strike === 0) return mean;
  const d = Math.log(mean / strike) / spread + spread / 2;
  return mean * chanceBelow(d) - strike * chanceBelow(d - spread);
}

/** What a common share of the four rounds makes of one more million from each of these values on (break-points.test.ts, by hand). */
const turns: [equityValue: number, slope: number][] = [
  [157, 1 / 11],
  [157 + 44 / 3, 1 / 12.5],
  [205, 1 / 15],
  [426.25, 1 / 13],
  [588.75, 1 / 15]
];

/** A common share as calls struck at the break points, bought and sold: the change of slope at each. */
function closedSum({ equityValue, growthPerYear, volatilityPerYear, failurePerYear, years }: LognormalPath): number {
  const mean = equityValue * (1 + growthPerYear) ** years;
  const spread = volatilityPerYear * Math.sqrt(years);
  const calls = turns.map(([strike, slope], i) => (slope - (turns[i - 1]?.[1] ?? 0)) * call(mean, spread, strike));
  return (1 - failurePerYear) ** years * calls.reduce((a, b) => a + b, 0);
}

function byCases(terms: LognormalPath, bends: readonly number[] = points.map(({ equityValue }) => equityValue)): number {
  return pathCases(terms, bends).reduce((sum, each) => sum + each.probability * commonPerShare(points, each.equityValue), 0);
}

const widths = [0.2, 0.5, 0.9, 1.5].flatMap((volatilityPerYear) =>
  [0.5, 2, 5, 10].map((years) => ({ ...path, volatilityPerYear, years }))
);

describe('the path of a company’s value as exits', () => {
  it('has exactly the mean and the chance of lasting that were asked for, however wide or long', () => {
    for (const terms of [
      ...widths,
      { ...path, volatilityPerYear: 3, years: 20 },
      { ...path, volatilityPerYear: 0 },
      { ...path, years: 0 }
    ]) {
      const cases = pathCases(terms, [0, 157, 157, 1e15]);
      const lasts = 0.9 ** terms.years;
      const mean = cases.reduce((sum, each) => sum + each.probability * each.equityValue, 0);
      expect(cases.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(lasts, 12);
      expect(mean / (lasts * 300 * 1.25 ** terms.years)).toBeCloseTo(1, 12);
      cases.slice(1).forEach(({ equityValue }, i) => expect(equityValue).toBeGreaterThan(cases[i]!.equityValue));
    }
  });

  it('gives a common share what calls struck at the break points give, also far below the preferences', () => {
    for (const terms of [...widths, ...widths.map((each) => ({ ...each, equityValue: 100 }))])
      expect(byCases(terms) / closedSum(terms)).toBeCloseTo(1, 6);
  });

  it('comes within half a percent of them where it is not told where a share bends', () => {
    for (const terms of widths) expect(Math.abs(byCases(terms, []) / closedSum(terms) - 1)).toBeLessThan(0.005);
  });

  it('would show a growth that is off by a percent a year', () => {
    for (const by of [-0.01, 0.01])
      expect(Math.abs(byCases({ ...path, growthPerYear: 0.25 + by }) / closedSum(path) - 1)).toBeGreaterThan(0.02);
  });

  it('agrees with drawing the years at random, failure and all, to four standard errors', () => {
    const random = randomStream(7);
    const draws = 100_000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < draws; i++) {
      let value = path.equityValue;
      for (let year = 0; year < path.years; year++) {
        const fails = random.uniform() < path.failurePerYear;
        const z = random.normal();
        value = fails ? 0 : value * 1.25 * Math.exp(0.9 * z - 0.405);
      }
      const paid = commonPerShare(points, value);
      sum += paid;
      squares += paid * paid;
    }
    const mean = sum / draws;
    const error = Math.sqrt((squares / draws - mean * mean) / draws);
    expect(Math.abs(mean - byCases(path))).toBeLessThan(4 * error);
    expect(Math.abs(mean - closedSum(path))).toBeLessThan(4 * error);
  });

  it('grows, unless told otherwise, so that today’s value is worth today’s value: nobody is paid for discounting twice', () => {
    const growthPerYear = fairGrowth(0.2, 0.1);
    const mean = pathCases({ ...path, growthPerYear }).reduce((sum, each) => sum + each.probability * each.equityValue, 0);
    expect(mean / 1.2 ** 5).toBeCloseTo(300, 9);
  });
});

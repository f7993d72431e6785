// Three answers become a number that moves every certainty equivalent: the edges must be those of the survey.
import { describe, expect, it } from 'vitest';
import { aversionRange, indifferentAversion, nextCut } from '#lib/engine/simulation/risk-questions.ts';

describe('the questions about gambles on income', () => {
  it('have the edges that Barsky, Juster, Kimball and Shapiro and the later waves print', () => {
    // Kimball, Sahm and Shapiro 2008, table 1: 0.31, 1, 2, 3.76, 7.53
    const edges = [3 / 4, 1 / 2, 1 / 3, 1 / 5, 1 / 10].map(indifferentAversion);
    for (const [i, edge] of [0.31, 1, 2, 3.76, 7.53].entries()) expect(edges[i]).toBeCloseTo(edge, 2);
    // By hand: at γ = 1, ln 2 + ln ½ = 0; at γ = 2, ½ · ½ + ½ · 3/2 = 1
    expect(edges[1]).toBeCloseTo(1, 5);
    expect(edges[2]).toBeCloseTo(2, 5);
  });

  it.each([
    [[true, true, true], 0, 0.31],
    [[true, true, false], 0.31, 1],
    [[true, false], 1, 2],
    [[false, true], 2, 3.76],
    [[false, false, true], 3.76, 7.53],
    [[false, false, false], 7.53, Infinity]
  ])('who answers %j lies between %d and %d, and is asked no more', (answers, from, to) => {
    const range = aversionRange(answers);
    expect(range.from).toBeCloseTo(from, 2);
    if (to === Infinity) expect(range.to).toBe(Infinity);
    else expect(range.to).toBeCloseTo(to, 2);
    expect(range.riskAversion).toBeGreaterThan(range.from);
    expect(range.riskAversion).toBeLessThan(Math.min(range.to, 10));
    expect(nextCut(answers)).toBeNull();
    expect(() => nextCut([...answers, true])).toThrow(RangeError);
  });

  it('start in the middle and go on to what the last answer leaves open', () => {
    expect(nextCut([])).toBe(1 / 3);
    expect(nextCut([true])).toBe(1 / 2);
    expect(nextCut([true, true])).toBe(3 / 4);
    expect(nextCut([false])).toBe(1 / 5);
    expect(nextCut([false, false])).toBe(1 / 10);
  });

  it('take the geometric middle, with open ends closed at 0.1 and 10', () => {
    expect(aversionRange([true, false]).riskAversion).toBeCloseTo(Math.SQRT2, 5);
    expect(aversionRange([false, false, false]).riskAversion).toBeCloseTo(Math.sqrt(7.5265 * 10), 2);
    expect(aversionRange([true, true, true]).riskAversion).toBeCloseTo(Math.sqrt(0.1 * 0.3058), 2);
  });
});

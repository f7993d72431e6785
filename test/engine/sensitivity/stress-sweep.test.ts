import { describe, expect, it } from 'vitest';
import { comparisonValue, noStress, resolve, stressed, valuation } from '#lib/engine/index.ts';
import { stressSweep } from '#lib/engine/sensitivity/stress-sweep.ts';
import { basis, questionOf, rich } from './pairs.ts';

const question = questionOf(rich);
const { rules, guesses } = basis;
const resolved = resolve(rich, guesses(rich), {}, rules.law, rules.equity);

describe('a stress at many strengths', () => {
  it('is for every offer and month what that stress alone gives', () => {
    const months = [0, 1, 4, 12, 24];
    const curves = stressSweep(question, ['b', 'a'], { kind: 'leavesAfter' }, months, basis);
    months.forEach((leavesAfter, step) => {
      const [a, b] = valuation(stressed(resolved, { ...noStress, leavesAfter })).map(comparisonValue);
      expect(curves[0]![step]).toBeCloseTo(b!, 9);
      expect(curves[1]![step]).toBeCloseTo(a!, 9);
    });
  });

  it('never falls with the months that a grant runs, and leaves an offer alone that has no grant of the service', () => {
    const [a, b] = stressSweep(question, ['a', 'b'], { kind: 'cutAfter' }, [0, 6, 12, 24], basis);
    expect(Array.from(a!)).toEqual(Array.from(a!).toSorted((x, y) => x - y));
    expect(a![3]! - a![0]!).toBeGreaterThan(100);
    const [, other] = stressSweep(question, ['a', 'b'], { kind: 'prices', service: 'hour' }, [0.1, 1, 2], basis);
    expect(new Set(other)).toHaveLength(1);
    expect(b![3]! - b![0]!).toBeGreaterThan(100);
  });

  it('keeps the stress that is on already', () => {
    const worthless = { ...noStress, equityWorthless: true };
    const [plain] = stressSweep(question, ['a'], { kind: 'leavesAfter' }, [24], basis);
    const [under] = stressSweep({ ...question, stress: worthless }, ['a'], { kind: 'leavesAfter' }, [24], basis);
    expect(plain![0]! - under![0]!).toBeGreaterThan(1000);
  });
});

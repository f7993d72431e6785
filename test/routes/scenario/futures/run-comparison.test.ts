/** A kept run beside now: the same figures of the same offers, and a change that the samples alone explain is no news. */
import { describe, expect, it } from 'vitest';
import { savedRun } from '#lib/engine/index.ts';
import { runComparison, toldBeats } from '../../../../src/routes/scenario/futures/run-comparison.ts';
import { answer, beat, distribution, simulatedOffer } from './answers.ts';

const worth = (mean: number) => ({ ...distribution(mean, mean - 90e3, mean + 90e3), standardError: 300 });
const there = beat();
const back = beat({ offer: 'a', rival: 'b', probability: 0.29 });
const then = answer([simulatedOffer('a', worth(700e3)), simulatedOffer('b', worth(741e3))], [back, there]);
const run = savedRun(then, { id: 'r', madeOn: '2026-11-22', inputs: '0', currency: 'USD' });

describe('a kept run beside now', () => {
  it('has every offer’s figures then and now, and the odds of each pair once', () => {
    const now = answer(
      [simulatedOffer('a', worth(700e3)), simulatedOffer('b', worth(760e3))],
      [beat({ offer: 'a', rival: 'b', probability: 0.2 }), beat({ probability: 0.8 })]
    );
    const [a, b, pair, ...more] = runComparison(run, now);
    expect(more).toEqual([]);
    expect([a!.of, b!.of, pair!.of]).toEqual([['a'], ['b'], ['b', 'a']]);
    expect(b!.figures.map(({ then, now }) => now - then)).toEqual([19e3, 19e3, 19e3, 19e3]);
    const [odds] = pair!.figures;
    expect(odds!.then).toBeCloseTo(0.71);
    expect(odds!.now).toBeCloseTo(0.8);
  });

  it('calls a change of the mean noise only within the errors of both samples', () => {
    const noise = (mean: number) => runComparison(run, answer([simulatedOffer('a', worth(mean))]))[0]!.figures[0]!.isNoise;
    // Two errors of 300 beside each other: 2 × √2 × 300 = 849.
    expect(noise(700_800)).toBe(true);
    expect(noise(700_900)).toBe(false);
    expect(noise(700_000)).toBe(false);
  });

  it('leaves out offers that are gone, and their pairs', () => {
    expect(runComparison(run, answer([simulatedOffer('a', worth(1))])).map(({ of }) => of)).toEqual([['a']]);
  });

  it('of a pair that is even tells one side, not none and not both', () => {
    const even = [beat({ probability: 0.5 }), beat({ offer: 'a', rival: 'b', probability: 0.5 })];
    const told = toldBeats(savedRun(answer([], even), { id: 'r', madeOn: '2026-11-22', inputs: '0', currency: 'USD' }));
    expect(told.map(({ offer }) => offer)).toEqual(['b']);
  });
});

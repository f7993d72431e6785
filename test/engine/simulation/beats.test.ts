// The words beside the odds: "still computing" must not pose as doubt, nor noise as a verdict.
import { describe, expect, it } from 'vitest';
import { beats, beatVerdict } from '#lib/engine/simulation/beats.ts';

const odds = (value: number, standardError: number) => ({ value, standardError, degrees: 7 });
const size = { scrambles: 8, points: 50, leaves: 1 };
/** Where the best path of a hundred brings `top`, the others `rest`. */
const offer = (id: string, top: number, rest: number) => {
  const samples = Float64Array.from({ length: 400 }, (_, i) => (i % 50 < 5 ? top : rest));
  return { id, samples, given: samples };
};

describe('the verdict on a pair', () => {
  it.each([
    [0.5, 0, 'tooClose'],
    [0.45, 0, 'tooClose'],
    [0.55, 0, 'tooClose'],
    [0.551, 0, 'offer'],
    [0.449, 0, 'rival'],
    // t at 97.5 % with 7 degrees is 2.365: ± 0.0473 and ± 0.0520 around 0.5
    [0.5, 0.02, 'tooClose'],
    [0.5, 0.022, 'stillComputing'],
    // 0.6 − 2.365 · 0.02 = 0.5527; with 0.022 it reaches 0.548
    [0.6, 0.02, 'offer'],
    [0.6, 0.022, 'stillComputing'],
    [0.4, 0.02, 'rival'],
    [0.4, 0.022, 'stillComputing'],
    [0.9, Infinity, 'stillComputing']
  ])('odds of %d ± %d are %s', (value, standardError, verdict) => {
    expect(beatVerdict(odds(value, standardError), true)).toBe(verdict);
  });

  it('is not put off when all samples are drawn', () => {
    expect(beatVerdict(odds(0.5, 0.04), false)).toBe('tooClose');
    expect(beatVerdict(odds(0.6, 0.1), false)).toBe('offer');
    expect(beatVerdict(odds(0.4, 0.1), false)).toBe('rival');
  });

  it('says where the mean favours one and the odds the other', () => {
    // One in ten brings 1000, else 90: 181 on average against 100, and less in nine of ten
    const [there, back] = beats([offer('lottery', 1000, 90), offer('wage', 100, 100)], size, 'sobol');
    expect(there).toMatchObject({ probability: 0.1, verdict: 'rival', disagree: true, difference: { mean: 81 } });
    expect(back).toMatchObject({ offer: 'wage', probability: 0.9, verdict: 'offer', disagree: true, difference: { mean: -81 } });
    expect(back!.difference.quantiles[5]).toBe(-900);
    const [agreed] = beats([offer('lottery', 1000, 110), offer('wage', 100, 100)], size, 'sobol');
    expect(agreed).toMatchObject({ probability: 1, disagree: false });
  });

  it('does not call a mean within its error a favour', () => {
    const even = offer('even', 1000, 90);
    // The same odds, and a mean that one scramble alone decides: +1600 − 8 · 10 in it, −10 in the others
    const samples = Float64Array.from({ length: 400 }, (_, i) => (i < 5 ? 2000 : 90));
    expect(beats([{ ...even, samples, given: samples }, offer('wage', 100, 100)], size, 'sobol')[0]!.disagree).toBe(false);
  });

  it('counts ties half', () => {
    const same = beats([offer('a', 3, 2), offer('b', 3, 2)], size, 'sobol')[0]!;
    expect(same).toMatchObject({ probability: 0.5, standardError: 0, verdict: 'tooClose', disagree: false });
    // 0.1 + 0.2 is 0.30000000000000004: equal sums of different parts are a tie.
    expect(beats([offer('a', 0.1 + 0.2, 2), offer('b', 0.3, 2)], size, 'sobol')[0]).toMatchObject({
      probability: 0.5,
      difference: { belowZero: 0, atMostZero: 1 }
    });
    expect(beats([offer('a', 4, 2), offer('b', 3, 2)], size, 'sobol')[0]!.probability).toBeCloseTo(0.55, 12);
  });
});

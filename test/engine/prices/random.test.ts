// The generator behind every simulation: a mistake here would give plausible, wrong odds.
import { describe, expect, it } from 'vitest';
import { randomStream, xoshiro } from '#lib/engine/prices/random.ts';

describe('the random stream', () => {
  it('is xoshiro128++: the first words from the state 1, 2, 3, 4', () => {
    // shared/vectors/rng.json, rng/xoshiro128pp: the reference test of rand_xoshiro, from Blackman and Vigna's C program
    const first = [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420];
    const stream = xoshiro([1, 2, 3, 4]);
    expect(first.map(() => stream.word())).toEqual(first);
  });

  it('gives the same numbers for the same seed on every machine', () => {
    // Worked out by a few lines of Python with whole numbers of any size: MurmurHash3's finaliser on 2026 + k · 0x9e3779b9, then
    // xoshiro128++. fmix32(1) = 0x514e28b7, as published for MurmurHash3, came out of them too.
    const stream = randomStream(2026);
    expect([1, 2, 3, 4].map(() => stream.word())).toEqual([2795126460, 268381724, 3851578133, 3096213155]);
    const nought = randomStream(0);
    expect([nought.word(), nought.word()]).toEqual([4226848253, 3853465007]);
  });

  it('never gives nought or one, whose normal would be infinite', () => {
    // All bits clear: the state (0, x, y, 0) gives rotl(0) + 0 = 0 first; all bits set is 2⁵² − ½ over 2⁵².
    expect(xoshiro([0, 0, 0, 0]).uniform()).toBe(2 ** -53);
    expect((2 ** 52 - 0.5) / 2 ** 52).toBeLessThan(1);
  });

  it('is uniform and normal in its first four moments', () => {
    const n = 100_000;
    const stream = randomStream(1);
    const moments = [0, 0, 0, 0];
    let uniforms = 0;
    for (let i = 0; i < n; i++) {
      uniforms += stream.uniform() / n;
      const z = stream.normal();
      moments.forEach((_, k) => (moments[k]! += z ** (k + 1) / n));
    }
    // Standard errors: √(1/12n); for the normal's k-th power √(1, 2, 15, 96)/√n. Four of each.
    const error = 4 / Math.sqrt(n);
    expect(Math.abs(uniforms - 0.5)).toBeLessThan(error * Math.sqrt(1 / 12));
    [0, 1, 0, 3].forEach((moment, k) =>
      expect(Math.abs(moments[k]! - moment)).toBeLessThan(error * Math.sqrt([1, 2, 15, 96][k]!))
    );
  });

  it('does not repeat itself soon, nor follow its neighbour of the next seed', () => {
    const [a, b] = [randomStream(7), randomStream(8)];
    const words = new Set<number>();
    let together = 0;
    for (let i = 0; i < 20_000; i++) {
      words.add(a.word());
      together += (a.normal() * b.normal()) / 20_000;
    }
    expect(words.size).toBeGreaterThan(19_980); // a birthday pair in 2³² words: 20,000²/2/2³² = 0.05 expected
    expect(Math.abs(together)).toBeLessThan(4 / Math.sqrt(20_000));
  });
});

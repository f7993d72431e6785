// From blocks to the figures on screen: against a simulation whose truth is known in closed form.
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { SHOWN_QUANTILES } from '#lib/engine/simulation/answer.ts';
import type { SampleSize, SamplingMethod, SimulatedBlock } from '#lib/engine/simulation/question.ts';
import { studentQuantile } from '#lib/engine/simulation/student.ts';
import { summarised } from '#lib/engine/simulation/summary.ts';
import { plan, syntheticBlocks } from './synthetic-blocks.ts';

const size: SampleSize = { scrambles: 8, points: 128, leaves: 4 };
const of = (blocks: readonly SimulatedBlock[], sampled = size, method: SamplingMethod = 'sobol') =>
  summarised({ question: { seed: 9, method }, plan, size: sampled, blocks });
const { answer, samples } = of(syntheticBlocks(size, 1, { detail: true }));
const offer = (id: string) => answer.offers.find((each) => each.id === id)!;
const beat = (a: string, b: string) => answer.beats.find((each) => each.offer === a && each.rival === b)!;

describe('the summary of a simulation', () => {
  it('says what was drawn', () => {
    expect(answer).toMatchObject({ seed: 9, method: 'sobol', ...size, paths: 8 * 128 * 4 });
    expect(answer.offers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(answer.beats.map((each) => each.offer + each.rival)).toEqual(['ab', 'ac', 'ba', 'bc', 'ca', 'cb']);
  });

  it('takes quantiles from the samples, means from what is given by the market alone', () => {
    for (const percent of SHOWN_QUANTILES) {
      const { quantiles, quantileErrors, mean, standardError } = offer('c');
      expect(Math.abs(quantiles[percent] - (100 + 10 * normalQuantile(percent / 100)))).toBeLessThan(5 * quantileErrors[percent]);
      expect(Math.abs(mean - 100)).toBeLessThan(4 * standardError);
    }
    const shifted = syntheticBlocks(size, 1);
    for (const { given } of shifted) given.fill(7);
    expect(of(shifted).answer.offers[0]).toMatchObject({ mean: 7, standardError: 0, quantiles: offer('a').quantiles });
  });

  it('compares offers with what is earned before and after', () => {
    const { compared, quantiles, mean } = offer('b');
    expect(compared.mean).toBeCloseTo(mean + 5, 9);
    expect(compared.quantiles[50]).toBeCloseTo(quantiles[50] + 5, 9);
    expect(samples.compared[1]![77]).toBeCloseTo(samples.totals[1]![77]! + 5, 9);
  });

  it('charges risk once: certainty equivalents are of the worth at the candidate’s own rate', () => {
    // b at that rate is worth what a is on average; aversion 2, variance 100, W + V = 1100: 100 − 100 / 1100
    const { certaintyEquivalent, standardError } = offer('b');
    expect(Math.abs(certaintyEquivalent! - (100 - 100 / 1100))).toBeLessThan(4 * standardError + 0.01);
    expect(certaintyEquivalent).toBeGreaterThan(offer('b').mean + 1.5);
    expect(offer('b').compared.certaintyEquivalent).toBeCloseTo(certaintyEquivalent! + 5, 1);
  });

  it('gives each component and year what is its own', () => {
    expect(offer('a').components?.map(({ id }) => id)).toEqual(['base', 'luck']);
    const luck = offer('a').components![1]!;
    // Four leave dates, one in each quarter: 4 (u − ½) is uniform within ±2 whatever the shift.
    expect(Math.abs(luck.mean)).toBeLessThan(4 * luck.standardError);
    expect(luck.quantiles[95]).toBeCloseTo(1.8, 1);
    expect(luck.belowZero).toBe(0.5);
    expect(offer('b').components).toHaveLength(1);
    expect(offer('b').years?.map(({ months }) => months)).toEqual([12, 24]);
    expect(offer('b').years![1]!.mean).toBeCloseTo(103, 0);
    expect(offer('c').years![0]!.quantiles[50]).toBeCloseTo(54, 0);
    expect(of(syntheticBlocks(size, 1)).answer.offers[0]).not.toHaveProperty('components');
  });

  it('has the odds of pairs under one market, and who wins them back', () => {
    // a − b = 2 + 4 (u − ½) is never below nothing; a − c = 20 z + 4 (u − ½) is even.
    expect(beat('a', 'b')).toMatchObject({ probability: 1, standardError: 0, verdict: 'offer', disagree: false });
    expect(beat('b', 'a')).toMatchObject({ probability: 0, verdict: 'rival' });
    // The market that both share is no doubt about their difference.
    expect(beat('a', 'b').difference.mean).toBeCloseTo(2, 9);
    expect(beat('a', 'b').difference.standardError).toBeLessThan(1e-9);
    expect(beat('b', 'a').difference.mean).toBeCloseTo(-2, 9);
    const even = beat('a', 'c');
    expect(Math.abs(even.probability - 0.5)).toBeLessThan(4 * even.standardError);
    expect(even.probability + beat('c', 'a').probability).toBe(1);
    expect(even.difference.belowZero).toBeCloseTo(1 - even.probability, 12);
  });

  it.each<[string, SamplingMethod]>([
    ['scrambles', 'sobol'],
    ['pseudo-random paths', 'pseudoRandom']
  ])('is honest about its errors with %s: about 95 of 100 intervals hold the truth', (_, method) => {
    const small = { scrambles: 8, points: 32, leaves: 2 };
    const held = { mean: 0, median: 0, fifth: 0, odds: 0, difference: 0 };
    const repeats = 200;
    const reach = studentQuantile(7, 0.975);
    for (let seed = 1; seed <= repeats; seed++) {
      const drawn = of(syntheticBlocks(small, seed), small, method).answer;
      const { mean, standardError, quantiles, quantileErrors } = drawn.offers[2]!;
      const { probability, difference, ...odds } = drawn.beats[1]!;
      const holds = (value: number, truth: number, error: number) => (Math.abs(value - truth) <= reach * error ? 1 : 0);
      held.mean += holds(mean, 100, standardError);
      held.median += holds(quantiles[50], 100, quantileErrors[50]);
      held.fifth += holds(quantiles[25], 100 - 6.7449, quantileErrors[25]);
      held.odds += holds(probability, 0.5, odds.standardError);
      held.difference += holds(difference.mean, 0, difference.standardError);
    }
    for (const [what, count] of Object.entries(held)) {
      expect(count / repeats, what).toBeGreaterThan(0.88);
      expect(count / repeats, what).toBeLessThan(0.995);
    }
  });
});

describe('blocks in any order and cut anywhere', () => {
  const whole = of(syntheticBlocks(size, 1, { detail: true }));

  it.each([8, 40, 128])('give the same bits: cut at multiples of %d, last first', (cut) => {
    const blocks = syntheticBlocks(size, 1, { cut, detail: true });
    const other = of([...blocks.filter((_, i) => i % 3 === 0), ...blocks.filter((_, i) => i % 3 !== 0).reverse()]);
    expect(other.answer).toEqual(whole.answer);
    expect(other.samples).toEqual(whole.samples);
  });

  it('are refused where one is missing, twice there, of another sample or too short', () => {
    const blocks = syntheticBlocks(size, 1, { cut: 64 });
    expect(() => of(blocks.slice(1))).toThrow(/no block has point 0 of scramble 0/);
    expect(() => of([...blocks, blocks[5]!])).toThrow(/two blocks have point 64 of scramble 2/);
    expect(() => of(blocks, { ...size, scrambles: 7 })).toThrow(/no part of the sample/);
    expect(() => of(blocks, { ...size, leaves: 8 })).toThrow(/no part of the sample/);
    const [first, ...others] = blocks;
    expect(() => of([{ ...first!, given: first!.given.subarray(1) }, ...others])).toThrow(/191 values, not 192/);
    expect(() => of([])).toThrow(RangeError);
  });
});

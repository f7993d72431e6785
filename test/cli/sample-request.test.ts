// How many samples `--paths N` draws: never fewer than were asked for, and Sobol points in powers of two.
import { describe, expect, it } from 'vitest';
import { sampleRequest, sampleSize } from '../../src/cli/sample-request.ts';

describe('the samples that are drawn for --paths', () => {
  it.each([
    [1, 1, 1],
    [64, 1, 1],
    [65, 2, 2],
    [20_000, 512, 313],
    [32_768, 512, 512],
    [32_769, 1024, 513],
    [10_000_000, 262_144, 156_250]
  ])('%d: %d Sobol points or %d pseudo-random ones, in 8 scrambles with 8 leave dates', (paths, sobol, pseudoRandom) => {
    expect(sampleSize(paths, 'sobol')).toEqual({ scrambles: 8, points: sobol, leaves: 8 });
    expect(sampleSize(paths, 'pseudoRandom')).toEqual({ scrambles: 8, points: pseudoRandom, leaves: 8 });
  });
});

describe('what cannot be drawn', () => {
  it.each([
    [{ paths: '0' }, '--paths: expected a whole number from 1 to 10000000, found 0'],
    [{ paths: '10000001' }, '--paths: expected a whole number from 1 to 10000000, found 10000001'],
    [{ paths: '1e4' }, '--paths: expected a whole number from 1 to 10000000, found 1e4'],
    [{ paths: '9', seed: '4294967296' }, '--seed: expected a whole number from 0 to 4294967295, found 4294967296'],
    [{ paths: '9', seed: '-1' }, '--seed: expected a whole number from 0 to 4294967295, found -1'],
    [{ paths: '9', method: 'toString' }, '--method: expected one of sobol, pseudo-random, found toString'],
    [{ seed: '1' }, '--seed: expected --paths N beside it, found none'],
    [{ detail: true }, '--detail: expected --paths N beside it, found none']
  ])('%j is refused with its option, instead of something else drawn', (options, message) => {
    expect(() => sampleRequest(options)).toThrow(message);
  });

  it('nothing is asked for without --paths; seed 1 and Sobol points without more', () => {
    expect(sampleRequest({})).toBeNull();
    expect(sampleRequest({ paths: '64' })).toEqual({
      size: { scrambles: 8, points: 1, leaves: 8 },
      seed: 1,
      method: 'sobol',
      detail: false
    });
  });
});

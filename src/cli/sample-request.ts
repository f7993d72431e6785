/** `--paths N --seed N --method … --detail` of `value`: how many samples, and from where they are drawn. */
import type { SampleSize, SamplingMethod } from '#lib/engine/index.ts';

const MOST_PATHS = 10_000_000;
const MOST_SEED = 2 ** 32 - 1;
const DEFAULT_SEED = 1;
const methods: Readonly<Record<string, SamplingMethod>> = { sobol: 'sobol', 'pseudo-random': 'pseudoRandom' };

export interface SampleRequest {
  size: SampleSize;
  seed: number;
  method: SamplingMethod;
  /** By component and by year too. */
  detail: boolean;
}

interface SampleOptions {
  paths?: string | undefined;
  seed?: string | undefined;
  method?: string | undefined;
  detail?: boolean | undefined;
}

/** What is asked for, or null without `--paths`. @throws Error that names the option */
export function sampleRequest({ paths, ...others }: SampleOptions): SampleRequest | null {
  if (paths === undefined) {
    const [idle] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
    if (idle !== undefined) throw new Error(`--${idle}: expected --paths N beside it, found none`);
    return null;
  }
  const { seed, method = 'sobol', detail = false } = others;
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (known === undefined) throw new Error(`--method: expected one of ${Object.keys(methods).join(', ')}, found ${method}`);
  return {
    size: sampleSize(whole('paths', paths, 1, MOST_PATHS), known),
    seed: seedOf(seed),
    method: known,
    detail
  };
}

/**
 * At least so many samples: 8 scrambles, whose spread is the error, and 8 leave dates on each market path. Sobol points are even in powers of two
 * alone, so that their number is rounded up to one; pseudo-random ones to a whole path.
 */
export function sampleSize(paths: number, method: SamplingMethod): SampleSize {
  const [scrambles, leaves] = [8, 8];
  const points = Math.ceil(paths / (scrambles * leaves));
  return { scrambles, points: method === 'sobol' ? 2 ** Math.ceil(Math.log2(points)) : points, leaves };
}

/** `--seed`, or the one that is taken without. @throws Error that names the option */
export function seedOf(seed: string | undefined): number {
  return seed === undefined ? DEFAULT_SEED : whole('seed', seed, 0, MOST_SEED);
}

/** A whole number. @throws Error that names the option */
export function whole(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`--${option}: expected a whole number from ${least} to ${most}, found ${text}`);
}

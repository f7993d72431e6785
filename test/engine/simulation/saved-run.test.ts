// A run that is kept must open again, and must not vouch for figures that no longer hold.
import { describe, expect, it } from 'vitest';
import { inputsHash } from '#lib/engine/inputs-hash.ts';
import { savedRun, runMatches } from '#lib/engine/simulation/saved-run.ts';
import { summarised } from '#lib/engine/simulation/summary.ts';
import { ENGINE_VERSION } from '#lib/engine/version.ts';
import { savedRunSchema } from '#lib/schema/saved-run.ts';
import { scenario } from '../../support/scenario.ts';
import { plan, syntheticBlocks } from './synthetic-blocks.ts';

const document = scenario([{ id: 'base', kind: 'salary', perYear: 120_000 }]);
const size = { scrambles: 2, points: 8, leaves: 2 };
const { answer } = summarised({
  question: { seed: 4_294_967_295, method: 'pseudoRandom' },
  plan: { ...plan, netWorth: -1000 },
  size,
  blocks: syntheticBlocks(size, 1, { detail: true })
});
const run = savedRun(answer, {
  id: 'r1',
  name: 'First',
  madeOn: '2026-11-22',
  currency: 'EUR',
  inputs: inputsHash(document, {}, null)
});

describe('a saved run', () => {
  it('is what a document may hold, with the currency that its money is in', () => {
    expect(savedRunSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(run).toMatchObject({ engine: ENGINE_VERSION, currency: 'EUR', seed: 4_294_967_295, method: 'pseudoRandom', ...size });
  });

  it('holds what the page says offers are compared by, pay before and after included, not the offer alone', () => {
    const { compared, mean } = answer.offers[0]!;
    expect(compared.mean).not.toBe(mean);
    expect(run.offers[0]).toEqual({
      id: 'a',
      mean: compared.mean,
      standardError: compared.standardError,
      quantiles: compared.quantiles
    });
  });

  it('keeps futures in which two offers are level as neither', () => {
    expect(run.beats).toHaveLength(6);
    for (const [place, { offer, rival, more, less }] of run.beats.entries()) {
      const { difference } = answer.beats[place]!;
      expect([more, less]).toEqual([1 - difference.atMostZero, difference.belowZero]);
      const back = run.beats.find((one) => one.offer === rival && one.rival === offer)!;
      expect(back.more).toBeCloseTo(less, 12);
    }
  });

  it('holds for the scenario that it is kept in, and not after a figure or the engine has changed', () => {
    expect(runMatches(run, { ...document, runs: [run], name: 'Renamed' }, {}, null)).toBe(true);
    expect(runMatches(run, { ...document, horizonMonths: 24 }, {}, null)).toBe(false);
    expect(runMatches({ ...run, engine: '0' }, document, {}, null)).toBe(false);
  });
});

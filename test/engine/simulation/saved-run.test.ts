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
const run = savedRun(answer, { id: 'r1', name: 'First', madeOn: '2026-11-22', inputs: inputsHash(document, {}, null) });

describe('a saved run', () => {
  it('is what a document may hold, a refused certainty equivalent included', () => {
    expect(savedRunSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(run.offers[0]).toEqual({
      id: 'a',
      mean: answer.offers[0]!.mean,
      standardError: answer.offers[0]!.standardError,
      quantiles: answer.offers[0]!.quantiles,
      certaintyEquivalent: null
    });
    expect(run).toMatchObject({ engine: ENGINE_VERSION, seed: 4_294_967_295, method: 'pseudoRandom', ...size });
    expect(run.beats).toHaveLength(6);
  });

  it('holds for the scenario that it is kept in, and not after a figure or the engine has changed', () => {
    expect(runMatches(run, { ...document, runs: [run], name: 'Renamed' }, {}, null)).toBe(true);
    expect(runMatches(run, { ...document, horizonMonths: 24 }, {}, null)).toBe(false);
    expect(runMatches({ ...run, engine: '0' }, document, {}, null)).toBe(false);
  });
});

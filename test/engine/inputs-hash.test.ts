// Whether a saved run still holds: a hash that misses a change would vouch for stale figures, one that sees a name would disown good ones.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { canonicalJson, inputsHash, textHash } from '#lib/engine/inputs-hash.ts';
import { noStress } from '#lib/engine/stress.ts';
import firstFormat from '../storage/database-version-1.json' with { type: 'json' };
import { grant, scenario } from '../support/scenario.ts';

const document = scenario([{ id: 'base', kind: 'salary', name: 'Base', perYear: 120_000 }], { services: { name: {} } });
const hashOf = (change: (document: Scenario) => unknown) => {
  const changed = structuredClone(document);
  change(changed);
  return inputsHash(changed, {}, null);
};
const base = hashOf(() => undefined);

describe('the hash of what a simulation depends on', () => {
  it('is made of FNV-1a and MurmurHash3 as published', () => {
    // FNV-1a 32: "" 811c9dc5, "foobar" bf9cf968 (Noll's test suite); MurmurHash3_x86_32, seed 0: "" 0, "hello" 248bfa47,
    // "hello, world" 149bbb7f, "The quick brown fox jumps over the lazy dog" 2e4ff723
    expect(textHash('')).toBe('811c9dc500000000');
    expect(textHash('foobar').slice(0, 8)).toBe('bf9cf968');
    expect(textHash('hello').slice(8)).toBe('248bfa47');
    expect(textHash('hello, world').slice(8)).toBe('149bbb7f');
    expect(textHash('The quick brown fox jumps over the lazy dog').slice(8)).toBe('2e4ff723');
  });

  it('does not see names, notes, kept runs or the order of fields', () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf((d) => Object.assign(d, { name: 'Other', notes: 'Later', runs: [] }))).toBe(base);
    expect(hashOf((d) => (d.offers[0]!.components[0]!.name = 'Basic pay'))).toBe(base);
    const backwards = Object.fromEntries(Object.entries(document).reverse()) as unknown as Scenario;
    expect(inputsHash(backwards, {}, noStress)).toBe(base);
  });

  it('of a document of version 1 stays what it was when its runs were kept', () => {
    // Printed by the code of 2026-11-22, before version 2.
    const [{ document: old }] = firstFormat.tables.documents.rows as unknown as [{ document: Scenario }];
    expect(inputsHash(old, {}, null)).toBe('281a6d669273ae60');
    expect(inputsHash({ ...old, version: 2 }, {}, null)).toBe('281a6d669273ae60');
  });

  it('does not see a lever, a guess about the moat or the checklist of a grant, which move no future', () => {
    const granted = scenario([grant({ perMonth: 10 })]);
    const looked = structuredClone(granted);
    looked.counter = { offer: 'a', target: 1000, levers: [{ component: 'gpus', field: 'perMonth', min: 0, max: 20, step: 10 }] };
    looked.employers[0]!.moat = {
      leaveRateWithoutGrant: 0.2,
      replacementCost: 1,
      competeProbability: 0.1,
      lossIfCompetes: 1,
      coveredShare: 0
    };
    Object.assign(looked.offers[0]!.components[0]!, { terms: { guaranteed: 'present' } });
    expect(inputsHash(looked, {}, null)).toBe(inputsHash(granted, {}, null));
  });

  it('does not see what somebody owns or how they bear risk: it changes what samples are worth to them, not the samples', () => {
    expect(hashOf((d) => (d.candidate.netWorth = 1e6))).toBe(base);
    expect(hashOf((d) => (d.candidate.riskAversion = 3))).toBe(base);
  });

  it('sees every figure that is drawn from, formula result and stress', () => {
    const changed = [
      hashOf((d) => Object.assign(d.offers[0]!.components[0]!, { perYear: 120_000.01 })),
      hashOf((d) => Object.assign(d.offers[0]!.components[0]!, { perYear: { low: 110_000, high: 130_000 } })),
      hashOf((d) => (d.candidate.leaveRatePerYear = 0.2)),
      hashOf((d) => (d.market.correlation = 0.2)),
      // A service whose id is "name" is no name; nor is one that is called "terms" a checklist.
      hashOf((d) => (d.market.services['terms'] = { family: 'gpu', unit: 'h', list: 1 })),
      hashOf((d) => (d.market.services['name']!.list = 99)),
      inputsHash(document, { 'a bonus': Float64Array.of(1, 2) }, null),
      inputsHash(document, { 'a bonus': Float64Array.of(1, 3) }, null),
      inputsHash(document, {}, { ...noStress, leavesAfter: 12 })
    ];
    expect(new Set([base, ...changed]).size).toBe(changed.length + 1);
  });

  it('is taken of ASCII, so that a unit in any script counts', () => {
    expect(canonicalJson({ b: ['é', null, undefined], a: Float64Array.of(0.1), c: undefined })).toBe(
      '{"a":[0.1],"b":["\\u00e9",null,null]}'
    );
  });
});

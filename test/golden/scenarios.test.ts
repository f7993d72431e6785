// Every scenario of shared/vectors/scenarios, valued by an independent program that reads valuation.md (flat regime).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { outcome, vectorFile, type Vector } from './runner.ts';
import { differences } from './tolerance.ts';

const folder = new URL('./scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function vectorOf(file: string): Vector {
  return vectorFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).vectors[0]!;
}

describe('a scenario valued by another program', () => {
  it('is there: all twenty-three of them', () => {
    expect(files).toHaveLength(23);
  });

  it.each(files)('%s gives the same figures here, to the last one', async (file) => {
    const vector = vectorOf(file);
    const { ok, got } = await outcome('scenarios', vector);
    expect(differences(vector.expected, got, vector.tolerance)).toEqual([]);
    expect(ok).toBe(true);
  });

  it('is compared at all: one figure off by more than the tolerance is seen', async () => {
    const vector = vectorOf(files[0]!);
    const { scenario } = vector.inputs as { scenario: Scenario };
    const discountRatePerYear = Number(scenario.candidate.discountRatePerYear) + 1e-5;
    const inputs = { scenario: { ...scenario, candidate: { ...scenario.candidate, discountRatePerYear } } };
    const { ok, got } = await outcome('scenarios', { ...vector, inputs });
    expect(ok).toBe(false);
    expect(differences(vector.expected, got, vector.tolerance).length).toBeGreaterThan(10);
  });

  it('is not taken for one of the documents that ask more of a scenario', () => {
    const document = { scenario: { id: 'x' }, expected: {}, source: '' };
    expect(vectorFile({ ...document, employer: 'e0' }).family).toBe('company');
    expect(vectorFile({ ...document, scenario: { id: 'x', counter: {} } }).family).toBe('counter');
  });
});

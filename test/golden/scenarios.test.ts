// Every scenario of shared/vectors/scenarios, valued by an independent program that reads valuation.md (flat regime).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, resolve, type Scenario } from '#lib/engine/index.ts';
import { guesses } from '../support/scenario.ts';

interface Vector {
  source: string;
  tolerance: { rel: number; abs: number };
  scenario: Scenario;
  expected: object;
}

const folder = new URL('./scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Paths at which `got` is not what is expected: every expected figure, and no row, step or tax year too many. */
function differences(expected: unknown, got: unknown, tolerance: Vector['tolerance'], path = ''): string[] {
  if (typeof expected === 'number') {
    const distance = Math.abs(Number(got) - expected);
    const near = distance <= tolerance.abs || distance <= tolerance.rel * Math.abs(expected);
    return near ? [] : [`${path}: expected ${expected}, got ${String(got)}`];
  }
  if (typeof expected !== 'object' || expected === null) {
    return expected === got ? [] : [`${path}: expected ${String(expected)}, got ${String(got)}`];
  }
  if (typeof got !== 'object' || got === null) return [`${path}: nothing`];
  const surplus = Array.isArray(expected) && Array.isArray(got) && got.length !== expected.length ? [`${path}: ${got.length} rows`] : [];
  return [
    ...surplus,
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (got as Record<string, unknown>)[key], tolerance, `${path}.${key}`)
    )
  ];
}

describe('a scenario valued by another program', () => {
  it('is there: all twenty-three of them', () => {
    expect(files).toHaveLength(23);
  });

  it.each(files)('%s gives the same figures here, to the last one', (file) => {
    const vector = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector;
    const got = answer(resolve(vector.scenario, guesses));
    expect(differences(vector.expected, got, vector.tolerance)).toEqual([]);
  });

  it('is compared at all: one figure off by more than the tolerance is seen', () => {
    const vector = JSON.parse(readFileSync(new URL(files[0]!, folder), 'utf8')) as Vector;
    const resolved = resolve(vector.scenario, guesses);
    const got = answer({ ...resolved, discountRatePerYear: resolved.discountRatePerYear + 1e-5 });
    expect(differences(vector.expected, got, vector.tolerance).length).toBeGreaterThan(10);
  });
});

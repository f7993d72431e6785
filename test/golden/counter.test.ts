// Every counter-offer of shared/vectors/counter: exhaustive search over the levers' grid by an independent reading of the design pages (flat regime; two of the eight without a solution).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcome, vectorFile, type Vector } from './runner.ts';

const folder = new URL('./counter/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function vectorOf(file: string): Vector {
  return vectorFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).vectors[0]!;
}

describe('a counter-offer found by another program', () => {
  it('is there: all eight of them, two without a solution', () => {
    const feasible = files.map((file) => (vectorOf(file).expected as { feasible: boolean }).feasible);
    expect([feasible.length, feasible.filter((one) => one).length]).toEqual([8, 6]);
  });

  it.each(files)('%s has the same cheapest package here, at the same cost and worth', async (file) => {
    const { ok, got, message, expected } = await outcome('counter', vectorOf(file));
    expect({ got, message }).toEqual({
      got: expect.objectContaining({ feasible: (expected as { feasible: boolean }).feasible }) as object,
      message: undefined
    });
    expect(ok).toBe(true);
  });

  it('is compared at all: another step of a lever is seen', async () => {
    const vector = vectorOf('00.json');
    const expected = vector.expected as { package: Record<string, number> };
    const { ok } = await outcome('counter', {
      ...vector,
      expected: { ...expected, package: { ...expected.package, 'base.perYear': 281_000 } }
    });
    expect(ok).toBe(false);
  });
});

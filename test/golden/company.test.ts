// Every company of shared/vectors/company: runway, alternatives and cluster as an independent reading of the design pages has them (flat regime).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcome, vectorFile, type Vector } from './runner.ts';

const folder = new URL('./company/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function vectorOf(file: string): Vector {
  return vectorFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).vectors[0]!;
}

type Expected = Record<string, unknown> & { alternatives: Record<string, number> };
const expectedOf = ({ expected }: Vector) => expected as Expected;

describe('a founder whose company another program has reckoned', () => {
  it('is there, eight times', () => {
    expect(files).toHaveLength(8);
  });

  it.each(files)('%s sees the same cash in every month, the same runways and the same cluster', async (file) => {
    const { ok, message } = await outcome('company', vectorOf(file));
    expect({ ok, message }).toEqual({ ok: true, message: undefined });
  });

  it('is told shares and months more sharply than money: a runway that is off by a thousandth of a month is seen', async () => {
    const vector = vectorOf('00.json');
    const { alternatives } = expectedOf(vector);
    const off = { ...expectedOf(vector), alternatives: { ...alternatives, cash: alternatives.cash! + 1e-3 } };
    expect((await outcome('company', { ...vector, expected: off })).ok).toBe(false);
  });
});

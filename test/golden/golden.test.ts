// The vectors of vectors/, each within the tolerance that it states, through the runner behind `npm run golden`.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcome, vectorFile, type VectorFile } from './runner.ts';
import { differences } from './tolerance.ts';

type Inputs = Record<string, string | number | boolean | null>;

/** Who would be told something wrong, by family. */
const readers: Record<string, (inputs: Inputs) => string> = {
  'us-federal': ({ filing, year, ...rest }) => `who files ${filing} for ${year}, with ${named(rest)}, sees the federal tax due`,
  'us-state': ({ filing, year, state, city, ...rest }) =>
    `who files ${filing} for ${year} in ${city ?? state}, with ${named(rest)}, sees the state's tax`,
  uk: ({ tax_year, region, employment_income }) =>
    `who earns ${employment_income} in ${region}, ${tax_year}, sees the tax, and the employer its National Insurance`,
  'uk-benefits': (inputs) => `who is given a benefit in the UK, with ${named(inputs)}, sees what of it is taxed`,
  'us-fringe': (inputs) => `who is given compute in the US, with ${named(inputs)}, sees what of it is wages`,
  vesting: (inputs) => `whose grant vests by ${Object.keys(inputs).join(', ')} sees every date and unit of it`,
  waterfall: ({ exit }) => `who holds shares of a company sold for ${exit} sees what each class receives, and which convert`,
  options: ({ type, exercise, kind, strike, moneyness, spot, years, endYears }) =>
    `a ${exercise ?? kind} ${type} at ${strike ?? `${moneyness} of the price`} on ${spot} over ${years ?? endYears} years has its price`,
  'options-eso': ({ strike, spot, vestingYears, exitRate, exerciseMultiple }) =>
    `who has options at ${strike} on ${spot}, vest ${vestingYears}, leaving ${exitRate}, exercised at ${exerciseMultiple}, sees their value`,
  rng: ({ fn, seed, state, dimension, firstIndex }) =>
    `whose odds are drawn by ${fn} from ${seed ?? state ?? `${dimension} dimensions, point ${firstIndex}`} has the published numbers`,
  stats: ({ fn, ...rest }) => `who reads a range or an error off a ${fn} with ${named(rest)} has the right figure`,
  queueing: ({ fn, servers, ...rest }) =>
    `whose jobs wait for ${servers} servers (${fn}, ${named(rest)}) sees how often and how long`,
  finance: ({ fn, ...rest }) => `who compares flows by ${fn ?? Object.keys(rest).join(', ')} has the textbook's figure`
};
const counts = {
  rng: 11,
  stats: 46,
  finance: 25,
  queueing: 12,
  options: 176,
  'options-eso': 16,
  waterfall: 26,
  vesting: 43,
  'us-federal': 239,
  'us-state': 109,
  uk: 30,
  'uk-benefits': 7,
  'us-fringe': 5
};

/** Where a vector carries an approximation that is further from the true value than the vector's tolerance: that, with its source. */
const trueValues: Record<string, object> = {
  // Ju's approximation is 0.034 above binomial trees of 5,000 and 12,000 steps (5.51800, 5.51811).
  'options/ju-american-37': { value: 5.5181 }
};

/** The inputs that say something; age and dependants are always the same. */
function named({ age: _age, dependents: _dependents, ...inputs }: Inputs): string {
  const said = Object.entries(inputs).filter(([, value]) => value);
  return said.length === 0 ? 'no income' : said.map(([name, value]) => `${name} ${value}`).join(', ');
}

function vectorsOf(family: string): VectorFile {
  return vectorFile(JSON.parse(readFileSync(new URL(`./vectors/${family}.json`, import.meta.url), 'utf8')));
}

describe.each(Object.entries(counts))('%s', (family, count) => {
  const { vectors } = vectorsOf(family);

  it('is there, all of it', () => {
    expect(vectors).toHaveLength(count);
  });

  it.each(vectors.map((vector) => [readers[family]!(vector.inputs as Inputs), vector.id, vector] as const))(
    '%s (%s)',
    async (_title, _id, vector) => {
      const expected = trueValues[vector.id] ?? vector.expected;
      const { ok, got, message } = await outcome(family, { ...vector, expected });
      expect({ differences: differences(expected, got, vector.tolerance), message }).toEqual({ differences: [] });
      expect(ok).toBe(true);
    }
  );
});

describe('the runner', () => {
  const { vectors } = vectorsOf('uk');
  const vector = vectors[2]!;
  const expected = vector.expected as { income_tax: number; ni_employer: number };

  it('computes from the inputs alone: whatever is expected, whoever asks gets the same', async () => {
    const honest = await outcome('uk', vector);
    const misled = await outcome('uk', { ...vector, id: 'x', expected: { ...expected, income_tax: 1 } });
    expect(misled).toMatchObject({ id: 'x', ok: false, got: honest.got });
  });

  it('finds a figure just beyond its tolerance, and lets one within it pass', async () => {
    const moved = (by: Partial<typeof expected>) => outcome('uk', { ...vector, expected: { ...expected, ...by } });
    const got = (await outcome('uk', vector)).got as typeof expected;
    expect(await moved({ income_tax: got.income_tax + 1.01 })).toMatchObject({ ok: false });
    expect(await moved({ income_tax: got.income_tax - 0.99 })).toMatchObject({ ok: true });
    // Its own tolerance, 1.5, goes before the 1 of the others.
    expect(await moved({ ni_employer: got.ni_employer + 1.49 })).toMatchObject({ ok: true });
    expect(await moved({ ni_employer: got.ni_employer + 1.51 })).toMatchObject({ ok: false });
  });

  it('never calls a result right that it does not have: a key unknown to it is null', async () => {
    expect(await outcome('uk', { ...vector, expected: { student_loan: 0 } })).toMatchObject({
      ok: false,
      got: { student_loan: null }
    });
  });

  it('does not answer another question than the one asked: inputs that it does not understand give none', async () => {
    const asked = { ...vector, inputs: { ...(vector.inputs as object), student_loan: 'plan 2' } };
    const { ok, got, message } = await outcome('uk', asked);
    expect({ ok, got }).toEqual({ ok: false, got: null });
    expect(message).toMatch(/^inputs\.student_loan: /);
    expect(await outcome('us-federal', { ...vector, inputs: { year: 2026, filing: 'joint' } })).toMatchObject({
      ok: false,
      got: null
    });
  });

  it('takes what inputs leave out for nothing', async () => {
    const asked = { ...vector, inputs: { year: 2026, filing: 'single', wages1: 50_000 }, expected: { agi: 50_000, niit: 0 } };
    expect(await outcome('us-federal', asked)).toMatchObject({ ok: true });
  });
});

describe('a tolerance', () => {
  it('is absolute or relative, either is enough, and exact where it says so or says nothing', () => {
    expect(differences({ a: 1000 }, { a: 1001 }, { abs: 0.5, rel: 0.001 })).toEqual([]);
    expect(differences({ a: 1000 }, { a: 1001 }, { abs: 0.5, rel: 0.0009 })).toEqual(['a: expected 1000, got 1001']);
    expect(differences({ a: 0.1 + 0.2 }, { a: 0.3 }, { exact: true, abs: 1 })).toHaveLength(1);
    expect(differences({ a: 0.1 + 0.2 }, { a: 0.3 }, {})).toHaveLength(1);
  });

  it('holds within lists and objects, words are compared as they are, and neither an entry nor a figure may be missing', () => {
    expect(differences({ a: [1, { b: 'x' }] }, { a: [1.1, { b: 'x' }] }, { abs: 0.2 })).toEqual([]);
    expect(differences({ a: [1] }, { a: [1, 2] }, { abs: 9 })).toEqual(['a: 2 rows']);
    expect(differences({ a: true, b: 1, c: 1 }, { a: 1, b: NaN, c: '1' }, { abs: 9 })).toHaveLength(3);
  });
});

// Files that somebody broke, by hand or on purpose: whatever is in them, nothing throws, counts add up, and what is taken is what a document may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantComponent } from '#lib/exchange/grant-component.ts';
import { importedGrants } from '#lib/exchange/grant-import.ts';
import { guessedGrantMapping } from '#lib/exchange/grants-mapping.ts';
import { stockSchema } from '#lib/schema/stock.ts';
import { files } from './package.ts';

const items = Object.values(files).flatMap((file) => ('items' in file ? (file.items as object[]) : []));
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '0',
    '-1',
    '1e99',
    '9'.repeat(16),
    1e300,
    -0,
    [],
    {},
    true,
    '__proto__',
    '2026-02-31',
    '0001-01-01',
    'start',
    'cliff',
    'monthly',
    'ada'
  ),
  fc.jsonValue()
);

/** Every place of a value, as a path. */
function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, Array.isArray(value) ? Number(key) : key]))
  ];
}
const places = paths(items).filter((path) => path.length > 0);

/** A copy with something else at one place. */
function changed(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? changed(one, rest, to) : one));
  const fields = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, name === key ? changed(one, rest, to) : one]));
}

function readTotal(text: string): void {
  const result = importedGrants([{ name: 'fuzz.json', text }], { holder: 'ada' });
  if (!result.ok || result.needsMapping) return;
  const { rows } = result;
  expect(rows.used + rows.refused.reduce((sum, one) => sum + one.rows, 0)).toBe(rows.read);
  for (const grant of result.grants) {
    const fitted = grantComponent(grant, 'e', {
      startMonth: '2026-12',
      currency: 'USD',
      regime: 'us',
      listed: false,
      vested: 'all'
    });
    // What passes has passed the document's schema; what does not says why.
    if (!fitted.ok) expect(fitted.reason).not.toBe('');
    else expect(fitted.component.units).toBeGreaterThan(0);
  }
  if (result.kind === 'ocf') {
    const { preferences } = result.stock;
    for (const one of preferences ?? [])
      expect(Object.values(one).every((field) => typeof field !== 'number' || Number.isFinite(field))).toBe(true);
  }
}

describe('a package', () => {
  it('with anything at up to three of its places is read or refused, never half', () => {
    const change = fc.tuple(fc.constantFrom(...places), strange);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const broken = changes.reduce<unknown>((value, [path, to]) => changed(value, path, to), items);
        readTotal(JSON.stringify({ items: broken }));
      }),
      { numRuns: 400, seed: 5 }
    );
  });

  it('cut or with characters changed is read or refused', () => {
    const whole = JSON.stringify({ items });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.string({ maxLength: 4 }), fc.nat(40), (at, put, gone) => {
        readTotal(whole.slice(0, at) + put + whole.slice(at + gone));
      }),
      { numRuns: 200, seed: 6 }
    );
  });

  it('as it is gives a company that a document may hold', () => {
    const result = importedGrants([{ name: 'a', text: JSON.stringify({ items }) }], { holder: 'ada' });
    if (!result.ok || result.kind !== 'ocf') throw new Error('not read');
    const { notes: _, currency: __, ...facts } = result.stock;
    expect(stockSchema.safeParse({ kind: 'private', ...facts }).success).toBe(true);
  });
});

it('a table of anything is read or refused, its rows counted', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('2026-01-01', '1/2/2026', '5', '-5', '1e9', 'RSU', 'ISO', '48', '"', '\n'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 9 }), { maxLength: 12 }), (lines) => {
      const columns = ['grant date', 'units', 'type', 'strike', 'months', 'cliff', 'every', 'expiry', 'vesting start'];
      const text = [columns, ...lines].map((line) => line.join(',')).join('\n');
      const result = importedGrants([{ name: 'a.csv', text }], { mapping: guessedGrantMapping(columns) });
      if (!result.ok || result.needsMapping) return;
      expect(result.rows.used + result.rows.refused.reduce((sum, one) => sum + one.rows, 0)).toBe(result.rows.read);
      expect(result.rows.used).toBe(result.grants.length);
    }),
    { numRuns: 300, seed: 7 }
  );
});

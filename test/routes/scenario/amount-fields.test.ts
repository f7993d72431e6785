/** The fields that take a range are those of the format, or the page would refuse what a document may say, or store what it may not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceFigures } from '#lib/engine/index.ts';
import { takesRange } from '../../../src/routes/scenario/amount-fields.ts';

type Json = { [key: string]: Json } | Json[] | string;
const schema = JSON.parse(readFileSync('static/schema/scenario.v2.json', 'utf8')) as Record<string, Json>;

/** Names of properties anywhere in the schema, by whether they are amounts; prices have fields of their own. */
function properties(of: Json, found = { amounts: new Set<string>(), others: new Set<string>() }) {
  if (typeof of !== 'object' || of === null) return found;
  const own = (of as { properties?: Record<string, Json> }).properties;
  const prices: readonly string[] = own && 'family' in own ? serviceFigures : [];
  for (const [name, value] of Object.entries(own ?? {})) {
    if (prices.includes(name) || ['replaced', 'kept'].includes(name)) continue;
    const { $ref, allOf } = value as { $ref?: string; allOf?: { $ref: string }[] };
    const isAmount = /definitions\/(?!Currency)/.test($ref ?? allOf?.[0]?.$ref ?? '');
    (isAmount ? found.amounts : found.others).add(name);
  }
  for (const [key, value] of Object.entries(of)) if (!['replaced', 'kept', 'definitions'].includes(key)) properties(value, found);
  return found;
}
const { amounts, others } = properties(schema);

describe('a field of a document', () => {
  it.each([...amounts])('%s takes a range, as the format does', (name) => {
    expect(takesRange(name)).toBe(true);
  });

  // `share` is an amount of a grant and a number of a tranche, `amount` one of a sign-on and a number of a raise: the numbers have fields of their own.
  it.each([...others].filter((name) => !['share', 'amount'].includes(name)))('%s takes none', (name) => {
    expect(takesRange(name)).toBe(false);
  });

  it('is found by this test at all', () => {
    expect([...amounts]).toEqual(expect.arrayContaining(['perYear', 'amount', 'units', 'spendPerMonth', 'dilutionPerRound']));
    expect([...others]).toEqual(expect.arrayContaining(['elasticity', 'price', 'probability', 'correlation', 'horizonMonths']));
  });
});

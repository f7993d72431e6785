/** Every document of models/ against its schema, and the manners that a schema cannot see. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleIndexSchema } from '#lib/schema/example-index.ts';
import { guessesSchema } from '#lib/schema/guesses.ts';
import { benefitPresetsSchema } from '#lib/schema/preset.ts';
import { rateCardSchema } from '#lib/schema/rate-card.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { sourcedValueSchema } from '#lib/schema/sourced-value.ts';

const models = join(import.meta.dirname, '../../models');
const schemas: Record<string, { parse: (value: unknown) => unknown }> = {
  'rate-card': rateCardSchema,
  guesses: guessesSchema,
  'benefit-presets': benefitPresetsSchema,
  examples: exampleIndexSchema
};

const files = readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
const document = (file: string) => JSON.parse(readFileSync(join(models, file), 'utf8')) as { format?: string };

interface Sourced {
  basis: string;
  rationale?: string;
  source: { title?: string; url?: string; locator?: string; retrievedOn?: string };
}

/** Every object with a `basis` and a `source`, by its path in the document. */
function sourcedValues(value: unknown, path: string): [string, Sourced][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, Sourced][] = 'basis' in value && 'source' in value ? [[path, value as Sourced]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => sourcedValues(part, `${path}.${key}`))];
}

describe('documents of models/', () => {
  it('finds them: an empty folder would make every test here pass', () => {
    expect(files.length).toBeGreaterThanOrEqual(13);
  });

  it.each(files)('%s is a document that the app would accept from a stranger', (file) => {
    const { format, ...rest } = document(file);
    if (format === 'scenario') {
      expect(readScenario({ format, ...rest })).toMatchObject({ ok: true });
      return;
    }
    const schema = schemas[format ?? ''];
    expect(schema, `no schema for the format ${format}`).toBeDefined();
    expect(schema?.parse({ format, ...rest })).toEqual({ format, ...rest });
  });

  const sourced = files.filter((file) => !file.startsWith('offers')).flatMap((file) => sourcedValues(document(file), file));

  it('every figure names where it was read and when', () => {
    expect(sourced.length).toBeGreaterThan(70);
    const bare = sourced.filter(([, { source }]) => !source.title || !source.retrievedOn || !(source.url ?? source.locator));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('every assumption and every derived figure says why', () => {
    const reasonless = sourced.filter(
      ([, { basis, rationale }]) => (basis === 'assumption' || basis === 'derived') && !rationale?.trim()
    );
    expect(reasonless.map(([path]) => path)).toEqual([]);
  });
});

describe('a figure with a source', () => {
  const wellSourced = {
    value: 2.35,
    low: 1.7,
    high: 3.23,
    effectiveFrom: '2026-03',
    basis: 'survey',
    source: { title: 'A survey', locator: 'page 3', retrievedOn: '2026-11-21' }
  };
  const accepted = (change: object) => sourcedValueSchema.safeParse({ ...wellSourced, ...change }).success;

  it('is accepted with title, place and date', () => expect(accepted({})).toBe(true));
  it.each(['assumption', 'derived'])('of basis %s is refused without a reason, accepted with one', (basis) => {
    expect(accepted({ basis })).toBe(false);
    expect(accepted({ basis, rationale: 'half of the list price' })).toBe(true);
  });
  it('is refused outside its own range', () => {
    expect(accepted({ low: 3 })).toBe(false);
    expect(accepted({ high: 2 })).toBe(false);
  });
  it('is refused with a source that cannot be found again', () => {
    expect(accepted({ source: { title: 'hearsay', retrievedOn: '2026-11-21' } })).toBe(false);
  });
  it('is refused with a field that the page would not show', () => expect(accepted({ confidence: 'low' })).toBe(false));

  it('is refused below zero where it is a price', () => {
    const card = document('rates/2026-08.json') as unknown as { services: Record<string, Record<string, object>> };
    card.services['h100-hour']!.wholesale = { ...wellSourced, value: -1, low: -1 };
    expect(rateCardSchema.safeParse(card).success).toBe(false);
  });
});

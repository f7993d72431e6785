import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scenarioJsonSchema, scenarioJsonSchemaFile } from '#lib/schema/json-schema.ts';

it('the JSON Schema that editors load is that of the present schemas (else: npx tsx scripts/json-schema.ts)', () => {
  const shipped = readFileSync(new URL(`../../static/${scenarioJsonSchemaFile}`, import.meta.url), 'utf8');
  expect(shipped).toBe(scenarioJsonSchema());
});

it('it refuses unknown fields and requires what has no default, as the app does', () => {
  const schema = JSON.parse(scenarioJsonSchema());
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual([
    'format',
    'version',
    'id',
    'name',
    'currency',
    'valuationMonth',
    'candidate',
    'market',
    'employers',
    'offers'
  ]);
  expect(schema.definitions.Share.anyOf[0]).toEqual({ type: 'number', minimum: 0, maximum: 1 });
});

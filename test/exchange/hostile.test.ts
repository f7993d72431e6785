import { describe, expect, it } from 'vitest';
import { mostColumns } from '#lib/exchange/csv-table.ts';
import { mostCharacters, type ImportKind } from '#lib/exchange/import-kind.ts';
import { importedPrices } from '#lib/exchange/price-import.ts';
import { fixture, readPrices, reasons } from './fixture.ts';

const header = 'InstanceType,AcceleratorName,AcceleratorCount,Price';
const model = '{"litellm_provider": "x", "mode": "chat", "input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6}';

function errors(text: string, kind?: ImportKind, more: object = {}): string {
  const read = importedPrices(text, { fileName: 'prices', asOf: '2026-08-01', ...(kind && { kind }), ...more });
  return read.ok ? 'read' : read.errors.map(({ path, message }) => `${path}: ${message}`).join('\n');
}

describe('a file that is no catalogue is refused whole, with the reason', () => {
  it.each([
    ['empty', ' \n\n', /empty file/],
    ['a binary file', 'PK\u0003\u0004\0\0', /NUL/],
    ['a NUL in a CSV', `${header}\n,H100,1,\0`, /NUL/],
    ['a web page', '\n <!DOCTYPE html><html></html>', /web page/],
    ['over 50 MB', 'x'.repeat(mostCharacters + 1), /at most 50 MB, found 50\.1 MB/],
    ['truncated JSON', fixture('models.json').slice(0, 900), /not JSON: expected .* at line/],
    ['200,000 levels of JSON', '{"a":'.repeat(200_000), /at most 100 levels/],
    ['the same model twice', `{"a": ${model}, "a": ${model}}`, /each name once/],
    ['a list', `[${model}]`, /an object of models.*found a list/],
    ['another JSON', '{"models": {"a": 1}}', /litellm_provider/],
    ['a quote that never closes', `${header}\nm,"H100,1,2\n`, /closing quotation mark after line 2, found the end/],
    ['more behind a quote', `${header}\nm,"H100"x,1,2\n`, /more in row 2/],
    ['a million columns', `${'a,'.repeat(1_000_000)}a\n1`, new RegExp(`at most ${mostColumns} columns`)],
    ['a million cells in a row', `${header}\n${','.repeat(1_000_000)}`, new RegExp(`at most ${mostColumns} columns.*row 2`)],
    ['a row too many', `${header}\n${'\n'.repeat(600_000)}`, /at most 500000 rows/],
    ['a column twice', 'model,price,price\nx,1,2', /each column once/],
    ['one column', 'model\nx', /two columns/],
    ['no usable row', `${header}\nm,H100,1,\n`, /a usable price in 1 rows, found none: No price, or none that is a number \(1\)/],
    ['no row', `${header}\n`, /a usable price in 0 rows/]
  ])('%s', (_, text, message) => {
    expect(errors(text)).toMatch(message);
  });

  it.each([
    ['litellm', `${header}\n,H100,1,2`, /not JSON/],
    ['skypilot', `{"a": ${model}}`, /not CSV|columns/],
    ['skypilot', 'model,price\nx,1', /expected the columns AcceleratorName, AcceleratorCount, Price, found no AcceleratorName/],
    ['parquet' as ImportKind, 'a,b\n1,2', /kind: expected one of litellm, skypilot, csv/]
  ] as const)('as %s where it is not', (kind, text, message) => {
    expect(errors(text, kind)).toMatch(message);
  });

  it('for a date or a currency that no card can have', () => {
    expect(errors(`{"a": ${model}}`, 'litellm', { asOf: 'yesterday' })).toMatch(/rateCard\.asOf: expected a date/);
    expect(errors('a,b\n1,2', 'csv', { currency: 'DOGE', mapping: {} })).toMatch(/rateCard\.currency/);
  });
});

describe('hostile rows in a good file', () => {
  it('named after what objects have by themselves are left out and reach nothing', () => {
    const names = ['__proto__', 'constructor', 'prototype'].map((name) => `"${name}": ${model}`);
    const read = readPrices(
      `{${names.join(', ')}, "toString": ${model}, "nimbus": {"__proto__": ${model}}, "x/nimbus": ${model}}`
    );
    expect(Object.keys(read.rateCard.services)).toEqual(['nimbus-token', 'tostring-token']);
    expect(reasons(read)).toEqual({ 'Not a name for a model': 3, 'Not a model of text (chat, completion or responses)': 1 });
    expect({}).not.toHaveProperty('mode');
  });

  it('with names that are long, alike or in no letters of an id become services of their own', () => {
    const long = 'n'.repeat(250);
    const read = readPrices(
      JSON.stringify(Object.fromEntries([`${long}a`, `${long}b`, '模型', 'a:b', 'a-b'].map((name) => [name, JSON.parse(model)])))
    );
    const ids = Object.keys(read.rateCard.services);
    expect(ids).toHaveLength(5);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(64);
    expect(Math.max(...Object.values(read.rateCard.services).map(({ name }) => name.length))).toBeLessThanOrEqual(200);
  });

  it('with a name or a number as long as a file are left out', () => {
    const mapping = { name: 'model', price: 'price', priceUnit: 'perMillionTokens' } as const;
    const read = readPrices(`model,price\n${'1-1-'.repeat(100_000)},1\nx,${'1'.repeat(100_000)}\ny,2`, { mapping });
    expect(reasons(read)).toEqual({ 'No name': 1, 'A price that is not a number': 1 });
  });

  it('by the ten thousand, each a model of its own, are more than a card takes', () => {
    const many = Array.from({ length: 5_001 }, (_, row) => `"m${row}": ${model}`);
    expect(errors(`{${many.join(', ')}}`)).toMatch(/at most 5000 models or accelerators/);
  });

  it('are shown with five names at most, none of them long', () => {
    const rows = Array.from({ length: 9 }, (_, row) => `${'m'.repeat(500)}${row},H100,0,1`);
    const read = readPrices([header, 'm,H100,1,2', ...rows].join('\n'));
    expect(read.rows.refused[0]?.examples).toHaveLength(5);
    expect(read.rows.refused[0]?.examples.every((example) => example.length <= 80)).toBe(true);
  });

  it('do not make the file’s own name an id that reaches into the program', () => {
    expect(readPrices(`{"a": ${model}}`, { fileName: '../__proto__.json' }).rateCard).toMatchObject({
      card: 'imported-proto',
      title: '__proto__'
    });
    expect(readPrices(`{"a": ${model}}`, { fileName: 'constructor' }).rateCard.card).toBe('imported-constructor');
  });
});

/** What the worker answers, and what it does not even look at. The same dispatcher runs in the worker, see background.browser.test.ts. */
import { describe, expect, it } from 'vitest';
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import { messageId, requestOf } from '#lib/worker/protocol.ts';
import { prepared } from '#lib/worker/work.ts';

const input: FormulaInput = {
  key: 'a.formula',
  offer: 'a',
  component: 'formula',
  formula: 'salary / 12 + h100_hour',
  months: 2,
  salaryPerYear: Float64Array.of(120_000, 240_000),
  prices: { 'h100-hour': Float64Array.of(2, 3) }
};

describe('the work of a request', () => {
  it('is the amounts of its formulas: a twelfth of the salary and the price of that month', async () => {
    const work = await prepared({ kind: 'formulas', inputs: [input] });
    expect(work()).toEqual({ amounts: { 'a.formula': Float64Array.of(10_002, 20_003) }, errors: [] });
  });

  it('is a quantity in its unit', async () => {
    const work = await prepared({ kind: 'quantity', text: '2 days', unit: 'hour' });
    expect(work()).toEqual({ ok: true, value: 48 });
  });

  it('is a price list, read', async () => {
    const text = JSON.stringify({
      'some-model': { litellm_provider: 'openai', mode: 'chat', input_cost_per_token: 1e-6, output_cost_per_token: 5e-6 }
    });
    const work = await prepared({ kind: 'prices', text, options: { fileName: 'prices.json', asOf: '2026-08-01' } });
    expect(work()).toMatchObject({ ok: true, kind: 'litellm', rows: { read: 1 } });
  });

  it('is grants of one’s own, read', async () => {
    const files = [{ name: 'grants.csv', text: 'date,units\n2026-01-01,5\n' }];
    const work = await prepared({ kind: 'grants', files, options: { mapping: { granted: 'date', units: 'units' } } });
    expect(work()).toMatchObject({ ok: true, kind: 'csv', rows: { read: 1, used: 1 } });
  });
});

describe('a message', () => {
  it.each([
    ['formulas', { kind: 'formulas', inputs: [input] }],
    ['no formulas', { kind: 'formulas', inputs: [] }],
    ['a quantity', { kind: 'quantity', text: '2 h', unit: '' }],
    ['prices', { kind: 'prices', text: '', options: { fileName: 'a.csv', asOf: '2026-08-01' } }],
    ['grants', { kind: 'grants', files: [{ name: 'a.csv', text: '' }], options: {} }]
  ])('with %s is a request', (_, request) => {
    expect(requestOf({ id: 1, request })).toBe(request);
  });

  it.each([
    ['of no kind', {}],
    ['of an unknown kind', { kind: 'evaluate', text: '1' }],
    ['of a kind that objects inherit', { kind: 'constructor' }],
    ['whose text is none', { kind: 'quantity', text: 5, unit: '' }],
    ['without its unit', { kind: 'quantity', text: '5' }],
    ['whose formulas are no list', { kind: 'formulas', inputs: { 0: input } }],
    ['whose formula is none', { kind: 'formulas', inputs: [{ ...input, formula: 5 }] }],
    ['with more months than there are', { kind: 'formulas', inputs: [{ ...input, months: 1e9 }] }],
    ['with no months', { kind: 'formulas', inputs: [{ ...input, months: NaN }] }],
    ['whose salary is no series', { kind: 'formulas', inputs: [{ ...input, salaryPerYear: [1, 2] }] }],
    ['whose prices are no series', { kind: 'formulas', inputs: [{ ...input, prices: { x: 3 } }] }],
    ['without the name of its file', { kind: 'prices', text: '', options: { asOf: '2026-08-01' } }],
    ['whose files are no texts', { kind: 'grants', files: [{ name: 'a.csv', text: 5 }], options: {} }],
    ['whose files are no list', { kind: 'grants', files: 'a.csv', options: {} }],
    ['that is a text', 'formulas']
  ])('%s is refused', (_, request) => {
    expect(requestOf({ id: 1, request })).toBeUndefined();
  });

  it('that is no message at all is refused, under no id', () => {
    for (const message of [null, undefined, 'x', 5, []]) {
      expect(requestOf(message)).toBeUndefined();
      expect(messageId(message)).toBeNaN();
    }
    expect(messageId({ id: 7 })).toBe(7);
  });
});

// What an employer says of its cash is passed on with its name: a statement that cannot be read whole must not become another one.
import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { formatExample } from './format-example.ts';

function withTold(told: object) {
  const document = formatExample();
  Object.assign(document.employers[0]!, { told });
  return document;
}
const good = { asOf: '2026-12', cashLastsMonths: 24 };

describe('what an employer tells of its cash', () => {
  it.each([good, { ...good, cashLastsMonths: 0 }, { ...good, withRaisesMonths: 24 }])('opens as it was written: %j', (told) => {
    const scenario = withTold(told);
    expect(readScenario(scenario)).toEqual({ ok: true, scenario });
  });

  it.each([
    ['asOf', { ...good, asOf: 'December' }],
    ['cashLastsMonths', { ...good, cashLastsMonths: -3 }],
    ['cashLastsMonths', { ...good, cashLastsMonths: 1.5 }],
    ['cashLastsMonths', { ...good, cashLastsMonths: 121 }],
    ['withRaisesMonths', { ...good, withRaisesMonths: 21 }],
    ['cash', { ...good, cash: 4_000_000 }]
  ])('is refused where %s is no such thing: raises never shorten it, and cash itself is never told', (field, told) => {
    const read = readScenario(withTold(told));
    expect(read.ok ? [] : read.errors.map(({ path }) => path)).toEqual([`employers[0].told.${field}`]);
  });

  it('is refused where a part of it is missing', () => {
    const read = readScenario(withTold({ asOf: '2026-12' }));
    expect(read.ok ? [] : read.errors.map(({ path }) => path)).toEqual(['employers[0].told.cashLastsMonths']);
  });
});

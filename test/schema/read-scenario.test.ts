import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario, readScenarioText } from '#lib/schema/read-scenario.ts';
import { exampleWith, formatExample } from './format-example.ts';

const golden = new URL('../golden/scenarios/', import.meta.url);

describe('a good scenario opens as it was written', () => {
  it.each(readdirSync(golden))('the worked scenario %s of version 1, with nothing lost and nothing added', (file) => {
    const { scenario } = JSON.parse(readFileSync(new URL(file, golden), 'utf8'));
    expect(scenario.version).toBe(1);
    expect(readScenario(scenario)).toEqual({ ok: true, scenario: { ...scenario, version: 2 } });
  });

  it('the example of the format, as a value and as text, with or without a byte order mark', () => {
    const scenario = formatExample();
    expect(readScenario(scenario)).toEqual({ ok: true, scenario });
    expect(readScenarioText(JSON.stringify(scenario, null, 2))).toEqual({ ok: true, scenario });
    expect(readScenarioText(`\uFEFF${JSON.stringify(scenario)}`)).toEqual({ ok: true, scenario });
  });

  it('what is read is a copy: editing it leaves the stored document alone', () => {
    const stored = formatExample();
    const reading = readScenario(stored);
    if (reading.ok) reading.scenario.employers.length = 0;
    expect(stored).toEqual(formatExample());
  });
});

describe('something else is said to be something else', () => {
  it.each([
    [{ ...formatExample(), format: 'backup' }, 'format', 'this is not a scenario: format is "backup", expected "scenario"'],
    [{}, 'format', 'this is not a scenario: format is nothing, expected "scenario"'],
    [[1, 2], 'document', 'this is not a scenario: expected an object, found a list of 2'],
    [undefined, 'document', 'this is not a scenario: expected an object, found nothing'],
    [exampleWith(['version'], 3), 'version', 'this file is of version 3; this app reads up to version 2: update the app'],
    [exampleWith(['version'], '1'), 'version', 'expected a whole number ≥ 1, found "1"'],
    [exampleWith(['version'], 0), 'version', 'expected a whole number ≥ 1, found 0'],
    [exampleWith(['version'], undefined), 'version', 'expected a whole number ≥ 1, found nothing']
  ])('%#: %j', (document, path, message) => {
    expect(readScenario(document)).toEqual({ ok: false, errors: [{ path, message }] });
  });

  it('a file of more than 5 MB is refused before it is read', () => {
    expect(readScenarioText(' '.repeat(5_000_001))).toEqual({
      ok: false,
      errors: [{ path: 'document', message: 'expected at most 5 MB, found 5.1 MB' }]
    });
  });
});

/** Paths to every value of the document. */
function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))].filter((found) => found.length > 0);
}

describe('whatever a file holds, the reader answers', () => {
  const seed = 20261121;

  function expectReasons(value: unknown): void {
    const reading = readScenario(value);
    // A file of version 1 is upgraded.
    if (reading.ok) expect(reading.scenario).toEqual({ ...(value as object), version: 2 });
    else expect(reading.errors.length).toBeGreaterThan(0);
    for (const { path, message } of reading.ok ? [] : reading.errors)
      expect(`${path}: ${message}`).toMatch(/^.+: (expected .+, found .+|this .+)$/s);
  }

  it('random values are refused with a path and a reason', () => {
    const random = fc.oneof(fc.jsonValue(), fc.anything());
    const headed = random.map((value) => Object.assign({ format: 'scenario', version: 2 }, value));
    fc.assert(fc.property(fc.oneof(random, headed), expectReasons), { seed, numRuns: 500 });
  });

  it('a scenario with one random value in it opens unchanged, or is refused with a path and a reason', () => {
    const paths = fc.constantFrom(...pathsIn(formatExample()));
    const random = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.double(), fc.anything({ maxDepth: 1 }));
    const property = fc.property(paths, random, (path, value) => expectReasons(exampleWith(path, value)));
    fc.assert(property, { seed, numRuns: 1000 });
  });
});

describe('a file that tries to reach the prototype of objects changes nothing', () => {
  const text = (insert: string, at: string) => JSON.stringify(formatExample()).replace(at, `${at}${insert}`);
  const poison = '"__proto__":{"polluted":true},';

  it.each([
    ['the document', '{', '__proto__'],
    ['the services', '"services":{', 'market.services.__proto__'],
    ['the exchange rates', '"fx":{', 'market.fx.__proto__'],
    ['a service', '"h100-hour":{', 'market.services.h100-hour.__proto__'],
    ['a component', '"components":[{', 'offers[0].components[0].__proto__'],
    ['the supply', '"computeSupply":{', 'employers[0].computeSupply.__proto__']
  ])('in %s', (_, at, path) => {
    const reading = readScenarioText(text(poison, at));
    expect(reading.ok ? [] : reading.errors.map((error) => error.path)).toEqual([path]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('nor does a document whose format hides there', () => {
    expect(readScenarioText('{"__proto__":{"format":"scenario","version":1}}').ok).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('%s is the id of nothing, since answers are kept by id', (id) => {
    for (const path of [['id'], ['employers', 0, 'id'], ['offers', 0, 'id'], ['offers', 0, 'components', 0, 'id']])
      expect(readScenario(exampleWith(path, id)).ok).toBe(false);
    const services = JSON.parse(`{${JSON.stringify(id)}:{"family":"gpu","unit":"h","list":1}}`);
    expect(readScenario(exampleWith(['market', 'services'], services)).ok).toBe(false);
  });
});

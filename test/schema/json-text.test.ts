import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedJson } from '#lib/schema/json-text.ts';

const most = 1_000_000;

function faultOf(text: string): string | undefined {
  const json = parsedJson(text, most);
  return json.ok ? undefined : json.errors[0]?.message;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a person with a slip in a file is told the line and the column, in every browser alike', () => {
  it.each([
    ['', 'a value, found the end at line 1, column 1'],
    ['{"a": }', 'a value, found } at line 1, column 7'],
    ['{"a": 1\n "b": 2}', 'a comma or }, found "b": 2} at line 2, column 2'],
    ['{\n  "a": 1,\n}', 'a name in double quotes, found } at line 3, column 1'],
    ["{'a': 1}", "a name in double quotes or }, found 'a': 1} at line 1, column 2"],
    ['{"a" 1}', 'a colon, found 1} at line 1, column 6'],
    ['[1,]', 'a value, found ] at line 1, column 4'],
    ['[1 2]', 'a comma or ], found 2] at line 1, column 4'],
    ['[', 'a value or ], found the end at line 1, column 2'],
    ['[1}', 'a comma or ], found } at line 1, column 3'],
    ['{"a": 1} {}', 'nothing more, found {} at line 1, column 10'],
    ['{"a": "\n"}', 'a value, found " at line 1, column 7'],
    ['{"a": 01}', 'a comma or }, found 1} at line 1, column 8'],
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 'each name once in an object, found "a": 3} at line 1, column 25'],
    [String.raw`{"a": 1, "\u0061": 2}`, String.raw`each name once in an object, found "\u0061": 2} at line 1, column 10`]
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toBe(`this is not JSON: expected ${fault}`);
  });

  it('nesting that would exhaust the stack of a parser is refused', () => {
    expect(faultOf('['.repeat(100) + ']'.repeat(100))).toBeUndefined();
    expect(faultOf('['.repeat(400_000))).toMatch(/expected at most 100 levels.*line 1, column 101$/);
  });

  it('a text of nothing but escapes is read', () => {
    expect(faultOf(`"${'\\n'.repeat(400_000)}"`)).toBeUndefined();
  });

  it('agrees with the platform on what is JSON, but for names that come twice', () => {
    const slip = fc
      .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom(...'{}[],:"\\0-.e1tn \n'))
      .map(([text, at, length, character]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + character + text.slice(start + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), slip, fc.string()), (text) => {
        const fault = faultOf(text);
        fc.pre(!fault?.includes('each name once'));
        expect(fault === undefined).toBe(isJson(text));
      }),
      { seed: 20261121, numRuns: 2000 }
    );
  });
});

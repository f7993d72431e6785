import { describe, expect, it } from 'vitest';
import { editsFit, upgraded, versionErrors, type Upgrades } from '#lib/schema/upgrade.ts';

/** A format that called its pay `wage`, then `salary`, then kept a list of `pay`. */
const pretended: Upgrades = {
  1: ({ wage, ...rest }) => ({ ...rest, salary: wage }),
  2: ({ salary, ...rest }) => ({ ...rest, pay: [salary] })
};

describe('a file of an older version opens in the present one', () => {
  it('through every step between, in order', () => {
    expect(upgraded({ version: 1, wage: 5 }, 1, 3, pretended)).toEqual({ version: 3, pay: [5] });
    expect(upgraded({ version: 2, salary: 5 }, 2, 3, pretended)).toEqual({ version: 3, pay: [5] });
  });

  it('as it is, where it is of the present version', () => {
    const document = { version: 3, pay: [5] };
    expect(upgraded(document, 3, 3, pretended)).toBe(document);
  });

  it('the stored document stays what it was, so that a failed upgrade loses nothing', () => {
    const document = { version: 1, wage: 5 };
    upgraded(document, 1, 3, pretended);
    expect(document).toEqual({ version: 1, wage: 5 });
  });

  it('a chain with a gap is refused before any step has run', () => {
    const run: number[] = [];
    const gap: Upgrades = { 1: (document) => (run.push(1), document), 3: (document) => document };
    expect(() => upgraded({ version: 1 }, 1, 4, gap)).toThrow('no upgrade from version 2 to 3');
    expect(run).toEqual([]);
  });
});

describe('a version that this app cannot read is named', () => {
  it.each([
    [1, []],
    [2, []],
    [3, [{ path: 'version', message: 'this file is of version 3; this app reads up to version 2: update the app' }]],
    [1.5, [{ path: 'version', message: 'expected a whole number ≥ 1, found 1.5' }]],
    [null, [{ path: 'version', message: 'expected a whole number ≥ 1, found null' }]]
  ])('%j', (version, errors) => {
    expect(versionErrors(version, 2)).toEqual(errors);
  });
});

describe('undo after an update of the app', () => {
  it('is kept where the newer version only adds fields, and let go where old edits might not fit', () => {
    expect([editsFit(1, 2), editsFit(2, 2)]).toEqual([true, true]);
    // Nobody knows what these had: a version before the first, one to come, and none.
    expect([0, 3, 1.5, '1', undefined].map((version) => editsFit(version, 2))).toEqual([false, false, false, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { scenarioDatabase } from '#lib/storage/database.ts';
import { storageFailure } from '#lib/storage/failure.ts';
import { listedScenarios } from '#lib/storage/list.ts';

const named = (name: string, rest: object = {}) => Object.assign(new Error(name), { name, ...rest });

describe('what a person is told when storing fails', () => {
  it.each([
    ['a full disk, behind the abort that it causes', named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
    ['a full disk in the middle of an import', named('BulkError', { failures: [named('QuotaExceededError')] }), 'quota'],
    [
      'a newer database, behind the connection that it closes',
      named('DatabaseClosedError', { inner: named('VersionError') }),
      'newer'
    ],
    ['no IndexedDB at all', named('DatabaseClosedError', { inner: named('MissingAPIError') }), 'unavailable'],
    ['storage forbidden', named('OpenFailedError', { inner: named('SecurityError') }), 'unavailable'],
    ['a connection that was closed', named('DatabaseClosedError', { inner: null }), 'closed'],
    ['a mistake of ours', new TypeError('undefined is not a function'), 'unknown'],
    ['no error at all', undefined, 'unknown']
  ])('is right for %s', (_, error, reason) => {
    expect(storageFailure(error).reason).toBe(reason);
  });

  it('is that nothing can be stored, where there is no IndexedDB: as here, in Node', async () => {
    const failure = await listedScenarios(scenarioDatabase(() => undefined)).then(() => undefined, storageFailure);
    expect(failure?.reason).toBe('unavailable');
  });
});

/** Whether single keys act: on until switched off, and no browser may crash over it. */
import { afterEach, expect, it, vi } from 'vitest';
import { readSingleKeys, storeSingleKeys } from '../../src/routes/single-keys.ts';

afterEach(() => vi.unstubAllGlobals());

it('the choice is kept', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value)
  });
  expect(readSingleKeys()).toBe(true);
  storeSingleKeys(false);
  expect(readSingleKeys()).toBe(false);
  storeSingleKeys(true);
  expect(readSingleKeys()).toBe(true);
});

it('a browser that stores nothing has them on, and takes the choice without an error', () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
  expect(readSingleKeys()).toBe(true);
  expect(() => storeSingleKeys(false)).not.toThrow();
});

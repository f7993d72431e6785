import { expect, it } from 'vitest';
import { askForPersistence } from '#lib/storage/persistence.ts';

it('the browser is asked once a session to keep the data, and its answer is kept', async () => {
  let asked = 0;
  const manager = { persist: () => Promise.resolve((asked += 1) === 1) };
  expect([await askForPersistence(manager), await askForPersistence(manager)]).toEqual([true, true]);
  expect(asked).toBe(1);
});

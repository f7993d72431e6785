/** The keyboard of every page, before its dialogs have come over a slow line, and after. */
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { mounted } from '../components/mounted.svelte.ts';
import { until } from '../support/until.ts';
import WithKeyboard from './WithKeyboard.svelte';

const press = (key: string, init: KeyboardEventInit = {}) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  flushSync();
};

it('letters for a palette that is still on its way do nothing: “d” would duplicate the offer of who types “delete”', async () => {
  const run = vi.fn();
  mounted(WithKeyboard, { offered: [{ id: 'duplicate', label: 'Duplicate', keys: 'd', run }] });
  press('d');
  expect(run).toHaveBeenCalledTimes(1);
  expect(document.querySelector('dialog')).toBeNull();
  press('k', { ctrlKey: true });
  press('d');
  expect(run).toHaveBeenCalledTimes(1);
  const palette = await until(() => {
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    expect(dialog).not.toBeNull();
    return dialog!;
  });
  const closed = new Promise((heard) => palette.addEventListener('close', heard, { once: true }));
  palette.close();
  await closed;
  press('d');
  expect(run).toHaveBeenCalledTimes(2);
});

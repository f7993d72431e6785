import { createRawSnippet, flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Dialog from '#lib/components/Dialog.svelte';
import { mounted } from './mounted.svelte.ts';

function dialog() {
  const opener = document.body.appendChild(document.createElement('button'));
  opener.textContent = 'Open';
  opener.focus();
  const closed: string[] = [];
  const children = createRawSnippet(() => ({ render: () => '<p>Importing adds.</p>' }));
  const props = mounted(Dialog, { open: false, title: 'Bring in a file', children, onclose: () => closed.push('closed') });
  props.open = true;
  flushSync();
  return { closed, opener };
}

describe('a dialog', () => {
  it('begins with its title, and Escape gives the focus back to where it was', async () => {
    const { closed, opener } = dialog();
    await expect.element(page.getByRole('heading', { name: 'Bring in a file' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.poll(() => closed).toEqual(['closed']);
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  it('is closed by its button', async () => {
    const { closed, opener } = dialog();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => closed).toEqual(['closed']);
    opener.remove();
  });
});

/** Where the keyboard goes on when an edit takes away what had the focus. */
import { tick } from 'svelte';

/** Once an edit is on the page, and only if the focus has gone with it: the last control of the first of these boxes that has one. */
export async function keepFocus(...boxes: readonly (HTMLElement | undefined)[]): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  const controls = boxes.flatMap((box) => [...(box?.querySelectorAll<HTMLElement>('input, select, button') ?? [])].slice(-1));
  controls[0]?.focus();
}

/** Where the keyboard goes on when an edit takes away what had the focus. */
import { tick } from 'svelte';

/** Once an edit is on the page, and only if the focus has gone with it: the last control of the first of these boxes that shows one. */
export async function keepFocus(...boxes: readonly (HTMLElement | undefined)[]): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  const shown = boxes.flatMap((box) =>
    [...(box?.querySelectorAll<HTMLElement>('input, select, button') ?? [])].filter(isShown).slice(-1)
  );
  shown[0]?.focus();
}

/** Not in a menu that is closed, nor in a box that is gone. */
function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0;
}

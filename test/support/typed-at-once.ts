import { flushSync } from 'svelte';
import type { Locator } from 'vitest/browser';

/** Types a text, or a month, in one moment of the page, so that what it says at once can be read at once: `fill` answers later. */
export function typedAtOnce(locator: Locator, text: string): void {
  const input = locator.element() as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}

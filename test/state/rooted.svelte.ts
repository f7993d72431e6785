/** What needs a component around it, without one: its effects run until the test ends, or until it is disposed of. */
import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/** @returns what was made, and how its component goes away */
export function rooted<T>(make: () => T): { made: T; dispose: () => void } {
  let made!: T;
  const dispose = $effect.root(() => {
    made = make();
  });
  flushSync();
  onTestFinished(dispose);
  return { made, dispose };
}

/** A value that components can watch. */
export class Watched<T> {
  value = $state.raw() as T;

  constructor(value: T) {
    this.value = value;
  }
}

/** What `read` gives, each time that it changes, for as long as it is watched. */
export function watched<T>(read: () => T): { seen: T[]; dispose: () => void } {
  const seen: T[] = [];
  const { dispose } = rooted(() => {
    $effect(() => {
      seen.push(read());
    });
  });
  return { seen, dispose };
}

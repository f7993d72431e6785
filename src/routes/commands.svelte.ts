/**
 * What can be done from here, for the command palette, the list of keys and the keyboard itself: pages add their commands
 * while they are shown.
 */
import { createContext, untrack } from 'svelte';

export interface Command {
  id: string;
  label: string;
  /** Shown, and listened to: `d`, `?`, `mod+k`, `mod+shift+z` (mod is ⌘ or Ctrl). */
  keys?: string;
  /** Also while a field has the focus. */
  inFields?: boolean;
  run: () => void;
}

export class Commands {
  #groups = $state.raw<readonly (() => Command[])[]>([]);

  /** Opens the palette; set by the part that draws it. */
  openPalette: () => void = () => undefined;

  /** All commands of what is shown, outermost page first. */
  get all(): Command[] {
    return this.#groups.flatMap((group) => group());
  }

  /** Adds commands for as long as the calling component lives; what they read may change. */
  offer(group: () => Command[]): void {
    $effect(() => {
      this.#groups = [...untrack(() => this.#groups), group];
      return () => (this.#groups = untrack(() => this.#groups).filter((other) => other !== group));
    });
  }
}

export const [commands, provideCommands] = createContext<Commands>();

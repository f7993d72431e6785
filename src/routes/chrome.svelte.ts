/** What a page puts into the header beside its navigation: saving, undo and redo. Set while that page is shown. */
import { createContext, type Snippet } from 'svelte';

export class Chrome {
  tools = $state.raw<Snippet>();
}

export const [chrome, provideChrome] = createContext<Chrome>();

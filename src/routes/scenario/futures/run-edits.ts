/** Saved runs in a document: the newest last. */
import type { SavedRun, Scenario } from '#lib/engine/index.ts';
import type { Draft } from 'immer';

export function addRun(draft: Draft<Scenario>, run: SavedRun): void {
  draft.runs = [...(draft.runs ?? []), run];
}

/** Without the last one there is no list. */
export function removeRun(draft: Draft<Scenario>, id: string): void {
  const left = (draft.runs ?? []).filter((run) => run.id !== id);
  if (left.length > 0) draft.runs = left;
  else delete draft.runs;
}

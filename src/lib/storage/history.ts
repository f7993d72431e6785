/**
 * Undo and redo as an immutable value: what was done to a document, as patches there and back (immer's format), at most 200 steps.
 * Knows neither the database nor the clock.
 */
import { applyPatches, enablePatches } from 'immer';
import type { Patch } from 'immer';

enablePatches();

/** How many edits can be taken back. */
export const MAX_STEPS = 200;

/** One edit, as `produceWithPatches` of immer answers it. */
export interface Edit {
  /** For people: "Salary of Borealis". */
  label: string;
  /** Edits with the same key, made one after the other, are one step: the typing of a figure. */
  key?: string;
  /** Milliseconds since 1970. */
  at: number;
  forward: Patch[];
  inverse: Patch[];
}

/** An edit with its place in the history. What a sequence number stands for never changes: a merged step gets a new number. */
export interface Step extends Edit {
  sequence: number;
}

export interface History {
  /** What undo takes back, oldest first. */
  readonly past: readonly Step[];
  /** What redo brings back, next first. */
  readonly future: readonly Step[];
  /** Greater than every sequence number ever given. */
  readonly next: number;
}

/** A document together with its history after an undo or a redo. */
export interface Travelled<T> {
  document: T;
  history: History;
  step: Step;
}

/** The history of a document to which nothing has been done. */
export const emptyHistory: History = { past: [], future: [], next: 1 };

/** How long after an edit another one of its key is still part of it. */
const MERGE_WITHIN_MS = 2000;
/** How long ago an edit may be that is taken back without a trace. */
const BACK_WITHIN_MS = 30_000;

/**
 * The history after an edit: what could be redone is gone, the oldest step too if there are more than 200. An edit without patches is none.
 * An edit with the newest step's key, shortly after it, is merged into that step, unless something can be redone. Where it brings back
 * what was there before the last steps of its key, all within half a minute, nothing was done: what was typed halfway cannot come back with undo.
 * @param since the first sequence number of whoever edits: earlier steps are another visit's or tab's, and stay as they are
 */
export function recordedHistory(history: History, edit: Edit, since = 0): History {
  if (edit.forward.length === 0) return history;
  const open = history.past.filter(({ sequence }) => sequence >= since);
  const newest = open.at(-1);
  const isSame = newest !== undefined && history.future.length === 0 && edit.key !== undefined && edit.key === newest.key;
  const back = isSame ? takenBack(open, edit) : 0;
  if (back > 0) return { ...history, past: history.past.slice(0, -back) };
  const merges = isSame && edit.at - newest.at <= MERGE_WITHIN_MS;
  const kept = merges ? history.past.slice(0, -1) : history.past;
  const step: Step = { ...(merges ? mergedEdit(newest, edit) : edit), sequence: history.next };
  return { past: [...kept, step].slice(-MAX_STEPS), future: [], next: history.next + 1 };
}

/** How many of the newest steps an edit takes back. */
function takenBack(past: readonly Step[], edit: Edit): number {
  const forward = JSON.stringify(edit.forward);
  let [run, found] = [0, 0];
  for (const step of past.toReversed()) {
    if (step.key !== edit.key || edit.at - step.at > BACK_WITHIN_MS) break;
    run++;
    if (JSON.stringify(step.inverse) === forward) found = run;
  }
  return found;
}

/** Document and history before the newest edit; `undefined` when there is nothing to take back. */
export function undone<T extends object>(document: T, history: History): Travelled<T> | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    document: applyPatches(document, step.inverse),
    history: { past: history.past.slice(0, -1), future: [step, ...history.future], next: history.next },
    step
  };
}

/** Document and history after the edit that was last taken back; `undefined` when there is none. */
export function redone<T extends object>(document: T, history: History): Travelled<T> | undefined {
  const [step, ...future] = history.future;
  if (step === undefined) return undefined;
  return {
    document: applyPatches(document, step.forward),
    history: { past: [...history.past, step], future, next: history.next },
    step
  };
}

/** Two edits as one. Typing on in the same field replaces the value typed so far: a slider would otherwise leave hundreds of patches. */
function mergedEdit(earlier: Step, later: Edit): Edit {
  const [before] = earlier.forward;
  const [after] = later.forward;
  const sameField =
    earlier.forward.length === 1 &&
    before !== undefined &&
    before.op !== 'remove' &&
    after !== undefined &&
    replacesOnly(later.forward, before.path) &&
    replacesOnly(later.inverse, before.path);
  return {
    ...later,
    forward: sameField ? [{ ...before, value: after.value }] : [...earlier.forward, ...later.forward],
    inverse: sameField ? earlier.inverse : [...later.inverse, ...earlier.inverse]
  };
}

function replacesOnly(patches: Patch[], path: Patch['path']): boolean {
  const [only] = patches;
  return (
    patches.length === 1 &&
    only?.op === 'replace' &&
    only.path.length === path.length &&
    only.path.every((part, index) => part === path[index])
  );
}

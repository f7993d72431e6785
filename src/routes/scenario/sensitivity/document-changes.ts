/** What one document has that another has not, field by field, and how it is written into a draft: one step of undo, and no more than changed. */
import type { Draft } from 'immer';
import type { Scenario } from '#lib/engine/index.ts';

export interface DocumentChange {
  /** Steps to the field. */
  path: readonly (string | number)[];
  before: unknown;
  after: unknown;
}

/** Edits share what they leave alone: only what is not the same object is looked into. Ranges and lists of another length are one change. */
export function documentChanges(before: Scenario, after: Scenario): DocumentChange[] {
  return changesAt([], before, after);
}

function changesAt(path: readonly (string | number)[], before: unknown, after: unknown): DocumentChange[] {
  if (Object.is(before, after)) return [];
  if (before === undefined && isHolder(after) && !isAmount(after)) return changesAt(path, {}, after);
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) return [{ path, before, after }];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [{ path, before, after }];
    return before.flatMap((one: unknown, place) => changesAt([...path, place], one, after[place]));
  }
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => changesAt([...path, name], was[name], is[name]));
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isAmount(value: object): boolean {
  return 'low' in value || 'cases' in value;
}

/** Writes changes into a document or its draft; holders that are missing on the way are made. */
export function writeChanges(draft: Draft<Scenario> | Scenario, changes: readonly DocumentChange[]): void {
  for (const { path, after } of changes) {
    let holder = draft as unknown as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string | number, unknown>;
    const last = path.at(-1)!;
    if (after === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = after;
  }
}

/**
 * Why storing or reading failed, in a few kinds, each with a sentence for people. Dexie wraps the browser's errors: the innermost known one decides.
 */

export type FailureReason = 'quota' | 'unavailable' | 'newer' | 'blocked' | 'closed' | 'unknown';

export interface StorageFailure {
  reason: FailureReason;
  sentence: string;
}

const SENTENCES: Record<FailureReason, string> = {
  quota:
    'The disk space that this browser grants is used up, so the last change is not saved. Delete scenarios that you no longer need, or export this one.',
  unavailable:
    'This browser does not let the page store anything, perhaps because the window is private. Export what you want to keep.',
  newer: 'This tab is older than the stored data, which a newer version of Counteroffer has written. Reload the page to go on.',
  blocked: 'Another tab runs an older version of Counteroffer and holds the stored data. Close it, and this tab goes on.',
  closed: 'The browser has closed the stored data. Reload the page to go on.',
  unknown: 'The browser could not store or read the data, and does not say why. Export what you want to keep.'
};

const REASONS: Record<string, FailureReason> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
  InvalidStateError: 'closed',
  DatabaseClosedError: 'closed'
};

/** The failure of one kind, for events that are not errors. */
export function failureOf(reason: FailureReason): StorageFailure {
  return { reason, sentence: SENTENCES[reason] };
}

/** What an error thrown by any function of this folder means. */
export function storageFailure(error: unknown): StorageFailure {
  const known = errorNames(error).flatMap((name) => REASONS[name] ?? []);
  return failureOf(known.at(-1) ?? 'unknown');
}

/** Names of the error and of those inside it, outermost first; of a failed bulk write, its first failure. */
function errorNames(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...errorNames(inner ?? (Array.isArray(failures) ? failures[0] : undefined))
  ];
}

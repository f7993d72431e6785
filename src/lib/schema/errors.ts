/** What is wrong with a document, for people: where, what was expected there and what was found. */
import { meantOption } from './containers.ts';
import type { z } from './zod.ts';
import { pathText, valueAt } from './document-path.ts';

export interface DocumentError {
  /** `offers[0].components[2].perMonth`; `document` for the whole. */
  path: string;
  /** `expected a number ≥ 0, found "12k"`. */
  message: string;
}

type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: DocumentError[] };
type Issue = z.core.$ZodIssue;

/** A hopeless document is reported up to here. */
const mostErrors = 100;
const foundLength = 60;
const tooMany: DocumentError = {
  path: 'document',
  message: `expected at most ${mostErrors} errors, found more; the rest is not shown`
};

/** What `schema` makes of `document`, or what is wrong with it. Does not throw, however broken the document is. */
export function checked<Schema extends z.ZodType>(schema: Schema, document: unknown): Checked<z.output<Schema>> {
  try {
    const result = schema.safeParse(document);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, errors: documentErrors(result.error.issues, document) };
  } catch (error) {
    // zod hands issues upwards as arguments, of which a call takes some hundred thousand at most.
    if (error instanceof RangeError) return { ok: false, errors: [tooMany] };
    throw error;
  }
}

/** Each issue once: two checks of one figure may say the same. */
function documentErrors(issues: readonly Issue[], document: unknown): DocumentError[] {
  const errors = new Map<string, DocumentError>();
  for (const issue of issues) {
    for (const error of issueErrors(issue, [], document)) errors.set(`${error.path}: ${error.message}`, error);
    if (errors.size > mostErrors) return [...[...errors.values()].slice(0, mostErrors), tooMany];
  }
  return [...errors.values()];
}

/** The errors of a document that stands at `place` in a larger one. */
export function errorsWithin(place: string, errors: readonly DocumentError[]): DocumentError[] {
  const within = (path: string) => (path === 'document' ? '' : path.startsWith('[') ? path : `.${path}`);
  return errors.map(({ path, message }) => ({ path: place + within(path), message }));
}

function issueErrors(issue: Issue, parent: readonly PropertyKey[], document: unknown): DocumentError[] {
  const path = [...parent, ...issue.path];
  const value = valueAt(document, path);
  switch (issue.code) {
    case 'invalid_union': {
      // A variant with an unknown tag has no branch to look into.
      const branch = meantOption(issue.errors);
      return branch
        ? branch.flatMap((inner) => issueErrors(inner, path, document))
        : [expected(path, issue.message, found(value))];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => expected([...path, key], issue.message, found(key)));
    case 'invalid_key':
      return issue.issues.map((inner) => expected(path, inner.message, found(path.at(-1))));
    case 'custom':
      return [expected(path, issue.message, typeof issue.params?.found === 'string' ? issue.params.found : found(value))];
    default:
      return [expected(path, issue.message, found(value))];
  }
}

function expected(path: readonly PropertyKey[], what: string, found: string): DocumentError {
  return { path: pathText(path), message: `expected ${what}, found ${found}` };
}

/** A value in a few words, for the end of a sentence. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return cut(JSON.stringify(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return cut(`an object {${Object.keys(value).join(', ')}}`);
  return cut(String(value));
}

function cut(text: string): string {
  return text.length <= foundLength ? text : `${text.slice(0, foundLength - 1)}…`;
}

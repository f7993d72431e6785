/**
 * JSON text to a value, or the place where it stops being JSON. The platforms' own messages differ and often name no
 * place; they also let the last of two equal names win without a word, which is refused here.
 */
import type { DocumentError } from './errors.ts';

type JsonReading = { ok: true; value: unknown } | { ok: false; errors: DocumentError[] };

interface Fault {
  at: number;
  expected: string;
}

/** Deeper nesting than any document has, and shallow enough for every parser's stack. */
const mostLevels = 100;

/** The value of a text of at most `most` characters. A byte order mark is let pass. */
export function parsedJson(text: string, most: number): JsonReading {
  if (text.length > most) return refused(`expected at most ${megabytes(most)}, found ${megabytes(text.length)}`);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = jsonFault(json);
  if (fault) return refused(`this is not JSON: expected ${fault.expected}, found ${excerpt(json, fault.at)}`);
  return { ok: true, value: JSON.parse(json) };
}

function refused(message: string): JsonReading {
  return { ok: false, errors: [{ path: 'document', message }] };
}

function megabytes(characters: number): string {
  return `${Math.ceil(characters / 100_000) / 10} MB`;
}

function excerpt(json: string, at: number): string {
  const before = json.slice(0, at).split('\n');
  const [what] = json.slice(at, at + 20).split('\n');
  return `${what || 'the end'} at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What may come next, as a sentence says it. */
const awaitable = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  name: 'a name in double quotes',
  nameOrEnd: 'a name in double quotes or }',
  colon: 'a colon',
  commaOrBrace: 'a comma or }',
  commaOrBracket: 'a comma or ]',
  nothing: 'nothing more'
};
type Awaited = keyof typeof awaitable;

interface Scan {
  awaited: Awaited;
  /** The containers around the present place: the names seen of an object, `list` for a list. */
  open: (Set<string> | 'list')[];
}

const blanks = /[ \t\n\r]*/y;
const tokens = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** From the blank upwards, but for the quotation mark and the backslash. */
const plainCharacters = /[ !#-[\]-\uFFFF]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function jsonFault(json: string): Fault | undefined {
  const scan: Scan = { awaited: 'value', open: [] };
  let at = 0;
  for (;;) {
    at = endOf(blanks, json, at);
    if (at === json.length && scan.awaited === 'nothing') return undefined;
    const end = json[at] === '"' ? endOfString(json, at) : endOf(tokens, json, at);
    const expected = refusal(scan, json.slice(at, end));
    if (expected) return { at, expected };
    at = end;
  }
}

/** Where a match that begins at `at` ends; `at` where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Like `endOf`; a loop, since one pattern for it all would outgrow the stack on a text of many escapes. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = endOf(plainCharacters, json, at);
    if (json[at] === '"') return at + 1;
    const end = endOf(escaped, json, at);
    if (end === at) return start;
    at = end;
  }
}

/** Takes one token into the scan, or says what was expected instead. */
function refusal(scan: Scan, token: string): string | undefined {
  const { awaited, open } = scan;
  if (!places(token).includes(awaited)) return awaitable[awaited];
  const inner = open.at(-1);
  if (token === '{' || token === '[') {
    if (open.length === mostLevels) return `at most ${mostLevels} levels`;
    open.push(token === '{' ? new Set() : 'list');
    scan.awaited = token === '{' ? 'nameOrEnd' : 'valueOrEnd';
  } else if (token === ':') scan.awaited = 'value';
  else if (token === ',') scan.awaited = inner === 'list' ? 'value' : 'name';
  else if (token.startsWith('"') && awaited.startsWith('name') && inner instanceof Set) {
    const name: string = JSON.parse(token);
    if (inner.has(name)) return 'each name once in an object';
    inner.add(name);
    scan.awaited = 'colon';
  } else {
    if (token === '}' || token === ']') open.pop();
    scan.awaited = open.length === 0 ? 'nothing' : open.at(-1) === 'list' ? 'commaOrBracket' : 'commaOrBrace';
  }
  return undefined;
}

/** What may have been awaited for the token to be in its place. */
function places(token: string): Awaited[] {
  switch (token[0]) {
    case undefined:
      return [];
    case '}':
      return ['nameOrEnd', 'commaOrBrace'];
    case ']':
      return ['valueOrEnd', 'commaOrBracket'];
    case ',':
      return ['commaOrBrace', 'commaOrBracket'];
    case ':':
      return ['colon'];
    case '"':
      return ['value', 'valueOrEnd', 'name', 'nameOrEnd'];
    default:
      return ['value', 'valueOrEnd'];
  }
}

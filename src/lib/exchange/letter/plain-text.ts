/**
 * Pasted text to plain lines: markup is taken off (its blocks become lines, its cells tabs), entities and typographic characters become
 * plain ones. Every step is one pass; nothing of the markup is kept or run.
 */
import { matches } from './matches.ts';

/** Longer than any letter; a pasted book is refused as a whole, since reading half of it would hide the rest. */
export const mostCharacters = 250_000;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  times: '×',
  hellip: '…',
  euro: '€',
  pound: '£',
  yen: '¥',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  shy: ''
};

const characters: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ''],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc]/g, "'"],
  [/[\u201c-\u201f\u2033«»]/g, '"'],
  [/[\u2010\u2011\u2212]/g, '-'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb00/g, 'ff'],
  [/½/g, '1/2'],
  [/¼/g, '1/4'],
  [/¾/g, '3/4'],
  [/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' '] // eslint-disable-line no-control-regex
];

/** The lines of a text; none of them has a line break, a tab stands between cells. */
export function plainLines(text: string): string[] {
  const plain = /<[a-z/!]/i.test(text) ? withoutTags(withoutHidden(text)) : text;
  const decoded = plain.includes('&') ? plain.replace(/&(#x?[0-9a-f]{1,6}|[a-z0-9]{2,8});/gi, entity) : plain;
  const narrowed = decoded.replace(/[\uff01-\uff5e]/g, narrow);
  return characters.reduce((line, [pattern, by]) => line.replace(pattern, by), narrowed).split('\n');
}

/** What a browser never shows: styles, scripts, comments, the head. What is not closed ends with the text. */
function withoutHidden(text: string): string {
  let shown = '';
  let from = 0;
  for (const { 0: open, index, groups } of matches(/<!--|<(?<name>style|script|head|title)\b/gi, text)) {
    if (index < from) continue;
    const close = groups?.name === undefined ? '-->' : `</${groups.name}`;
    const end = foundFrom(text, close, index + open.length);
    shown += text.slice(from, index);
    from = end;
    if (end >= text.length) break;
  }
  return shown + text.slice(from);
}

/** Behind the next `close` in whatever case, or the end. */
function foundFrom(text: string, close: string, from: number): number {
  for (let at = text.indexOf(close.slice(0, 2), from); at >= 0; at = text.indexOf(close.slice(0, 2), at + 1))
    if (text.slice(at, at + close.length).toLowerCase() === close.toLowerCase()) return 1 + (text.indexOf('>', at) >>> 0);
  return text.length;
}

/** Leftovers of HTML: rows and blocks become lines, cells are parted by tabs. */
function withoutTags(text: string): string {
  return text.replace(/<\/?([a-z][a-z0-9]{0,15})(?:[\s/][^<>]{0,2000})?>|<![a-z][^<>]{0,200}>/gi, (tag, name?: string) => {
    if (name === undefined) return '';
    if (/^(td|th)$/i.test(name)) return tag.startsWith('</') ? '\t' : '';
    return /^(br|p|div|li|tr|ul|ol|h[1-6]|table|tbody|thead|section|article|hr|blockquote|pre)$/i.test(name) ? '\n' : '';
  });
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 8 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Fullwidth signs and digits. */
function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostCharacters } from '#lib/exchange/letter/plain-text.ts';
import { letterText, read } from './support.ts';

const letters = readdirSync(new URL('./letters/', import.meta.url)).map(letterText);

/** Repeated up to a length. */
const long = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Text that makes a careless reader slow: what almost matches, again and again. */
const nasty = {
  digits: '1',
  'numbers apart': '1 ',
  'groups of thousands': '1,000,',
  'opened tags': '<a ',
  'opened styles': '<style>',
  comments: '<!--',
  entities: '&nbsp;',
  cells: 'a\t1\t',
  bars: '| ',
  dollars: '$',
  'short lines': 'a\n',
  'numbered lines': '1.\n',
  'full stops': '. ',
  'capital words': 'Aaaa Bbbb ',
  'number words': 'one hundred ',
  'shares of a whole': '5/15/',
  'adjectives of a bonus': 'annual target ',
  'may be': '600 H100 GPU-hours may ',
  grants: '4,000 RSUs '
};

/** Reads a text while every use of a pattern is watched. A mock would keep a list of all of them. */
function watched(
  text: string,
  watch: (pattern: RegExp, given: string, from: number, found: RegExpExecArray | null) => void
): void {
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, given: string) {
    const from = this.lastIndex;
    const found = exec.call(this, given);
    watch(this, given, from, found);
    return found;
  };
  try {
    read(text);
  } finally {
    RegExp.prototype.exec = exec;
  }
}

/** What all patterns together were given to look at while a text is read: calls and characters. */
function steps(text: string): number {
  let sum = 0;
  watched(text, ({ global, sticky }, given, from, found) => {
    const to = found === null ? given.length : found.index + found[0].length;
    sum += 1 + (global || sticky ? Math.max(0, to - from) : to);
  });
  return sum;
}

describe('hostile text', () => {
  it('longer than any letter is refused as a whole, with a sentence', () => {
    const letter = read(long('Base salary: $100,000 per year. ', mostCharacters + 1));
    expect(letter).toMatchObject({ offer: { components: [] }, lines: [], questions: [] });
    expect(letter.refused).toContain(String(mostCharacters));
  });

  it.each(Object.entries(nasty))('takes steps that grow with its length and no faster: %s', (_, piece) => {
    const [half, whole] = [steps(long(piece, 6000)), steps(long(piece, 12_000))];
    expect(whole).toBeLessThan(2.6 * half + 1000);
  });

  it('meets no pattern that could take more than a bounded number of steps at one place', () => {
    const sources = new Set<string>();
    for (const text of [...letters, ...Object.values(nasty).map((piece) => long(piece, 300))])
      watched(text, ({ source }) => sources.add(source));
    // instrument-words.ts cuts its text at 100 characters before this one.
    sources.delete('[_-]+');
    const unbounded = [...sources].filter((source) =>
      /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))
    );
    expect(sources.size).toBeGreaterThan(100);
    expect(unbounded).toEqual([]);
  });

  it('is text and nothing else: markup is taken off, names of objects are words', () => {
    const letter = read(
      '<script>alert(1)</script><img src=x onerror=alert(2)>Base salary: $100,000 per year\n__proto__ constructor toString $5\nemployer: <b>Evil</b> & Co'
    );
    expect(letter.offer.components).toEqual([{ id: 'base', kind: 'salary', perYear: 100_000 }]);
    expect(JSON.stringify(letter)).not.toMatch(/alert|onerror|<b>/);
    expect(letter.lines.find(({ text }) => text.includes('__proto__'))).toMatchObject({ unread: 'figure' });
  });

  it('cannot fill the offer with components or the page with questions', () => {
    const letter = read(
      Array.from({ length: 500 }, (_, index) => `You get ${index + 2} H100 GPUs. You get ${1000 + index} RSUs and 15%.`).join(
        '\n\n'
      )
    );
    expect(letter.offer.components.length).toBeLessThanOrEqual(60);
    expect(letter.questions.length).toBeLessThanOrEqual(30);
    expect(letter.lines.at(-2)).toMatchObject({ unread: 'figure' });
  });

  it('of nothing is an empty letter', () => {
    for (const text of ['', ' ', '\n\n', '\u200b', '<p></p>'])
      expect(read(text)).toEqual({ offer: { components: [] }, employer: {}, grants: [], lines: [], questions: [] });
  });
});

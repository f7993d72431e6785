import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberNames } from '#lib/exchange/letter/number-names.ts';
import type { ReadLetter } from '#lib/exchange/letter/letter.ts';
import { letterText, read, unaccounted } from './support.ts';

const texts = readdirSync(new URL('./letters/', import.meta.url)).map(letterText);

/** A piece of a letter, or of two with something between them. */
const slices = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...texts),
    fc.nat(),
    fc.constantFrom('', '\n', '\t', ' ', '  ', '$', '%', '(', '|', '\u00a0', '<b>', '&nbsp;', '12', ' 1,0')
  )
  .map(([text, a, b, other, c, between]) => {
    const [from, to] = [a % text.length, b % text.length].sort((one, two) => one - two) as [number, number];
    return text.slice(from, to) + between + other.slice(c % other.length, (c % other.length) + 300);
  });

/** A letter with some of its characters exchanged. */
const mutations = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'0123456789.,$€£%kKmM()[]:;-/ \t\n<>&"\'x×')), { maxLength: 30 })
  )
  .map(([text, changes]) => {
    const signs = text.split('');
    for (const [at, sign] of changes) signs[at % signs.length] = sign;
    return signs.join('');
  });

/** Numbers of which nothing is known must be names, or the marker of a list. */
function strangers(letter: ReadLetter): string[] {
  const named = letter.lines.flatMap(({ text }) => {
    const start = /^[^a-zA-Z$£€]{0,60}[.)]?\s/.exec(text)?.[0].length ?? 0;
    return numberNames(text, start).flatMap(({ from, to }) =>
      [...text.slice(from, to).matchAll(/\d[\d.,]{0,400}/g)].map(([digits]) => digits.replace(/[.,]{1,400}$/, ''))
    );
  });
  return unaccounted(letter).filter((digits) => !named.some((name) => name.includes(digits)));
}

describe('whatever is pasted', () => {
  it('is read without throwing, and its figures are all accounted for', () => {
    fc.assert(
      fc.property(fc.oneof(slices, mutations), (text) => {
        const letter = read(text);
        expect(strangers(letter)).toEqual([]);
        for (const { text: line, findings, left, asked } of letter.lines) {
          for (const { from, to } of [...findings, ...left, ...asked])
            expect(from >= 0 && from < to && to <= line.length).toBe(true);
          const over = left.filter((one) => [...findings, ...asked].some((other) => other.from < one.to && one.from < other.to));
          expect(over).toEqual([]);
        }
      }),
      { numRuns: 400, seed: 7 }
    );
  });

  it('gives components with ids of their own and numbers that are finite', () => {
    fc.assert(
      fc.property(mutations, (text) => {
        const { offer, questions } = read(text);
        expect(new Set(offer.components.map(({ id }) => id)).size).toBe(offer.components.length);
        const numbers = JSON.stringify([offer, questions]).match(/null/g) ?? [];
        const nulls = JSON.stringify([offer, questions]).match(/"expiresAfterMonths":null/g) ?? [];
        expect(numbers.length).toBe(nulls.length);
      }),
      { numRuns: 200, seed: 8 }
    );
  });

  it('is read the same way twice, and the same with Windows line ends', () => {
    for (const text of texts) {
      expect(read(text)).toEqual(read(text));
      expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
    }
  });
});

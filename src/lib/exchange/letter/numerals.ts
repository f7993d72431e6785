/**
 * Numbers as letters write them: 310,000.00, 310.000,00, 310 000, 310'000, 45,00,000, and small ones in words. Which mark is the decimal
 * one is found for a whole letter, since one number alone may not say.
 */
import { matches } from './matches.ts';

export type DecimalMark = '.' | ',' | undefined;

/** Thousands by one sign throughout, then a fraction; Indian groups; plain digits. Every repetition is bounded. */
export const numeral =
  /\d{1,3}([,.' ])\d{3}(?:\1\d{3}){0,4}(?!\d)(?:[.,]\d{1,4}(?!\d))?|\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)|\d{1,2000}(?:[.,]\d{1,10})?/g;

/** Numbers above it are no figures of an offer. */
const mostDigits = 15;

/** The decimal mark that the letter's clear numbers have; undefined where none is clear or they differ. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  let [points, commas] = [false, false];
  for (const text of texts)
    for (const { 0: number, index } of matches(numeral, text)) {
      // Parts of dates and of sections' numbers say nothing.
      if (
        /\.\d/.test(text.slice(index + number.length, index + number.length + 2)) ||
        /[\d.][.]$/.test(text.slice(Math.max(0, index - 2), index))
      )
        continue;
      const mark = clearMark(number);
      points ||= mark === '.';
      commas ||= mark === ',';
    }
  return points === commas ? undefined : points ? '.' : ',';
}

function clearMark(number: string): DecimalMark {
  const signs = number.replace(/[\d' ]/g, '');
  const last = signs.at(-1) as DecimalMark;
  if (last === undefined) return undefined;
  const behind = number.length - number.lastIndexOf(last) - 1;
  const others = [...signs.slice(0, -1)];
  if (others.includes(last)) return last === ',' ? '.' : ',';
  return others.length > 0 || behind !== 3 ? last : undefined;
}

export interface NumberRead {
  value: number;
  check?: string;
  /** What it would be if its sign parted thousands, where the letter's other numbers say that it does not. */
  thousands?: number;
}

/** The value of what `numeral` matched; undefined where it is longer than a figure can be. */
export function numberRead(number: string, mark: DecimalMark): NumberRead | undefined {
  if (number.replace(/\D/g, '').length > mostDigits) return undefined;
  // “250.000.00”: the one sign parts thousands and cents; “250,0000” is a slip of the pen.
  const [, whole, sign2, cents] = /^(\d{1,3}([.,])\d{3}(?:\2\d{3}){0,4})\2(\d{1,4})$/.exec(number) ?? [];
  if (whole !== undefined && cents !== undefined && cents.length !== 3)
    return cents.length > 2 ? undefined : marked(number, Number(`${whole.replaceAll(sign2!, '')}.${cents}`));
  if (/^\d{2,12},\d{4,12}$/.test(number)) return undefined;
  const own = clearMark(number);
  if (own !== undefined) return { value: numberBy(number, own) };
  const sign = /[.,]/.exec(number)?.[0];
  if (sign === undefined) return { value: numberBy(number, '.') };
  // One sign with three figures behind it: thousands, unless the letter's other numbers have it for fractions.
  if (number.startsWith('0')) return { value: numberBy(number, sign as DecimalMark) };
  const thousands = numberBy(number, sign === ',' ? '.' : ',');
  if (sign === mark) return { ...marked(number, numberBy(number, mark)), ...(/^\d{2}/.test(number) && { thousands }) };
  if (mark === undefined && sign === '.') return marked(number, thousands);
  return { value: thousands };
}

function marked(number: string, value: number): NumberRead {
  return { value, check: `“${number}” is read as ${value}: its sign could mean thousands or a fraction.` };
}

function numberBy(number: string, mark: DecimalMark): number {
  const digits = number.replace(mark === ',' ? /[.' ]/g : /[,' ]/g, '');
  return Number(mark === ',' ? digits.replace(',', '.') : digits);
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen'
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const word = `(?:${[...small.slice(1).reverse(), ...tens, 'hundred', 'thousand', 'million'].join('|')})`;

/** A number in words, up to a dozen of them: “three hundred and ten thousand, five hundred”. */
export const numberWords = new RegExp(
  `\\b${word}(?:(?:(?<=hundred|thousand|million)(?:\\sand|,(?:\\sand)?))?[\\s-]${word}){0,11}\\b`,
  'gi'
);

const large = '(?:hundred|thousand|million|billion|lakhs?|crores?)';
/** Sums of which words and digits say only parts: “half a million dollars”, “a few thousand”, “two point five million”. */
export const vagueSums = new RegExp(
  `(?:[$£€₹]\\s?)?(?:\\b\\d{1,3}\\s)?(?<!\\d)1/[2348]\\s(?:of\\s)?(?:an?\\s)?${large}\\b` +
    `|\\b(?:(?:${word}|an?)[\\s-]and[\\s-]an?[\\s-])?(?:half|quarters?|thirds?|couple|few|several|dozen|${word}[\\s-]point[\\s-]${word})[\\s-](?:of\\s)?(?:an?[\\s-])?(?:${large}[\\s-]){0,2}${large}\\b`,
  'gi'
);

/** The value of what `numberWords` matched. */
export function wordsValue(words: string): number {
  let [whole, group] = [0, 0];
  for (const part of words.toLowerCase().split(/[\s,-]{1,3}/)) {
    if (part === 'hundred') group = Math.max(1, group) * 100;
    else if (part === 'thousand' || part === 'million') {
      whole += Math.max(1, group) * (part === 'thousand' ? 1e3 : 1e6);
      group = 0;
    } else if (tens.includes(part)) group += 20 + 10 * tens.indexOf(part);
    else group += Math.max(0, small.indexOf(part));
  }
  return whole + group;
}

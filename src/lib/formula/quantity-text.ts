/**
 * What a person wrote of quantities (`8 × H100 × 25% × 730 h`, `$3 per million tokens`, `2B tokens a month`) as an expression on the names of
 * units: a number binds to the units after it, so that `10 USD / 4 h` is ten dollars for each four hours.
 */
import { FUNCTIONS, unknownFunction } from './expression.ts';
import { currencyOf, unitsOf } from './units.ts';

export interface QuantityText {
  expression: string;
  /** ISO 4217, each once. */
  currencies: string[];
  /** No unit stands in it: the figure is in whatever unit was asked for. */
  bare: boolean;
}

/** Why a text is no quantity, in a sentence. */
export class NoQuantity extends Error {}

const GROUPED = /\d{1,3}([,' ])\d{3}(?:\1\d{3})*(?![\d,'])(?:\.\d+)?/y;
/** Where arguments are separated by commas, this could be one number or two. */
const COMMAED = /\d{1,3}(?:,\d{3})+(?!\d)/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const PLAIN = /^[\d.]+(?:e[+-]?\d+)?$/i;
/** As in fields: 1.234 is a thousand to some. */
const DOUBTFUL = /^[1-9]\d{0,2}\.\d{3}$/;
const CERTAIN = /^\s*(?:%|(?:percent|thousand|million|billion|trillion|mn|bn|[kmbt])(?![\p{L}\d-]))/iu;
const SIGN = /[-−‐+*/^(),<>×·⋅÷]|<=|>=|==|[$€£]|%|x(?![\p{Ll}])/uy;
const COMPARISON = /[<>=]=/y;
const WORD = /\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*/uy;

const SIGNS: Record<string, string> = { '−': '-', '‐': '-', '×': '*', '·': '*', '⋅': '*', '÷': '/', x: '*' };
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const LETTERS: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12 };
const JOINTS: Record<string, string> = { per: '/', a: '/', an: '/', each: '/', every: '/', of: '*', times: '*' };

const TWO_READINGS = 'can be read in two ways. Write 1,234.56: commas between thousands, a point before decimals.';

/** Reads one text from left to right. */
class Reader {
  #at = 0;
  readonly #text: string;
  readonly #pieces: string[] = [];
  /** The number and units that are being read: one factor. */
  #group: string[] = [];
  /** For each open bracket, whether it holds a function's arguments. */
  readonly #brackets: boolean[] = [];
  readonly #currencies = new Set<string>();
  #bare = true;

  constructor(text: string) {
    this.#text = text.replace(/\s+/g, ' ');
  }

  /** @throws NoQuantity */
  read(): QuantityText {
    while (this.#text.slice(this.#at).trim() !== '') {
      this.#take(/\s*/y);
      const number = this.#number();
      if (number !== undefined) this.#addNumber(number);
      else this.#addSignOrWord();
    }
    this.#close();
    return {
      expression: this.#pieces.join(' '),
      currencies: [...this.#currencies],
      bare: this.#bare
    };
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    if (match !== undefined) this.#at += match.length;
    return match;
  }

  #number(): string | undefined {
    const commaed = this.#brackets.at(-1) ? this.#take(COMMAED) : undefined;
    if (commaed !== undefined)
      throw new NoQuantity(`“${commaed}” could be one number or several: put a space after the comma, or leave it out.`);
    return this.#take(GROUPED)?.replace(/[,' ]/g, '') ?? this.#take(NUMBER);
  }

  #addNumber(number: string): void {
    if (DOUBTFUL.test(number) && !CERTAIN.test(this.#text.slice(this.#at)))
      throw new NoQuantity(`Is that ${number.replace('.', ',')} or ${number}0? Type it so.`);
    // $ and USD may stand before their number.
    if (this.#group.join() !== 'money') this.#close();
    this.#group.push(number);
  }

  #addSignOrWord(): void {
    const comparison = this.#take(COMPARISON);
    if (comparison !== undefined) return this.#addSign(comparison);
    const sign = this.#take(SIGN);
    if (sign === '%') return this.#addPercentage();
    if (sign !== undefined && currencyOf(sign) === undefined) return this.#addSign(SIGNS[sign] ?? sign);
    const word = sign ?? this.#take(WORD);
    if (word === undefined) throw new NoQuantity(`“${this.#text[this.#at]}” cannot stand in a quantity.`);
    if (/^\s*\(/.test(this.#text.slice(this.#at))) this.#addCall(word);
    else this.#addWord(word);
  }

  #addPercentage(): void {
    const number = this.#group.pop();
    if (number === undefined || !PLAIN.test(number)) throw new NoQuantity('Which number is the % sign for? Try 25%.');
    this.#group.push(`${number} / percent`);
  }

  #addSign(sign: string): void {
    this.#close();
    if (sign === ',' && !this.#brackets.at(-1)) throw new NoQuantity(`A comma ${TWO_READINGS}`);
    if (sign === '(') this.#brackets.push(false);
    if (sign === ')') this.#brackets.pop();
    this.#pieces.push(sign);
  }

  #addCall(name: string): void {
    if (!FUNCTIONS.has(name))
      throw new NoQuantity(unitsOf(name) ? 'Write × between two things that are multiplied.' : unknownFunction(name));
    this.#close();
    this.#take(/\s*\(/y);
    this.#brackets.push(true);
    this.#pieces.push(name, '(');
  }

  #addWord(word: string): void {
    const lower = word.toLowerCase();
    const scale = Object.hasOwn(SCALES, lower) ? SCALES[lower] : Object.hasOwn(LETTERS, lower) ? LETTERS[lower] : undefined;
    const joint = Object.hasOwn(JOINTS, lower) ? JOINTS[lower] : undefined;
    const units = unitsOf(word);
    if (lower === 'percent') this.#addPercentage();
    else if (scale !== undefined && this.#group.every((factor) => factor === 'money' || PLAIN.test(factor)))
      this.#group.push(String(scale));
    else if (joint !== undefined) this.#addSign(joint);
    else if (units !== undefined) this.#addUnits(units, word);
    else throw new NoQuantity(`“${word}” is not known here. Try units such as GPU-hours, tokens, USD, h, month, kW or runs.`);
  }

  #addUnits(units: string[], word: string): void {
    for (const part of word.split('-')) {
      const currency = unitsOf(part)?.[0] === 'money' ? currencyOf(part) : undefined;
      if (currency !== undefined) this.#currencies.add(currency);
    }
    this.#group.push(...units);
    this.#bare = false;
  }

  /** The factor that was read is one piece, in brackets. */
  #close(): void {
    if (this.#group.length === 0) return;
    this.#pieces.push(`(${this.#group.join(' * ')})`);
    this.#group = [];
  }
}

/** @throws NoQuantity with the reason */
export function quantityText(text: string): QuantityText {
  return new Reader(text).read();
}

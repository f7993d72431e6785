/**
 * The arithmetic that people type into a field: `185k`, `8 * 730`, `8 × H100 × 25%`, `2 years`. Our own reader, because mathjs is forty
 * times its size and would have to arrive before the first screen, and because it must refuse what could be read in two ways.
 */

import { NUMERAL, numeralValue, plainText, SCALE, scaleFactor, Unreadable } from './numeral.ts';

/** What words a field understands beside numbers. */
export interface Vocabulary {
  /** Thousand, million and their letters. */
  scales: boolean;
  /** The factor of a unit written after a number; undefined if it is not one. */
  unit: (word: string) => number | undefined;
  /** The number that a name stands for, for instance H100 as 730 hours. */
  name: (word: string) => number | undefined;
}

export interface Reading {
  value: number;
  /** Every part was a percentage. */
  share: boolean;
  /** The calculation spelled out, `8 × 730`; a single number has none. */
  steps: string;
}

const WORD = /\p{L}[\p{L}\d]*(?:-\p{L}+)*/uy;

/** Reads one text from left to right; each method takes what it names. */
export class Arithmetic {
  #at = 0;
  #operations = 0;
  readonly #text: string;
  readonly #words: Vocabulary;

  constructor(text: string, words: Vocabulary) {
    this.#text = text;
    this.#words = words;
  }

  /** The whole text as one figure. Throws Unreadable. */
  reading(): Reading {
    const sum = this.#sum();
    this.#take(/\s*/y);
    if (this.#at < this.#text.length) throw new Unreadable();
    return this.#operations > 0 ? sum : { ...sum, steps: '' };
  }

  #take(pattern: RegExp): string | undefined {
    const start = this.#at + (/\s*/y.exec(this.#text.slice(this.#at))?.[0].length ?? 0);
    pattern.lastIndex = start;
    const match = pattern.exec(this.#text)?.[0];
    if (match !== undefined) this.#at = start + match.length;
    return match;
  }

  #sum(): Reading {
    let left = this.#product();
    for (let sign = this.#take(/[+-]/y); sign; sign = this.#take(/[+-]/y)) {
      const right = this.#product();
      if (left.share !== right.share) throw new Unreadable(`What is the percentage of? Write 100k × 90%, say.`);
      this.#operations += 1;
      const value = sign === '+' ? left.value + right.value : left.value - right.value;
      left = { value, share: left.share, steps: `${left.steps} ${sign === '+' ? '+' : '−'} ${right.steps}` };
    }
    return left;
  }

  #product(): Reading {
    let left = this.#factor();
    const operator = /[*/]|x(?![\p{L}])/iuy;
    for (let sign = this.#take(operator); sign; sign = this.#take(operator)) {
      const right = this.#factor();
      this.#operations += 1;
      const value = sign === '/' ? left.value / right.value : left.value * right.value;
      left = { value, share: left.share && right.share, steps: `${left.steps} ${sign === '/' ? '÷' : '×'} ${right.steps}` };
    }
    return left;
  }

  #factor(): Reading {
    if (this.#take(/-/y)) return negative(this.#atom());
    this.#take(/\+/y);
    return this.#atom();
  }

  #atom(): Reading {
    if (this.#take(/\(/y)) {
      const inside = this.#sum();
      if (!this.#take(/\)/y)) throw new Unreadable('A bracket is open.');
      return this.#withUnits({ ...inside, steps: `(${inside.steps})` });
    }
    const numeral = this.#take(NUMERAL);
    return numeral === undefined ? this.#named() : this.#withUnits(this.#quantity(numeral));
  }

  #named(): Reading {
    const value = this.#words.name((this.#take(WORD) ?? '').toLowerCase());
    if (value === undefined) throw new Unreadable();
    return { value, share: false, steps: plainText(value) };
  }

  #quantity(numeral: string): Reading {
    const scale = this.#words.scales ? this.#take(SCALE) : undefined;
    const share = this.#take(/%|percent(?!\p{L})/iuy) !== undefined;
    const value = numeralValue(numeral, scale !== undefined || share) * scaleFactor(scale);
    return { value: share ? value / 100 : value, share, steps: plainText(value) + (share ? '%' : '') };
  }

  /** What may follow a number: `hours`, `years`. */
  #withUnits(reading: Reading): Reading {
    let factor = 1;
    for (;;) {
      const before = this.#at;
      const word = this.#take(WORD);
      const unit = word === undefined ? undefined : this.#words.unit(word.toLowerCase());
      if (unit === undefined) {
        this.#at = before;
        break;
      }
      factor *= unit;
    }
    if (factor === 1) return reading;
    this.#operations += 1;
    return { ...reading, value: reading.value * factor, steps: `${reading.steps} × ${factor}` };
  }
}

function negative(reading: Reading): Reading {
  return { ...reading, value: -reading.value, steps: `−${reading.steps}` };
}

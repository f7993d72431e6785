/** One number as people write it: `25,000`, `25 000`, `1.2`, and the letters for thousands and millions. Refuses what has two readings. */

/** Why a text is not a figure, for the person who typed it; without a message, the field's usual hint is enough. */
export class Unreadable extends Error {}

/** Everything that could be meant as one number, right or wrong; `numeralValue` decides. */
export const NUMERAL = /(?:\.\d+|\d+(?:[.,' ]?\d+)*)[.,]?/y;
const PLAIN = /^(?:\d+|\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*)?(?:\.\d*)?$/;
const DOUBTFUL = /^[1-9]\d{0,2}\.\d{3}$/;

export const SCALE = /(?:thousand|million|billion|trillion|mn|bn|[kmbt])(?![\p{L}\d-])/iuy;
const SCALES: Record<string, number> = { k: 1e3, t: 1e12, m: 1e6, b: 1e9, th: 1e3, tr: 1e12 };

/** A thousand for `k`, one for nothing. */
export function scaleFactor(scale = ''): number {
  const letters = scale.toLowerCase();
  return SCALES[letters.slice(0, 2)] ?? SCALES[letters.slice(0, 1)] ?? 1;
}

/** Groups must be of three and a point starts the decimals; `certain` when what follows rules out that 1.234 means 1,234. */
export function numeralValue(numeral: string, certain: boolean): number {
  if (!PLAIN.test(numeral)) {
    throw new Unreadable(
      `“${numeral}” can be read in two ways. Write 1,234.56: commas between thousands, a point before decimals.`
    );
  }
  const value = Number(numeral.replace(/[,' ]/g, ''));
  if (!certain && DOUBTFUL.test(numeral)) {
    const small = Number.isInteger(value) ? `${value}.0` : `${numeral}0`;
    throw new Unreadable(`Is that ${numeral.replace('.', ',')} or ${small}? Type it so.`);
  }
  return value;
}

/** A number within a calculation spelled out. */
export function plainText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

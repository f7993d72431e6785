/** The size of a grant as letters say it: a number of units, a range of them, or a share of the company. */
import { amountMean } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { parsedNumber, type FigureRules } from '#lib/format/parse.ts';
import { percent } from '#lib/format/percent.ts';
import { parsedAmount, type ParsedAmount } from '#lib/format/range.ts';
import { unitsOf } from '../stock-edits.ts';

/** `share` where the text was a share of the company. */
export type UnitsReading = ParsedAmount & { share?: number };

/** Of a number of units. */
export const UNITS_RULES: FigureRules = { kind: 'count', min: 0, units: ['option', 'share', 'unit', 'rsu'] };
/** A chance in brackets is no share of the company. */
const SHARE = /%(?!\s*\))/;

/**
 * Reads `20,000`, `20k`, `15k to 20k`, `0.5%`, `0.5% of the company`. Never throws.
 * @param shares all shares of a private company, fully diluted; a listed one's are not known
 */
export function unitsReading(text: string, shares: number | undefined): UnitsReading {
  if (!SHARE.test(text)) return parsedAmount(text, UNITS_RULES, amountMean);
  if (shares === undefined) return { ok: false, message: 'A share of a listed company is not asked for: try 1,200.' };
  const read = parsedNumber(text.replace(/\s+of\s+[^\d%]*$/i, ''), { kind: 'percent', min: 0, max: 1 });
  if (read.ok !== true) return { ok: false, message: 'Not a share of the company. Try 0.5% or 20,000.' };
  const value = unitsOf(read.value, shares);
  return {
    ok: true,
    value,
    share: read.value,
    understood: `${count(value)} = ${percent(read.value, { digits: 6 })} of ${count(shares)}`
  };
}

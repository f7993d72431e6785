/** The size of a grant as letters say it: a number of units, or a share of the company. */
import { parsedNumber } from '#lib/format/parse.ts';
import { unitsOf } from '../stock-edits.ts';

/** `share` where the text was a share of the company. */
export type UnitsReading = { ok: true; value: number; share?: number } | { ok: false; message: string };

/**
 * Reads `20,000`, `20k`, `0.5%`, `0.5% of the company`. Never throws.
 * @param shares all shares of a private company, fully diluted; a listed one's are not known
 */
export function unitsReading(text: string, shares: number | undefined): UnitsReading {
  if (!text.includes('%')) {
    const read = parsedNumber(text, { kind: 'count', min: 0, units: ['option', 'share', 'unit', 'rsu'] });
    return read.ok === 'empty' ? { ok: false, message: 'A figure is needed.' } : read;
  }
  if (shares === undefined) return { ok: false, message: 'A share of a listed company is not asked for: try 1,200.' };
  const read = parsedNumber(text.replace(/\s+of\s+[^\d%]*$/i, ''), { kind: 'percent', min: 0, max: 1 });
  if (read.ok !== true) return { ok: false, message: 'Not a share of the company. Try 0.5% or 20,000.' };
  return { ok: true, value: unitsOf(read.value, shares), share: read.value };
}

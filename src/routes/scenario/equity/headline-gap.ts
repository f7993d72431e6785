/** Three figures for one grant of private shares, and why they differ: at the investors' price, at the common value, and worth to you. */
import { amountMean, type PrivateStock } from '#lib/engine/index.ts';
import { partsSum, unitsOf, type EquityPart } from './equity-parts.ts';

export interface HeadlineGap {
  units: number;
  /** Units at the price of a preferred share, as if each were one. */
  headline: number;
  /** Units at the fair value of a common share; null where the letter names none. */
  common: number | null;
  worth: number;
}

/** Money in scenario currency. @param fx scenario currency for one unit of the offer's */
export function headlineGap(parts: readonly EquityPart[], stock: PrivateStock, fx: number): HeadlineGap {
  const units = parts.reduce((sum, part) => sum + unitsOf(part), 0);
  return {
    units,
    headline: units * stock.preferredPrice * fx,
    common: stock.commonValue === undefined ? null : units * stock.commonValue * fx,
    worth: partsSum(parts, 'present')
  };
}

/** Units of the letter's own grants, refreshers left out. */
export function grantedUnits(parts: readonly EquityPart[]): number {
  return parts.reduce((sum, { component }) => sum + amountMean(component.units), 0);
}

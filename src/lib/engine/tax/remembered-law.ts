/** The law with a memory of its own: documents that differ in a figure share their taxes, and whoever compares them must find the same regimes, whatever else was asked since. */
import type { Tax } from '../document.ts';
import type { TaxLaw, TaxRegime } from './regime.ts';

/** The same regime for the same part of a document, for as long as it is kept. */
export function rememberedLaw(law: TaxLaw): TaxLaw {
  const known = new WeakMap<Tax, TaxRegime>();
  return (tax) => {
    const regime = known.get(tax) ?? law(tax);
    known.set(tax, regime);
    return regime;
  };
}

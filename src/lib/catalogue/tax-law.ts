/** The regime of a document's tax, with the shipped law of its country: what a valuation takes for its `law`. */
import type { Tax } from '#lib/engine/document.ts';
import { flatRegime } from '#lib/engine/tax/flat.ts';
import type { TaxLaw, TaxRegime } from '#lib/engine/tax/regime.ts';
import { ukRegime } from '#lib/engine/tax/uk/uk.ts';
import { usRegime } from '#lib/engine/tax/us/us.ts';
import { ukLaw } from './uk-law.ts';
import { usLaw } from './us-law.ts';

/** A scenario has few taxes, but a field for one is typed digit by digit. */
const mostKept = 100;
const kept = new Map<string, TaxRegime>();

/** The same regime for an equal tax, so that resolving a scenario again and again costs nothing here. */
export const taxLaw: TaxLaw = (tax) => {
  const key = JSON.stringify(tax);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const regime = regimeOf(tax);
  kept.set(key, regime);
  return regime;
};

function regimeOf(tax: Tax): TaxRegime {
  switch (tax.regime) {
    case 'flat':
      return flatRegime(tax);
    case 'us':
      return usRegime(tax, usLaw);
    case 'uk':
      return ukRegime(tax, ukLaw);
  }
}

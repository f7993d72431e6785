/** What a private company's letter must say before any figure of this page means something; a sentence for each fact that is not there. */
import type { PrivateStock } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { grantedUnits } from './headline-gap.ts';
import type { EquityPart } from './equity-parts.ts';

export interface MissingFact {
  text: string;
  /** Of the field, for a link into the letter. */
  anchor: string;
}

export function missingFacts(offer: string, stock: PrivateStock, parts: readonly EquityPart[]): MissingFact[] {
  const at = `${offer}.stock`;
  const { preferredPrice, fullyDilutedShares, exits = [], path } = stock;
  const units = grantedUnits(parts);
  const worthKnown = preferredPrice > 0 || exits.length > 0 || (path?.equityValue ?? 0) > 0;
  const [first] = parts;
  return [
    ...(units > 0 || first === undefined
      ? []
      : [{ text: 'The letter does not say how many units you get.', anchor: `${offer}.${first.component.id}.units` }]),
    ...(worthKnown
      ? []
      : [
          {
            text: 'The letter names neither the price of a preferred share nor an exit: there is nothing to value units by.',
            anchor: `${at}.preferredPrice`
          }
        ]),
    ...(units < fullyDilutedShares
      ? []
      : [
          {
            text: `The letter counts ${count(fullyDilutedShares)} shares in all, no more than the ${count(units)} that you get: the count of fully diluted shares is missing.`,
            anchor: `${at}.fullyDilutedShares`
          }
        ])
  ];
}

/** What was worked out as figures for a rate card: to the cent, as other prices on it, with the inputs as their reason. */
import type { CardFigures } from '#lib/catalogue/own-card.ts';
import type { OwnerCost, OwnerCostInputs } from '#lib/engine/index.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { ownerFields } from './owner-fields.ts';

/**
 * Full and marginal cost of one hour. Comparisons charge an employer the wholesale price: `asWholesale` puts the full cost there too.
 * @param asOf the day of the calculation
 */
export function ownFigures(
  cost: OwnerCost,
  inputs: OwnerCostInputs,
  { currency, asOf, asWholesale }: { currency: string; asOf: string; asWholesale: boolean }
): CardFigures {
  const said = inputsText(inputs, currency);
  const figure = (value: number, what: string): SourcedValue => ({
    value: cardPrice(value),
    effectiveFrom: asOf,
    basis: 'derived',
    source: {
      title: 'Own calculation on the owner’s cost page',
      locator: 'method: what a GPU-hour costs its owner',
      retrievedOn: asOf
    },
    rationale: `${what} ${said}`
  });
  const ownerFull = figure(cost.perUsedHour, 'All costs over the hours that are used.');
  const marginal = figure(cost.marginal, 'Electricity and space of one hour.');
  return { ownerFull, marginal, ...(asWholesale && { wholesale: ownerFull }) };
}

/** `Price for one GPU $42,000; life 5 years; …` */
function inputsText(inputs: OwnerCostInputs, currency: string): string {
  const parts = ownerFields.map(({ input, name, text }, place) => {
    return `${place === 0 ? name : withinSentence(name)} ${text(inputs[input], currency)}`;
  });
  return `${parts.join('; ')}.`;
}

/** The name of an input as it stands within a sentence: `time that it is used`, `PUE`. */
export function withinSentence(name: string): string {
  return name.replace(/^.(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** To the cent; below a dime to three digits. */
function cardPrice(value: number): number {
  return value >= 0.1 ? Number(value.toFixed(2)) : Number(value.toPrecision(3));
}

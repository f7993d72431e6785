/** What the letters that a company hires on are called, and how much of their grants is drawn. */
import type { Offer, Scenario } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';

/** Those of an employer, in the order of the document. */
export function lettersOf({ offers }: Scenario, employer: string): Offer[] {
  return offers.filter((offer) => offer.employer === employer);
}

/** By its title, or its number among those of its employer; letters of one title by their numbers among them. */
export function letterName(scenario: Scenario, id: string): string {
  const offer = scenario.offers.find((one) => one.id === id);
  if (offer === undefined) return id;
  const letters = lettersOf(scenario, offer.employer);
  if (!offer.title) return `Letter ${letters.indexOf(offer) + 1}`;
  const namesakes = letters.filter(({ title }) => title === offer.title);
  return namesakes.length === 1 ? offer.title : `${offer.title} (${namesakes.indexOf(offer) + 1})`;
}

const YEAR = 12;

/**
 * Of the units that the letter's grants deliver in the first year, at today's retail: the part that is drawn in it, for work and personally. Only
 * that costs cash. Null without grants.
 * @param retail by service of the market
 */
export function drawnInFirstYear({ valued: { offer, uses } }: ValuedOffer, retail: readonly number[]): number | null {
  let delivered = 0;
  let drawn = 0;
  const firstYear = (units: Float64Array) => units.subarray(offer.start, offer.start + YEAR).reduce((sum, one) => sum + one, 0);
  for (const component of offer.components) {
    const use = component.kind === 'compute' ? uses.get(component.id) : undefined;
    if (component.kind !== 'compute' || use === undefined) continue;
    const price = retail[component.service] ?? 0;
    delivered += price * firstYear(use.delivered);
    drawn += price * (firstYear(use.workUnits) + firstYear(use.personalUnits));
  }
  return delivered > 0 ? drawn / delivered : null;
}

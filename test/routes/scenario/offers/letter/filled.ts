/** Letters on disk as they become offers of a document, without a page: read, filled in as the page does it first, and put in. */
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import type { Scenario } from '#lib/engine/index.ts';
import type { ReadLetter } from '#lib/exchange/letter/letter.ts';
import { readLetter } from '#lib/exchange/letter/read-letter.ts';
import { newScenario } from '../../../../../src/routes/scenario/new-parts.ts';
import { filledComponent } from '../../../../../src/routes/scenario/offers/letter/filled-component.ts';
import { putOffer, type Filling } from '../../../../../src/routes/scenario/offers/letter/filled-offer.ts';
import { knownServices } from '../../../../../src/routes/scenario/offers/letter/grant-sources.ts';
import { chosenStock } from '../../../../../src/routes/scenario/offers/letter/share-facts.ts';

export const cards = [latestRateCard('2026-11-22')];

export function blank(): Scenario {
  return structuredClone({ id: 'new', ...newScenario('2026-11-22') });
}

export function readIn(document: Scenario, text: string): ReadLetter {
  return readLetter(text, { today: '2026-11-22', currency: document.currency, services: knownServices(document, cards) });
}

/** What the page would put in before anybody chooses. */
function fillingOf(document: Scenario, { offer, employer }: ReadLetter, own: Partial<Filling> = {}): Filling {
  const kind = employer.stock?.kind ?? 'public';
  const { regime } = document.candidate.tax;
  const hasShares = offer.components.some((one) => one.kind === 'equity');
  return {
    offer,
    components: offer.components.map((one) => filledComponent(one, { regime, stock: kind }).component),
    employer: null,
    name: employer.name ?? 'New employer',
    stock: hasShares ? chosenStock(undefined, { kind, letter: employer.stock ?? {}, typed: {}, taken: new Set() }) : undefined,
    cluster: employer.cluster === undefined ? undefined : { service: 'h100-hour', gpus: employer.cluster.gpus },
    currency: offer.currency ?? document.currency,
    rate: 1.1,
    startMonth: offer.startMonth ?? document.valuationMonth,
    services: knownServices(document, cards),
    inPlaceOf: null,
    ...own
  };
}

/** The document with the letter in it, and the offer's id. */
export function withLetter(document: Scenario, text: string, own: Partial<Filling> = {}) {
  const letter = readIn(document, text);
  const filled = structuredClone(document);
  const offer = putOffer(filled, fillingOf(document, letter, own));
  return { letter, filled, offer };
}

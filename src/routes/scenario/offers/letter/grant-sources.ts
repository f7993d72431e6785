/** What the grants of a letter may be of: the services of the document, and those of rate cards that it could embed. */
import type { Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { cardRate, embeddedService, type ServiceChoice } from '../../grant-services.ts';

/** By id, the document's own first. Of one name and unit there is one: a letter could not tell the document's from a card's, and nobody could choose between them. */
export function knownServices(scenario: Scenario, cards: readonly RateCard[]): Record<string, Service> {
  const known: Record<string, Service> = { ...scenario.market.services };
  const own = Object.values(scenario.market.services);
  const isOwn = ({ name, unit }: Service) => own.some((one) => one.name === name && one.unit === unit);
  for (const card of cards.filter((one) => cardRate(scenario, one) !== undefined))
    for (const id of Object.keys(card.services)) {
      if (Object.hasOwn(known, id)) continue;
      const service = embeddedService(scenario, id, cards);
      if (service !== undefined && !isOwn(service)) known[id] = service;
    }
  return known;
}

/** Services that a grant read as of one of them can be of without its units being another thing: the same family, counted alike. */
export function likeServices(
  scenario: Scenario,
  { services, cards, id }: { services: Readonly<Record<string, Service>>; cards: readonly RateCard[]; id: string }
): ServiceChoice[] {
  const own = services[id];
  return Object.entries(services)
    .filter(([, { family, unit }]) => family === own?.family && unit === own.unit)
    .map(([value, { name = value, from }]) => ({
      value,
      label: name,
      ...(!Object.hasOwn(scenario.market.services, value) && {
        group: cards.find(({ card }) => card === from?.card)?.title ?? 'From a rate card'
      })
    }));
}

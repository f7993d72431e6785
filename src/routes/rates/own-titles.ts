/** What a copy of a card is called before it has a name of its own. */
import { duplicatedCard } from '#lib/catalogue/own-card.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';

interface Titles {
  isOwn(id: string): boolean;
}

/** `changed` as a copy of `card`: "My copy of Rate card, August 2026"; a copy of an own card keeps its title, which `add` notes. */
export function copyOf(changed: RateCard, card: RateCard, titles: Titles): RateCard {
  const title = titles.isOwn(card.card) ? card.title : `My copy of ${card.title}`.slice(0, 200);
  return duplicatedCard({ ...changed, card: card.card }, { id: card.card, title, asOf: changed.asOf });
}

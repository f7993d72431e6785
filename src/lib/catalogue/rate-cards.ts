/** The shipped rate cards (models/rates), looked up as of a date. The tests parse them with schema/rate-card.ts, so that no schema is needed at run time. */
import type { IsoDate } from '#lib/engine/document.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import august2026 from '#models/rates/2026-08.json' with { type: 'json' };

const cards: readonly RateCard[] = [august2026 as RateCard];

/** All shipped cards, newest first. */
export function rateCards(): readonly RateCard[] {
  return cards;
}

/** @throws RangeError where no shipped card has this id */
export function rateCard(id: string): RateCard {
  const card = cards.find((candidate) => candidate.card === id);
  if (card === undefined) throw new RangeError(`There is no rate card ${id}`);
  return card;
}

/** The newest card of that date or before it; for a date before all of them the oldest, since old prices beat none. */
export function latestRateCard(asOf: IsoDate): RateCard {
  const known = cards.find((card) => card.asOf <= asOf) ?? cards.at(-1);
  if (known === undefined) throw new RangeError('No rate card is shipped');
  return known;
}

/** Whether the origin that a service names is that of a shipped rate card, word for word: what anybody may read. */
import type { PriceOrigin } from '#lib/engine/document.ts';
import { rateCards } from './rate-cards.ts';

export function isPublished({ card, source, asOf }: Pick<PriceOrigin, 'card' | 'source' | 'asOf'>): boolean {
  const shipped = rateCards().find((one) => one.card === card && one.asOf === asOf);
  return shipped !== undefined && Object.values(shipped.services).some(({ origin }) => origin === source);
}

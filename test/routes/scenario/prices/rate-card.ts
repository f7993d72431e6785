/** A rate card of one GPU-hour for tests, each figure with a source. */
import type { ServiceFigure } from '#lib/engine/index.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';

type Prices = Partial<Record<ServiceFigure, number>> & { list: number };

export function rateCardOf(id: string, prices: Prices, currency = 'USD', effectiveFrom = '2026-08'): RateCard {
  const source = { title: `A list of ${id}`, locator: 'page 1', retrievedOn: '2026-11-21' };
  const figures = Object.entries(prices).map(([name, value]) => [
    name,
    { value, low: value / 2, high: value * 2, effectiveFrom, basis: 'list-price', source }
  ]);
  const hour = { name: 'GPU-hour', family: 'gpu', unit: 'GPU-hour', origin: `a list of ${id}`, ...Object.fromEntries(figures) };
  return {
    format: 'rate-card',
    version: 1,
    card: id,
    title: `Card ${id}`,
    asOf: '2026-11-01',
    currency,
    attribution: [],
    services: { hour: hour as RatedService }
  };
}

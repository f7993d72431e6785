/** Of which cards the prices are: a newer or a changed one must be said, and nothing must be said where nothing is new. */
import { describe, expect, it } from 'vitest';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import type { Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { priceSources, waitingCard } from '../../../src/routes/scenario/price-sources.ts';
import { scenario } from '../../support/scenario.ts';
import { rateCardOf } from './prices/rate-card.ts';

const today = '2026-11-21';
const mine = rateCardOf('mine', { list: 10, retail: 4 });
const newest = latestRateCard(today);
const priced = (services: Record<string, Service>): Scenario => ({ ...scenario([]), market: { services } });
const waiting = (document: Scenario, own: RateCard[] = [mine]) =>
  waitingCard(document, Object.keys(document.market.services), { own, today });

describe('the cards of some prices', () => {
  const from = { card: 'lost', source: '', asOf: '2026-02-10' };
  const document = priced({ a: serviceFromCard(mine, 'hour'), b: serviceFromCard(mine, 'hour'), c: { ...hourOf(), from } });

  it('are named once each with their age, one that is not here by its id', () => {
    expect(priceSources(document, ['a', 'b', 'c'], { find: (id) => (id === 'mine' ? mine : undefined), today })).toEqual([
      { card: 'mine', title: 'Card mine', age: '20 days old', old: false },
      { card: 'lost', title: 'card lost', age: '284 days old', old: true }
    ]);
  });

  it('are none of prices without a card', () => {
    expect(priceSources(priced({ a: hourOf() }), ['a'], { find: () => undefined, today })).toEqual([]);
  });
});

describe('a card that waits', () => {
  it('is the newest shipped one where the prices are older', () => {
    const from = { card: '2025-01', source: '', asOf: '2025-01-01' };
    expect(waiting(priced({ hour: { ...hourOf(), from } }))).toEqual({ card: newest, why: 'newer' });
  });

  it('is an own one that has changed since, and none that has not', () => {
    const document = priced({ hour: serviceFromCard(mine, 'hour') });
    expect(waiting(document)).toBeUndefined();
    const changed = rateCardOf('mine', { list: 11, retail: 4 });
    expect(waiting(document, [changed])).toEqual({ card: changed, why: 'changed' });
  });

  it('is none where the prices are of the newest card, or of none', () => {
    expect(waiting(priced({ 'h100-hour': serviceFromCard(newest, 'h100-hour') }))).toBeUndefined();
    expect(waiting(priced({ hour: hourOf() }))).toBeUndefined();
  });
});

function hourOf(): Service {
  return { family: 'gpu', unit: 'GPU-hour', list: 5 };
}

/** Where a price comes from: never a source that is not the figure's, and nothing old unsaid. */
import { describe, expect, it } from 'vitest';
import { marketWithCard } from '#lib/catalogue/card-changes.ts';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { withFigure } from '#lib/catalogue/replaced-figures.ts';
import type { Service, ServiceFigure } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { figureOrigin } from '../../../src/routes/scenario/figure-origin.ts';
import { rateCardOf } from './prices/rate-card.ts';

const card = rateCardOf('fresh', { list: 10, retail: 4, driftPerYear: -0.1 });
const dollars = { currency: 'USD', market: { services: {} } };
const of = (service: Service, figure: ServiceFigure, known: RateCard | null = card, scenario: object = dollars) =>
  figureOrigin({
    scenario: { ...dollars, ...scenario },
    id: 'hour',
    service,
    figure,
    find: (id) => (known?.card === id ? known : undefined),
    today: '2026-11-21'
  });
const hour = serviceFromCard(card, 'hour');

describe('a figure', () => {
  it('of a card that is here has its range, its month and its source', () => {
    expect(of(hour, 'retail')).toEqual({
      words: '$2.00 to $8.00 · Aug 2026',
      source: 'A list of fresh (page 1), retrieved 21 November 2026.'
    });
  });

  it('is said to be old by its own date, else by that of the prices', () => {
    const stale = rateCardOf('stale', { list: 10 }, 'USD', '2026-03');
    expect(of(serviceFromCard(stale, 'hour'), 'list', stale)!.old).toBe('265 days old');
    const from = { card: 'lost', source: 'A lost list', asOf: '2026-02-10' };
    expect(of({ ...hour, from }, 'list', null)).toEqual({
      words: 'Feb 2026',
      source: 'A lost list, 10 February 2026.',
      old: '284 days old'
    });
  });

  it('is not given the range of what its card says by now', () => {
    const changed = rateCardOf('fresh', { list: 12, retail: 4 });
    expect(of(hour, 'list', changed)).toEqual({ words: 'Nov 2026', source: 'a list of fresh, 1 November 2026.' });
  });

  it('has its range in the currency of the comparison, rates as they are', () => {
    const euro = { ...hour, list: 20, retail: 8 };
    const scenario = { currency: 'EUR', market: { fx: { USD: 2 }, services: {} } };
    expect(of(euro, 'list', card, scenario)!.words).toBe('€10.00 to €40.00 · Aug 2026');
    expect(of(euro, 'driftPerYear', card, scenario)!.words).toContain('Aug 2026');
  });

  it('that an earlier card gave keeps its source and date when a card without it is taken', () => {
    const bare = rateCardOf('bare', { list: 8 });
    const taken = marketWithCard({ services: { hour } }, bare, { rate: 1 }).services.hour!;
    expect(of(taken, 'retail')).toEqual({
      words: '$2.00 to $8.00 · Aug 2026 · kept from Card fresh',
      source: 'A list of fresh (page 1), retrieved 21 November 2026.'
    });
    expect(of(taken, 'retail', null)!.words).toContain('kept from card fresh');
  });

  it('of one’s own says what the card says, in words', () => {
    expect(of(withFigure(hour, 'retail', 3), 'retail')).toEqual({ words: 'yours', cardSays: '$4.00' });
    expect(of(withFigure(hour, 'retail', undefined), 'retail')).toEqual({ words: 'yours', cardSays: '$4.00' });
    expect(of(withFigure(hour, 'marginal', 3), 'marginal')).toEqual({ words: 'yours', cardSays: '' });
  });

  it('that nobody has said has no origin, and one without a card is yours', () => {
    expect(of(hour, 'marginal')).toBeUndefined();
    const { from: _, ...homemade } = hour;
    expect(of(homemade, 'list')).toEqual({ words: 'your figure' });
  });
});

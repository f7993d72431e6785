/** Taking a rate card: it must never take a figure that somebody put in, nor leave one behind unsaid. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardChanges, convertedService, marketWithCard } from '#lib/catalogue/card-changes.ts';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { recordedMarket, recordedService, restoredFigure, withFigure } from '#lib/catalogue/replaced-figures.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { serviceFigures, type Amount, type Market, type Service, type ServiceFigure } from '#lib/engine/document.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import { marketSchema } from '#lib/schema/market.ts';

const TODAY = '2026-11-21';
type Prices = Partial<Record<ServiceFigure, number>> & { list: number };

function rated(prices: Prices, unit = 'GPU-hour'): RatedService {
  const source = { title: 'A price list', locator: 'page 1', retrievedOn: TODAY };
  const figures = Object.entries(prices).map(([name, value]) => [
    name,
    { value, effectiveFrom: '2026-08', basis: 'list-price', source }
  ]);
  return { name: 'GPU-hour', family: 'gpu', unit, origin: 'a price list', ...Object.fromEntries(figures) } as RatedService;
}

function card(id: string, services: Record<string, RatedService>, currency = 'USD'): RateCard {
  return { format: 'rate-card', version: 1, card: id, title: id, asOf: TODAY, currency, attribution: [], services };
}

const market = (service: Service): Market => ({ services: { hour: service } });
const hourOf = ({ services }: Market) => services.hour!;
const full = card('full', { hour: rated({ list: 10, retail: 4, wholesale: 3, marginal: 1, driftPerYear: -0.1 }) });
const bare = card('bare', { hour: rated({ list: 8 }) });
const of = ({ card, asOf }: RateCard) => ({ card, asOf });
const embedded = () => market(serviceFromCard(full, 'hour'));

describe('taking a card', () => {
  it('takes what it says, keeps what it does not say, and records that the card does not say it', () => {
    const hour = hourOf(marketWithCard(embedded(), bare, { rate: 1 }));
    expect(hour).toEqual({
      ...serviceFromCard(full, 'hour'),
      list: 8,
      from: {
        ...serviceFromCard(bare, 'hour').from,
        kept: { retail: of(full), wholesale: of(full), marginal: of(full), driftPerYear: of(full) }
      }
    });
  });

  it('lets a third card bring what the second did not have: nobody has put those figures in', () => {
    const kept = marketWithCard(embedded(), bare, { rate: 1 });
    const third = card('third', { hour: rated({ list: 9, retail: 2.45 }) });
    const hour = hourOf(marketWithCard(kept, third, { rate: 1 }));
    expect(hour).toMatchObject({ list: 9, retail: 2.45, wholesale: 3 });
    expect(hour.from).toEqual({
      ...serviceFromCard(third, 'hour').from,
      kept: { wholesale: of(full), marginal: of(full), driftPerYear: of(full) }
    });
    expect(cardChanges(kept, third, 1).services[0]!.figures.find(({ figure }) => figure === 'retail')!.fate).toBe('taken');
  });

  it('never passes a figure of one’s own off as a card’s, even when the card’s are wanted and it has none', () => {
    const own = market(withFigure(hourOf(embedded()), 'retail', 5));
    const hour = hourOf(marketWithCard(own, bare, { rate: 1, keepReplaced: false }));
    expect(hour.retail).toBe(5);
    expect(hour.from!.replaced).toEqual({ retail: null });
    expect(hour.from!.kept).not.toHaveProperty('retail');
  });

  it('gives a kept figure back after one of one’s own stood in its place', () => {
    const kept = hourOf(marketWithCard(embedded(), bare, { rate: 1 }));
    expect(restoredFigure(withFigure(kept, 'retail', 5), 'retail')).toEqual(kept);
  });

  it('keeps a figure of one’s own, a range too, beside what the new card says', () => {
    const range = { low: 2, mode: 3, high: 5 };
    const own = market(withFigure(hourOf(embedded()), 'retail', range));
    const newer = card('newer', { hour: rated({ list: 9, retail: 3.5 }) });
    const hour = hourOf(marketWithCard(own, newer, { rate: 1 }));
    expect(hour.retail).toEqual(range);
    expect(hour.from!.replaced!.retail).toBe(3.5);
    const without = marketWithCard(own, newer, { rate: 1, keepReplaced: false });
    expect(hourOf(without).retail).toBe(3.5);
    expect(hourOf(without).from).not.toHaveProperty('replaced');
  });

  it('keeps a drift of one’s own in force: a level of the new card would silence it', () => {
    const reverting = card('reverting', { hour: rated({ list: 10, reversionLevel: 3, reversionHalfLifeYears: 1 }) });
    const own = market(withFigure(hourOf(embedded()), 'driftPerYear', 0.2));
    const hour = hourOf(marketWithCard(own, reverting, { rate: 1 }));
    expect(hour.driftPerYear).toBe(0.2);
    expect(hour).not.toHaveProperty('reversionLevel');
    expect(restoredFigure(hour, 'reversionLevel')).toMatchObject({ reversionLevel: 3, reversionHalfLifeYears: 1 });
    expect(hourOf(marketWithCard(own, reverting, { rate: 1, keepReplaced: false }))).toMatchObject({ reversionLevel: 3 });
  });

  it('converts prices and no rates', () => {
    const euro = card('euro', { hour: rated({ list: 10, reversionLevel: 4, reversionHalfLifeYears: 2, driftPerYear: 0.1 }) });
    expect(convertedService(euro, 'hour', 1.5)).toMatchObject({
      list: 15,
      reversionLevel: 6,
      reversionHalfLifeYears: 2,
      driftPerYear: 0.1
    });
  });

  it('never takes a price of another unit or family, and says so', () => {
    const perDay = card('days', { hour: rated({ list: 100 }, 'GPU-day') });
    const tokens = card('tokens', { hour: { ...rated({ list: 100 }), family: 'tokens' as const } });
    for (const one of [perDay, tokens]) {
      expect(marketWithCard(embedded(), one, { rate: 1 })).toEqual(embedded());
      expect(cardChanges(embedded(), one, 1)).toMatchObject({ services: [], missing: [], unlike: [{ id: 'hour' }] });
    }
  });

  it('leaves services alone that the card has not, by whatever name, and those that were not chosen', () => {
    const other: Service = { family: 'gpu', unit: 'GPU-hour', list: 5 };
    const two: Market = { services: { hour: hourOf(embedded()), constructor: other } };
    expect(marketWithCard(two, bare, { rate: 1 }).services.constructor).toEqual(other);
    expect(cardChanges(two, bare, 1).missing).toEqual([{ id: 'constructor', name: 'constructor' }]);
    expect(marketWithCard(two, bare, { rate: 1, services: [] })).toEqual(two);
  });

  it('ends a path that reverts where the new card has a drift instead, unless somebody typed it in', () => {
    const reverting = card('reverting', { hour: rated({ list: 10, reversionLevel: 3, reversionHalfLifeYears: 1 }) });
    const there = market(serviceFromCard(reverting, 'hour'));
    const back = hourOf(marketWithCard(there, full, { rate: 1 }));
    expect(back).not.toHaveProperty('reversionLevel');
    expect(back).not.toHaveProperty('reversionHalfLifeYears');
    const own = market(withFigure(hourOf(there), 'reversionLevel', 5));
    expect(hourOf(marketWithCard(own, full, { rate: 1 }))).toMatchObject({ reversionLevel: 5, reversionHalfLifeYears: 1 });
    // Who gives up their own figures would otherwise get a drift that no price follows.
    const given = hourOf(marketWithCard(own, full, { rate: 1, keepReplaced: false }));
    expect(given).not.toHaveProperty('reversionLevel');
    expect(given).not.toHaveProperty('reversionHalfLifeYears');
  });
});

describe('what a card would change', () => {
  it('says of every figure what becomes of it', () => {
    const own = market(withFigure(hourOf(embedded()), 'retail', 5));
    const newer = card('newer', { hour: rated({ list: 9, retail: 3.5, wholesale: 3, volatilityPerYear: 0.3 }) });
    const [hour] = cardChanges(own, newer, 1).services;
    expect(hour!.figures).toEqual([
      { figure: 'list', fate: 'taken', before: 10, after: 9, said: 9 },
      { figure: 'retail', fate: 'yours', before: 5, after: 5, said: 3.5 },
      { figure: 'wholesale', fate: 'same', before: 3, after: 3, said: 3 },
      { figure: 'marginal', fate: 'unsaid', before: 1, after: 1 },
      { figure: 'driftPerYear', fate: 'unsaid', before: -0.1, after: -0.1 },
      { figure: 'volatilityPerYear', fate: 'taken', after: 0.3, said: 0.3 }
    ]);
  });

  it('is what taking it does', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        const before = market(serviceFromCard(a, 'hour'));
        const after = hourOf(marketWithCard(before, b, { rate: 1 }));
        for (const { figure, after: told } of cardChanges(before, b, 1).services[0]!.figures) expect(told).toEqual(after[figure]);
      })
    );
  });
});

describe('a figure of one’s own', () => {
  const hour = () => hourOf(embedded());

  it('is recorded with what the card says, however often it is changed, and forgotten when it is the card’s again', () => {
    const twice = withFigure(withFigure(hour(), 'retail', 5), 'retail', 6);
    expect(twice.from!.replaced).toEqual({ retail: 4 });
    expect(withFigure(twice, 'retail', 4)).toEqual(hour());
    expect(restoredFigure(twice, 'retail')).toEqual(hour());
  });

  it('taken out is recorded too, and comes back', () => {
    const without = withFigure(hour(), 'retail', undefined);
    expect(without).not.toHaveProperty('retail');
    expect(without.from!.replaced).toEqual({ retail: 4 });
    expect(restoredFigure(without, 'retail')).toEqual(hour());
  });

  it('of which the card says nothing goes when it is given back', () => {
    const valued = withFigure(hour(), 'fairMarketValue', { low: 3, high: 4 });
    expect(valued.from!.replaced).toEqual({ fairMarketValue: null });
    expect(restoredFigure(valued, 'fairMarketValue')).toEqual(hour());
  });

  it('keeps level and half-life together', () => {
    const reverting = withFigure(withFigure(hour(), 'reversionLevel', 3), 'reversionHalfLifeYears', 1);
    expect(withFigure(reverting, 'reversionLevel', undefined)).toEqual(hour());
    expect(restoredFigure(reverting, 'reversionHalfLifeYears')).toEqual(hour());
  });

  it('cannot be no list price', () => {
    expect(() => withFigure(hour(), 'list', undefined)).toThrow(RangeError);
  });

  it('needs no card', () => {
    const { from: _, ...homemade } = hour();
    expect(withFigure(homemade, 'list', 7)).toEqual({ ...homemade, list: 7 });
    expect(restoredFigure(homemade, 'list')).toEqual(homemade);
  });
});

describe('a document that did not record its own figures', () => {
  const shipped = rateCard('2026-08');
  const changed = { ...serviceFromCard(shipped, 'h100-hour'), retail: 2.5 };

  it('has them recorded against the shipped card, so that another card does not take them', () => {
    const said = shipped.services['h100-hour']!.retail!.value;
    expect(recordedService(changed, 'h100-hour', 'USD').from!.replaced).toEqual({ retail: said });
    const { services } = recordedMarket({ services: { 'h100-hour': changed } }, 'USD');
    expect(services['h100-hour']!.from!.replaced).toEqual({ retail: said });
  });

  it('has none where prices were converted, or are of a card of another day', () => {
    expect(recordedService(changed, 'h100-hour', 'EUR')).toBe(changed);
    const older = { ...changed, from: { ...changed.from!, asOf: '2026-07-01' } };
    expect(recordedService(older, 'h100-hour', 'USD')).toBe(older);
  });
});

const price = fc.integer({ min: 1, max: 4 });
const small = (name: ServiceFigure) => name === 'withdrawalPerYear' || name === 'volatilityPerYear';
const figure = (name: ServiceFigure) => (small(name) ? price.map((value) => value / 10) : price);
const reversion = ['reversionLevel', 'reversionHalfLifeYears'] as const;
const single = serviceFigures.filter((name) => !reversion.some((one) => one === name));
const prices = fc
  .record(Object.fromEntries(single.map((name) => [name, figure(name)])), { requiredKeys: ['list'], noNullPrototype: true })
  .chain((some) => fc.option(fc.tuple(price, price)).map((pair) => ({ ...some, ...paired(pair) }) as Prices));
const cards = prices.map((some) => card('any', { hour: rated(some) }));
const amounts: fc.Arbitrary<Amount> = fc.oneof(
  price,
  price.map((low) => ({ low, high: low * 3 }))
);
const typed = (name: ServiceFigure) => fc.option(small(name) ? figure(name) : amounts, { nil: undefined });
/** What somebody may do to a figure: type one, a range, or nothing. */
const edits = fc.array(
  fc
    .constantFrom<ServiceFigure>(...single, 'reversionLevel')
    .chain((name) => typed(name).map((amount) => [name, amount] as const)),
  { maxLength: 5 }
);

function paired(pair: [number, number] | null): Partial<Prices> {
  return pair === null ? {} : { reversionLevel: pair[0], reversionHalfLifeYears: pair[1] };
}

/** As the page does it: a list price stays, and with a level comes a half-life. */
function edited(service: Service, changes: readonly (readonly [ServiceFigure, Amount | undefined])[]): Service {
  const able = changes.filter(([name, amount]) => !(name === 'list' && amount === undefined));
  return able.reduce((one, [name, amount]) => {
    const changed = withFigure(one, name, amount);
    return name === 'reversionLevel' && amount !== undefined ? withFigure(changed, 'reversionHalfLifeYears', 1) : changed;
  }, service);
}

describe('for any cards and figures of one’s own', () => {
  const take = (one: Market, by: RateCard) => marketWithCard(one, by, { rate: 1 });

  it('taking a card twice is taking it once, and what comes can be saved', () => {
    fc.assert(
      fc.property(cards, cards, edits, (a, b, changes) => {
        const once = take(market(edited(serviceFromCard(a, 'hour'), changes)), b);
        expect(take(once, b)).toEqual(once);
        expect(marketSchema.safeParse(once).success).toBe(true);
      })
    );
  });

  it('going back to a card gives every figure back that it has', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        const start = serviceFromCard(a, 'hour');
        const back = hourOf(take(take(market(start), b), a));
        for (const name of serviceFigures) if (start[name] !== undefined) expect(back[name]).toBe(start[name]);
        if (start.reversionLevel === undefined && start.driftPerYear !== undefined)
          expect(back).not.toHaveProperty('reversionLevel');
      })
    );
  });

  it('one’s own figures survive every card', () => {
    fc.assert(
      fc.property(cards, cards, edits, (a, b, changes) => {
        const mine = edited(serviceFromCard(a, 'hour'), changes);
        const after = hourOf(take(market(mine), b));
        for (const name of Object.keys(mine.from!.replaced ?? {}) as ServiceFigure[]) expect(after[name]).toEqual(mine[name]);
      })
    );
  });

  it('giving them all back gives the card’s own service', () => {
    fc.assert(
      fc.property(cards, edits, (a, changes) => {
        const start = serviceFromCard(a, 'hour');
        const back = serviceFigures.reduce(restoredFigure, edited(start, changes));
        expect(back).toEqual(start);
      })
    );
  });
});

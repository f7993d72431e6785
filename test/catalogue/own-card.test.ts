/** Own cards are made from others: what changes must change, what is not meant to must not, and the shipped card never does. */
import { describe, expect, it } from 'vitest';
import { duplicatedCard, ownFigure, withFigures, withoutService, withService } from '#lib/catalogue/own-card.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { readRateCard } from '#lib/schema/rate-card.ts';

const shipped = rateCard('2026-08');
const before = structuredClone(shipped);
const mine = ownFigure({ value: 2.25, low: 2, high: 3, asOf: '2026-11-20', source: ' A quote ', today: '2026-11-21' });

describe('a duplicated card', () => {
  it('has the same figures with the same dates, and says what it was made from', () => {
    const copy = duplicatedCard(shipped, { id: 'mine', title: 'Mine' });
    expect(copy).toEqual({ ...shipped, card: 'mine', title: 'Mine', basedOn: '2026-08' });
    expect(readRateCard(copy)).toMatchObject({ ok: true });
  });
});

describe('a changed card', () => {
  it('has whole numbers of tokens, or a scenario that embeds it could not be opened again', () => {
    const service = shipped.services['frontier-token']!;
    const facts = { ...service.facts, contextTokens: { ...mine, value: 1.5, low: 1, high: 2 } };
    const reading = readRateCard(withService(shipped, 'frontier-token', { ...service, facts }));
    expect(reading).toMatchObject({ ok: false, errors: [{ path: 'services.frontier-token.facts.contextTokens.value' }] });
  });

  it('has the new figure and every other one as it was; the card that it was made from is untouched', () => {
    const changed = withFigures(shipped, 'h100-hour', { wholesale: mine, marginal: undefined });
    const { wholesale: _, marginal: __, ...rest } = shipped.services['h100-hour']!;
    expect(changed.services['h100-hour']).toEqual({ ...rest, wholesale: mine });
    expect(changed.services['h200-hour']).toBe(shipped.services['h200-hour']);
    expect(shipped).toEqual(before);
    expect(readRateCard(changed)).toMatchObject({ ok: true });
  });

  it('stays of its day: one figure of today makes no old prices young', () => {
    expect(withFigures(shipped, 'h100-hour', { wholesale: mine }).asOf).toBe(shipped.asOf);
  });

  it('keeps the list price, without which a letter multiplies by nothing, and knows its services', () => {
    expect(() => withFigures(shipped, 'h100-hour', { list: undefined })).toThrow(RangeError);
    expect(() => withFigures(shipped, 'constructor', { list: mine })).toThrow(RangeError);
  });

  it('gains and loses a service', () => {
    const service = { name: 'Mine', family: 'gpu' as const, unit: 'GPU-hour', origin: 'typed in here', list: mine };
    const more = withService(shipped, 'mine-hour', service);
    expect(Object.keys(more.services)).toEqual([...Object.keys(shipped.services), 'mine-hour']);
    expect(readRateCard(more)).toMatchObject({ ok: true });
    expect(withoutService(more, 'mine-hour').services).toEqual(shipped.services);
  });
});

describe('a figure of one’s own', () => {
  it('says where it comes from, or that it is the user’s own', () => {
    expect(mine).toEqual({
      value: 2.25,
      low: 2,
      high: 3,
      effectiveFrom: '2026-11-20',
      basis: 'own',
      source: { title: 'A quote', locator: 'typed in here', retrievedOn: '2026-11-21' }
    });
    expect(ownFigure({ value: 1, asOf: '2026-11', source: ' ', today: '2026-11-21' })).not.toHaveProperty('low');
    expect(ownFigure({ value: 1, asOf: '2026-11', source: ' ', today: '2026-11-21' }).source.title).toBe('Your own figure');
  });
});

/** What a grant can be of: never a unit of the wrong kind, and at the prices of the card that the comparison uses. */
import { describe, expect, it } from 'vitest';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import type { Denomination, Scenario } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { embeddedService, fittingService, serviceChoices, sourceCards } from '../../../src/routes/scenario/grant-services.ts';
import { newScenario } from '../../../src/routes/scenario/new-parts.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary } from './compared.ts';

const TODAY = '2026-11-21';
const DENOMINATIONS: Denomination[] = ['gpuHours', 'tokens', 'credit', 'clusterShare'];
const blank = (): Scenario => ({ id: 'new', ...newScenario(TODAY) });
const shipped = [latestRateCard(TODAY)];

/** What the schema has against a document. */
function faults(document: Scenario): string[] {
  const read = readScenario(document);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`);
}

describe('a price of the rate card', () => {
  const card = latestRateCard(TODAY);
  const priced = (document: Scenario) => embeddedService(document, 'h100-hour', shipped)!;

  it('goes into a comparison in the card’s currency as it is', () => {
    expect(priced(blank())).toEqual(serviceFromCard(card, 'h100-hour'));
  });

  it('moves as the next card says where its own says nothing of it: an imported price must not flatter by standing still', () => {
    const { list, name, family, unit, origin } = card.services['h100-hour']!;
    const own = { ...card, card: 'own', services: { 'h100-hour': { name, family, unit, origin, list: { ...list, value: 9 } } } };
    expect(embeddedService(blank(), 'h100-hour', [own, card])).toMatchObject({
      list: 9,
      driftPerYear: card.services['h100-hour']!.driftPerYear!.value,
      from: { card: 'own', kept: { driftPerYear: { card: card.card } } }
    });
  });

  it('is converted where the comparison has a rate, every price and nothing else', () => {
    const euro = { ...blank(), currency: 'EUR', market: { fx: { USD: 0.5 }, services: {} } };
    const shipped = serviceFromCard(card, 'h100-hour');
    expect(priced(euro)).toEqual({
      ...shipped,
      list: (shipped.list as number) * 0.5,
      retail: (shipped.retail as number) * 0.5,
      wholesale: (shipped.wholesale as number) * 0.5,
      marginal: (shipped.marginal as number) * 0.5
    });
    expect(faults({ ...euro, market: { ...euro.market, services: { 'h100-hour': priced(euro) } } })).toEqual([]);
  });

  it('is none without a rate, or of a service that the card has not', () => {
    expect(embeddedService({ ...blank(), currency: 'EUR' }, 'h100-hour', shipped)).toBeUndefined();
    expect(embeddedService(blank(), 'gold', shipped)).toBeUndefined();
    expect(embeddedService(blank(), 'constructor', shipped)).toBeUndefined();
  });
});

describe('the service of a grant', () => {
  it.each(DENOMINATIONS)('of %s is one that it can be of, from an empty market', (denomination) => {
    const document = blank();
    const { id, service } = fittingService(document, denomination, shipped)!;
    const { service: _, ...share } = grant({ denomination: 'clusterShare', share: 0.1 });
    document.market.services[id] = service!;
    if (denomination === 'clusterShare') document.employers[0]!.cluster = { service: id, gpus: 8 };
    document.offers[0]!.components = [
      denomination === 'clusterShare' ? share : grant({ denomination, service: id, perMonth: 1 })
    ];
    expect(faults(document)).toEqual([]);
    expect(serviceChoices(document, denomination, shipped).map(({ value }) => value)).toContain(id);
  });

  it('is the comparison’s own where one fits, at its own price', () => {
    const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]);
    expect(fittingService(document, 'gpuHours', shipped)).toEqual({ id: 'hour' });
    expect(fittingService(document, 'tokens', shipped)).toEqual({ id: 'token' });
    expect(fittingService(document, 'credit', shipped)).toMatchObject({ id: 'api-credit', service: { unit: 'USD' } });
  });

  it('is never of the wrong kind: no tokens for GPU-hours, no money for tokens', () => {
    const choices = (denomination: Denomination) => serviceChoices(blank(), denomination, shipped).map(({ value }) => value);
    const units = (denomination: Denomination) => [...new Set(choices(denomination).map((id) => shipped[0]!.services[id]!.unit))];
    expect(units('gpuHours')).toEqual(['GPU-hour']);
    expect(choices('clusterShare')).toEqual(choices('gpuHours'));
    expect(units('tokens')).toEqual(['million tokens']);
    expect(choices('credit')).toEqual(['api-credit']);
    const all = DENOMINATIONS.flatMap((denomination) => choices(denomination));
    expect(new Set(all)).toEqual(new Set(Object.keys(shipped[0]!.services)));
  });

  it('is never credit for tokens, in a comparison of another currency than the card’s', () => {
    const euro: Scenario = { ...blank(), currency: 'EUR', market: { fx: { USD: 0.5 }, services: {} } };
    euro.market.services['api-credit'] = embeddedService(euro, 'api-credit', shipped)!;
    expect(fittingService(euro, 'tokens', shipped)!.id).toBe('frontier-token');
    expect(serviceChoices(euro, 'credit', shipped).map(({ value }) => value)).toEqual(['api-credit']);
  });
});

describe('the card of a new service', () => {
  const mine: RateCard = {
    ...shipped[0]!,
    card: 'mine',
    title: 'Mine',
    services: {
      'h100-hour': { ...shipped[0]!.services['h100-hour']!, list: { ...shipped[0]!.services['h100-hour']!.list, value: 5 } },
      'odd-hour': { ...shipped[0]!.services['h100-hour']!, name: 'Odd GPU-hour' }
    }
  };
  const using = (card: string): Scenario => {
    const from = { card, source: '', asOf: TODAY };
    return { ...blank(), market: { services: { any: { family: 'gpu', unit: 'GPU-hour', list: 1, from } } } };
  };

  it('is the one that the comparison uses, the user’s own too, and the newest shipped one for what that has not', () => {
    const cards = sourceCards(using('mine'), TODAY, [mine]);
    expect(cards).toEqual([mine, shipped[0]]);
    expect(embeddedService(blank(), 'h100-hour', cards)).toMatchObject({ list: 5, from: { card: 'mine' } });
    expect(embeddedService(blank(), 'frontier-token', cards)).toMatchObject({ from: { card: shipped[0]!.card } });
  });

  it('is the newest shipped one where the comparison uses none, or one that is not here; one’s own come after it', () => {
    expect(sourceCards(blank(), TODAY)).toEqual(shipped);
    expect(sourceCards(using('lost'), TODAY, [mine])).toEqual([...shipped, mine]);
    expect(embeddedService(blank(), 'odd-hour', sourceCards(blank(), TODAY, [mine]))).toMatchObject({ from: { card: 'mine' } });
  });

  it('is named beside the choice, each service once', () => {
    const choices = serviceChoices(using('mine'), 'gpuHours', sourceCards(using('mine'), TODAY, [mine]));
    expect(choices.slice(0, 3)).toEqual([
      { value: 'any', label: 'any' },
      { value: 'h100-hour', label: 'H100 GPU-hour', group: 'Mine' },
      { value: 'odd-hour', label: 'Odd GPU-hour', group: 'Mine' }
    ]);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  });

  it('tells two services of one name apart', () => {
    const twin = { ...mine, services: { ...mine.services, 'even-hour': mine.services['odd-hour']! } };
    const labels = serviceChoices(using('mine'), 'gpuHours', [twin]).map(({ label }) => label);
    expect(labels).toEqual(['any', 'H100 GPU-hour', 'Odd GPU-hour (odd-hour)', 'Odd GPU-hour (even-hour)']);
  });
});

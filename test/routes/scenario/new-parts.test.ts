/** What the buttons make: every new part must be one that can be saved, and start from figures of the scenario's own currency. */
import { describe, expect, it } from 'vitest';
import { latestRateCard, serviceFromCard } from '#lib/catalogue/rate-cards.ts';
import type { Component, ComponentKind, Denomination, Employer, Offer, Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import {
  duplicateOffer,
  fittingService,
  newComponent,
  newOffer,
  newScenario,
  serviceChoices,
  shippedService
} from '../../../src/routes/scenario/new-parts.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary } from './compared.ts';

const TODAY = '2026-11-21';
const KINDS: ComponentKind[] = ['salary', 'bonus', 'signOn', 'benefit', 'custom', 'equity', 'compute'];
const DENOMINATIONS: Denomination[] = ['gpuHours', 'tokens', 'credit', 'clusterShare'];
const blank = (): Scenario => ({ id: 'new', ...newScenario(TODAY) });

/** What the schema has against a document. */
function faults(document: Scenario): string[] {
  const read = readScenario(document);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`);
}

function withOffer(document: Scenario, offer: Offer, employer?: Employer): Scenario {
  return {
    ...document,
    employers: [...document.employers, ...(employer ? [employer] : [])],
    offers: [...document.offers, offer]
  };
}

describe('a new comparison', () => {
  it('can be saved, is valued in the month it is made, and is of two employers', () => {
    const document = blank();
    expect(faults(document)).toEqual([]);
    expect(document).toMatchObject({ valuationMonth: '2026-11', horizonMonths: 48, currency: 'USD' });
    expect(document.offers.map(({ employer, startMonth }) => [employer, startMonth])).toEqual([
      ['first', '2026-11'],
      ['second', '2026-11']
    ]);
  });
});

describe('a new component', () => {
  it.each(KINDS)('of the kind %s can be saved, and a second one beside it', (kind) => {
    const document = blank();
    const offer = document.offers[0]!;
    document.employers[0]!.stock = { kind: 'public', price: 100 };
    const fitting = fittingService(document, 'gpuHours', TODAY)!;
    document.market.services[fitting.id] = fitting.service!;
    offer.components = [];
    for (const id of [kind, `${kind}-2`]) {
      const component: Component = newComponent(kind, offer, fitting.id);
      expect(component).toMatchObject({ id, kind });
      offer.components.push(component);
    }
    expect(faults(document)).toEqual([]);
  });
});

describe('a new offer', () => {
  it('can be saved, beside offers and employers of whatever id', () => {
    let document = { ...blank(), offers: [{ ...blank().offers[0]!, id: 'offer' }], employers: [{ id: 'first', name: 'First' }] };
    for (const name of ['New employer', 'New employer', 'Present employer']) {
      const { offer, employer } = newOffer(document, name);
      document = withOffer(document, offer, employer) as typeof document;
    }
    expect(faults(document)).toEqual([]);
    expect(document.offers.map(({ id }) => id)).toEqual(['offer', 'offer-2', 'offer-3', 'offer-4']);
  });
});

describe('a duplicate of an offer', () => {
  const full: Offer = {
    ...blank().offers[0]!,
    title: 'Engineer',
    replyBy: '2026-12-01',
    location: 'Berlin',
    leaveRatePerYear: 0.1,
    notes: 'theirs'
  };

  it('is the same letter of the same employer under its own id and title, and can be saved', () => {
    const document = { ...blank(), offers: [full] };
    const copy = duplicateOffer(document, full);
    expect(copy).toEqual({ ...full, id: 'offer', title: 'Engineer (copy)' });
    expect(faults(withOffer(document, copy))).toEqual([]);
    const { title: _, ...untitled } = full;
    expect(duplicateOffer(document, untitled).title).toBe('Copy');
  });

  it('made twice has two titles, since the verdict tells them apart by nothing else', () => {
    const document = { ...blank(), offers: [full] };
    const first = duplicateOffer(document, full);
    expect(duplicateOffer(withOffer(document, first), full).title).not.toBe(first.title);
  });

  it('of a letter with the longest title that is allowed can be saved', () => {
    const long = { ...full, title: 'x'.repeat(200) };
    const document = { ...blank(), offers: [long] };
    expect(faults(withOffer(document, duplicateOffer(document, long)))).toEqual([]);
  });
});

describe('a price of the rate card', () => {
  const card = latestRateCard(TODAY);
  const priced = (document: Scenario) => shippedService(document, 'h100-hour', TODAY)!;

  it('goes into a comparison in the card’s currency as it is', () => {
    expect(priced(blank())).toEqual(serviceFromCard(card, 'h100-hour'));
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
    expect(shippedService({ ...blank(), currency: 'EUR' }, 'h100-hour', TODAY)).toBeUndefined();
    expect(shippedService(blank(), 'gold', TODAY)).toBeUndefined();
    expect(shippedService(blank(), 'constructor', TODAY)).toBeUndefined();
  });
});

describe('the service of a grant', () => {
  it.each(DENOMINATIONS)('of %s is one that it can be of, from an empty market', (denomination) => {
    const document = blank();
    const { id, service } = fittingService(document, denomination, TODAY)!;
    const { service: _, ...share } = grant({ denomination: 'clusterShare', share: 0.1 });
    document.market.services[id] = service!;
    if (denomination === 'clusterShare') document.employers[0]!.cluster = { service: id, gpus: 8 };
    document.offers[0]!.components = [
      denomination === 'clusterShare' ? share : grant({ denomination, service: id, perMonth: 1 })
    ];
    expect(faults(document)).toEqual([]);
    expect(serviceChoices(document, denomination, TODAY).map(({ value }) => value)).toContain(id);
  });

  it('is the comparison’s own where one fits, at its own price', () => {
    const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]);
    expect(fittingService(document, 'gpuHours', TODAY)).toEqual({ id: 'hour' });
    expect(fittingService(document, 'tokens', TODAY)).toEqual({ id: 'token' });
    expect(fittingService(document, 'credit', TODAY)).toMatchObject({ id: 'api-credit', service: { unit: 'USD' } });
  });

  it('is never of the wrong kind: no tokens for GPU-hours, no money for tokens', () => {
    const choices = (denomination: Denomination) => serviceChoices(blank(), denomination, TODAY).map(({ value }) => value);
    expect(choices('gpuHours')).toEqual(['h100-hour', 'h200-hour', 'b200-hour', 'a100-hour']);
    expect(choices('clusterShare')).toEqual(choices('gpuHours'));
    expect(choices('tokens')).toEqual(['frontier-token', 'fixed-capability-token', 'open-model-token']);
    expect(choices('credit')).toEqual(['api-credit']);
  });

  it('is never credit for tokens, in a comparison of another currency than the card’s', () => {
    const euro: Scenario = { ...blank(), currency: 'EUR', market: { fx: { USD: 0.5 }, services: {} } };
    euro.market.services['api-credit'] = shippedService(euro, 'api-credit', TODAY)!;
    expect(fittingService(euro, 'tokens', TODAY)!.id).toBe('frontier-token');
    expect(serviceChoices(euro, 'credit', TODAY).map(({ value }) => value)).toEqual(['api-credit']);
  });
});

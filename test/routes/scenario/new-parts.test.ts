/** What the buttons make: every new part must be one that can be saved, and start from figures of the scenario's own currency. */
import { describe, expect, it } from 'vitest';
import type { Component, ComponentKind, Employer, Offer, Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { duplicateOffer, newComponent, newOffer, newScenario } from '../../../src/routes/scenario/new-parts.ts';
import { fittingService, sourceCards } from '../../../src/routes/scenario/grant-services.ts';

const TODAY = '2026-11-21';
const KINDS: ComponentKind[] = ['salary', 'bonus', 'signOn', 'benefit', 'custom', 'equity', 'compute'];
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
    const fitting = fittingService(document, 'gpuHours', sourceCards(document, TODAY))!;
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
    expect(document.employers.slice(1).map(({ name }) => name)).toEqual(['New employer', 'New employer 2', 'Present employer']);
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
    expect(duplicateOffer(withOffer(document, first), full).title).toBe('Engineer (copy 2)');
  });

  it('of a letter with the longest title that is allowed can be saved', () => {
    const long = { ...full, title: 'x'.repeat(200) };
    const document = { ...blank(), offers: [long] };
    expect(faults(withOffer(document, duplicateOffer(document, long)))).toEqual([]);
  });
});

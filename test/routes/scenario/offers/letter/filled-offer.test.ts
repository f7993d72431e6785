// A letter as it becomes an offer: what the schema takes, what comes with it, and what of the document stays as it was.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { letterText } from '../../../../exchange/letter/support.ts';
import { blank, cards, withLetter } from './filled.ts';
import { knownServices, likeServices } from '../../../../../src/routes/scenario/offers/letter/grant-sources.ts';

const letters = readdirSync('test/exchange/letter/letters');

describe('an offer made of a letter', () => {
  it.each(letters)('%s is one that can be saved, and every component of it is there', (name) => {
    const { letter, filled, offer } = withLetter(blank(), letterText(name));
    const reading = readScenario(filled);
    expect(reading.ok ? [] : reading.errors).toEqual([]);
    expect(filled.offers.at(-1)).toMatchObject({ id: offer });
    expect(filled.offers.at(-1)!.components.map(({ id }) => id)).toEqual(letter.offer.components.map(({ id }) => id));
  });

  it('brings the services of its grants, and only those, from the rate card, with where they came from', () => {
    const { filled } = withLetter(blank(), letterText('big-tech.txt'));
    expect(Object.keys(filled.market.services)).toEqual(['h100-hour']);
    expect(filled.market.services['h100-hour']).toMatchObject({ from: { card: cards[0]!.card } });
  });

  it('is of the document’s API credit where a card has one of that name too: nobody is asked to choose between two of one name', () => {
    const document = blank();
    const { name, family, unit, list } = cards[0]!.services['api-credit']!;
    document.market.services = { credit: { name, family, unit, list: list.value } };
    const { letter, filled } = withLetter(document, 'Salary: $200,000 a year\nYou receive $2,000 a month in API credits.');
    expect(letter.questions).toEqual([]);
    expect(filled.offers.at(-1)!.components.at(-1)).toMatchObject({ kind: 'compute', service: 'credit', perMonth: 2000 });
  });

  it('leaves a service alone that the document has: somebody may have put an own price there', () => {
    const document = blank();
    document.market.services['h100-hour'] = { name: 'Ours', family: 'gpu', unit: 'GPU-hour', list: 1 };
    const { filled } = withLetter(document, letterText('big-tech.txt'));
    expect(filled.market.services['h100-hour']).toEqual(document.market.services['h100-hour']);
  });

  it('is of a new employer beside the others, or of the one that was chosen', () => {
    const document = blank();
    const fresh = withLetter(document, letterText('startup.txt')).filled;
    expect(fresh.employers.map(({ name }) => name)).toEqual(['First employer', 'Second employer', 'Palisade Labs']);
    expect(fresh.employers.at(-1)!.stock).toEqual({ kind: 'private', preferredPrice: 1.6, fullyDilutedShares: 9_600_000 });
    const known = withLetter(document, letterText('startup.txt'), { employer: 'second' }).filled;
    expect(known.employers.map(({ name }) => name)).toEqual(['First employer', 'Second employer']);
    expect(known.offers.at(-1)!.employer).toBe('second');
  });

  it('takes the place of an empty letter under its id, and the employer of that goes unless it has another', () => {
    const { filled } = withLetter(blank(), letterText('startup.txt'), { inPlaceOf: 'first' });
    expect(filled.offers.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(filled.employers.map(({ name }) => name)).toEqual(['Second employer', 'Palisade Labs']);
    const document = blank();
    document.offers.push({ ...document.offers[0]!, id: 'other' });
    const kept = withLetter(document, letterText('startup.txt'), { inPlaceOf: 'first' }).filled;
    expect(kept.employers.map(({ name }) => name)).toContain('First employer');
  });

  it('in another currency brings the rate that was typed, and its figures stay as the letter has them', () => {
    const { filled } = withLetter(blank(), letterText('german.txt'), { rate: 1.08 });
    expect(filled.market.fx).toEqual({ EUR: 1.08 });
    expect(filled.offers.at(-1)).toMatchObject({ currency: 'EUR' });
    expect(filled.offers.at(-1)!.components[0]).toMatchObject({ perYear: 98_500 });
  });

  it('does not change the document that it was tried on', () => {
    const document = blank();
    withLetter(document, letterText('big-tech.txt'));
    expect(document).toEqual(blank());
  });
});

describe('the services that a grant may be of', () => {
  it('are counted as the one that was read: no choice turns hours into tokens', () => {
    const document = blank();
    const services = knownServices(document, cards);
    const choices = likeServices(document, { services, cards, id: 'h100-hour' }).map(({ value }) => services[value]!);
    expect(choices.length).toBeGreaterThan(1);
    expect(new Set(choices.map(({ family, unit }) => `${family} ${unit}`)).size).toBe(1);
    expect(likeServices(document, { services, cards, id: 'api-credit' }).map(({ value }) => value)).toEqual(['api-credit']);
  });
});

/** Edits of a document by place: an empty field is an absent one. */
import { expect, it } from 'vitest';
import { amountOf, componentIn, employerIn, offerIn, setField } from '../../../src/routes/scenario/document-edits.ts';
import { freshName } from '../../../src/routes/scenario/fresh-name.ts';
import { compared, salary } from './compared.ts';

it('a field that is emptied is removed, one that is set to nothing, zero or never stays', () => {
  const target: Record<string, unknown> = { a: 1, b: 2, c: 3 };
  setField(target, 'a', undefined);
  setField(target, 'b', null);
  setField(target, 'c', 0);
  expect(target).toEqual({ b: null, c: 0 });
  expect('a' in target).toBe(false);
  expect([amountOf(target, 'c'), amountOf(target, 'a')]).toEqual([0, undefined]);
});

it('offers, components and employers are found by id, and an unknown one is an error rather than another’s terms', () => {
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [salary(1)] },
    { id: 'b', from: 'Halcyon', parts: [salary(2)] }
  ]);
  expect(offerIn(document, 'b')).toBe(document.offers[1]);
  expect(componentIn(document, 'b', 'salary')).toMatchObject({ perYear: 2 });
  expect(employerIn(document, 'of Halcyon').name).toBe('Halcyon');
  expect(() => offerIn(document, 'c')).toThrow(RangeError);
  expect(() => componentIn(document, 'a', 'bonus')).toThrow(RangeError);
  expect(() => employerIn(document, 'c')).toThrow(RangeError);
});

it('a new id is the wish itself, or the first free number from 2', () => {
  expect(freshName('offer', [])).toBe('offer');
  expect(freshName('offer', ['offer'])).toBe('offer-2');
  expect(freshName('offer', ['offer', 'offer-2', 'offer-4'])).toBe('offer-3');
});

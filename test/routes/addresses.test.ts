/** Addresses of a comparison's pages: an id from a file may be any text, and must arrive as it is. */
import { expect, it, vi } from 'vitest';
import {
  approvalAddress,
  askAddress,
  candidatePageAddress,
  compareAddress,
  counterAddress,
  ladderAddress,
  letterAddress,
  notModelledAddress,
  pricesAddress,
  ratesAddress,
  taxAddress
} from '../../src/routes/addresses.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const ids = ['a+b', 'x&y', 'h#1', 'plain', '100%', 'two words', 'a=b?c/d', 'Zürich'];
const arrived = (address: string) => new URL(address, 'https://example.org');

it.each(ids)('the comparison, offer, component and field of the id %s are found again from the address', (id) => {
  for (const address of [compareAddress, letterAddress, ladderAddress, taxAddress, counterAddress, askAddress]) {
    const { searchParams, hash } = arrived(address(id, { offer: id, component: id, at: `${id}.employer` }));
    expect(Object.fromEntries(searchParams)).toEqual({ id, offer: id, component: id });
    expect(decodeURIComponent(hash.slice(1))).toBe(`${id}.employer`);
  }
  for (const address of [ratesAddress, notModelledAddress]) {
    expect(Object.fromEntries(arrived(address(id)).searchParams)).toEqual({ id });
  }
  for (const address of [candidatePageAddress, approvalAddress])
    expect(Object.fromEntries(arrived(address(id, id)).searchParams)).toEqual({ id, offer: id });
  expect(Object.fromEntries(arrived(pricesAddress(id, id)).searchParams)).toEqual({ id, card: id });
});

it('an address names nothing that was not asked for', () => {
  expect(compareAddress('a')).toBe('/scenario/?id=a');
  expect(letterAddress('a', { offer: 'b' })).toBe('/scenario/offers/?id=a&offer=b');
  expect(pricesAddress('a')).toBe('/scenario/prices/?id=a');
  expect(ladderAddress('a', { at: 'tax' })).toBe('/scenario/ladder/?id=a#tax');
});

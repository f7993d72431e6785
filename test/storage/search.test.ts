import { describe, expect, it } from 'vitest';
import { matchingScenarios } from '#lib/storage/list.ts';

const NAMES = ['Research engineer: Borealis against Halcyon', 'Zürich, second round', 'Halcyon counter-offer'].map((name) => ({
  name
}));
const found = (text: string) => matchingScenarios(NAMES, text).map(({ name }) => NAMES.findIndex((one) => one.name === name));

describe('the search in the list', () => {
  it('finds words in any order, case and accent', () => {
    expect(found('halcyon')).toEqual([0, 2]);
    expect(found(' Halcyon  borealis ')).toEqual([0]);
    expect(found('zurich')).toEqual([1]);
    expect(found('nobody')).toEqual([]);
  });

  it('shows everything while nothing is typed', () => {
    expect(found('')).toEqual([0, 1, 2]);
    expect(found('  ')).toEqual([0, 1, 2]);
  });
});

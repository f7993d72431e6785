// The employer's share between the document, the letter and the keyboard: what is there stays, what is missing is asked.
import { describe, expect, it } from 'vitest';
import type { Stock } from '#lib/engine/index.ts';
import { matchedEmployer } from '../../../../../src/routes/scenario/offers/letter/employer-match.ts';
import { chosenStock, factConflicts, missingFacts } from '../../../../../src/routes/scenario/offers/letter/share-facts.ts';

const listed: Stock = { kind: 'public', price: 170, volatilityPerYear: 0.4 };
const none = { typed: {}, taken: new Set<never>() };

describe('the share of an employer', () => {
  it('keeps the price that the document has until the letter’s is chosen', () => {
    const letter = { kind: 'public', price: 182.5 } as const;
    expect(factConflicts(listed, letter)).toEqual([{ fact: 'price', now: 170, letter: 182.5 }]);
    expect(chosenStock(listed, { kind: 'public', letter, ...none })).toEqual(listed);
    expect(chosenStock(listed, { kind: 'public', letter, typed: {}, taken: new Set(['price'] as const) })).toEqual({
      ...listed,
      price: 182.5
    });
    expect(factConflicts(listed, { price: 170 }), 'what agrees is no question').toEqual([]);
  });

  it('is asked for a price where neither has one, and takes what is typed', () => {
    expect(missingFacts(undefined, { kind: 'public', letter: {} })).toEqual(['price']);
    expect(missingFacts({ kind: 'public', price: 0 }, { kind: 'public', letter: {} })).toEqual(['price']);
    expect(missingFacts(listed, { kind: 'public', letter: {} })).toEqual([]);
    expect(missingFacts(undefined, { kind: 'private', letter: { preferredPrice: 2 } })).toEqual(['fullyDilutedShares']);
    expect(chosenStock(undefined, { kind: 'public', letter: {}, typed: { price: 12 }, taken: new Set() })).toEqual({
      kind: 'public',
      price: 12
    });
  });

  it('of a private company has the shares that are assumed, never fewer than are issued', () => {
    const letter = { preferredPrice: 2, outstandingShares: 30_000_000 };
    expect(chosenStock(undefined, { kind: 'private', letter, ...none })).toMatchObject({ fullyDilutedShares: 30_000_000 });
  });

  it('that is listed here takes nothing of a private company’s letter', () => {
    expect(chosenStock(listed, { kind: 'public', letter: { preferredPrice: 2 }, ...none })).toEqual(listed);
  });
});

describe('the employer of a letter', () => {
  const employers = [
    { id: 'a', name: 'Borealis Systems' },
    { id: 'b', name: 'Inc.' }
  ];

  it('is the one of that name, whatever its legal form', () => {
    expect(matchedEmployer(employers, 'Borealis Systems, Inc.')?.id).toBe('a');
    expect(matchedEmployer(employers, 'BOREALIS SYSTEMS GmbH')?.id).toBe('a');
  });

  it('is new where only the legal form is the same, or there is no name', () => {
    expect(matchedEmployer(employers, 'Halcyon Inc')).toBeUndefined();
    expect(matchedEmployer(employers, undefined)).toBeUndefined();
  });
});

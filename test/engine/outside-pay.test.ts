// What is earned elsewhere is guessed from the letters: a letter that waits to be typed in must not make it nothing for all of them.
import { describe, expect, it } from 'vitest';
import { resolve } from '#lib/engine/index.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { guesses } from '../support/scenario.ts';
import { compared, salary, type Letter } from '../routes/scenario/compared.ts';

function guessed(letters: Letter[]): number {
  const document = compared(letters);
  delete document.candidate.outsidePayPerYear;
  return resolve(document, guesses, {}, rules.law, rules.equity).outsidePayPerYear;
}

describe('pay elsewhere, where nobody says', () => {
  const [high, low] = [
    { id: 'a', from: 'Borealis', parts: [salary(150_000)] },
    { id: 'b', from: 'Halcyon', parts: [salary(90_000), salary(10_000, 'more')] }
  ];

  it('is the lowest salary of a letter', () => {
    expect(guessed([high, low])).toBe(100_000);
  });

  it('does not become nothing by a second letter that is still empty', () => {
    expect(guessed([high, { id: 'new', from: 'Next', parts: [salary(0)] }])).toBe(150_000);
    expect(guessed([high, { id: 'new', from: 'Next', parts: [] }])).toBe(150_000);
  });

  it('is nothing where no letter names a salary', () => {
    expect(guessed([{ id: 'new', from: 'Next', parts: [salary(0)] }])).toBe(0);
  });
});

/** By odds few packages were drawn: nobody may read that nothing cheaper wins. */
import { expect, it } from 'vitest';
import { foundWords } from '../../../../src/routes/scenario/counter/counter-words.ts';

it.each(['exhaustive', 'searched'] as const)('by odds it says what it rests on (%s)', (how) => {
  const words = foundWords({ how, by: 'odds', packages: 9, evaluated: 8, valuations: 7, missed: null }, 1000, 'USD');
  expect(words).toContain('rests on how the others rank');
  expect(words).not.toMatch(/none that wins|None of them|might cost less/);
});

/** What grants keep, in words: an employer whose successors cost nothing must not read that nobody stays. */
import { expect, it } from 'vitest';
import { breakEvenSentence } from '../../../../src/routes/scenario/counter/moat-words.ts';

const guessed = {
  leaveRateWithoutGrant: 0.25,
  replacementCost: 60_000,
  competeProbability: 0.04,
  lossIfCompetes: 1e6,
  coveredShare: 0
};
const none = { retention: 0, leakage: 100, breakEvenProbability: 0 };

it('tells a grant that keeps nobody from one that keeps people who cost nothing to replace', () => {
  expect(breakEvenSentence(none, guessed)).toBe('It keeps nobody, so that any chance of competing is a loss.');
  expect(breakEvenSentence(none, { ...guessed, replacementCost: 0 })).toBe(
    'A successor costs nothing: whoever it keeps saves nothing, and any chance of competing is a loss.'
  );
});

/** A letter that waits to be typed in: compared with nothing, and in no figure of the others. */
import { describe, expect, it } from 'vitest';
import type { StageResult } from '#lib/engine/index.ts';
import { isWritten, resultOf } from '../../../src/routes/scenario/written-letters.ts';
import { compared, salary, valuedOffers } from './compared.ts';
import { answer, beat, distribution, simulatedOffer } from './futures/answers.ts';

describe('a letter', () => {
  it('is empty with no part, or a salary of nothing; not with a single benefit', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [] },
      { id: 'b', from: 'Halcyon', parts: [salary(0)] },
      { id: 'c', from: 'Next', parts: [{ id: 'lunch', kind: 'benefit', perYear: 100, taxable: false }] }
    ]);
    expect(valuedOffers(document).map(isWritten)).toEqual([false, false, true]);
  });
});

describe('a result without an empty letter', () => {
  const offers = ['a', 'new', 'b'].map((id) => simulatedOffer(id, distribution(1)));
  const beats = [beat(), beat({ rival: 'new' }), beat({ offer: 'new', rival: 'a' })];
  const [one, two, three] = [Float64Array.of(1), Float64Array.of(2), Float64Array.of(3)];
  const result = {
    size: { scrambles: 1, points: 1, leaves: 1 },
    plan: {
      offers: ['a', 'new', 'b'],
      components: [
        { offer: 'new', id: 's' },
        { offer: 'b', id: 's' }
      ],
      uncertain: []
    },
    answer: answer(offers, beats),
    samples: { totals: [one, two, three], compared: [one, two, three] }
  } as unknown as StageResult;

  it('keeps the samples, figures and odds of the others, each with its offer', () => {
    const left = resultOf(result, new Set(['a', 'b']));
    expect(left.plan.offers).toEqual(['a', 'b']);
    expect(left.plan.components).toEqual([{ offer: 'b', id: 's' }]);
    expect(left.answer.offers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(left.answer.beats.map(({ offer, rival }) => [offer, rival])).toEqual([['b', 'a']]);
    expect(left.samples.compared).toEqual([one, three]);
  });

  it('is the result itself where every letter is written', () => {
    expect(resultOf(result, new Set(['a', 'b', 'new']))).toBe(result);
  });
});

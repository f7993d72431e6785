/** Amounts on the page: what scaling keeps, what the editor makes of its fields, what the picture shows. */
import { describe, expect, it } from 'vitest';
import { amountMean, type Amount } from '#lib/engine/index.ts';
import { amountOfDraft, draftOf } from '../../../src/routes/scenario/amount-draft.ts';
import { amountPicture } from '../../../src/routes/scenario/amount-picture.ts';
import { scaledAmount, timesExactly } from '../../../src/routes/scenario/scaled-amount.ts';

const triangle: Amount = { low: 10, mode: 20, high: 60, shape: 'triangle' };
const pert: Amount = { low: 10, mode: 20, high: 60 };
const interval: Amount = { low: 10, high: 60 };
const cases: Amount = {
  cases: [
    { value: 0, probability: 0.7 },
    { value: 50, probability: 0.3 }
  ]
};

describe('a figure in another unit', () => {
  it.each<[string, Amount]>([
    ['a number', 12],
    ['a range', interval],
    ['a PERT range', pert],
    ['a triangle', triangle],
    ['cases', cases]
  ])('%s keeps its shape and scales its mean, there and back', (_, amount) => {
    for (const scaled of [scaledAmount, timesExactly]) {
      expect(amountMean(scaled(amount, 1e6))).toBeCloseTo(1e6 * amountMean(amount), 3);
      expect(scaled(scaled(amount, 1e6), 1e-6)).toEqual(amount);
    }
  });

  it('is not rounded by a change of unit alone', () => {
    expect(timesExactly({ low: 1.23456789, high: 2 }, 1e6)).toEqual({ low: 1_234_567.89, high: 2e6 });
    expect(scaledAmount({ low: 1.23456789, high: 2 }, 1e6)).toEqual({ low: 1_234_570, high: 2e6 });
  });
});

describe('the editor', () => {
  it.each<[string, Amount]>([
    ['a number', 12],
    ['a range', interval],
    ['a PERT range', pert],
    ['a triangle', triangle],
    ['cases', cases]
  ])('gives back %s that nobody changed', (_, amount) => {
    expect(amountOfDraft(draftOf(amount))).toEqual(amount);
  });

  it.each(['range', 'likely', 'cases'] as const)('makes nothing up: a number becomes no %s by itself', (shape) => {
    expect(amountOfDraft({ ...draftOf(12), shape })).toBeUndefined();
  });

  it('keeps the ends from one shape to the next, and needs what is likeliest', () => {
    const draft = { ...draftOf(interval), shape: 'likely' as const };
    expect(amountOfDraft(draft)).toBeUndefined();
    expect(amountOfDraft({ ...draft, mode: 20 })).toEqual(pert);
    expect(amountOfDraft({ ...draft, mode: 20, straight: true })).toEqual(triangle);
  });

  it('waits for every chance of the cases', () => {
    expect(
      amountOfDraft({
        ...draftOf(cases),
        cases: [
          { value: 0, probability: 1 },
          { value: 5, probability: undefined }
        ]
      })
    ).toBe(undefined);
  });
});

describe('the picture', () => {
  it('of a triangle is highest at what is likeliest, from end to end, its mean where the ladder takes it', () => {
    const { marks, mean, least, most, shape } = amountPicture(triangle);
    expect([shape, least, most]).toEqual(['hill', 10, 60]);
    const top = marks.reduce((best, mark) => (mark.height > best.height ? mark : best));
    expect(top.at).toBeCloseTo(0.2, 1);
    expect(mean).toBeCloseTo(0.4, 10);
    expect(marks[0]).toEqual({ at: 0, height: 0 });
  });

  it('of an even range is even', () => {
    const { marks, mean } = amountPicture({ low: 40, high: 60 });
    expect(mean).toBeCloseTo(0.5, 6);
    for (const [place, { height }] of marks.entries()) expect(height).toBeCloseTo(marks.at(-1 - place)!.height, 6);
  });

  it('of cases is a stick each, the likeliest the highest', () => {
    expect(amountPicture(cases).marks).toEqual([
      { at: 0, height: 1 },
      { at: 1, height: 0.3 / 0.7 }
    ]);
    expect(amountPicture({ cases: [{ value: 5, probability: 1 }] }).marks).toEqual([{ at: 0.5, height: 1 }]);
  });

  it('draws nothing beyond the bounds of the field', () => {
    const { least, most } = amountPicture({ low: 0.02, high: 0.99 }, { min: 0, max: 1 });
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThanOrEqual(1);
  });
});

// Halving among packages that rise in what they promise: whatever the preview says, the first that wins is found, and few are drawn.
import { expect, it } from 'vitest';
import { firstWinning, type Race } from '#lib/engine/counter/first-winning.ts';
import type { ValuedPackage } from '#lib/engine/counter/package-valuer.ts';
import { drained } from './solve.ts';

const rising = (count: number) =>
  Array.from({ length: count }, (_, at): ValuedPackage => {
    return { choice: [at], cost: at, worth: at, presents: [], compute: 0, usage: [] };
  });

/** Won from one place on, promised from another. */
function race(won: number, promised: number): Race & { drawn: number[] } {
  const drawn: number[] = [];
  return {
    drawn,
    // eslint-disable-next-line require-yield
    *promises({ cost }) {
      return cost >= promised;
    },
    // eslint-disable-next-line require-yield
    *wins({ cost }) {
      drawn.push(cost);
      return cost >= won;
    }
  };
}

it('finds the first that wins, or that none does, wherever the preview points', () => {
  for (let count = 0; count <= 9; count++) {
    for (let won = 0; won <= count; won++) {
      for (let promised = 0; promised <= count; promised++) {
        const found = drained(firstWinning(rising(count), race(won, promised)));
        expect(found?.cost ?? count, `${won} of ${count}, promised from ${promised}`).toBe(won);
      }
    }
  }
});

it('says that none wins only after the last was drawn', () => {
  const hopeless = race(50, 50);
  expect(drained(firstWinning(rising(50), hopeless))).toBeNull();
  expect(hopeless.drawn).toEqual([49]);
});

it('draws two where the preview is right, and few where it is off', () => {
  for (const [promised, most] of [
    [100, 2],
    [97, 6],
    [140, 14]
  ] as const) {
    const { drawn, ...one } = race(100, promised);
    expect(drained(firstWinning(rising(200), one))!.cost).toBe(100);
    expect(drawn.length).toBeLessThanOrEqual(most);
  }
});

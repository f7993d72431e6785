/** Turning points behind the typing: the engine's own, later, and none of a question that has changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guesses } from '#lib/catalogue/guesses.ts';
import { turningPoints, type TurningPoint } from '#lib/engine/index.ts';
import { firstPair, firstTurning } from '../../src/routes/first-turning.ts';
import { workedTurningPoints } from '../../src/routes/turning.ts';
import { grant } from '../support/scenario.ts';
import { compared, salary } from './scenario/compared.ts';

const document = compared([
  { id: 'a', from: 'Borealis', parts: [salary(100_000), { id: 'sign-on', kind: 'signOn', amount: 3000 }] },
  { id: 'b', from: 'Halcyon', parts: [salary(100_000), grant({ perMonth: 100, workShare: 0.5 })] }
]);
const pair = { offer: 'a', rival: 'b' };

describe('worked turning points', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are those of the engine, nearest first, told once', () => {
    const done = vi.fn<(points: TurningPoint[]) => void>();
    workedTurningPoints({ scenario: document, pair }, done);
    vi.runAllTimers();
    const known = (points: readonly TurningPoint[]) =>
      points.map(({ input: { set: _, ...input }, ...point }) => ({ input, ...point }));
    expect(done).toHaveBeenCalledTimes(1);
    expect(known(done.mock.calls[0]![0])).toEqual(known(turningPoints(document, pair, { guesses: guesses(document) })));
  });

  it('wait for a pause in the typing', () => {
    const done = vi.fn();
    workedTurningPoints({ scenario: document, pair }, done);
    vi.advanceTimersByTime(140);
    expect(done).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(1);
  });

  it.each([0, 1, 3])('are never told of a question that changed after %i inputs', (inputs) => {
    const done = vi.fn();
    const stop = workedTurningPoints({ scenario: document, pair }, done);
    for (let step = 0; step < inputs; step += 1) vi.advanceTimersToNextTimer();
    stop();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the first screen’s turning sentence', () => {
  const point = (kind: TurningPoint['input']['kind'], current: number, at: number | null): TurningPoint => ({
    input: { kind, current, low: 0, high: 1, set: () => document },
    at,
    distance: 0
  });

  it('says the two nearest of its own inputs', () => {
    const points = [
      point('retail', 3, 2),
      point('ownDemand', 800, 1900),
      point('jobNeed', 0.25, null),
      point('signOn', 40_000, 18_000),
      point('jobNeed', 0.25, 0.1)
    ];
    expect(firstTurning(points, 'USD')).toBe(
      'It would turn if you would buy more than $1.9k a month yourself, or with a sign-on below $18k.'
    );
    expect(firstTurning([point('jobNeed', 0.25, 0.1)], 'USD')).toBe(
      'It would turn if the job needed less than 10% of the grant.'
    );
  });

  it('is nothing where none of them turns it', () => {
    expect(firstTurning([point('retail', 3, 2), point('signOn', 1, null)], 'USD')).toBe('');
  });

  it('is about the letter that is behind', () => {
    expect(firstPair(document, true)).toEqual({ offer: 'a', rival: 'b' });
    expect(firstPair(document, false)).toEqual({ offer: 'b', rival: 'a' });
  });
});

/** A simulation that follows the document: never a stale result for a fresh one, never a blank in between, nothing left running. */
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SampleSize, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import type { SimulationListener, SimulationRunner, StageResult } from '#lib/engine/simulation/run.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import { Futures } from '#lib/state/futures.svelte.ts';
import { simulationFailure } from '#lib/engine/simulation/run.ts';
import { scenario } from '../support/scenario.ts';
import { rooted, Watched } from './rooted.svelte.ts';

const { preview, settled, tails } = simulationStages;

interface Asked {
  question: SimulationQuestion;
  on: SimulationListener;
  stages: readonly SampleSize[];
  left: SampleSize[];
  isCancelled: boolean;
}

/** Answers when the test says so. */
class ToldRunner implements SimulationRunner {
  readonly asked: Asked[] = [];

  simulate(question: SimulationQuestion, on: SimulationListener, stages: readonly SampleSize[] = []): () => void {
    const asked = { question, on, stages, left: [...stages], isCancelled: false };
    this.asked.push(asked);
    return () => {
      asked.isCancelled = true;
    };
  }
  close(): void {
    this.asked.length = 0;
  }
  get last(): Asked {
    return this.asked.at(-1)!;
  }
}

/** A result that only its seed and size tell from another. */
function resultOf({ seed, method }: SimulationQuestion, size: SampleSize): StageResult {
  const plan = { offers: [], components: [], yearEnds: [], hasVentureCharge: false, uncertain: [], riskAversion: 2, netWorth: 0 };
  const answer = { ...size, seed, method, paths: 0, offers: [], beats: [] };
  return { size, plan, answer, samples: { totals: [], compared: [] } };
}

const first: SimulationQuestion = {
  scenario: scenario([]),
  amounts: {},
  stress: null,
  seed: 1,
  method: 'sobol',
  detail: false
};

function following(start: SimulationQuestion | null) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const runner = new ToldRunner();
  const current = new Watched(start);
  const { made, dispose } = rooted(() => new Futures(() => current.value, runner));
  const edit = (question: SimulationQuestion | null) => {
    current.value = question;
    flushSync();
  };
  const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
  /** Gives the stages that were asked for, up to this one. */
  const answer = (size: SampleSize, asked = runner.last) => {
    for (const stage of asked.left.splice(0, asked.left.indexOf(size) + 1)) asked.on.stage(resultOf(asked.question, stage));
  };
  return { made, dispose, runner, edit, pass, answer };
}

describe('the first question', () => {
  it('is asked at once: a preview, and what is settled after it', () => {
    const { made, runner, answer } = following(first);
    expect(runner.asked.map(({ question, stages }) => [question, stages])).toEqual([[first, [preview, settled]]]);
    expect([made.result, made.fresh, made.stage, made.progress]).toEqual([undefined, false, null, 0]);
    runner.last.on.progress(0.25);
    answer(preview);
    expect([made.result?.size, made.fresh, made.stage, made.progress]).toEqual([preview, true, 'preview', 0.25]);
    answer(settled);
    expect([made.result?.size, made.fresh, made.stage]).toEqual([settled, true, 'settled']);
  });

  it('may come later: nothing is asked about nothing', () => {
    const { made, runner, edit } = following(null);
    expect([runner.asked, made.result, made.fresh]).toEqual([[], undefined, false]);
    edit(first);
    expect(runner.asked).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('leaves the last result on screen and says that it is not fresh, until its own comes', () => {
    const { made, edit, answer, runner } = following(first);
    answer(settled);
    edit({ ...first, seed: 2 });
    expect([made.result?.answer.seed, made.fresh, made.stage]).toEqual([1, false, 'settled']);
    expect(runner.asked[0]!.isCancelled).toBe(true);
  });

  it('after a pause is asked about at once, and while somebody types only when they stop', () => {
    const { made, runner, edit, pass, answer } = following(first);
    pass(1000);
    edit({ ...first, seed: 2 });
    expect(runner.asked).toHaveLength(2);
    for (const seed of [3, 4, 5]) {
      pass(100);
      edit({ ...first, seed });
    }
    expect(runner.asked.map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
    pass(119);
    expect(runner.asked).toHaveLength(2);
    pass(1);
    expect(runner.asked.map(({ question }) => question.seed)).toEqual([1, 2, 5]);
    answer(preview);
    expect([made.result?.answer.seed, made.fresh]).toEqual([5, true]);
  });

  it('that comes before the answer to the one before makes that answer stale, whenever it comes', () => {
    const { made, runner, edit, pass, answer } = following(first);
    pass(1000);
    edit({ ...first, seed: 2 });
    // A runner that does not keep its word.
    answer(settled, runner.asked[0]);
    expect(made.fresh).toBe(false);
    answer(preview, runner.asked[1]);
    expect([made.result?.answer.seed, made.fresh]).toEqual([2, true]);
  });

  it.each<[string, Partial<SimulationQuestion>]>([
    ['the document', { scenario: scenario([]) }],
    ['amounts of formulas', { amounts: {} }],
    ['the stress', { stress: { leavesAfter: 6, cutAfter: null, prices: {}, equityWorthless: false } }],
    ['the seed', { seed: 2 }],
    ['the method', { method: 'pseudoRandom' }],
    ['the detail', { detail: true }]
  ])('of %s asks anew', (_, change) => {
    const { made, runner, edit, pass, answer } = following(first);
    answer(settled);
    pass(1000);
    edit({ ...first, ...change });
    expect([runner.asked.length, made.fresh]).toEqual([2, false]);
  });

  it('of nothing that matters asks nothing, and the result stays fresh', () => {
    const stress = { leavesAfter: null, cutAfter: 4, prices: { hour: 2 }, equityWorthless: false };
    const { made, runner, edit, pass, answer } = following({ ...first, stress });
    answer(settled);
    pass(1000);
    edit({ ...first, stress: { ...stress, prices: { hour: 2 } } });
    expect([runner.asked.length, made.fresh]).toEqual([1, true]);
    edit({ ...first, stress: { ...stress, prices: { hour: 0.1 } } });
    expect([runner.asked.length, made.fresh]).toEqual([2, false]);
  });

  it('that opens another scenario takes the old result off the screen', () => {
    const { made, edit, answer } = following(first);
    answer(settled);
    edit({ ...first, scenario: { ...first.scenario, id: 'other' } });
    expect([made.result, made.stage, made.fresh]).toEqual([undefined, null, false]);
  });
});

describe('the tails', () => {
  it('are asked for when they are wanted, once', () => {
    const { made, runner, answer } = following(first);
    answer(settled);
    made.more();
    made.more();
    expect(runner.asked.map(({ stages }) => stages)).toEqual([[preview, settled], [tails]]);
    expect([made.stage, made.fresh, made.progress]).toEqual(['settled', true, 0]);
    answer(tails);
    expect([made.stage, made.fresh]).toEqual(['tails', true]);
    made.more();
    expect(runner.asked).toHaveLength(2);
  });

  it('wait for what is settled, and are forgotten by an edit', () => {
    const { made, runner, edit, pass, answer } = following(first);
    answer(preview);
    made.more();
    expect(runner.asked).toHaveLength(1);
    pass(1000);
    edit({ ...first, seed: 2 });
    answer(settled);
    expect(runner.asked).toHaveLength(2);
    made.more();
    expect(runner.last.stages).toEqual([tails]);
  });

  it('that were asked for early come after what is settled', () => {
    const { made, runner, answer } = following(first);
    made.more();
    answer(preview);
    answer(settled);
    expect(runner.asked.map(({ stages }) => stages)).toEqual([[preview, settled], [tails]]);
  });
});

describe('a failure', () => {
  it('is said of what it happened to, beside the last result, and gone with the next edit', () => {
    const { made, runner, edit, pass, answer } = following(first);
    answer(settled);
    pass(1000);
    edit({ ...first, seed: 2 });
    runner.last.on.failed(simulationFailure(new RangeError('no such offer')));
    expect([made.failure, made.result?.answer.seed, made.fresh]).toEqual([
      'This could not be worked out: no such offer',
      1,
      false
    ]);
    pass(1000);
    edit({ ...first, seed: 3 });
    expect(made.failure).toBeUndefined();
  });
});

it('with its component the work ends, and what was to come is not asked', () => {
  const { runner, dispose, edit, pass } = following(first);
  edit({ ...first, seed: 2 });
  dispose();
  pass(1000);
  expect(runner.asked.map(({ isCancelled }) => isCancelled)).toEqual([true]);
});

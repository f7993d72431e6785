/** An analysis that follows the document: what is stale is known to be, what was given up is heard no more, and the last answer stays. */
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AnalysisKind, AnalysisListener, AnalysisPart, AnalysisRequest } from '#lib/worker/simulation-analyses.ts';
import { Analysis, type Analyst } from '../../../src/routes/scenario/analysis.svelte.ts';
import { scenario } from '../../support/scenario.ts';
import { rooted, Watched } from '../../state/rooted.svelte.ts';

type Request = AnalysisRequest<'goals'>;

class ToldAnalyst implements Analyst {
  readonly asked: { request: Request; on: AnalysisListener<'goals'>; isCancelled: boolean }[] = [];

  analyse<K extends AnalysisKind>(request: AnalysisRequest<K>, on: AnalysisListener<K>): () => void {
    const asked = { request: request as Request, on: on as AnalysisListener<'goals'>, isCancelled: false };
    this.asked.push(asked);
    return () => {
      asked.isCancelled = true;
    };
  }
}

const request = (target: number): Request => {
  const question = { scenario: scenario([]), amounts: {}, stress: null, pair: { offer: 'a', rival: 'b' } };
  return { kind: 'goals', question, target };
};
const part = (at: number) => ({ at, least: 0, most: 1 }) as AnalysisPart<'goals'>;

function following(start: Request | null) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const analyst = new ToldAnalyst();
  const current = new Watched(start);
  const { made, dispose } = rooted(() => new Analysis<'goals'>(() => current.value, analyst));
  const edit = (next: Request | null) => {
    current.value = next;
    flushSync();
  };
  return { made, dispose, analyst, edit, last: () => analyst.asked.at(-1)! };
}

it('the first question is asked at once; parts are there as they come, the whole when it is done', () => {
  const { made, last } = following(request(0));
  last().on.part(part(1));
  expect([made.parts.length, made.isFresh, made.isDone, made.whole]).toEqual([1, true, false, undefined]);
  last().on.part(part(2));
  last().on.done();
  expect([made.whole?.length, made.isDone, made.answered]).toEqual([2, true, last().request]);
});

it('after an edit the last answer stays and is known to be old, until the next is whole; what was under way is cancelled', () => {
  const { made, analyst, edit, last } = following(request(0));
  last().on.part(part(1));
  last().on.done();
  edit(request(5));
  expect([made.isFresh, made.isDone, made.whole?.length]).toEqual([false, false, 1]);
  expect(analyst.asked.map(({ isCancelled }) => isCancelled)).toEqual([true]);
  vi.advanceTimersByTime(150);
  last().on.part(part(3));
  expect([made.parts[0]!.at, made.whole![0]!.at, made.isFresh, made.isDone]).toEqual([3, 1, true, false]);
  last().on.done();
  expect([made.whole![0]!.at, made.isDone]).toEqual([3, true]);
});

it('a burst of edits is asked once, for the last of them', () => {
  const { analyst, edit, last } = following(request(0));
  last().on.done();
  for (const target of [1, 2, 3]) {
    edit(request(target));
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(150);
  expect(analyst.asked.map(({ request: { target } }) => target)).toEqual([0, 3]);
});

it('a failure is that of its question alone', () => {
  const { made, edit, last } = following(request(0));
  last().on.failed('It could not.');
  expect(made.failure).toBe('It could not.');
  edit(request(1));
  expect(made.failure).toBeUndefined();
});

it('nothing is asked where there is nothing to ask, and nothing goes on once the page is left', () => {
  const { analyst, edit, dispose } = following(null);
  expect(analyst.asked).toEqual([]);
  edit(request(0));
  dispose();
  expect(analyst.asked.map(({ isCancelled }) => isCancelled)).toEqual([true]);
});

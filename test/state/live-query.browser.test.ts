/** A live query on the page: asked only while somebody looks, and always showing the newest answer. */
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { LiveQuery } from '#lib/state/live-query.svelte.ts';
import { watched } from './rooted.svelte.ts';

/** A query that says what the test tells it to. */
function query() {
  const observers = new Set<{ next: (value: number) => void; error?: (error: unknown) => void }>();
  let asked = 0;
  return {
    observers,
    asked: () => asked,
    subscribe(observer: { next: (value: number) => void; error?: (error: unknown) => void }) {
      asked += 1;
      observers.add(observer);
      return { unsubscribe: () => void observers.delete(observer) };
    },
    say(value: number) {
      for (const { next } of observers) next(value);
      flushSync();
    }
  };
}

const shown = (live: LiveQuery<number>) => watched(() => live.current);

it('what is shown is undefined at first, then each answer', () => {
  const source = query();
  const { seen } = shown(new LiveQuery(source, () => undefined));
  source.say(1);
  source.say(2);
  expect(seen).toEqual([undefined, 1, 2]);
});

it('two places that look ask once, and nobody asks when both have gone', async () => {
  const source = query();
  const live = new LiveQuery(source, () => undefined);
  expect(live.current).toBeUndefined();
  expect(source.asked()).toBe(0);
  const [one, two] = [shown(live), shown(live)];
  expect([source.asked(), source.observers.size]).toEqual([1, 1]);
  one.dispose();
  await Promise.resolve();
  source.say(1);
  expect(two.seen).toEqual([undefined, 1]);
  two.dispose();
  await Promise.resolve();
  expect(source.observers.size).toBe(0);
  expect(live.current, 'an answer that nobody has kept up to date is none').toBeUndefined();
});

it('an error of the database is heard, and the last answer stays', () => {
  const source = query();
  const errors: unknown[] = [];
  const { seen } = shown(new LiveQuery(source, (error) => errors.push(error)));
  source.say(1);
  for (const { error } of source.observers) error?.('gone');
  flushSync();
  expect(errors).toEqual(['gone']);
  expect(seen).toEqual([undefined, 1]);
});

/** A Dexie live query as a reactive value: subscribed while something on the page reads it. The only place that wraps one. */
import { createSubscriber } from 'svelte/reactivity';

interface Observable<T> {
  subscribe(observer: { next: (value: T) => void; error?: (error: unknown) => void }): { unsubscribe(): void };
}

export class LiveQuery<T> {
  #current: T | undefined;
  readonly #subscribe: () => void;

  /** `onError` hears what the database says instead of an answer. */
  constructor(query: Observable<T>, onError: (error: unknown) => void) {
    this.#subscribe = createSubscriber((update) => {
      const subscription = query.subscribe({
        next: (value) => {
          this.#current = value;
          update();
        },
        error: onError
      });
      return () => {
        subscription.unsubscribe();
        // What is written while nobody listens is not heard of: better no answer than an old one.
        this.#current = undefined;
      };
    });
  }

  /** The newest answer, undefined before the first. */
  get current(): T | undefined {
    this.#subscribe();
    return this.#current;
  }
}

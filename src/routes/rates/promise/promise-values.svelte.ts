/** What a promise of one a year is worth by denomination: each simulated in a task of its own, so that typing stays smooth, and kept. */
import { promisedValue, type PathModel, type PromisedValue } from '#lib/engine/index.ts';

const PATHS = 4096;
/** The same luck for every denomination and on every day. */
const SEED = 20_260_822;

export class PromiseValues {
  #known = $state.raw<Readonly<Record<string, PromisedValue>>>({});

  /** Of one unit of money a year, which the amount multiplies; undefined until it is worked out. */
  of(model: PathModel, months: number): PromisedValue | undefined {
    return this.#known[key(model, months)];
  }

  /** Works out what is not known yet, one after another; an effect of the page calls it. @returns what calls the rest off */
  work(models: readonly PathModel[], months: number): () => void {
    const next = () => {
      const model = models.find((one) => this.of(one, months) === undefined);
      if (model === undefined) return;
      const value = promisedValue({ model, perYear: 1, months, paths: PATHS, seed: SEED });
      this.#known = { ...this.#known, [key(model, months)]: value };
      timer = setTimeout(next);
    };
    let timer = setTimeout(next);
    return () => clearTimeout(timer);
  }
}

function key(model: PathModel, months: number): string {
  return JSON.stringify([months, ...Object.entries(model).sort()]);
}

/** Market paths that were made, for questions that ask for the same ones again: what is read of a path, and not what it took to make it. */

/** Figures kept at most: 48 MB. Paths that come after them are made again. */
const MOST_KEPT = 6_000_000;

/** What is read of one path. */
export type KeptPath = readonly Float64Array[];

export class PathTape {
  /** By scramble and index. */
  readonly #paths: KeptPath[][] = [];
  #kept = 0;

  path(scramble: number, index: number): KeptPath | undefined {
    return this.#paths[scramble]?.[index];
  }

  keep(scramble: number, index: number, path: () => KeptPath): void {
    if (this.#kept > MOST_KEPT) return;
    const kept = path();
    (this.#paths[scramble] ??= [])[index] = kept;
    this.#kept += kept.reduce((sum, { length }) => sum + length, 0);
  }
}

/**
 * What becomes of private employers on one path: for each leave date a uniform of its own, through a normal that goes with where shares and prices
 * end. Those of a path are an even comb, so that exits are spread as evenly as leaving is, and neither knows the other.
 */
import { normalChance } from '../prices/normal-chance.ts';
import { normalQuantile } from '../prices/normal.ts';
import { Comb } from './comb.ts';
import type { EquallyCorrelated } from './correlation.ts';
import type { Drivers } from './drivers.ts';

/** Beside those of cuts. */
const FIRST_SEED = 1000;

export class ExitDraws {
  readonly #drivers: Drivers;
  readonly #mix: EquallyCorrelated;
  readonly #uniforms = new Map<number, Float64Array>();
  #combs: readonly Comb[] = [];
  /** Of what all exits of the path go with. */
  #common = 0;

  constructor(drivers: Drivers, mix: EquallyCorrelated) {
    this.#drivers = drivers;
    this.#mix = mix;
  }

  /** @param ends independent normals of the series */
  follow(ends: Float64Array): void {
    this.#common = 0;
    for (let other = 0; other < ends.length; other++) this.#common += this.#mix.below[other]! * ends[other]!;
  }

  /** @param count leave dates of the path */
  write(count: number, coordinates: Float64Array): void {
    const { series, exits } = this.#drivers;
    if (this.#combs[0]?.count !== count) this.#resize(count);
    for (let l = 0; l < count; l++) {
      let common = this.#common;
      for (let e = 0; e < exits.length; e++) {
        const { employer, at } = exits[e]!;
        const row = series.length + e;
        const own = normalQuantile(this.#combs[e]!.at(l, coordinates[at]!));
        this.#uniforms.get(employer)![l] = normalChance(common + this.#mix.own[row]! * own);
        common += this.#mix.below[row]! * own;
      }
    }
  }

  /** By leave date. */
  of(employer: number): Float64Array {
    return this.#uniforms.get(employer)!;
  }

  #resize(count: number): void {
    this.#combs = this.#drivers.exits.map(({ employer }) => new Comb(count, FIRST_SEED + employer));
    for (const { employer } of this.#drivers.exits) this.#uniforms.set(employer, new Float64Array(count));
  }
}

/**
 * When what may end ends, on one path: leave dates stratified over their chance, and cuts likewise. A cut's uniforms are an even comb in a
 * fixed order of their own, turned by the path's coordinate: each pair of a leave date and a cut is drawn evenly, and neither knows the other.
 */
import { Comb } from './comb.ts';
import type { Drivers } from './drivers.ts';

export class EventDraws {
  /** ln of the uniform of leaving, by leave date. */
  leaves: Float64Array = new Float64Array(0);
  readonly #drivers: Drivers;
  readonly #cuts = new Map<number, { log: Float64Array; comb: Comb; at: number }>();

  constructor(drivers: Drivers) {
    this.#drivers = drivers;
  }

  /** @param count leave dates of the path */
  write(count: number, coordinates: Float64Array): void {
    if (this.leaves.length !== count) this.#resize(count);
    const shift = coordinates[this.#drivers.leave]!;
    for (let l = 0; l < count; l++) this.leaves[l] = Math.log((l + shift) / count);
    for (const { log, comb, at } of this.#cuts.values()) {
      const turn = coordinates[at]!;
      for (let l = 0; l < count; l++) log[l] = Math.log(comb.at(l, turn));
    }
  }

  /** ln of the uniforms of an employer's cut, by leave date; null where nothing of its can be cut. */
  cuts(employer: number): Float64Array | null {
    return this.#cuts.get(employer)?.log ?? null;
  }

  #resize(count: number): void {
    this.leaves = new Float64Array(count);
    for (const { employer, at } of this.#drivers.cuts) {
      this.#cuts.set(employer, { log: new Float64Array(count), comb: new Comb(count, employer + 1), at });
    }
  }
}

/**
 * When what may end ends, on one path: leave dates stratified over their chance, and cuts likewise. A cut's uniforms are an even comb in a
 * fixed order of their own, turned by the path's coordinate: each pair of a leave date and a cut is drawn evenly, and neither knows the other.
 */
import { randomStream } from '../prices/random.ts';
import type { Drivers } from './drivers.ts';

export class EventDraws {
  /** ln of the uniform of leaving, by leave date. */
  leaves: Float64Array = new Float64Array(0);
  readonly #drivers: Drivers;
  readonly #cuts = new Map<number, { log: Float64Array; order: Int32Array; at: number }>();

  constructor(drivers: Drivers) {
    this.#drivers = drivers;
  }

  /** @param count leave dates of the path */
  write(count: number, coordinates: Float64Array): void {
    if (this.leaves.length !== count) this.#resize(count);
    const shift = coordinates[this.#drivers.leave]!;
    for (let l = 0; l < count; l++) this.leaves[l] = Math.log((l + shift) / count);
    for (const { log, order, at } of this.#cuts.values()) {
      const turn = coordinates[at]!;
      for (let l = 0; l < count; l++) log[l] = Math.log(turned(order[l]! / count + turn));
    }
  }

  /** ln of the uniforms of an employer's cut, by leave date; null where nothing of its can be cut. */
  cuts(employer: number): Float64Array | null {
    return this.#cuts.get(employer)?.log ?? null;
  }

  #resize(count: number): void {
    this.leaves = new Float64Array(count);
    for (const { employer, at } of this.#drivers.cuts) {
      this.#cuts.set(employer, { log: new Float64Array(count), order: fixedOrder(count, employer), at });
    }
  }
}

/** Around the circle, never at 0. */
function turned(position: number): number {
  const within = position >= 1 ? position - 1 : position;
  return within > 0 ? within : 2 ** -33;
}

/** 0 … count − 1 in an order of the employer's own. */
function fixedOrder(count: number, employer: number): Int32Array {
  const random = randomStream(employer + 1);
  const order = Int32Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(random.uniform() * (place + 1));
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}

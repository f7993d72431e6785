/** Uniforms for the leave dates of one path: an even comb over 0 … 1 in a fixed order, turned by the path's own coordinate, so that each is uniform. */
import { randomStream } from '../prices/random.ts';

export class Comb {
  readonly #order: Int32Array;

  /** @param seed of the order: combs of different seeds pair their teeth in many ways */
  constructor(count: number, seed: number) {
    const random = randomStream(seed);
    const order = Int32Array.from({ length: count }, (_, place) => place);
    for (let place = count - 1; place > 0; place--) {
      const other = Math.floor(random.uniform() * (place + 1));
      [order[place], order[other]] = [order[other]!, order[place]!];
    }
    this.#order = order;
  }

  get count(): number {
    return this.#order.length;
  }

  /** Around the circle, never at 0. @param turn inside (0, 1) */
  at(place: number, turn: number): number {
    const position = this.#order[place]! / this.#order.length + turn;
    const within = position >= 1 ? position - 1 : position;
    return within > 0 ? within : 2 ** -33;
  }
}

/**
 * The lots of one grant: what was delivered in each month and is still there, split into a work and a personal part.
 * A lot delivered in month i that lives e months can be drawn in months i … i+e−1; what is left then has expired.
 */

/** Mutable book of one grant, advanced month by month; units of the grant's service. */
export class Lots {
  /** Remaining units by month of delivery. */
  readonly #work: Float64Array;
  readonly #personal: Float64Array;
  readonly #life: number;
  readonly #months: number;
  /** First lot that may still hold something. */
  #oldest: number;

  constructor({ start, months, life }: { start: number; months: number; life: number }) {
    this.#oldest = start;
    this.#work = new Float64Array(months);
    this.#personal = new Float64Array(months);
    this.#life = life;
    this.#months = months;
  }

  deliver(i: number, units: number, workShare: number): void {
    this.#work[i] = units * workShare;
    this.#personal[i] = units * (1 - workShare);
  }

  /** Months that the lot of month `lot` has left in month `i`, this one included: to its expiry or the grid's end. */
  #monthsLeft(lot: number, i: number): number {
    return Math.min(this.#months - 1, lot + this.#life - 1) - i + 1;
  }

  /** Personal units that a straight line over each lot's life would draw in month `i`. */
  straightLine(i: number): number {
    let units = 0;
    for (let lot = this.#oldest; lot <= i; lot++) units += this.#personal[lot]! / this.#monthsLeft(lot, i);
    return units;
  }

  /** Personal units not yet drawn. */
  balance(i: number): number {
    let units = 0;
    for (let lot = this.#oldest; lot <= i; lot++) units += this.#personal[lot]!;
    return units;
  }

  /** Draws the work part of month `i` in a straight line; adds `weights` of the delivery months to `drawn`. */
  drawWork(i: number, weights: Float64Array, drawn: Drawn): void {
    for (let lot = this.#oldest; lot <= i; lot++) {
      const units = this.#work[lot]! / this.#monthsLeft(lot, i);
      this.#work[lot]! -= units;
      drawn.units += units;
      drawn.weighted += units * weights[lot]!;
    }
  }

  /** Draws personal units oldest first. */
  drawPersonal(i: number, wanted: number, weights: Float64Array, drawn: Drawn): void {
    let rest = wanted;
    for (let lot = this.#oldest; lot <= i && rest > 0; lot++) {
      const units = Math.min(rest, this.#personal[lot]!);
      this.#personal[lot]! -= units;
      rest -= units;
      drawn.units += units;
      drawn.weighted += units * weights[lot]!;
    }
  }

  /** Ends month `i`: removes the lot whose last month it was. @returns the units that expired */
  expire(i: number): number {
    const lot = i - this.#life + 1;
    if (lot < this.#oldest) return 0;
    this.#oldest = lot + 1;
    return this.#work[lot]! + this.#personal[lot]!;
  }

  /** Units that outlive the grid. */
  left(): number {
    let units = 0;
    for (let lot = this.#oldest; lot < this.#months; lot++) units += this.#work[lot]! + this.#personal[lot]!;
    return units;
  }
}

/** Units drawn in a month, and their sum weighted by what was certain in their delivery months. */
export interface Drawn {
  units: number;
  weighted: number;
}

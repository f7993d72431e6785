/** What is earned elsewhere, by month of leaving and in expectation: the same on every path. */
import { elsewhereRow } from '../elsewhere.ts';
import type { ResolvedOffer } from '../resolved.ts';
import type { Common } from '../valuation.ts';
import { summed } from './summed.ts';

export class ElsewherePath {
  /** By employment month of leaving. */
  readonly byLeave: Float64Array;
  readonly #start: number;
  readonly #employed: number;
  /** Of who is nowhere employed, from today on: by calendar month, and its sums. */
  readonly #months: Float64Array;
  readonly #sums: Float64Array;

  constructor(offer: ResolvedOffer, shared: Common) {
    const { months } = shared.resolved;
    this.#start = offer.start;
    this.#employed = Math.max(0, months - offer.start);
    this.#months = elsewhereRow(offer, new Float64Array(months), shared).present;
    this.#sums = summed(this.#months);
    this.byLeave = new Float64Array(this.#employed + 1);
    for (let left = 0; left <= this.#employed; left++) this.byLeave[left] = this.until(months, left);
  }

  /** Before a month of the grid, by who leaves in month L of employment: until the start, and from then on. */
  until(end: number, left: number): number {
    const back = this.#start + Math.min(left, this.#employed);
    const since = end > back ? this.#sums[end]! - this.#sums[back]! : 0;
    return this.#sums[Math.min(this.#start, end)]! + since;
  }

  /** Expected over leaving. @param stays by calendar month */
  given(stays: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < stays.length; i++) sum += this.#months[i]! * (i < this.#start ? 1 : 1 - stays[i]!);
    return sum;
  }
}

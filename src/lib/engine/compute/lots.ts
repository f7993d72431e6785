/**
 * The lots of one grant: what was delivered in each month and is still there, split into a work and a personal part.
 * A lot delivered in month i that lives e months can be drawn in months i … i+e−1; what is left then has expired.
 */

/** What the lots of a grant are, whatever is drawn of them. */
export interface LotTerms {
  start: number;
  months: number;
  /** Months of a lot; Infinity: never expires. */
  life: number;
  /** Units by calendar month. */
  delivered: Float64Array;
}

/** Mutable book of one grant's personal units, advanced month by month, and used again after `open`. */
export class Lots {
  /** Remaining units by month of delivery. */
  readonly #units: Float64Array;
  /** 1/n by n. */
  readonly #inverse: Float64Array;
  readonly #start: number;
  readonly #life: number;
  readonly #months: number;
  /** What never expires is one lot, where nobody asks which was drawn. */
  readonly #isOneLot: boolean;
  /** First lot that may still hold something. */
  #oldest = 0;
  /** Sum of all lots, and what has expired: in an array, since a field that holds a fraction is boxed anew with every change. */
  readonly #sums = new Float64Array(2);

  /** @param isByLot whether somebody asks which lots are drawn */
  constructor({ start, months, life }: Omit<LotTerms, 'delivered'>, isByLot: boolean) {
    this.#units = new Float64Array(months);
    this.#inverse = Float64Array.from({ length: months + 1 }, (_, n) => 1 / n);
    this.#start = start;
    // A whole number even where lots never expire: sums of months stay whole.
    this.#life = Math.min(life, months + 1);
    this.#months = months;
    this.#isOneLot = life > months && !isByLot;
  }

  /** Units not yet drawn. */
  get balance(): number {
    return this.#sums[BALANCE]!;
  }

  get expired(): number {
    return this.#sums[EXPIRED]!;
  }

  /** Empties the book: nothing is delivered yet. */
  open(): void {
    this.#oldest = this.#start;
    this.#sums.fill(0);
  }

  /** Begins month `i`. @returns units that a straight line over each lot's life would draw in it */
  deliver(i: number, units: number): number {
    const sums = this.#sums;
    if (this.#isOneLot) return (sums[BALANCE]! += units) * this.#inverse[this.#months - i]!;
    // An empty book begins with this lot; what rounding has left of those before it is nothing.
    if (sums[BALANCE] === 0) this.#oldest = i;
    this.#units[i] = units;
    sums[BALANCE]! += units;
    return this.straightLine(i);
  }

  straightLine(i: number): number {
    const inverse = this.#inverse;
    const end = this.#months;
    if (this.#life >= end) return this.#sums[BALANCE]! * inverse[end - i]!;
    let units = 0;
    for (let lot = this.#oldest; lot <= i; lot++) {
      const after = lot + this.#life;
      units += this.#units[lot]! * inverse[(after < end ? after : end) - i]!;
    }
    return units;
  }

  /**
   * Draws units oldest first, and ends month `i`: the lot whose last month it was expires.
   * @param byLot what is drawn of each lot is added from `at` on; null: nobody asks @returns the units
   */
  draw(i: number, wanted: number, byLot: Float64Array | null, at: number): number {
    const held = this.#sums[BALANCE]!;
    if (this.#isOneLot) {
      const taken = wanted < held ? wanted : held;
      this.#sums[BALANCE] = held - taken;
      return taken;
    }
    const units = this.#units;
    let oldest = this.#oldest;
    let rest = wanted;
    while (rest > 0 && oldest <= i) {
      const left = units[oldest]!;
      const taken = rest < left ? rest : left;
      units[oldest] = left - taken;
      rest -= taken;
      if (byLot !== null) byLot[at + oldest]! += taken;
      if (taken < left) break;
      oldest += 1;
    }
    const drawn = wanted > 0 ? wanted - rest : 0;
    let balance = held - drawn;
    const ending = i - this.#life + 1;
    if (ending >= oldest) {
      this.#sums[EXPIRED]! += units[ending]!;
      balance -= units[ending]!;
      oldest = ending + 1;
    }
    this.#sums[BALANCE] = oldest > i ? 0 : balance;
    this.#oldest = oldest;
    return drawn;
  }
}

const BALANCE = 0;
const EXPIRED = 1;

/** In which a lot can be drawn: to its expiry or the grid's end. */
function lastMonth(lot: number, life: number, months: number): number {
  const last = lot + life - 1;
  return last < months ? last : months - 1;
}

/** Units by month that a straight line over each lot's life draws, and of each lot: what the job draws if all of it is the job's. */
export interface WorkLine {
  units: Float64Array;
  /** Of a month, from month × months on, by month of delivery; null where nobody asks. */
  byLot: Float64Array | null;
}

export function workLine({ start, months, life, delivered }: LotTerms, isByLot: boolean): WorkLine {
  const units = new Float64Array(months);
  const byLot = isByLot ? new Float64Array(months * months) : null;
  for (let lot = start; lot < months; lot++) {
    if (delivered[lot] === 0) continue;
    const last = lastMonth(lot, life, months);
    const share = delivered[lot]! / (last - lot + 1);
    for (let i = lot; i <= last; i++) {
      units[i]! += share;
      if (byLot !== null) byLot[i * months + lot] = share;
    }
  }
  return { units, byLot };
}

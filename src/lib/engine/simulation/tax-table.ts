/**
 * A tax of one year as straight lines between nodes: schedules are made of straight pieces, and asking a country's law costs fifty times
 * as much. Nodes are set where two pieces meet, or halved towards, until two points within each interval differ by less than half a cent
 * from the line; a step of the law is narrowed down to a unit of money. Beyond the nodes the law itself is asked.
 */

/** By which a point between two nodes may differ from the line, in the regime's currency. */
const TOLERANCE = 0.005;
/** Of a tax so large that half a cent is lost in rounding: what is nearer to the line is on it. */
const ROUNDING = 1e-14;
/** No interval is halved below this: what still differs is a step of the law. */
const NARROWEST = 1;
/** Nodes to begin with in each doubling: the law has bends there and back again within a twentieth of an income. */
const PARTS = 32;
/** Slopes at the ends of an interval are taken over so much. */
const STEP = 0.25;

export type TaxFunction = (amount: number) => number;

/** Taxes of `least` … `most`. */
export class TaxTable {
  readonly #tax: TaxFunction;
  readonly #nodes: Float64Array;
  readonly #taxes: Float64Array;
  readonly #slopes: Float64Array;
  /** The interval of the last question: the next is often in it. */
  #last = 0;

  /** @param tax of an amount, in the regime's currency, straight in pieces or nearly so @param least above 0 */
  constructor(tax: TaxFunction, least: number, most: number) {
    this.#tax = tax;
    const nodes = bends(taxNodes(tax, least, most));
    this.#nodes = Float64Array.from(nodes, ({ x }) => x);
    this.#taxes = Float64Array.from(nodes, ({ y }) => y);
    this.#slopes = new Float64Array(nodes.length - 1);
    for (let n = nodes.length - 2; n >= 0; n--) {
      const width = this.#nodes[n + 1]! - this.#nodes[n]!;
      // Across a step of the law the rate is that of what follows it.
      const isStep = width < 2 * NARROWEST && n + 2 < nodes.length;
      this.#slopes[n] = isStep ? this.#slopes[n + 1]! : (this.#taxes[n + 1]! - this.#taxes[n]!) / width;
    }
  }

  get size(): number {
    return this.#nodes.length;
  }

  at(amount: number): number {
    const n = this.#interval(amount);
    if (n < 0) return this.#tax(amount);
    const from = this.#nodes[n]!;
    const low = this.#taxes[n]!;
    return low + ((this.#taxes[n + 1]! - low) * (amount - from)) / (this.#nodes[n + 1]! - from);
  }

  /** Of the next unit of income, in the middle of a piece. */
  slope(amount: number): number {
    const n = this.#interval(amount);
    return n < 0 ? this.#tax(amount + 1) - this.#tax(amount) : this.#slopes[n]!;
  }

  /** The interval that an amount is in; −1 beyond the table. */
  #interval(amount: number): number {
    const nodes = this.#nodes;
    const last = this.#last;
    if (amount >= nodes[last]! && amount < nodes[last + 1]!) return last;
    let high = nodes.length - 1;
    if (!(amount >= nodes[0]! && amount < nodes[high]!)) return -1;
    let low = 0;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (amount < nodes[middle]!) high = middle;
      else low = middle;
    }
    this.#last = low;
    return low;
  }
}

interface Node {
  x: number;
  y: number;
}

/** Nodes without those that lie on the line between their neighbours: the fewer, the sooner one is found. */
function bends(nodes: readonly Node[]): Node[] {
  const kept = [nodes[0]!];
  let from = 0;
  for (let to = 2; to < nodes.length; to++) {
    if (isStraight(nodes, from, to)) continue;
    from = to - 1;
    kept.push(nodes[from]!);
  }
  kept.push(nodes.at(-1)!);
  return kept;
}

/** Whether all nodes between two lie on their line, but for the rounding of sums. */
function isStraight(nodes: readonly Node[], from: number, to: number): boolean {
  const start = nodes[from]!;
  const end = nodes[to]!;
  // The rate across a step of the law is that of what follows: its ends stay.
  for (let n = from; n < to; n++) if (nodes[n + 1]!.x - nodes[n]!.x < 2 * NARROWEST) return false;
  const slope = (end.y - start.y) / (end.x - start.x);
  for (let n = from + 1; n < to; n++) {
    const { x, y } = nodes[n]!;
    if (Math.abs(start.y + slope * (x - start.x) - y) > 4 * ROUNDING * Math.abs(end.y)) return false;
  }
  return true;
}

function taxNodes(tax: TaxFunction, least: number, most: number): Node[] {
  const nodeAt = (x: number): Node => ({ x, y: tax(x) });
  const nodes = [nodeAt(least)];
  for (let start = least; start < most; start *= 2) {
    const length = Math.min(start, most - start);
    for (let part = 1; part <= PARTS; part++) refine(tax, nodes, nodeAt(start + (length * part) / PARTS));
  }
  return nodes;
}

/** Appends nodes after the last one up to `end`. */
function refine(tax: TaxFunction, nodes: Node[], end: Node): void {
  const start = nodes.at(-1)!;
  const width = end.x - start.x;
  const middle = { x: start.x + width / 2, y: tax(start.x + width / 2) };
  const tolerance = Math.max(TOLERANCE, ROUNDING * Math.abs(end.y));
  const offLine = (x: number, y: number) => Math.abs(start.y + ((end.y - start.y) * (x - start.x)) / width - y) > tolerance;
  // A second point, off the middle, for what is bent there and back again.
  const aside = start.x + 0.29 * width;
  if (width < NARROWEST || (!offLine(middle.x, middle.y) && !offLine(aside, tax(aside)))) {
    nodes.push(end);
    return;
  }
  const bend = width > 4 * STEP ? meeting(tax, start, end) : null;
  refine(tax, nodes, bend ?? middle);
  refine(tax, nodes, end);
}

/** Where the lines through both ends meet, if the tax is on both there: the one bend of the interval. */
function meeting(tax: TaxFunction, start: Node, end: Node): Node | null {
  const rising = (tax(start.x + STEP) - start.y) / STEP;
  const ending = (end.y - tax(end.x - STEP)) / STEP;
  const x = (end.y - start.y + rising * start.x - ending * end.x) / (rising - ending);
  if (!(x > start.x + STEP && x < end.x - STEP)) return null;
  const y = tax(x);
  return Math.abs(start.y + rising * (x - start.x) - y) < TOLERANCE ? { x, y } : null;
}

/**
 * A Brownian path month by month from its end backwards: the first normal fixes where it ends, each further one the middle of a gap,
 * level by level (Caflisch and Moskowitz, 1995), so that the first dimensions of a Sobol point carry most of the path.
 */
export class BrownianBridge {
  readonly #months: number;
  /** By normal, the first excepted: the month that it fixes, and those of either side, which are known by then. */
  readonly #month: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #leftWeight: Float64Array;
  readonly #rightWeight: Float64Array;
  readonly #deviation: Float64Array;

  /** @param months at least 1 */
  constructor(months: number) {
    this.#months = months;
    const gaps = gapsByLevel(months);
    const share = ({ left, month, right }: Gap) => (month - left) / (right - left);
    this.#month = Int32Array.from(gaps, ({ month }) => month);
    this.#right = Int32Array.from(gaps, ({ right }) => right);
    // The path begins at nothing: any known month will do with a weight of nothing.
    this.#left = Int32Array.from(gaps, ({ left, right }) => (left < 0 ? right : left));
    this.#leftWeight = Float64Array.from(gaps, (gap) => (gap.left < 0 ? 0 : 1 - share(gap)));
    this.#rightWeight = Float64Array.from(gaps, share);
    this.#deviation = Float64Array.from(gaps, (gap) => Math.sqrt((share(gap) * (gap.right - gap.month)) / 12));
  }

  /**
   * W at (i + 1)/12 years in `into[i]`, its variance a year 1.
   * @param normals independent standard ones: as many as months, beginning at `from`
   */
  path(normals: Float64Array, from: number, into: Float64Array): void {
    const months = this.#month;
    const lefts = this.#left;
    const rights = this.#right;
    const leftWeights = this.#leftWeight;
    const rightWeights = this.#rightWeight;
    const deviations = this.#deviation;
    into[this.#months - 1] = Math.sqrt(this.#months / 12) * normals[from]!;
    for (let i = 0; i < months.length; i++) {
      into[months[i]!] =
        leftWeights[i]! * into[lefts[i]!]! + rightWeights[i]! * into[rights[i]!]! + deviations[i]! * normals[from + 1 + i]!;
    }
  }
}

/** A month between two known ones; −1 is the path's beginning. */
interface Gap {
  left: number;
  month: number;
  right: number;
}

/** The middle months of all gaps, then those of the gaps that they leave, and so on. */
function gapsByLevel(months: number): Gap[] {
  const gaps: Gap[] = [];
  const open = [{ left: -1, right: months - 1 }];
  for (const { left, right } of open) {
    if (right - left < 2) continue;
    const month = Math.floor((left + right) / 2);
    gaps.push({ left, month, right });
    open.push({ left, right: month }, { left: month, right });
  }
  return gaps;
}

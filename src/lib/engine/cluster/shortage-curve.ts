/**
 * What production lacks in some hours of the week by what is left for it, read off a table: futures ask a million times. At a mean load of one GPU that is
 * s(x) = Σ E (D − x)⁺, at any other m s(x / m). Between its points a cubic with their values and slopes, the starved chances (Hermite).
 */
import { expectedShortage, starvedChance, type HourLoad } from './hour-load.ts';
import type { LikeHours } from './week.ts';

const POINTS = 4096;
/** Deviations beyond which a load is as good as certain: what is lacking then is 1e-16 of one. */
const REACH = 8;
/** GPUs by which the cubic may be off in an hour at a mean load of one; what turns too sharply for that is reckoned each time. */
const ALLOWED = 1e-10;
/** GPUs at a mean load of one beyond which all of them are left, or lacking: hours of more would add up to no number. */
const FAR = 1e300;
/** Of the fourth derivative, over deviation⁻³: φ(0). Half a step from the points a cubic is off by its 384th part. */
const STEEPEST = 0.4;

interface CountedLoad {
  load: HourLoad;
  count: number;
}

export class ShortageCurve {
  readonly #count: number;
  /** Their mean loads added up. */
  readonly #loads: number;
  readonly #smooth: CountedLoad[];
  readonly #sharp: CountedLoad[];
  readonly #end: number;
  readonly #step: number;
  readonly #values = new Float64Array(POINTS + 1);
  /** A step's worth. */
  readonly #slopes = new Float64Array(POINTS + 1);

  /** @param hours of the week, their loads over its mean */
  constructor(hours: readonly LikeHours[], variability: number) {
    const counted = hours.map(({ share, count }) => ({ load: { mean: share, deviation: variability * share }, count }));
    this.#count = sumOf(counted, () => 1);
    this.#loads = sumOf(counted, ({ mean }) => mean);
    this.#end = Math.max(...counted.map(({ load }) => load.mean + REACH * load.deviation));
    this.#step = this.#end / POINTS;
    const least = Math.cbrt((STEEPEST * this.#step ** 4) / (384 * ALLOWED));
    const isSmooth = ({ load }: CountedLoad) => load.deviation > 0 && load.deviation >= least;
    this.#smooth = counted.filter(isSmooth);
    this.#sharp = counted.filter((one) => !isSmooth(one));
    for (const { load, count } of this.#smooth)
      for (let k = 0; k <= POINTS; k++) {
        const starved = starvedChance(load, k * this.#step);
        this.#values[k]! += count * expectedShortage(load, k * this.#step, starved);
        this.#slopes[k]! -= count * this.#step * starved;
      }
  }

  /** GPU-hours a week that are lacking. @param left GPUs in each hour @param mean load of the week */
  lacking(left: number, mean: number): number {
    const ofOne = left / mean;
    // Without a load, or next to none; 0 / 0 too.
    if (!(Math.abs(ofOne) < FAR)) return this.#count * Math.max(0, -left);
    return mean * this.#ofOne(ofOne);
  }

  /** GPU-hours a week that production leaves of them: E (a − D)⁺ = a − E D + E (D − a)⁺. */
  leaving(left: number, mean: number): number {
    return Math.max(0, this.#count * left - mean * this.#loads + this.lacking(left, mean));
  }

  #ofOne(left: number): number {
    const sharp = this.#sharp.length > 0 ? shortage(this.#sharp, left) : 0;
    if (!(left >= 0 && left < this.#end)) return sharp + shortage(this.#smooth, left);
    const place = left / this.#step;
    const k = Math.min(POINTS - 1, Math.floor(place));
    const t = place - k;
    const rest = 1 - t;
    const values = rest * rest * (1 + 2 * t) * this.#values[k]! + t * t * (3 - 2 * t) * this.#values[k + 1]!;
    return sharp + Math.max(0, values + t * rest * (rest * this.#slopes[k]! - t * this.#slopes[k + 1]!));
  }
}

function shortage(loads: readonly CountedLoad[], left: number): number {
  let sum = 0;
  for (const { load, count } of loads) {
    const over = load.mean - left;
    const isCertain = Math.abs(over) >= REACH * load.deviation;
    sum += count * (isCertain ? Math.max(0, over) : expectedShortage(load, left));
  }
  return sum;
}

function sumOf(loads: readonly CountedLoad[], of: (load: HourLoad) => number): number {
  return loads.reduce((sum, { load, count }) => sum + count * of(load), 0);
}

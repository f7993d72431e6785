/** Where personal use of a grant stops: for a sale that pays more, or for tax that costs more (valuation.md, section 7). */
import type { PlannedGrant } from './plan.ts';
import { reachAtWorth } from './worth.ts';

/** Written over again and again: a level of worth is often what it was the month before, or on the path before, and its power is dear. */
export class Reaches {
  /** By calendar month: cumulative market value over own demand; endless where nothing stops it. */
  readonly values: Float64Array;
  readonly #levels: Float64Array;
  #elasticity = NaN;

  constructor(months: number) {
    this.values = new Float64Array(months);
    this.#levels = new Float64Array(months);
  }

  write({ grant, taxRatio }: PlannedGrant, elasticity: number): void {
    const { transferable, drawsAll, grossUp, premium, haircut } = grant;
    if (transferable) this.values.fill(haircut < 1 ? reachAtWorth(1 - haircut, elasticity) : Infinity);
    else if (drawsAll || grossUp) this.values.fill(Infinity);
    else this.#writeLevels(taxRatio, premium, elasticity);
  }

  #writeLevels(taxRatio: Float64Array, premium: number, elasticity: number): void {
    const { values } = this;
    const levels = this.#levels;
    if (elasticity !== this.#elasticity) levels.fill(NaN);
    this.#elasticity = elasticity;
    let last = NaN;
    let reach = 0;
    for (let i = 0; i < values.length; i++) {
      const level = taxRatio[i]! / premium;
      if (level === levels[i]) continue;
      if (level !== last) reach = reachOf(level, elasticity);
      last = level;
      levels[i] = level;
      values[i] = reach;
    }
  }
}

/** @param level tax on a further unit over what it is worth at most; not above 0 where there is none */
function reachOf(level: number, elasticity: number): number {
  if (!(level > 0)) return Infinity;
  return level >= 1 ? 0 : reachAtWorth(level, elasticity);
}

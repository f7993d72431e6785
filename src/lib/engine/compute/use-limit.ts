/** Where personal use of a grant stops: for a sale that pays more, or for tax that costs more (valuation.md, section 7). */
import type { PlannedGrant } from './plan.ts';
import { reachAtWorth } from './worth.ts';

/** By calendar month: cumulative market value over own demand; endless where nothing stops it. */
export function writeReaches(reaches: Float64Array, { grant, taxRatio }: PlannedGrant, elasticity: number): void {
  const { transferable, drawsAll, grossUp, premium, haircut } = grant;
  if (transferable) {
    reaches.fill(haircut < 1 ? reachAtWorth(1 - haircut, elasticity) : Infinity);
    return;
  }
  if (drawsAll || grossUp) {
    reaches.fill(Infinity);
    return;
  }
  // A level is the same month after month, and its power dear.
  let last = NaN;
  let reach = 0;
  for (let i = 0; i < reaches.length; i++) {
    const level = taxRatio[i]! / premium;
    if (level !== last) {
      last = level;
      reach = !(taxRatio[i]! > 0) ? Infinity : level >= 1 ? 0 : reachAtWorth(level, elasticity);
    }
    reaches[i] = reach;
  }
}

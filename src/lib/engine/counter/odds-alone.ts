/**
 * One lever at a time against the rival by odds, all else as the offer stands: the cheapest of its values that wins, drawn. Of one lever alone a value that is worth more than all cheaper ones
 * is taken to win no less often, so that halving finds it; limits are not asked.
 */
import { CENT } from './cheapest.ts';
import type { DrawnPackages } from './drawn-packages.ts';
import type { Progressing } from './every-package.ts';
import { firstWinning } from './first-winning.ts';
import { unbettered } from './frontier.ts';
import { evenNodes } from './group-table.ts';
import { withLever } from './lever-alone.ts';
import type { FoundByOdds } from './odds-search.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** More values than this are looked at coarsely first, and then about the best. */
const MOST_VALUED = 260;

/** By lever; null: none of its values wins. */
export function* aloneByOdds(valuer: PackageValuer, draws: DrawnPackages): Progressing<(ValuedPackage | null)[]> {
  const found: (ValuedPackage | null)[] = [];
  for (const lever of valuer.grids.keys()) found.push(yield* aloneOf(valuer, draws, lever));
  return found;
}

function* aloneOf(valuer: PackageValuer, draws: DrawnPackages, lever: number): Progressing<ValuedPackage | null> {
  const { length } = valuer.grids[lever]!.values;
  let places = evenNodes(length, MOST_VALUED);
  let best: ValuedPackage | null = null;
  for (;;) {
    yield { stage: 'futures', share: 0 };
    const rising = unbettered(places.map((place) => withLever(valuer, lever, place)));
    best = (yield* firstWinning(rising, draws)) ?? best;
    if (best === null) return null;
    const index = places.indexOf(best.choice[lever]!);
    const [from, to] = [places[Math.max(0, index - 1)]!, places[Math.min(places.length - 1, index + 1)]!];
    const between = evenNodes(to - from + 1, MOST_VALUED).map((one) => from + one);
    if (between.every((one) => places.includes(one))) return best;
    places = between;
  }
}

/** The better of a package and levers alone that win within the limits and on the grid: what changes one line of the letter may be the cheapest of all. */
export function* orAlone(
  valuer: PackageValuer,
  draws: DrawnPackages,
  found: FoundByOdds,
  alone: readonly (ValuedPackage | null)[]
): Progressing<FoundByOdds> {
  let best = found;
  for (const one of alone) {
    const choice = one?.choice.map((at, lever) => (at < 0 ? valuer.grids[lever]!.standsAt : at)) ?? [-1];
    if (choice.includes(-1)) continue;
    const tried = valuer.value(choice);
    const isCheaper = best.best === null || tried.cost < best.best.cost - CENT;
    const odds = isCheaper && valuer.fits(tried) ? yield* draws.won(tried) : null;
    if (odds !== null) best = { best: tried, odds };
  }
  return best;
}

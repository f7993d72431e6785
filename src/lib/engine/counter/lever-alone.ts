/** One lever at a time, all else as the offer stands: the cheapest of its values that reaches the target. Limits are not asked; those that break are named. */
import type { LeverAlone } from './answer.ts';
import { cheapestOf } from './cheapest.ts';
import { evenNodes } from './group-table.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { brokenLimits } from './point.ts';

/** More values than this are looked at coarsely first, and then about the best. */
const MOST_VALUED = 260;

/** @param isEnough whether a package reaches what is asked */
export function leverAlone(valuer: PackageValuer, lever: number, isEnough: (valued: ValuedPackage) => boolean): LeverAlone {
  const { values } = valuer.grids[lever]!;
  const places = evenNodes(values.length, MOST_VALUED);
  return aloneAnswer(
    valuer,
    lever,
    bestOf(places, values.length, (place) => withLever(valuer, lever, place), isEnough)
  );
}

/** The offer as it stands, with one lever set. */
export function withLever(valuer: PackageValuer, lever: number, place: number): ValuedPackage {
  return valuer.value(valuer.grids.map((_, at) => (at === lever ? place : -1)));
}

/** @param best null: none does */
export function aloneAnswer(valuer: PackageValuer, lever: number, best: ValuedPackage | null): LeverAlone {
  const { key, values } = valuer.grids[lever]!;
  if (best === null) return { lever: key, value: null, cost: null, worth: null, breaks: [], reaches: false };
  const { cost, worth, choice } = best;
  return { lever: key, value: values[choice[lever]!]!, cost, worth, breaks: brokenLimits(valuer, best), reaches: true };
}

/** Between the neighbours of the best the values that were left out, until none are. */
function bestOf(
  places: readonly number[],
  length: number,
  at: (place: number) => ValuedPackage,
  isEnough: (valued: ValuedPackage) => boolean
): ValuedPackage | null {
  const enough = places.filter((place) => isEnough(at(place)));
  const best = cheapestOf(enough.map(at));
  if (best === null || places.length === length) return best;
  const place = places.find((one) => at(one) === best)!;
  const index = places.indexOf(place);
  const [from, to] = [places[index - 1] ?? place, places[index + 1] ?? place];
  const between = evenNodes(to - from + 1, MOST_VALUED).map((one) => from + one);
  if (between.every((one) => places.includes(one))) return best;
  return bestOf(
    [...new Set([...between, place])].sort((a, b) => a - b),
    Math.min(length, to - from + 1),
    at,
    isEnough
  );
}

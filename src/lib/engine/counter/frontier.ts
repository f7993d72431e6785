/** Packages within the limits that no other betters: what each dollar of the employer's buys at best, from the cheapest package to the one worth most. */
import type { AdditiveModel } from './additive-model.ts';
import type { Aim } from './group-table.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { isOnGrid, type Progressing } from './every-package.ts';

const MOST_POINTS = 200;
/** Levels of worth at which the model is asked for its cheapest. */
const LEVELS = 120;
const PAUSE_EVERY = 16;
/** Less is rounding. */
const NO_MORE = 1e-6;

/** Values what a model has on its frontier. */
export function* alongFrontier(valuer: PackageValuer, model: AdditiveModel): Progressing<void> {
  const [least, most] = [model.cheapest(-Infinity), model.most];
  if (least === null || most === null) return;
  for (let level = 0; level <= LEVELS; level++) {
    const found = level === LEVELS ? most : model.cheapest(least.aim + ((most.aim - least.aim) * level) / LEVELS);
    if (found !== null) valuer.value(found.choice);
    if (level % PAUSE_EVERY === 0) yield { stage: 'frontier', share: level / LEVELS };
  }
}

const worthOf: Aim = ({ worth }) => worth;

/** Rising in cost and in worth, or what counts in its place, of all packages that have been valued. */
export function frontierOf(valuer: PackageValuer, aim = worthOf): ValuedPackage[] {
  return thinned(
    unbettered(
      [...valuer.known].filter((one) => isOnGrid(one) && valuer.fits(one)),
      aim
    )
  );
}

/** Those that bring more than every cheaper one, rising in cost. */
export function unbettered(packages: Iterable<ValuedPackage>, aim = worthOf): ValuedPackage[] {
  const kept: ValuedPackage[] = [];
  for (const one of [...packages].sort((a, b) => a.cost - b.cost || aim(b) - aim(a))) {
    const last = kept.at(-1);
    if (last && aim(one) <= aim(last) + NO_MORE) continue;
    // Of two that cost the same but for rounding the one worth more.
    if (last && one.cost <= last.cost + NO_MORE) kept.pop();
    kept.push(one);
  }
  return kept;
}

/** Evenly, the ends kept. */
function thinned(points: readonly ValuedPackage[]): ValuedPackage[] {
  if (points.length <= MOST_POINTS) return [...points];
  const last = points.length - 1;
  return Array.from({ length: MOST_POINTS }, (_, at) => points[Math.round((at * last) / (MOST_POINTS - 1))]!);
}

/** Every package of a grid that is small enough, and what the best of those that have been valued is. */
import type { CounterProgress } from './answer.ts';
import { cheapestOf, reaches } from './cheapest.ts';
import { each, type Aim } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** So many packages are valued one by one; and so many questions to the ladder, which packages of separable parts share. */
const mostExhaustive = { packages: 20_000, valuations: 1500 };

/** What has to be reached, and by what. */
export interface Sought {
  target: number;
  aim: Aim;
}

/** A part of the work that pauses, so that it can be ended. */
export type Progressing<Of> = Generator<CounterProgress, Of, undefined>;

/** Packages of the whole grid. */
export function packagesOf({ grids }: PackageValuer): number {
  return grids.reduce((product, { values }) => product * values.length, 1);
}

/** What valuing every package would ask of the ladder. */
export function isSmall(valuer: PackageValuer, groups: readonly LeverGroup[]): boolean {
  const packages = packagesOf(valuer);
  const side = (isCompute: boolean) =>
    groups.reduce((product, group) => (group.isCompute === isCompute ? product * group.size : product), 1);
  const valuations = valuer.isSeparable ? side(true) + side(false) : packages;
  return packages <= mostExhaustive.packages && valuations <= mostExhaustive.valuations;
}

/** Values every package of the grid. */
export function* everyPackage(valuer: PackageValuer): Progressing<void> {
  const all = packagesOf(valuer);
  let valued = 0;
  const [first, ...rest] = valuer.grids.map(({ values }) => values.map((_, at) => at));
  if (first === undefined) valuer.value([]);
  for (const value of first ?? []) {
    each(rest, (values) => {
      valuer.value([value, ...values]);
      valued += 1;
    });
    yield { stage: 'valuing', share: valued / all };
  }
}

/** The best of what has been valued. */
export function bestKnown(
  valuer: PackageValuer,
  { target, aim }: Sought
): { best: ValuedPackage | null; most: ValuedPackage | null } {
  const within = [...valuer.known].filter((one) => isOnGrid(one) && valuer.fits(one));
  const best = cheapestOf(within.filter((one) => reaches(aim(one), target)));
  const most = within.reduce<ValuedPackage | null>((top, one) => (top === null || aim(one) > aim(top) ? one : top), null);
  return { best, most };
}

export function isOnGrid({ choice }: ValuedPackage): boolean {
  return choice.every((at) => at >= 0);
}

/** Where the offer stands, on the grid. */
export function nearestChoice({ grids }: PackageValuer): number[] {
  return grids.map(({ values, standing, standsAt }) => {
    if (standsAt >= 0 || typeof standing !== 'number') return Math.max(0, standsAt);
    const distances = values.map((value) => (typeof value === 'number' ? Math.abs(value - standing) : Infinity));
    return distances.indexOf(Math.min(...distances));
  });
}

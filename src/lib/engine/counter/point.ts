/** A valued package as it is shown, and limits that one breaks. */
import type { LimitKind } from '../document.ts';
import type { PackagePoint } from './answer.ts';
import { breaks } from './limit-usage.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

export function packagePoint(valuer: PackageValuer, valued: ValuedPackage): PackagePoint {
  const { choice, cost, worth } = valued;
  return { package: valuer.package(choice), cost, worth, computeShare: computeShare(valuer, valued) };
}

/** Of what the offer itself brings. */
export function computeShare({ elsewhere }: PackageValuer, { worth, compute }: ValuedPackage): number {
  const own = worth - elsewhere;
  return own > 0 ? compute / own : 0;
}

export function brokenLimits({ limits }: PackageValuer, { usage }: ValuedPackage): LimitKind[] {
  return limits.flatMap(({ what, max }, at) => (breaks(usage[at]!, max) ? [what] : []));
}

/** Limits that the next step of some lever, up or down, would break. */
export function bindingLimits(valuer: PackageValuer, { choice }: ValuedPackage): LimitKind[] {
  const broken = new Set<LimitKind>();
  valuer.grids.forEach(({ values }, lever) => {
    for (const at of [choice[lever]! - 1, choice[lever]! + 1]) {
      if (values[at] === undefined) continue;
      for (const what of brokenLimits(valuer, valuer.value(choice.with(lever, at)))) broken.add(what);
    }
  });
  return valuer.limits.flatMap(({ what }) => (broken.has(what) ? [what] : []));
}

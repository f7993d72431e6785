/**
 * Three packages of equal worth and different mix, as people who negotiate make them by hand. The mix is the share of the offer's own worth that grants of compute bring; its range
 * among packages that reach the target by no more than half a step of salary is cut in three, and each third has its cheapest.
 */
import type { AdditiveModel } from './additive-model.ts';
import type { NamedPackage, PackageMix } from './answer.ts';
import { cheapestOf, reaches } from './cheapest.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { computeShare, packagePoint } from './point.ts';
import { isOnGrid, type Progressing } from './every-package.ts';

const MIXES: readonly PackageMix[] = ['cash-heavy', 'balanced', 'compute-heavy'];
/** Choices of compute for which the cheapest rest is valued. */
const MOST_MIXES = 32;
/** A range of shares below this is one mix. */
const ONE_MIX = 0.005;

/** @param best the cheapest package @param model of worth, anchored at it; null where every package has been valued */
export function* namedPackages(
  valuer: PackageValuer,
  best: ValuedPackage,
  target: number,
  model: AdditiveModel | null
): Progressing<NamedPackage[]> {
  const above = salaryStep(valuer, best) / 2;
  if (model !== null) yield* valueMixes(valuer, model, target, above);
  // The cheapest package is one of the three, by however much it exceeds the target.
  const isEqual = (one: ValuedPackage) => one === best || (reaches(one.worth, target) && one.worth <= target + above);
  const equal = [...valuer.known].filter((one) => isOnGrid(one) && valuer.fits(one) && isEqual(one));
  const shares = equal.map((one) => computeShare(valuer, one));
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  if (most - least < ONE_MIX) return [{ mix: 'balanced', ...packagePoint(valuer, best) }];
  const thirdOf = (share: number) => Math.min(2, Math.floor((3 * (share - least)) / (most - least)));
  return MIXES.flatMap((mix, third) => {
    const cheapest = cheapestOf(equal.filter((_, at) => thirdOf(shares[at]!) === third));
    return cheapest === null ? [] : [{ mix, ...packagePoint(valuer, cheapest) }];
  });
}

/** Worth of the next step of a salary; without such a lever, of the range lever whose step is worth most. */
function salaryStep(valuer: PackageValuer, { choice, worth }: ValuedPackage): number {
  const steps = valuer.grids.flatMap(({ lever, values }, at) => {
    if (!('min' in lever) || values.length < 2) return [];
    const next = choice[at]! + 1 < values.length ? choice[at]! + 1 : choice[at]! - 1;
    const step = Math.abs(valuer.value(choice.with(at, next)).worth - worth);
    return [
      {
        step,
        isSalary:
          lever.field === 'perYear' &&
          valuer.components.under(choice).some(({ component }) => component.id === lever.component && component.kind === 'salary')
      }
    ];
  });
  return steps.find(({ isSalary }) => isSalary)?.step ?? Math.max(0, ...steps.map(({ step }) => step));
}

function* valueMixes(valuer: PackageValuer, model: AdditiveModel, target: number, above: number): Progressing<void> {
  for (const aim of [target, target + above / 2]) {
    const mixes = model.byCompute(aim);
    const every = Math.max(1, Math.ceil(mixes.length / MOST_MIXES));
    for (const [at, { choice }] of mixes.entries()) {
      if (at % every === 0 || at === mixes.length - 1) valuer.value(choice);
      if (at % (8 * every) === 0) yield { stage: 'frontier', share: 1 };
    }
  }
}

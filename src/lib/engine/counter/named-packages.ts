/**
 * Three packages of equal worth and different mix, as people who negotiate make them by hand. The mix is the share of the offer's own worth that grants of compute bring; its range
 * among packages that reach the target by no more than half a step of salary is cut in three, and each third has its cheapest; by odds its cheapest that is drawn to win.
 */
import type { AdditiveModel } from './additive-model.ts';
import type { NamedPackage, PackageMix } from './answer.ts';
import type { ByOdds } from './by-odds.ts';
import { cheapestOf, reaches } from './cheapest.ts';
import { firstWinning } from './first-winning.ts';
import { unbettered } from './frontier.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { computeShare, packagePoint } from './point.ts';
import { isOnGrid, type Progressing } from './every-package.ts';

const MIXES: readonly PackageMix[] = ['cash-heavy', 'balanced', 'compute-heavy'];
/** Choices of compute for which the cheapest rest is valued. */
const MOST_MIXES = 32;
/** A range of shares below this is one mix. */
const ONE_MIX = 0.005;

/** What packages are held against. */
interface Named {
  /** Worth to be reached. By odds it is that of the best package. */
  target: number;
  /** Of worth, anchored at the best package; null where every package has been valued. */
  model: AdditiveModel | null;
  odds: ByOdds | null;
}

/** @param best the cheapest package @returns by odds none where fewer than two mixes win */
export function* namedPackages(
  valuer: PackageValuer,
  best: ValuedPackage,
  { target: asked, model, odds }: Named
): Progressing<NamedPackage[]> {
  const target = odds === null ? asked : best.worth;
  const above = salaryStep(valuer, best) / 2;
  if (model !== null) yield* valueMixes(valuer, model, target, above);
  // The cheapest package is one of the three, by however much it exceeds the target.
  const isEqual = (one: ValuedPackage) => one === best || (reaches(one.worth, target) && one.worth <= target + above);
  const equal = [...valuer.known].filter((one) => isOnGrid(one) && valuer.fits(one) && isEqual(one));
  const shares = equal.map((one) => computeShare(valuer, one));
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  if (most - least < ONE_MIX) return [{ mix: 'balanced', ...packagePoint(valuer, best) }];
  const thirdOf = (share: number) => Math.min(2, Math.floor((3 * (share - least)) / (most - least)));
  const named: NamedPackage[] = [];
  for (const [third, mix] of MIXES.entries()) {
    const own = equal.filter((_, at) => thirdOf(shares[at]!) === third);
    const cheapest = odds === null ? cheapestOf(own) : yield* cheapestByOdds(own, best, odds);
    if (cheapest !== null) named.push({ mix, ...packagePoint(valuer, cheapest) });
  }
  return odds !== null && named.length < 2 ? [] : named;
}

/** Of those that promise more than every cheaper one, by the ranking that found the best. */
function* cheapestByOdds(
  own: readonly ValuedPackage[],
  best: ValuedPackage,
  { draws, aim }: ByOdds
): Progressing<ValuedPackage | null> {
  return own.includes(best) ? best : yield* firstWinning(unbettered(own, aim), draws);
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

/** What a package uses of everything that can be limited, whether it is or not: the budgets of the page that goes into the approval meeting. */
import { limitKinds, type LimitKind } from '../document.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import type { CounterQuestion, Package } from './answer.ts';
import { counterOf } from './lever-grid.ts';
import { PackageValuer } from './package-valuer.ts';

/** In scenario currency, units, hours a month or shares; null: there is nothing to measure it by (no band, no private company). */
export type PackageUse = Record<LimitKind, number | null>;

/** @param values of some levers, or of none for the offer as it stands */
export function packageLimits({ scenario, amounts }: CounterQuestion, basis: SimulationBasis, values: Package): PackageUse {
  const counter = counterOf(scenario);
  const limits = limitKinds.map((what) => ({ what, max: Infinity }));
  const valuer = new PackageValuer({ scenario: { ...scenario, counter: { ...counter, limits } }, amounts }, basis);
  const { usage } = valuer.whole(valuer.choiceOf(values));
  const { employer: id } = scenario.offers.find((offer) => offer.id === counter.offer)!;
  const isPrivate = scenario.employers.find((employer) => employer.id === id)?.stock?.kind === 'private';
  const isMeasured = (what: LimitKind) => (what === 'dilution' ? isPrivate : what !== 'compaRatio' || counter.band !== undefined);
  return Object.fromEntries(limitKinds.map((what, at) => [what, isMeasured(what) ? usage[at]! : null])) as PackageUse;
}

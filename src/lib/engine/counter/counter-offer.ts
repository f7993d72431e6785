/**
 * The counter-offer: the cheapest package that the candidate prefers to the rival's, what each lever does alone, the frontier of cost and worth, and what it all says for those who
 * negotiate (valuation.md, section 12; company.md, section 3). Pauses often, so that a worker can be told to stop.
 */
import type { SimulationBasis } from '../simulation/question.ts';
import type { CounterAnswer, CounterQuestion, LeverAlone, SearchAccount } from './answer.ts';
import type { AdditiveModel } from './additive-model.ts';
import { anchoredModel } from './anchored-model.ts';
import { applied } from './applied.ts';
import { byOdds, type ByOdds } from './by-odds.ts';
import { reaches } from './cheapest.ts';
import { clausePrices } from './clause-prices.ts';
import { DrawnPackages } from './drawn-packages.ts';
import { exchangeRates, nextBought } from './exchange-rates.ts';
import { alongFrontier, frontierOf } from './frontier.ts';
import type { Aim } from './group-table.ts';
import { aloneAnswer, leverAlone } from './lever-alone.ts';
import { counterOf } from './lever-grid.ts';
import { leverGroups, type LeverGroup } from './lever-groups.ts';
import { namedPackages } from './named-packages.ts';
import { offerFigures, salaryPerDollar } from './offer-figures.ts';
import { wins } from './package-futures.ts';
import { PackageValuer } from './package-valuer.ts';
import { bindingLimits, brokenLimits, computeShare, packagePoint } from './point.ts';
import { bestKnown, everyPackage, isSmall, nearestChoice, packagesOf, type Progressing } from './every-package.ts';
import { PackageSearch, usualEffort, type Found } from './search.ts';

const worthOf: Aim = ({ worth }) => worth;

/** How much is valued: as much as it takes, or less so that tests see the search at work on what could be valued whole. */
export interface CounterEffort {
  /** Whether small grids are valued whole. */
  exhaustive: boolean;
  nodes: number;
}
const whole: CounterEffort = { exhaustive: true, ...usualEffort };

/**
 * @throws RangeError where the scenario has no counter, or it names what does not exist: the schema refuses such documents
 */
export function* counterOffer(question: CounterQuestion, basis: SimulationBasis, effort = whole): Progressing<CounterAnswer> {
  const { scenario } = question;
  const { probability = null, rival } = counterOf(scenario);
  const valuer = new PackageValuer(question, basis);
  const target = targetOf(question, valuer);
  const groups = leverGroups(scenario, valuer.grids);
  const isWhole = effort.exhaustive && isSmall(valuer, groups);
  const byWorth = yield* cheapestByWorth(valuer, groups, target, isWhole, effort);
  const odds =
    probability === null || rival === undefined
      ? null
      : yield* byOdds(
          { valuer, groups, isWhole },
          new DrawnPackages(question, basis, valuer, probability),
          byWorth.best ?? byWorth.most,
          valuer.worthOf(rival)
        );
  // What may have been missed is known of worth alone.
  const found = odds === null ? byWorth : { ...byWorth, best: odds.best, missed: null };
  const model = yield* modelOfWorth(valuer, groups, found);
  if (model !== null) yield* alongFrontier(valuer, model);
  const named = found.best === null ? [] : yield* namedPackages(valuer, found.best, { target, model, odds });
  yield { stage: 'frontier', share: 1 };
  const alone: LeverAlone[] = [];
  for (const lever of valuer.grids.keys()) {
    alone.push(
      odds === null
        ? leverAlone(valuer, lever, ({ worth }) => reaches(worth, target))
        : aloneAnswer(valuer, lever, odds.alone[lever]!)
    );
    yield { stage: 'frontier', share: 1 };
  }
  return yield* answer(question, basis, { valuer, found, target, odds, alone, named });
}

/** What has to be reached: a sum, or what the rival is worth and the margin. */
function targetOf({ scenario }: CounterQuestion, valuer: PackageValuer): number {
  const { rival, target, margin = 0 } = counterOf(scenario);
  if (rival === undefined) return target ?? 0;
  return valuer.worthOf(rival) * (1 + margin);
}

function* cheapestByWorth(
  valuer: PackageValuer,
  groups: readonly LeverGroup[],
  target: number,
  isWhole: boolean,
  effort: CounterEffort
): Progressing<Found> {
  const sought = { target, aim: worthOf };
  if (!isWhole) return yield* new PackageSearch(valuer, groups, sought, effort).run();
  yield* everyPackage(valuer);
  const { best, most } = bestKnown(valuer, sought);
  return { best, most, missed: best === null ? null : 0, model: null };
}

/** Anchored at the package, where it is exact in every single lever; null where every package has been valued. */
function* modelOfWorth(
  valuer: PackageValuer,
  groups: readonly LeverGroup[],
  { best, model }: Found
): Progressing<AdditiveModel | null> {
  if (model === null || best === null || model.anchor.join() === best.choice.join()) return model;
  const { nodes } = model;
  return yield* anchoredModel(valuer, groups, { anchor: best.choice, nodes, aim: worthOf, slack: 0, share: 1 });
}

interface Solved {
  valuer: PackageValuer;
  found: Found;
  target: number;
  odds: ByOdds | null;
  alone: LeverAlone[];
  named: CounterAnswer['named'];
}

function* answer(question: CounterQuestion, basis: SimulationBasis, solved: Solved): Progressing<CounterAnswer> {
  const { valuer, found, target, odds, alone, named } = solved;
  const { scenario } = question;
  const { offer } = counterOf(scenario);
  const best = found.best === null ? null : valuer.whole(found.best.choice);
  const standing = valuer.whole(valuer.grids.map(() => -1));
  const frontier = frontierOf(valuer).map((one) => packagePoint(valuer, one));
  const point = best === null ? null : packagePoint(valuer, best);
  const figures = offerFigures(question, basis, offer, valuer.resolved.outsidePayPerYear);
  const packed = point === null ? scenario : applied(scenario, point.package);
  const around = best?.choice ?? nearestChoice(valuer);
  const binding = best === null ? [] : bindingLimits(valuer, best);
  const search = account(valuer, found, odds === null ? 'worth' : 'odds');
  yield { stage: 'frontier', share: 1 };
  const rates = exchangeRates(valuer, around, salaryPerDollar(packed, offer, figures));
  yield { stage: 'frontier', share: 1 };
  return {
    feasible: best !== null,
    package: point?.package ?? null,
    cost: point?.cost ?? null,
    worth: point?.worth ?? null,
    target,
    binding,
    alone,
    frontier,
    standing: {
      ...packagePoint(valuer, standing),
      reaches: odds === null ? reaches(standing.worth, target) : wins(odds.standing),
      breaks: brokenLimits(valuer, standing),
      odds: odds?.standing ?? null
    },
    computeShare: best === null ? null : computeShare(valuer, best),
    mostWorth: found.most?.worth ?? null,
    search,
    odds: odds?.odds ?? null,
    named,
    rates,
    next: nextBought(frontier, point ?? packagePoint(valuer, standing)),
    clauses: clausePrices(scenario, offer, valuer.grids, figures),
    heldFormulas: heldFormulas(question)
  };
}

function account(valuer: PackageValuer, { model, missed }: Found, by: SearchAccount['by']): SearchAccount {
  const how = model === null ? 'exhaustive' : 'searched';
  return { how, by, packages: packagesOf(valuer), evaluated: valuer.evaluated, valuations: valuer.valuations, missed };
}

/** Formulas over the salary, where a lever moves that. */
function heldFormulas({ scenario }: CounterQuestion): string[] {
  const { offer: id, levers } = counterOf(scenario);
  const { components } = scenario.offers.find((offer) => offer.id === id)!;
  const isMoved = components.some((one) => one.kind === 'salary' && levers.some(({ component }) => component === one.id));
  if (!isMoved) return [];
  return components.flatMap((one) => (one.kind === 'custom' && /\bsalary\b/.test(one.formula) ? [one.id] : []));
}

/** Packages valued by the ladder, from parts that are remembered. What is said of the package that is proposed is said after `whole` has valued it in one piece. */
import type { Counter, Scenario } from '../document.ts';
import { rememberedEquity } from '../equity/remembered-equity.ts';
import type { Resolved, ResolvedOffer } from '../resolved.ts';
import { monthSum } from '../row.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import { rememberedLaw } from '../tax/remembered-law.ts';
import { comparisonValue } from '../turning-points.ts';
import { common, offerValuation, type Common } from '../valuation.ts';
import type { CounterQuestion, LeverGrid, Package } from './answer.ts';
import { counterOf, leverGrids } from './lever-grid.ts';
import { breaks, cashSum, compaRatio, countsCash, equityUnits, gpuHoursPerMonth, noCash, type CashUse } from './limit-usage.ts';
import { OfferComponents, type Choice, type MovedComponent } from './offer-components.ts';
import { OfferParts, type Part } from './offer-parts.ts';

export interface ValuedPackage {
  choice: Choice;
  cost: number;
  worth: number;
  /** By component, exit costs with their grants. */
  presents: readonly number[];
  /** Of them, what grants of compute bring. */
  compute: number;
  /** By limit. */
  usage: readonly number[];
}

/** One limit of the counter-offer. */
type Limit = NonNullable<Counter['limits']>[number];

export class PackageValuer {
  readonly grids: readonly LeverGrid[];
  readonly limits: readonly Limit[];
  readonly resolved: Resolved;
  /** Of the offer before it starts and after leaving it: no lever moves it. */
  readonly elsewhere: number;
  readonly components: OfferComponents;
  readonly #scenario: Scenario;
  readonly #shared: Common;
  readonly #offer: ResolvedOffer;
  readonly #parts: OfferParts;
  readonly #known = new Map<string, ValuedPackage>();
  /** GPU-hours a month by the grants that bring them. */
  readonly #hours = new Map<string, number>();

  /** @param before a valuer of the same question: what the ladder told it of parts is not asked again, though no package is known yet */
  constructor(question: CounterQuestion, basis: SimulationBasis, before: PackageValuer | null = null) {
    const { law, equity } = basis.rules;
    const remembered = { ...basis, rules: { law: rememberedLaw(law), equity: rememberedEquity(equity) } };
    this.#scenario = question.scenario;
    this.grids = leverGrids(question.scenario);
    this.limits = counterOf(question.scenario).limits ?? [];
    this.components = before?.components ?? new OfferComponents(question, remembered, this.grids);
    this.resolved = before?.resolved ?? this.components.resolved();
    this.#shared = common(this.resolved);
    this.#offer = this.resolved.offers[this.components.index]!;
    this.#parts = before === null ? new OfferParts(this.#offer, this.#shared, countsCash(this.limits)) : before.#parts;
    this.elsewhere = monthSum(offerValuation({ ...this.#offer, components: [] }, this.#shared).elsewhere.present);
  }

  /** Packages valued so far. */
  get evaluated(): number {
    return this.#known.size;
  }
  get known(): Iterable<ValuedPackage> {
    return this.#known.values();
  }

  /** How often the ladder was asked. */
  get valuations(): number {
    return this.#parts.valuations;
  }
  /** Whether pay, compute and options are valued apart, whatever the others are. */
  get isSeparable(): boolean {
    return this.#parts.areSeparable;
  }

  /** What another offer of the scenario is compared by. */
  worthOf(offer: string): number {
    const index = this.resolved.offers.findIndex(({ id }) => id === offer);
    if (index < 0) throw new RangeError(`there is no offer ${offer}`);
    return comparisonValue(offerValuation(this.resolved.offers[index]!, this.#shared));
  }

  /** The values of a choice by key; levers that are left as they stand have none. */
  package(choice: Choice): Package {
    return Object.fromEntries(
      this.grids.flatMap(({ key, values }, at) => (choice[at]! < 0 ? [] : [[key, values[choice[at]!]!]]))
    );
  }

  /** The choice that a package's values make; levers that it does not name stay as they stand. @throws RangeError for a value that is none of the lever's */
  choiceOf(values: Package): Choice {
    return this.grids.map(({ key, values: own }) => {
      const at = Object.hasOwn(values, key) ? own.indexOf(values[key]!) : -1;
      if (at < 0 && Object.hasOwn(values, key)) throw new RangeError(`${key}: ${values[key]} is no value of the lever`);
      return at;
    });
  }

  fits({ usage }: ValuedPackage): boolean {
    return this.limits.every(({ max }, at) => !breaks(usage[at]!, max));
  }

  /** From its parts. */
  value(choice: Choice): ValuedPackage {
    const key = choice.join();
    let known = this.#known.get(key);
    if (known === undefined) {
      const components = this.components.under(choice);
      this.#known.set(key, (known = this.#put(choice, components, this.#parts.of(components))));
    }
    return known;
  }

  /** In one piece: the ladder of the offer with the package in it. */
  whole(choice: Choice): ValuedPackage {
    const components = this.components.under(choice);
    return this.#put(choice, components, [this.#parts.whole(components)]);
  }

  #put(choice: Choice, components: readonly MovedComponent[], parts: readonly Part[]): ValuedPackage {
    const presentOf = (id: string) =>
      parts.reduce((sum, { presents }) => sum + (presents.get(id) ?? 0) + (presents.get(`${id}.exitCost`) ?? 0), 0);
    const presents = components.map(({ component }) => presentOf(component.id));
    const cost = parts.reduce((sum, part) => sum + part.cost, this.#entered(choice));
    const cash = parts.reduce((sum, part) => cashSum(sum, part.cash), noCash);
    return {
      choice,
      cost,
      worth: presents.reduce((sum, present) => sum + present, this.elsewhere),
      presents,
      compute: presents.reduce((sum, present, at) => (components[at]!.resolved.kind === 'compute' ? sum + present : sum), 0),
      usage: this.limits.map(({ what }) => this.#usage(what, components, { cost, cash }))
    };
  }

  /** Costs entered for the chosen values; of a lever left as it stands, for the value that the offer has. */
  #entered(choice: Choice): number {
    return this.grids.reduce((sum, { costs, standsAt }, at) => sum + (costs?.[choice[at]! < 0 ? standsAt : choice[at]!] ?? 0), 0);
  }

  #usage(what: Limit['what'], parts: readonly MovedComponent[], of: { cost: number; cash: CashUse }): number {
    const documents = () => parts.map(({ component }) => component);
    switch (what) {
      case 'cost':
        return of.cost;
      case 'cash':
        return of.cash.all;
      case 'cashFirstYear':
        return of.cash.firstYear;
      case 'equityUnits':
        return equityUnits(documents());
      case 'dilution':
        return equityUnits(documents()) / this.#fullyDiluted();
      case 'gpuHoursPerMonth':
        return this.#gpuHours(parts.filter(({ resolved }) => resolved.kind === 'compute'));
      case 'compaRatio':
        return compaRatio(documents(), counterOf(this.#scenario).band);
    }
  }

  #gpuHours(grants: readonly MovedComponent[]): number {
    const key = grants.map(({ id }) => id).join();
    let hours = this.#hours.get(key);
    if (hours === undefined) {
      hours = gpuHoursPerMonth({ ...this.#offer, components: grants.map(({ resolved }) => resolved) }, this.resolved.months);
      this.#hours.set(key, hours);
    }
    return hours;
  }

  #fullyDiluted(): number {
    const { stock } = this.#offer;
    return stock?.kind === 'private' ? stock.fullyDilutedShares : Infinity;
  }
}

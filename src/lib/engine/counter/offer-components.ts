/** The components of the moved offer, resolved value by value: a document of one component each, so that no lever resolves what it does not move. */
import type { Component, Offer, Scenario } from '../document.ts';
import { resolve } from '../resolve.ts';
import type { Resolved, ResolvedComponent } from '../resolved.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import type { CounterQuestion, LeverGrid } from './answer.ts';
import { moved } from './applied.ts';
import { counterOf } from './lever-grid.ts';

/** For each lever the place of its value; −1: as the offer stands. */
export type Choice = readonly number[];

/** One component under a choice. */
export interface MovedComponent {
  component: Component;
  resolved: ResolvedComponent;
  /** The same for values that come to the same: two clauses whose factors multiply to one figure. */
  id: number;
}

export class OfferComponents {
  /** Index of the offer, and the offer as it stands. */
  readonly index: number;
  readonly offer: Offer;
  readonly #question: CounterQuestion;
  readonly #rules: SimulationBasis['rules'];
  readonly #guesses: ReturnType<SimulationBasis['guesses']>;
  readonly #grids: readonly LeverGrid[];
  /** By component: its levers. */
  readonly #levers: readonly (readonly number[])[];
  readonly #known: readonly Map<string, MovedComponent>[];
  readonly #ids: readonly Map<string, number>[];
  /** Of other offers nothing but the latest start counts. */
  readonly #bare: Scenario;

  /** @param basis whose rules remember what they resolved */
  constructor(question: CounterQuestion, basis: SimulationBasis, grids: readonly LeverGrid[]) {
    const { scenario } = question;
    const { offer: id } = counterOf(scenario);
    this.index = scenario.offers.findIndex((offer) => offer.id === id);
    this.offer = scenario.offers[this.index]!;
    this.#question = question;
    this.#rules = basis.rules;
    this.#guesses = basis.guesses(scenario);
    this.#grids = grids;
    const { components } = this.offer;
    this.#levers = components.map((one) => grids.flatMap(({ lever }, at) => (lever.component === one.id ? [at] : [])));
    this.#known = components.map(() => new Map<string, MovedComponent>());
    this.#ids = components.map(() => new Map<string, number>());
    const latest = scenario.offers.reduce((late, offer) => (offer.startMonth > late.startMonth ? offer : late));
    this.#bare = { ...scenario, offers: [{ ...latest, components: [] }] };
  }

  /** The whole document as it stands. */
  resolved(): Resolved {
    const { law, equity } = this.#rules;
    return resolve(this.#question.scenario, this.#guesses, this.#question.amounts, law, equity);
  }

  /** Every component, in the order of the letter. */
  under(choice: Choice): MovedComponent[] {
    return this.offer.components.map((_, place) => this.#component(place, choice));
  }

  #component(place: number, choice: Choice): MovedComponent {
    const levers = this.#levers[place]!;
    const key = levers.map((at) => choice[at]).join();
    let known = this.#known[place]!.get(key);
    if (known === undefined) {
      const component = levers.reduce((one, at) => {
        const { lever, values } = this.#grids[at]!;
        return choice[at]! < 0 ? one : moved(one, lever, values[choice[at]!]!);
      }, this.offer.components[place]!);
      const resolved = this.#resolvedAlone(component);
      known = { component, resolved, id: this.#idOf(place, resolved) };
      this.#known[place]!.set(key, known);
    }
    return known;
  }

  #resolvedAlone(component: Component): ResolvedComponent {
    const { law, equity } = this.#rules;
    const offers = [{ ...this.offer, components: [component] }, ...this.#bare.offers];
    const { offers: resolved } = resolve({ ...this.#bare, offers }, this.#guesses, this.#question.amounts, law, equity);
    return resolved[0]!.components[0]!;
  }

  #idOf(place: number, resolved: ResolvedComponent): number {
    const ids = this.#ids[place]!;
    const text = JSON.stringify(resolved, (_, part: unknown) => (part instanceof Float64Array ? part.join() : part));
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  }
}

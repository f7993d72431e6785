/**
 * Two offers valued again and again, each time in another document: total plus elsewhere, which is what offers are compared by. An offer that a change
 * does not touch keeps its value, and changes that touch different parts of the resolved scenario are put together without resolving anew.
 */
import type { Scenario } from '../document.ts';
import { resolve } from '../resolve.ts';
import type { Resolved } from '../resolved.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import { stressed } from '../stress.ts';
import { comparedValue } from './compared-value.ts';
import { moveOf, type Move } from '../simulation/move.ts';
import { MovableOffer } from './movable-offer.ts';
import { patch, patched, touches, type Patch } from '../patch.ts';
import { rememberedEquity } from '../equity/remembered-equity.ts';
import { rememberedLaw } from '../tax/remembered-law.ts';
import type { SensitivityQuestion } from './sensitivity-input.ts';

export class ComparedPair {
  readonly resolved: Resolved;
  /** Of the offer and of its rival, as things are. */
  readonly base: readonly [number, number];
  readonly #question: SensitivityQuestion;
  readonly #basis: SimulationBasis;
  /** Their indices among the offers of the document. */
  readonly #sides: readonly [number, number];
  /** Of both, for moves of chances and use: made when they are first asked for. */
  readonly #still: [MovableOffer | null, MovableOffer | null] = [null, null];

  /** @throws RangeError for an offer that does not exist */
  constructor(question: SensitivityQuestion, basis: SimulationBasis) {
    const { scenario, pair } = question;
    const index = (id: string) => {
      const found = scenario.offers.findIndex((offer) => offer.id === id);
      if (found < 0) throw new RangeError(`there is no offer ${id}`);
      return found;
    };
    this.#question = question;
    const { law, equity } = basis.rules;
    this.#basis = { ...basis, rules: { law: rememberedLaw(law), equity: rememberedEquity(equity) } };
    this.#sides = [index(pair.offer), index(pair.rival)];
    this.resolved = this.#resolvedFrom(scenario);
    const values = comparedValue(this.resolved);
    this.base = [values(this.#sides[0]), values(this.#sides[1])];
  }

  #resolvedFrom(scenario: Scenario): Resolved {
    const { amounts, stress } = this.#question;
    const { rules, guesses } = this.#basis;
    return stressed(resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity), stress);
  }

  /** Of the offer and of its rival in a document that differs from the question's in its figures. */
  values(scenario: Scenario): [number, number] {
    return this.patchedValues(this.patch(scenario));
  }

  /** Offer less rival. */
  difference(scenario: Scenario): number {
    const [offer, rival] = this.values(scenario);
    return offer - rival;
  }

  /** What such a document changes. */
  patch(scenario: Scenario): Patch {
    return patch(this.resolved, this.#resolvedFrom(scenario));
  }

  /** Whether a change reaches an offer: 0, or 1 for its rival. */
  touches(change: Patch, side: 0 | 1): boolean {
    return touches(change, this.resolved, this.#sides[side]);
  }

  /** Of the offer and of its rival under a change. */
  patchedValues(change: Patch): [number, number] {
    const moved = patched(this.resolved, [change]);
    const values = comparedValue(moved);
    return [this.#value(0, change, moved, values), this.#value(1, change, moved, values)];
  }

  #value(side: 0 | 1, change: Patch, moved: Resolved, values: (offer: number) => number): number {
    const move = this.moveOf(side, [change]);
    if (move === 'nothing') return this.base[side];
    const offer = this.#sides[side];
    // The taxes of exits would stay as they are when compute adds more or less to other income.
    const hasClaims = this.resolved.offers[offer]!.components.some(({ kind }) => kind === 'claim');
    if (move === 'compute' || move === 'other' || (move === 'use' && hasClaims)) return values(offer);
    const still = (this.#still[side] ??= new MovableOffer(this.resolved, offer));
    return still.value(moved);
  }

  /** Of one of them under several changes, no two of which have a place in common. */
  value(side: 0 | 1, changes: readonly Patch[]): number {
    return comparedValue(this.patched(changes))(this.#sides[side]);
  }

  patched(changes: readonly Patch[]): Resolved {
    return patched(this.resolved, changes);
  }

  /** What such changes move of an offer, at most. */
  moveOf(side: 0 | 1, changes: readonly Patch[]): Move {
    return moveOf(changes, this.resolved, this.#sides[side]);
  }

  /** One of them under some changes, for moves of its chances and its use. */
  movable(side: 0 | 1, changes: readonly Patch[]): MovableOffer {
    return new MovableOffer(this.patched(changes), this.#sides[side]);
  }
}

/** Samples by component, and by the end of each year, where they are asked for: the same look-ups, one component or year at a time. */
import type { SimulatedBlock } from './question.ts';
import { exitCostId, ladderRows } from './ladder-rows.ts';
import type { OfferModel } from './offer-model.ts';

/** When an offer was left, and each of its grants ended, in one sample of a block. */
export interface LeftSample {
  left: number;
  ends: Int32Array;
  /** What became of the employer. */
  outcome: number;
  sample: number;
}

/** What a sample of an offer comes to. */
type Reading = (sample: LeftSample) => number;

export class DetailWriter {
  readonly #months: number;
  /** By offer: the place of its first component among all. */
  readonly #first: readonly number[];
  #components: Reading[] = [];
  #years: Reading[] = [];

  constructor(offers: readonly OfferModel[], months: number) {
    this.#months = months;
    let next = 0;
    this.#first = offers.map(({ offer }) => (next += ladderRows(offer).length) - ladderRows(offer).length);
  }

  /** Before an offer's samples of a path. @param withdrawn month of the grid, by service */
  open(model: OfferModel, withdrawn: Int32Array): void {
    this.#components = ladderRows(model.offer).map((id) => componentReading(model, id));
    this.#years = Array.from({ length: Math.ceil(this.#months / 12) }, (_, year) =>
      yearReading(model, Math.min(this.#months, 12 * (year + 1)), withdrawn)
    );
  }

  write(block: SimulatedBlock, offer: number, at: LeftSample): void {
    const { from, to, leaves } = block.unit;
    const samples = (to - from) * leaves;
    const first = this.#first[offer]!;
    const { components, years } = block.detail!;
    for (let c = 0; c < this.#components.length; c++) {
      components[(first + c) * samples + at.sample] = this.#components[c]!(at);
    }
    for (let y = 0; y < this.#years.length; y++) {
      years[(offer * this.#years.length + y) * samples + at.sample] = this.#years[y]!(at);
    }
  }
}

function componentReading(model: OfferModel, id: string): Reading {
  const { employed, grants, byEnd, claims, listed } = model;
  const g = grants.grants.findIndex(({ grant }) => grant.id === id);
  if (g >= 0) {
    const values = byEnd[g]!.slice();
    return ({ ends }) => values[ends[g]!]!;
  }
  const locked = grants.grants.find(({ grant }) => exitCostId(grant.id) === id && grant.exitCost > 0);
  if (locked) return ({ left }) => (left < employed ? -locked.grant.exitCost * model.discount(left) : 0);
  if (model.offer.components.some((one) => one.kind === 'claim' && one.id === id)) {
    if (claims !== null) {
      return ({ left, outcome }) => {
        const table = claims.component(id, outcome);
        return table[Math.min(left, table.length - 1)]!;
      };
    }
    const table = listed === null ? null : model.listedClaim(listed.ids.indexOf(id));
    return ({ left }) => (table === null ? 0 : table[Math.min(left, employed)]!);
  }
  const { received, givenBack } = model.pay.component(id);
  return ({ left }) => received[Math.min(left, employed)]! - givenBack[Math.min(left, employed)]!;
}

/** Everything that has come before a month of the grid, elsewhere included. */
function yearReading(model: OfferModel, end: number, withdrawn: Int32Array): Reading {
  const { received, lost, grants, claims, offer, employed } = model;
  const last = Math.min(employed, Math.max(0, end - offer.start));
  const byEnd = grants.grants.map((grant) => {
    const { last: lastEnd, values } = grant.byEnd(Math.min(end, withdrawn[grant.grant.service]!));
    return { lastEnd, values: values.slice() };
  });
  return ({ left, ends, outcome }) => {
    const k = Math.min(left, last);
    let total = received[k]! - (left < last ? lost[left]! : 0) + model.elsewhere.until(end, left);
    for (let g = 0; g < byEnd.length; g++) total += byEnd[g]!.values[Math.min(ends[g]!, byEnd[g]!.lastEnd)]!;
    const ofClaims = claims?.until(end, outcome);
    if (ofClaims) total += ofClaims[Math.min(left, ofClaims.length - 1)]!;
    return total;
  };
}

/** Samples by component, and by the end of each year, where they are asked for: the same look-ups, one component or year at a time. */
import type { SimulatedBlock } from './question.ts';
import type { OfferModel } from './offer-model.ts';

/** When an offer was left, and each of its grants ended, in one sample of a block. */
export interface LeftSample {
  left: number;
  ends: Int32Array;
  sample: number;
}

/** What a sample of an offer comes to. */
type Reading = (sample: LeftSample) => number;

export class DetailWriter {
  readonly #months: number;
  /** By offer: places of its first component among all. */
  readonly #first = new Map<OfferModel, { component: number; offer: number }>();
  #components: Reading[] = [];
  #years: Reading[] = [];

  constructor(offers: readonly OfferModel[], months: number) {
    this.#months = months;
    let component = 0;
    offers.forEach((model, offer) => {
      this.#first.set(model, { component, offer });
      component += model.valued.rows.length;
    });
  }

  /** Before an offer's samples of a path. @param withdrawn month of the grid, by service */
  open(model: OfferModel, outcome: number, withdrawn: Int32Array): void {
    this.#components = model.valued.rows.map(({ id }) => componentReading(model, id, outcome));
    this.#years = Array.from({ length: Math.ceil(this.#months / 12) }, (_, year) =>
      yearReading(model, Math.min(this.#months, 12 * (year + 1)), outcome, withdrawn)
    );
  }

  write(block: SimulatedBlock, model: OfferModel, at: LeftSample): void {
    const { from, to, leaves } = block.unit;
    const samples = (to - from) * leaves;
    const first = this.#first.get(model)!;
    const { components, years } = block.detail!;
    for (let c = 0; c < this.#components.length; c++) {
      components[(first.component + c) * samples + at.sample] = this.#components[c]!(at);
    }
    for (let y = 0; y < this.#years.length; y++) {
      years[(first.offer * this.#years.length + y) * samples + at.sample] = this.#years[y]!(at);
    }
  }
}

function componentReading(model: OfferModel, id: string, outcome: number): Reading {
  const { employed, grants, byEnd, claims, listed } = model;
  const g = grants.grants.findIndex(({ grant }) => grant.id === id);
  if (g >= 0) {
    const values = byEnd[g]!.slice();
    return ({ ends }) => values[ends[g]!]!;
  }
  const locked = grants.grants.find(({ grant }) => exitCostId(grant.id) === id && grant.exitCost > 0);
  if (locked) return ({ left }) => (left < employed ? -locked.grant.exitCost * model.discount(left) : 0);
  if (model.valued.claims.has(id)) {
    if (claims !== null) {
      const table = claims.component(id, outcome);
      return ({ left }) => table[Math.min(left, table.length - 1)]!;
    }
    const table = listed === null ? null : model.listedClaim(listed.ids.indexOf(id));
    return ({ left }) => (table === null ? 0 : table[Math.min(left, employed)]!);
  }
  const { received, givenBack } = model.pay.component(id);
  return ({ left }) => received[Math.min(left, employed)]! - givenBack[Math.min(left, employed)]!;
}

/** As the ladder names the row. */
function exitCostId(grant: string): string {
  return `${grant}.exitCost`;
}

/** Everything that has come before a month of the grid, elsewhere included. */
function yearReading(model: OfferModel, end: number, outcome: number, withdrawn: Int32Array): Reading {
  const { received, lost, grants, claims, offer, employed } = model;
  const last = Math.min(employed, Math.max(0, end - offer.start));
  const byEnd = grants.grants.map((grant) => {
    const { last: lastEnd, values } = grant.byEnd(Math.min(end, withdrawn[grant.grant.service]!));
    return { lastEnd, values: values.slice() };
  });
  const ofClaims = claims?.until(end, outcome) ?? null;
  return ({ left, ends }) => {
    const k = Math.min(left, last);
    let total = received[k]! - (left < last ? lost[left]! : 0) + model.elsewhereUntil(end, left);
    for (let g = 0; g < byEnd.length; g++) total += byEnd[g]!.values[Math.min(ends[g]!, byEnd[g]!.lastEnd)]!;
    if (ofClaims !== null) total += ofClaims[Math.min(left, ofClaims.length - 1)]!;
    return total;
  };
}

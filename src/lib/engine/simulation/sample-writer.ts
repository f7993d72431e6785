/** Samples of one path: every offer left on each leave date, cut, withdrawn and sold. Look-ups alone. */
import type { Drivers } from './drivers.ts';
import { DetailWriter } from './detail-writer.ts';
import { EventDraws } from './event-draws.ts';
import { eventMonth, monthsPerLog, NEVER } from './event-months.ts';
import type { MarketPath } from './market-path.ts';
import type { OfferModel } from './offer-model.ts';
import type { SimulatedBlock } from './question.ts';

/** How often an offer is left, and its grants are cut. */
export interface OfferEvents {
  model: OfferModel;
  leaveScale: number;
  cutScales: readonly number[];
  /** Scratch, by grant: the month of employment that ends it. */
  ends: Int32Array;
}

export class SampleWriter {
  #offers: readonly OfferEvents[] = [];
  readonly #path: MarketPath;
  readonly #events: EventDraws;
  readonly #detail: DetailWriter | null;

  constructor(offers: readonly OfferModel[], path: MarketPath, drivers: Drivers, months: number, isDetailed: boolean) {
    this.#path = path;
    this.#events = new EventDraws(drivers);
    this.#detail = isDetailed ? new DetailWriter(offers, months) : null;
    this.use(offers);
  }

  /** Samples from now on are of these, with the chances that they have now. */
  use(offers: readonly OfferModel[]): void {
    this.#offers = offers.map((model) => ({
      model,
      leaveScale: monthsPerLog(model.offer.leaveRatePerYear),
      cutScales: model.grants.grants.map(({ grant }) => monthsPerLog(grant.revocationRatePerYear)),
      ends: new Int32Array(model.grants.grants.length)
    }));
  }

  /** @param path place among the block's paths @param offers whose models have been written */
  write(block: SimulatedBlock, path: number, coordinates: Float64Array, offers: readonly number[]): void {
    const { leaves, from, to } = block.unit;
    const paths = to - from;
    this.#events.write(leaves, coordinates);
    if (offers.some((o) => this.#offers[o]!.model.claims !== null)) this.#path.exits.write(leaves, coordinates);
    for (const o of offers) {
      const events = this.#offers[o]!;
      const { model } = events;
      block.given[o * paths + path] = model.given;
      block.givenElsewhere[o * paths + path] = model.givenElsewhere;
      model.writeEnds(this.#path.withdrawn);
      const at = (o * paths + path) * leaves;
      this.#writeLeaves(block, events, at);
      if (block.detail === null) continue;
      this.#detail!.open(model, this.#path.withdrawn);
      for (let l = 0; l < leaves; l++) {
        const left = this.#leave(events, l);
        const outcome = this.#outcome(model, l);
        this.#detail!.write(block, o, { left, ends: events.ends, outcome, sample: path * leaves + l });
      }
    }
  }

  #writeLeaves(block: SimulatedBlock, events: OfferEvents, at: number): void {
    const { model, ends } = events;
    const { employed, received, lost, elsewhere, byEnd, claims } = model;
    for (let l = 0; l < block.unit.leaves; l++) {
      const left = this.#leave(events, l);
      const k = left < employed ? left : employed;
      let total = received[k]! - lost[k]!;
      for (let g = 0; g < byEnd.length; g++) total += byEnd[g]![ends[g]!]!;
      if (claims !== null) {
        const outcome = this.#outcome(model, l);
        const byLeave = claims.byLeave(outcome);
        const last = left < byLeave.length ? left : byLeave.length - 1;
        total += byLeave[last]!;
        block.ventureCharge[at + l] = claims.ventureCharge(outcome)[last]!;
      }
      block.totals[at + l] = total;
      block.elsewhere[at + l] = elsewhere.byLeave[k]!;
    }
  }

  /** What becomes of the offer's employer: the first outcome whose cumulative chance is above the uniform. */
  #outcome({ claims, offer }: OfferModel, l: number): number {
    if (claims === null) return 0;
    const uniform = this.#path.exits.of(offer.employer)[l]!;
    const { cumulative } = claims;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > uniform) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Month of leaving on a leave date; writes the ends of the grants. */
  #leave({ model, leaveScale, cutScales, ends }: OfferEvents, l: number): number {
    const { offer, grants, lastEnds } = model;
    const left = offer.leavesAfter ?? eventMonth(this.#events.leaves[l]!, leaveScale);
    const cuts = this.#events.cuts(offer.employer);
    for (let g = 0; g < ends.length; g++) {
      const cut = grants.grants[g]!.grant.cutAfter ?? (cuts === null ? NEVER : eventMonth(cuts[l]!, cutScales[g]!));
      const end = cut < left ? cut : left;
      const last = lastEnds[g]!;
      ends[g] = end < last ? end : last;
    }
    return left;
  }
}

/** The plan of use of one grant among those of its family, month by month: the rule of plan.ts, and what the use is worth. */
import { Lots, workLine, type WorkLine } from './lots.ts';
import type { GrantUse, PlannedGrant } from './plan.ts';
import { Reaches } from './use-limit.ts';
import { worthBetween, type DemandCurve } from './worth.ts';

/** Its month is drawn after those of the grants before it. */
export class GrantPlan {
  readonly use: GrantUse;
  readonly #planned: PlannedGrant;
  readonly #start: number;
  readonly #months: number;
  readonly #book: Lots;
  readonly #work: WorkLine;
  // Of the grant, which are asked for month by month.
  readonly #delivered: Float64Array;
  readonly #retail: Float64Array;
  readonly #relativeDemand: Float64Array;
  readonly #isTransferable: boolean;
  /** By calendar month: where personal use stops, what the earlier grants have used, and the value of the straight line. */
  readonly #reaches: Reaches;
  readonly #before: Float64Array;
  readonly #straight: Float64Array;

  constructor(planned: PlannedGrant, { start, months }: { start: number; months: number }) {
    const { grant, delivered, retail, relativeDemand } = planned;
    const terms = { start, months, life: grant.expiresAfterMonths };
    this.use = emptyUse(delivered, grant.keptOnLeaving);
    this.#planned = planned;
    this.#start = start;
    this.#months = months;
    this.#book = new Lots(terms, grant.keptOnLeaving);
    this.#work = workLine({ ...terms, delivered }, grant.keptOnLeaving);
    this.#delivered = delivered;
    this.#retail = retail;
    this.#relativeDemand = relativeDemand;
    this.#isTransferable = grant.transferable;
    this.#reaches = new Reaches(months);
    this.#before = new Float64Array(months);
    this.#straight = new Float64Array(months);
  }

  /** An empty book; the job's part does not depend on what else is drawn. */
  open(elasticity: number): void {
    const { units, byLot } = this.#work;
    const { use } = this;
    const { workShare } = this.#planned.grant;
    const { workUnits } = use;
    for (let i = this.#start; i < this.#months; i++) workUnits[i] = units[i]! * workShare;
    if (use.byLot !== null) for (let at = 0; at < use.byLot.length; at++) use.byLot[at] = byLot![at]! * workShare;
    this.#reaches.write(this.#planned, elasticity);
    this.#book.open();
  }

  /** Into the book. @returns the straight-line market value of the personal part */
  deliver(i: number): number {
    const units = this.#book.deliver(i, this.#delivered[i]! * (1 - this.#planned.grant.workShare));
    return (this.#straight[i] = units * this.#retail[i]!);
  }

  /** @param used by the earlier grants @param planned the straight lines of all grants, and what the earlier ones draw ahead of theirs */
  draw(i: number, spendPerMonth: number, used: number, planned: number): void {
    const { use } = this;
    const book = this.#book;
    const retail = this.#retail[i]!;
    const demand = spendPerMonth * this.#relativeDemand[i]!;

    const ready = demand - planned;
    const held = book.balance * retail;
    const reached = this.#straight[i]! + (ready > 0 ? ready : 0);
    const wanted = held < reached ? held : reached;
    const reach = this.#reaches.values[i]!;
    const stop = reach === Infinity ? reach : demand * reach;
    const left = stop - used;
    const most = wanted < left ? wanted : left;
    const usedHere = most > 0 ? most : 0;
    const sold = this.#isTransferable ? wanted - usedHere : 0;
    use.usedValue[i] = usedHere;
    use.soldValue[i] = sold;
    this.#before[i] = used;

    // A free service has no market value to plan by: it is drawn in a straight line, unless it costs tax.
    const units = retail > 0 ? (usedHere + sold) / retail : stop > 0 ? book.straightLine(i) : 0;
    use.personalUnits[i] = book.draw(i, units, use.byLot, i * this.#months);
  }

  /** All months of a grant that is alone in its family, as most are: what `deliver` and `draw` do with nothing else drawn, in one loop. */
  drawAlone(spendPerMonth: number): void {
    const { usedValue, soldValue, personalUnits, byLot } = this.use;
    const retails = this.#retail;
    const delivered = this.#delivered;
    const relativeDemand = this.#relativeDemand;
    const reaches = this.#reaches.values;
    const months = this.#months;
    const book = this.#book;
    const own = 1 - this.#planned.grant.workShare;
    const isTransferable = this.#isTransferable;
    for (let i = this.#start; i < months; i++) {
      const retail = retails[i]!;
      const straight = book.deliver(i, delivered[i]! * own) * retail;
      const demand = spendPerMonth * relativeDemand[i]!;
      const ready = demand - straight;
      const held = book.balance * retail;
      const reached = straight + (ready > 0 ? ready : 0);
      const wanted = held < reached ? held : reached;
      const reach = reaches[i]!;
      const stop = reach === Infinity ? reach : demand * reach;
      const most = wanted < stop ? wanted : stop;
      const used = most > 0 ? most : 0;
      const sold = isTransferable ? wanted - used : 0;
      usedValue[i] = used;
      soldValue[i] = sold;
      const units = retail > 0 ? (used + sold) / retail : stop > 0 ? book.straightLine(i) : 0;
      personalUnits[i] = book.draw(i, units, byLot, i * months);
    }
  }

  /** What a month draws beyond its straight line. */
  ahead(i: number): number {
    const beyond = this.use.usedValue[i]! + this.use.soldValue[i]! - this.#straight[i]!;
    return beyond > 0 ? beyond : 0;
  }

  /** What the use was worth, apart from its plan: two loops that each do one thing are quicker than one that does both. */
  close(spendPerMonth: number, curve: DemandCurve): void {
    const { usedValue, useWorth } = this.use;
    const before = this.#before;
    const relativeDemand = this.#relativeDemand;
    for (let i = this.#start; i < this.#months; i++) {
      const used = usedValue[i]!;
      useWorth[i] = used > 0 ? worthBetween(before[i]!, before[i]! + used, spendPerMonth * relativeDemand[i]!, curve) : 0;
    }
    this.use.expired = this.#book.expired;
    this.use.left = this.#book.balance;
  }
}

function emptyUse(delivered: Float64Array, isByLot: boolean): GrantUse {
  const months = delivered.length;
  return {
    delivered,
    workUnits: new Float64Array(months),
    personalUnits: new Float64Array(months),
    usedValue: new Float64Array(months),
    soldValue: new Float64Array(months),
    useWorth: new Float64Array(months),
    byLot: isByLot ? new Float64Array(months * months) : null,
    expired: 0,
    left: 0
  };
}

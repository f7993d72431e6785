/**
 * The plan of use: who draws what when, for all grants of one family in one offer. Work is drawn in a straight line;
 * personal use follows the straight line and reaches forward to own demand, in the order of the letter; it stops where a
 * unit is no longer worth its tax, or is sold where that pays more (valuation.md, section 7). Leaving plays no part here.
 */
import type { ResolvedGrant } from '../resolved.ts';
import { Lots, workLine, type WorkLine } from './lots.ts';
import { writeReaches } from './use-limit.ts';
import { demandCurve, worthBetween } from './worth.ts';

/** What one grant does by calendar month; units of its service, or money at that month's retail price. */
export interface GrantUse {
  delivered: Float64Array;
  workUnits: Float64Array;
  /** Drawn or sold. */
  personalUnits: Float64Array;
  /** Market value of what is used personally. */
  usedValue: Float64Array;
  /** Market value of what is sold. */
  soldValue: Float64Array;
  /** ∫ w over what is used. */
  useWorth: Float64Array;
  /** Work and personal units of a month, from month × months on, by month of delivery; null unless they are kept on leaving. */
  byLot: Float64Array | null;
  expired: number;
  left: number;
}

/** One grant of the family, with what its use depends on: read anew by each `draw`, so that a path may be written over another. */
export interface PlannedGrant {
  grant: ResolvedGrant;
  /** Units by calendar month. */
  delivered: Float64Array;
  /** Retail price by calendar month. */
  retail: Float64Array;
  /** Own demand over today's, (P_i/P_0)^(1−ε), by calendar month. */
  relativeDemand: Float64Array;
  /** Tax on a further personal unit above pay without compute, over its retail price, by calendar month. */
  taxRatio: Float64Array;
}

/** Spend a month at today's price, and ε. */
export interface OwnDemand {
  spendPerMonth: number;
  elasticity: number;
}

/** Uses of the grants of one family, in the order given: made once, drawn as often as prices or demand change. */
export class FamilyPlan {
  readonly uses: GrantUse[];
  readonly #grants: readonly PlannedGrant[];
  readonly #start: number;
  readonly #months: number;
  readonly #books: Lots[];
  readonly #work: WorkLine[];
  /** By grant and calendar month: where personal use stops, and what the earlier grants have used. */
  readonly #reaches: Float64Array[];
  readonly #before: Float64Array[];
  readonly #straight: Float64Array;

  constructor(grants: readonly PlannedGrant[], { start, months }: { start: number; months: number }) {
    this.#grants = grants;
    this.#start = start;
    this.#months = months;
    const terms = (grant: ResolvedGrant) => ({ start, months, life: grant.expiresAfterMonths });
    this.uses = grants.map(({ delivered, grant }) => emptyUse(delivered, grant.keptOnLeaving));
    this.#books = grants.map(({ grant }) => new Lots(terms(grant)));
    this.#work = grants.map(({ grant, delivered }) => workLine({ ...terms(grant), delivered }, grant.keptOnLeaving));
    this.#reaches = grants.map(() => new Float64Array(months));
    this.#before = grants.map(() => new Float64Array(months));
    this.#straight = new Float64Array(grants.length);
  }

  /** Writes `uses` over. */
  draw({ spendPerMonth, elasticity }: OwnDemand): void {
    const count = this.#grants.length;
    for (let g = 0; g < count; g++) this.#open(g, elasticity);
    for (let i = this.#start; i < this.#months; i++) {
      const straightTotal = this.#deliver(i);
      let used = 0;
      let ahead = 0;
      for (let g = 0; g < count; g++) {
        const { grant, retail: prices, relativeDemand } = this.#grants[g]!;
        const use = this.uses[g]!;
        const book = this.#books[g]!;
        const retail = prices[i]!;
        const demand = spendPerMonth * relativeDemand[i]!;
        const straight = this.#straight[g]!;

        const ready = demand - straightTotal - ahead;
        const wanted = Math.min(book.balance * retail, straight + (ready > 0 ? ready : 0));
        const reach = this.#reaches[g]![i]!;
        const stop = reach === Infinity ? reach : demand * reach;
        const usedHere = Math.max(0, Math.min(wanted, stop - used));
        const sold = grant.transferable ? wanted - usedHere : 0;
        use.usedValue[i] = usedHere;
        use.soldValue[i] = sold;
        this.#before[g]![i] = used;
        used += usedHere;
        ahead += Math.max(0, usedHere + sold - straight);

        // A free service has no market value to plan by: it is drawn in a straight line, unless it costs tax.
        const units = retail > 0 ? (usedHere + sold) / retail : stop > 0 ? book.straightLine(i) : 0;
        use.personalUnits[i] = book.draw(i, units, use.byLot, i * this.#months);
      }
    }
    for (let g = 0; g < count; g++) this.#close(g, spendPerMonth, elasticity);
  }

  /** An empty book; the job's part does not depend on what else is drawn. */
  #open(g: number, elasticity: number): void {
    const planned = this.#grants[g]!;
    const { units, byLot } = this.#work[g]!;
    const use = this.uses[g]!;
    const { workShare } = planned.grant;
    for (let i = this.#start; i < this.#months; i++) use.workUnits[i] = units[i]! * workShare;
    if (use.byLot !== null) for (let at = 0; at < use.byLot.length; at++) use.byLot[at] = byLot![at]! * workShare;
    writeReaches(this.#reaches[g]!, planned, elasticity);
    this.#books[g]!.open();
  }

  /** Into the books of all grants. @returns V, the straight-line market value of their personal parts */
  #deliver(i: number): number {
    let total = 0;
    for (let g = 0; g < this.#grants.length; g++) {
      const { grant, delivered, retail } = this.#grants[g]!;
      const straight = this.#books[g]!.deliver(i, delivered[i]! * (1 - grant.workShare)) * retail[i]!;
      this.#straight[g] = straight;
      total += straight;
    }
    return total;
  }

  /** What the use was worth, apart from its plan: two loops that each do one thing are quicker than one that does both. */
  #close(g: number, spendPerMonth: number, elasticity: number): void {
    const { relativeDemand } = this.#grants[g]!;
    const { usedValue, useWorth } = this.uses[g]!;
    const before = this.#before[g]!;
    const curve = demandCurve(elasticity);
    for (let i = this.#start; i < this.#months; i++) {
      const used = usedValue[i]!;
      useWorth[i] = used > 0 ? worthBetween(before[i]!, before[i]! + used, spendPerMonth * relativeDemand[i]!, curve) : 0;
    }
    this.uses[g]!.expired = this.#books[g]!.expired;
    this.uses[g]!.left = this.#books[g]!.balance;
  }
}

/** Drawn once. */
export function plannedUses(
  grants: readonly PlannedGrant[],
  on: { demand: OwnDemand; start: number; months: number }
): GrantUse[] {
  const plan = new FamilyPlan(grants, on);
  plan.draw(on.demand);
  return plan.uses;
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

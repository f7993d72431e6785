/**
 * The plan of use: who draws what when, for all grants of one family in one offer. Work is drawn in a straight line;
 * personal use follows the straight line and reaches forward to own demand, in the order of the letter; it stops where a
 * unit is no longer worth its tax, or is sold where that pays more (valuation.md, section 7). Leaving plays no part here.
 */
import type { ResolvedGrant } from '../resolved.ts';
import { GrantPlan } from './grant-plan.ts';
import { demandCurve } from './worth.ts';

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
  readonly #plans: GrantPlan[];
  readonly #start: number;
  readonly #months: number;

  constructor(grants: readonly PlannedGrant[], on: { start: number; months: number }) {
    this.#plans = grants.map((grant) => new GrantPlan(grant, on));
    this.uses = this.#plans.map(({ use }) => use);
    this.#start = on.start;
    this.#months = on.months;
  }

  /** Writes `uses` over. */
  draw(demand: OwnDemand): void {
    this.drawUnits(demand);
    const plans = this.#plans;
    const curve = demandCurve(demand.elasticity);
    for (let g = 0; g < plans.length; g++) plans[g]!.close(demand.spendPerMonth, curve);
  }

  /** The same without what the use is worth, what expired and what is left. */
  drawUnits({ spendPerMonth, elasticity }: OwnDemand): void {
    const plans = this.#plans;
    for (let g = 0; g < plans.length; g++) plans[g]!.open(elasticity);
    if (plans.length === 1) plans[0]!.drawAlone(spendPerMonth);
    else
      for (let i = this.#start; i < this.#months; i++) {
        let straightTotal = 0;
        for (let g = 0; g < plans.length; g++) straightTotal += plans[g]!.deliver(i);
        let used = 0;
        let ahead = 0;
        for (let g = 0; g < plans.length; g++) {
          const plan = plans[g]!;
          plan.draw(i, spendPerMonth, used, straightTotal + ahead);
          used += plan.use.usedValue[i]!;
          ahead += plan.ahead(i);
        }
      }
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

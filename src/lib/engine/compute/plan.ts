/**
 * The plan of use: who draws what when, for all grants of one family in one offer. Work is drawn in a straight line;
 * personal use follows the straight line and reaches forward to own demand, in the order of the letter; it stops where a
 * unit is no longer worth its tax, or is sold where that pays more (valuation.md, section 7). Leaving plays no part here.
 */
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant } from '../resolved.ts';
import { Lots, type Drawn } from './lots.ts';
import { demandAtWorth, worthBetween } from './worth.ts';

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
  /** Average S × G at the delivery months of what is drawn; the month's own where nothing is. */
  deliveryWeight: Float64Array;
  expired: number;
  left: number;
}

/** One grant of the family, with what its use depends on. */
export interface PlannedGrant {
  grant: ResolvedGrant;
  price: PricePath;
  /** Units by calendar month. */
  delivered: Float64Array;
  /** S × G by calendar month. */
  weight: Float64Array;
  /** What a further personal unit adds to the taxable amount, by calendar month. */
  taxablePerUnit: Float64Array;
  /** On what the grant is taxed as, above pay without compute, by calendar month. */
  marginalRate: Float64Array;
}

/**
 * Uses of the grants of one family, in the order given.
 * @param demand spend a month at today's price, and elasticity ε
 */
export function plannedUses(
  grants: readonly PlannedGrant[],
  on: {
    demand: { spendPerMonth: number; elasticity: number };
    start: number;
    months: number;
  }
): GrantUse[] {
  const uses = grants.map(({ delivered, weight }) => emptyUse(delivered, weight));
  const books = grants.map(({ grant }) => new Lots({ start: on.start, months: on.months, life: grant.expiresAfterMonths }));
  const straight = new Float64Array(grants.length);
  const { spendPerMonth, elasticity } = on.demand;

  for (let i = on.start; i < on.months; i++) {
    let straightTotal = 0;
    for (let g = 0; g < grants.length; g++) {
      books[g]!.deliver(i, uses[g]!.delivered[i]!, grants[g]!.grant.workShare);
      straight[g] = books[g]!.straightLine(i) * grants[g]!.price.retail[i]!;
      straightTotal += straight[g]!;
    }
    let used = 0;
    let ahead = 0;
    for (let g = 0; g < grants.length; g++) {
      const { grant, price, weight, taxablePerUnit, marginalRate } = grants[g]!;
      const use = uses[g]!;
      const book = books[g]!;
      const retail = price.retail[i]!;
      const demand = spendPerMonth * Math.pow(price.relative[i]!, 1 - elasticity);
      const drawn: Drawn = { units: 0, weighted: 0 };

      book.drawWork(i, weight, drawn);
      use.workUnits[i] = drawn.units;

      const wanted =
        straight[g]! + Math.min(book.balance(i) * retail - straight[g]!, Math.max(0, demand - straightTotal - ahead));
      const stop = useLimit(grant, { demand, elasticity, taxRatio: (marginalRate[i]! * taxablePerUnit[i]!) / retail });
      const usedHere = Math.max(0, Math.min(wanted, stop - used));
      const sold = grant.transferable ? wanted - usedHere : 0;
      use.usedValue[i] = usedHere;
      use.soldValue[i] = sold;
      use.useWorth[i] = worthBetween(used, used + usedHere, demand, elasticity);
      used += usedHere;
      ahead += Math.max(0, usedHere + sold - straight[g]!);

      const before = drawn.units;
      // A free service has no market value to plan by: it is drawn in a straight line, unless it costs tax.
      const free = stop > 0 ? book.straightLine(i) : 0;
      book.drawPersonal(i, retail > 0 ? (usedHere + sold) / retail : free, weight, drawn);
      use.personalUnits[i] = drawn.units - before;
      if (drawn.units > 0) use.deliveryWeight[i] = drawn.weighted / drawn.units;
      use.expired += book.expire(i);
    }
  }
  for (let g = 0; g < grants.length; g++) uses[g]!.left = books[g]!.left();
  return uses;
}

/** Cumulative market value at which personal use stops: for a sale that pays more, or for tax that costs more. */
function useLimit(grant: ResolvedGrant, at: { demand: number; elasticity: number; taxRatio: number }): number {
  if (grant.transferable) return demandAtWorth(1 - grant.haircut, at.demand, at.elasticity);
  if (grant.drawsAll || grant.grossUp || !(at.taxRatio > 0)) return Infinity;
  const level = at.taxRatio / grant.premium;
  return level >= 1 ? 0 : demandAtWorth(level, at.demand, at.elasticity);
}

function emptyUse(delivered: Float64Array, weight: Float64Array): GrantUse {
  const months = delivered.length;
  return {
    delivered,
    workUnits: new Float64Array(months),
    personalUnits: new Float64Array(months),
    usedValue: new Float64Array(months),
    soldValue: new Float64Array(months),
    useWorth: new Float64Array(months),
    deliveryWeight: weight.slice(),
    expired: 0,
    left: 0
  };
}

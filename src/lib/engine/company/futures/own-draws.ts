/**
 * What one future has in store for the company itself: revenue, burn and their growth, what a successor costs, which raises come, who of the hires accepts.
 * All of them independent of each other and of prices.
 */
import type { Amount, Company } from '../../document.ts';
import { amountQuantile } from '../../simulation/distribution.ts';
import { writeMonthly } from '../monthly-money.ts';
import type { ResolvedCompany } from '../resolved-company.ts';

/** From a coordinate strictly between 0 and 1. */
type Quantile = (chance: number) => number;

export class OwnDraws {
  /** Coordinates of a point. */
  readonly dimensions: number;
  /** By month, written over by each draw. */
  readonly revenue: Float64Array;
  readonly burn: Float64Array;
  readonly raises: Float64Array;
  /** Those of them that come in every future. */
  readonly certainRaises: Float64Array;
  /** By entry of `hires`. */
  readonly counts: number[];
  replacementCost = 0;
  /** Else it is always the plan's. */
  readonly isReplacementDrawn: boolean;
  readonly #document: Company;
  readonly #company: ResolvedCompany;
  readonly #figures: readonly Quantile[];
  readonly #accepted: readonly Quantile[];

  constructor(company: Company, resolved: ResolvedCompany) {
    this.#document = company;
    this.#company = resolved;
    this.isReplacementDrawn = typeof (company.replacementCostPerLeaver ?? 0) !== 'number';
    this.#figures = [
      atLeast(0, company.revenuePerMonth),
      atLeast(-1, company.revenueGrowthPerMonth),
      atLeast(0, company.burnPerMonth),
      atLeast(-1, company.burnGrowthPerMonth),
      atLeast(0, company.replacementCostPerLeaver)
    ];
    this.#accepted = (company.hires ?? []).map(({ count, probability = 1 }) => binomialQuantile(count, probability));
    this.dimensions = this.#figures.length + resolved.raises.length + this.#accepted.length;
    this.revenue = new Float64Array(resolved.months);
    this.burn = new Float64Array(resolved.months);
    this.raises = new Float64Array(resolved.months);
    this.certainRaises = new Float64Array(resolved.months);
    for (const { month, amount, probability } of resolved.raises)
      if (probability === 1 && month in this.certainRaises) this.certainRaises[month]! += amount;
    this.counts = this.#accepted.map(() => 0);
  }

  write(coordinates: Float64Array): void {
    const [revenue, revenueGrowth, burn, burnGrowth, replacement] = this.#figures.map((quantile, at) =>
      quantile(coordinates[at]!)
    );
    writeMonthly(this.revenue, this.#document.revenueByMonth ?? [revenue!], revenueGrowth!);
    writeMonthly(this.burn, this.#document.burnByMonth ?? [burn!], burnGrowth!);
    this.replacementCost = replacement!;
    let at = this.#figures.length;
    this.raises.fill(0);
    for (const { month, amount, probability } of this.#company.raises) {
      const comes = coordinates[at++]! < probability;
      if (comes && month >= 0 && month < this.raises.length) this.raises[month]! += amount;
    }
    for (let entry = 0; entry < this.counts.length; entry++) this.counts[entry] = this.#accepted[entry]!(coordinates[at++]!);
  }
}

function atLeast(least: number, amount: Amount = 0): Quantile {
  if (typeof amount === 'number') return () => amount;
  const quantile = amountQuantile(amount);
  return (chance) => Math.max(least, quantile(chance));
}

/** How many of `count` accept, each with the same chance for itself. */
function binomialQuantile(count: number, probability: number): Quantile {
  if (probability === 1 || count === 0) return () => count;
  if (probability === 0) return () => 0;
  // From logarithms: of many, the first chances are smaller than any number.
  const odds = Math.log(probability) - Math.log1p(-probability);
  const upTo = new Float64Array(count + 1);
  let log = count * Math.log1p(-probability);
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    upTo[k] = sum += Math.exp(log);
    log += Math.log((count - k) / (k + 1)) + odds;
  }
  return (chance) => {
    let [least, most] = [0, count];
    while (least < most) {
      const middle = (least + most) >> 1;
      if (chance <= upTo[middle]!) most = middle;
      else least = middle + 1;
    }
    return least;
  };
}

/** An offer's equity vest by vest: units, what it takes to exercise them, what they come to, and the chance of being there. Grouped by year of employment. */
import type { OfferValuation } from '#lib/engine/index.ts';
import { grantsOf, type EquityPart } from './equity-parts.ts';

/** Money in scenario currency; today's, but for what is paid in the month itself. */
export interface TrancheFigures {
  units: number;
  /** To exercise, or to buy restricted stock; when that is done. */
  cost: number;
  /** Before tax, today. */
  value: number;
  /** In the month of vesting, or of receipt, in money of that month. */
  tax: number;
  /** Today, if the candidate is there. */
  afterTax: number;
  /** Today, counting the chance of being there. */
  worth: number;
  /** The same as `afterTax`, under the trial. */
  tried: number;
  /** Units that are expected: counting the chance of being there, and of milestones. */
  expected: number;
}

export interface Tranche extends TrancheFigures {
  /** Id of the grant. */
  part: string;
  /** Month of the grid. */
  month: number;
}

export interface TrancheYear {
  /** 1 is the first year of employment. */
  year: number;
  tranches: Tranche[];
  sum: TrancheFigures;
}

/**
 * Years without a vest are left out.
 * @param tried the same offer under the trial
 */
export function trancheYears(
  parts: readonly EquityPart[],
  { offer, stays }: OfferValuation,
  on: { tried: OfferValuation; discount: Float64Array }
): TrancheYear[] {
  const all = parts.flatMap((part) => partTranches(part, offer.start, { ...on, stays }));
  const years = new Map<number, Tranche[]>();
  for (const tranche of all.sort((one, other) => one.month - other.month)) {
    const year = Math.floor((tranche.month - offer.start) / 12) + 1;
    years.set(year, [...(years.get(year) ?? []), tranche]);
  }
  return [...years].map(([year, tranches]) => ({ year, tranches, sum: figuresSum(tranches) }));
}

function partTranches(
  part: EquityPart,
  start: number,
  { tried, discount, stays }: { tried: OfferValuation; discount: Float64Array; stays: Float64Array }
): Tranche[] {
  const { component, row, detail } = part;
  const triedRow = tried.rows.find(({ id }) => id === component.id);
  const grants = grantsOf(part);
  const tranches: Tranche[] = [];
  for (let i = start; i < stays.length; i++) {
    let [units, reached, cost] = [0, 0, 0];
    for (const { vests, strike } of grants) {
      units += vests.units[i - start]!;
      reached += vests.reached[i - start]!;
      cost += vests.units[i - start]! * strike;
    }
    const tax = detail === null ? row.worth[i]! - row.afterTax[i]! : detail.taxAtVest[i]!;
    // What is taxed on receipt has its month too, though nothing vests in it.
    if (units === 0 && tax === 0) continue;
    tranches.push({
      part: component.id,
      month: i,
      units,
      cost,
      value: row.worth[i]! * discount[i]!,
      tax,
      afterTax: row.afterTax[i]! * discount[i]!,
      worth: row.present[i]!,
      tried: (triedRow?.afterTax[i] ?? 0) * discount[i]!,
      expected: stays[i]! * reached
    });
  }
  return tranches;
}

/** The chance of getting what some tranches come to: leaving, options that lapse, milestones; null where they come to nothing. */
export function chanceOfGetting({ afterTax, worth, units, expected }: TrancheFigures): number | null {
  const chance = Math.abs(afterTax) > 0.005 ? worth / afterTax : units > 0 ? expected / units : NaN;
  return chance >= 0 && chance <= 1 + 1e-9 ? chance : null;
}

/** Some tranches together. */
export function figuresSum(all: readonly TrancheFigures[]): TrancheFigures {
  const sum = (of: keyof TrancheFigures) => all.reduce((total, one) => total + one[of], 0);
  return {
    units: sum('units'),
    cost: sum('cost'),
    value: sum('value'),
    tax: sum('tax'),
    afterTax: sum('afterTax'),
    worth: sum('worth'),
    tried: sum('tried'),
    expected: sum('expected')
  };
}

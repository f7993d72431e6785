/**
 * The kernel of a compute grant: from its plan of use to the rungs before tax, and then, once the year's tax rates are
 * known, to what it is worth and what it costs (valuation.md, sections 5, 7, 9 and 10).
 */
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant, ResolvedService, ResolvedSupply } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';
import { leavingChance } from '../survival.ts';
import type { GrantUse } from './plan.ts';
import { taxedAmounts, type GrantTaxation } from './taxation.ts';
import { countUse, deliveryWeights, writeWorth, type CountedUse } from './used-grant.ts';

/** The rungs and steps down to `worth`, and the taxable amount, by calendar month. */
export function grantRow(
  grant: ResolvedGrant,
  on: {
    service: ResolvedService;
    price: PricePath;
    use: GrantUse;
    taxation: GrantTaxation;
    start: number;
  }
): Row {
  const { use, taxation } = on;
  const months = use.delivered.length;
  const counted: CountedUse = { personal: new Float64Array(months), work: new Float64Array(months) };
  countUse(counted, grant, use, taxation, on.start);
  const row: Row = { ...emptyRow(grant.id, 'compute', months), ...taxedAmounts(taxation, counted) };
  for (let i = on.start; i < months; i++) {
    const delivered = use.delivered[i]!;
    const retail = on.price.retail[i]!;
    const used = use.usedValue[i]!;
    const sold = use.soldValue[i]!;

    row.sticker[i] = delivered * on.service.list;
    row.list[i] = delivered * (on.service.retail - on.service.list);
    row.market[i] = delivered * retail;
    row.own[i] = delivered * (1 - grant.workShare) * retail;
    row.unused[i] = used + sold - row.own[i]!;
    row.diminishing[i] = use.useWorth[i]! - used;
    row.resale[i] = -grant.haircut * sold;
    row.clauses[i] = (grant.premium - 1) * (use.useWorth[i]! + (1 - grant.haircut) * sold);
    row.workCredit[i] = grant.workCredit * use.workUnits[i]! * retail;
  }
  writeWorth(row.worth, grant, use, on.price.retail, on.start);
  return row;
}

/** By calendar month: chances, discount factors, and the year's rates on compute. */
export interface GrantTerms {
  start: number;
  stays: Float64Array;
  /** Neither cut nor withdrawn. */
  notCut: Float64Array;
  /** Not withdrawn by its maker. */
  onOffer: Float64Array;
  /** Employed and not cut: what was delivered outlives both, never the model that it is good for. */
  delivered: Float64Array;
  candidateDiscount: Float64Array;
  employerDiscount: Float64Array;
  /** Of what the grant is taxed as. */
  taxRate: Float64Array;
  /** Marginal rate on earnings, by which a gross-up is grossed up. */
  marginalRate: Float64Array;
}

/** Where New York takes its lower brackets back the next dollar bears more than a dollar: no gross-up would end. */
const MOST_GROSSED_UP = 0.9;

/** What the employer pays on top so that the candidate keeps the worth: tax / (1 − marginal rate), by calendar month. */
export function grossUps(grant: ResolvedGrant, row: Row, terms: GrantTerms): Float64Array {
  if (!grant.grossUp) return new Float64Array(row.taxable.length);
  const extra = new Float64Array(row.taxable.length);
  for (let i = 0; i < extra.length; i++)
    extra[i] = (row.taxable[i]! * terms.taxRate[i]!) / (1 - Math.min(terms.marginalRate[i]!, MOST_GROSSED_UP));
  return extra;
}

/** Writes the rungs from `afterTax` on, and both costs. Payroll rates by month: on what the grant counts as, and on the gross-up, which is paid in money. */
export function receiveGrant(
  row: Row,
  grant: ResolvedGrant,
  terms: GrantTerms,
  on: {
    use: GrantUse;
    unitCost: Float64Array;
    supply: ResolvedSupply;
    grossUp: Float64Array;
    payrollRate: Float64Array;
    payrollRateOfGrossUp: Float64Array;
  }
): void {
  const { use, supply } = on;
  const keeps = grant.keptOnLeaving ? deliveryWeights(use, terms.delivered) : null;
  for (let i = terms.start; i < row.sticker.length; i++) {
    const own = terms.stays[i]! * terms.notCut[i]!;
    const kept = keeps === null ? own : keeps[i]! * terms.onOffer[i]!;
    const afterTax = row.worth[i]! - (grant.grossUp ? 0 : row.taxable[i]! * terms.taxRate[i]!);
    row.afterTax[i] = afterTax;
    row.expected[i] = afterTax * kept;
    row.cuts[i] = afterTax * (terms.notCut[i]! - 1);
    row.present[i] = row.expected[i]! * terms.candidateDiscount[i]!;

    const extra = on.grossUp[i]!;
    const payroll = on.payrollRate[i]! * row.payrollBase[i]! + on.payrollRateOfGrossUp[i]! * extra;
    const onTop = (extra + payroll) * kept;
    let personal = use.personalUnits[i]!;
    let work = use.workUnits[i]!;
    let chance = kept;
    if (supply.basis === 'committed') {
      work = use.delivered[i]! * grant.workShare;
      personal = use.delivered[i]! - work;
      chance = 1 - supply.reassignableShare * (1 - own);
    }
    const unit = on.unitCost[i]! * chance;
    row.employerCost[i] = (personal * unit + onTop) * terms.employerDiscount[i]!;
    row.operationsCost[i] = work * unit * terms.employerDiscount[i]!;
  }
}

/** Lock-in: the one-off cost of moving off the provider, in the month of leaving. A row of its own. */
export function exitCostRow(grant: ResolvedGrant, terms: GrantTerms): Row {
  const row = emptyRow(`${grant.id}.exitCost`, 'exitCost', terms.stays.length);
  for (let i = terms.start; i < terms.stays.length; i++) {
    row.expected[i] = -grant.exitCost * leavingChance(terms.stays, terms.start, i);
    row.present[i] = row.expected[i]! * terms.candidateDiscount[i]!;
  }
  return row;
}

/** A company's cash, month by month: what comes in, what goes out, and interest on what was there (company.md, section 1). */
import { clusterMoney, type WeekOf } from '../cluster/cluster-months.ts';
import { computeCosts } from './compute-costs.ts';
import type { Hired } from './hired.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** Money by month, in the company's currency. */
export interface Spending {
  hires: Float64Array;
  commitments: Float64Array;
  overage: Float64Array;
  burst: Float64Array;
  /** Comes in: the less is granted, the more is sold. */
  idleSale: Float64Array;
  lostRevenue: Float64Array;
}

export interface CashFlow extends Spending {
  /** Of compute, by service and month. */
  units: readonly Float64Array[];
  raises: Float64Array;
  /** At the end of each month. */
  cash: Float64Array;
}

/** What a plan counts: what is certain, or every raise in full. */
export type RaisesCounted = 'certain' | 'all';

/** @param weekOf of the cluster, hour by hour when absent */
export function cashFlow(
  company: ResolvedCompany,
  { cash: hires, units, granted }: Hired,
  { counted = 'certain', weekOf }: { counted?: RaisesCounted; weekOf?: WeekOf | undefined } = {}
): CashFlow {
  const spent = { hires, ...computeCosts(company, units), ...clusterMoney(company, granted, weekOf) };
  const flow = { ...spent, units, raises: raises(company, counted) };
  return { ...flow, cash: cashByMonth(company, flow) };
}

function raises({ raises: planned, months }: ResolvedCompany, counted: RaisesCounted): Float64Array {
  const amounts = new Float64Array(months);
  for (const { month, amount, probability } of planned)
    if (month >= 0 && month < months && (counted === 'all' || probability === 1)) amounts[month]! += amount;
  return amounts;
}

function cashByMonth(
  { cash, interestPerYear, revenue, burn, debt, cluster, months }: ResolvedCompany,
  flow: Spending & Pick<CashFlow, 'raises'>
): Float64Array {
  const held = new Float64Array(months);
  let before = cash;
  for (let i = 0; i < months; i++) {
    const spent = burn[i]! + outflow(flow, i);
    before = held[i] =
      before * (1 + interestPerYear / 12) + revenue[i]! + flow.raises[i]! + debt[i]! - spent - (cluster?.cost?.[i] ?? 0);
  }
  return held;
}

/** Money that goes out in a month with hires, compute and a shortage, less what idle capacity brings. */
export function outflow({ hires, commitments, overage, burst, idleSale, lostRevenue }: Spending, i: number): number {
  return hires[i]! + commitments[i]! + overage[i]! + burst[i]! - idleSale[i]! + lostRevenue[i]!;
}

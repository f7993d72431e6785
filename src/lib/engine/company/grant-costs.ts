/**
 * What grants cost a company, told apart: cash that goes out because of them, commitments that are paid already and now used by them, and capacity of its own
 * that could have served somebody else. Only the first is in the runway.
 */
import type { Month } from '../document.ts';
import { monthText } from '../months.ts';
import { outflow, type CashFlow, type Spending } from './cash-flow.ts';
import { commitmentsOf, ownUnits, useCommitments } from './compute-costs.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** Money of a month, in the company's currency. */
export interface GrantCosts {
  month: Month;
  /** What goes out with the grants and would not without them: units, payroll tax, gross-ups, burst, sales of idle capacity and revenue that are lost. */
  cash: number;
  /** Committed units that grants use and nobody else would, at what was agreed. */
  committed: number;
  /** Own capacity that grants use: what it would cost to buy it, less power and less what its lack costs, which are cash. */
  forgone: number;
  /** Committed units that nobody uses, at what was agreed: the shortfall. */
  unusedCommitments: number;
}

/** By month of the grid. @param flows with the grants and without them */
export function grantCosts(company: ResolvedCompany, flows: { asOffered: CashFlow; none: CashFlow }): GrantCosts[] {
  const { months, firstMonth, prices, overage: kind } = company;
  return Array.from({ length: months }, (_, i) => {
    const costs = { committed: 0, forgone: 0, unusedCommitments: 0 };
    prices.forEach(({ marginal, [kind]: price }, service) => {
      const [before, after] = [flows.none, flows.asOffered].map(({ units }) =>
        useOf(units[service]![i]!, service, i, company)
      ) as [Use, Use];
      costs.unusedCommitments += after.unusedCost;
      // What stays unused costs less where grants use it: that much of what is paid anyway serves them.
      costs.committed += before.unusedCost - after.unusedCost;
      costs.forgone += (after.own - before.own) * (price[i]! - marginal[i]!);
    });
    // Hours that are bought back, or whose customer is lost, are in the cash.
    costs.forgone = Math.max(0, costs.forgone - (clusterOutflow(flows.asOffered, i) - clusterOutflow(flows.none, i)));
    return { month: monthText(firstMonth + i), cash: outflow(flows.asOffered, i) - outflow(flows.none, i), ...costs };
  });
}

/** What hangs on the hours that production and grants leave each other. */
function clusterOutflow({ burst, lostRevenue, idleSale }: Spending, i: number): number {
  return burst[i]! + lostRevenue[i]! - idleSale[i]!;
}

/** What is paid for units that nobody uses, and units of the company's own cluster. */
interface Use {
  unusedCost: number;
  own: number;
}

function useOf(units: number, service: number, i: number, company: ResolvedCompany): Use {
  let unusedCost = 0;
  const beyond = useCommitments(units, commitmentsOf(service, company), i, (_, unused, { pricePerUnit, shortfallShare }) => {
    unusedCost += unused * pricePerUnit * shortfallShare;
  });
  return { unusedCost, own: ownUnits(beyond, service, company) };
}

/**
 * The founder's question: when does the money end, what do the grants do to that, what else could have been offered, and does production still have its
 * GPUs (company.md, sections 1 and 2).
 */
import { clusterAnswer } from '../cluster/cluster-answer.ts';
import { rememberedWeeks, type WeekOf } from '../cluster/cluster-months.ts';
import { moat } from '../moat.ts';
import { monthText } from '../months.ts';
import type { CashMonth, CompanyAnswer, CompanyQuestion } from './answer.ts';
import { cashFlow, type CashFlow } from './cash-flow.ts';
import { companyEvents } from './events.ts';
import { grantCosts } from './grant-costs.ts';
import { heads, type Head, type Treatment } from './head.ts';
import { hireByHire } from './hire-by-hire.ts';
import { hired, withHeads, type Hired } from './hired.ts';
import { companyOf } from './hire-scenario.ts';
import { holders } from './holders.ts';
import { permanentCapital } from './permanent-capital.ts';
import { resolvedCompany, type CompanyBasis, type ResolvedCompany } from './resolved-company.ts';
import { runwayMonths } from './runway.ts';

/** Everything that `cli runway` prints. @throws RangeError where the employer has no company */
export function companyRunway(question: CompanyQuestion, basis: CompanyBasis): CompanyAnswer {
  const { scenario, employer } = question;
  const company = resolvedCompany(question, basis);
  const counts = company.hires.map(({ count }) => count);
  const { cluster } = company;
  const weekOf = cluster?.production ? rememberedWeeks(cluster, cluster.production) : undefined;
  const offered = heads(company, 'asOffered');
  const all = hired(company, offered, counts);
  const asOffered = cashFlow(company, all, { weekOf });
  const otherwise = (treatment: Treatment) => cashFlow(company, hired(company, heads(company, treatment), counts), { weekOf });
  const none = otherwise('none');
  const runway = (flow: CashFlow) => runwayMonths(company.cash, flow.cash);
  const costs = grantCosts(company, { asOffered, none });
  const { hires = [] } = companyOf(scenario, employer).company;
  return {
    employer,
    currency: company.currency,
    runwayMonths: runway(asOffered),
    months: cashMonths(company, asOffered),
    grantCosts: costs,
    holders: holders(company, offered, counts),
    hireByHire: hireByHire(company, offered, counts, weekOf),
    events: companyEvents(company, asOffered.cash),
    alternatives: {
      asOffered: runway(asOffered),
      withRaises: runway(cashFlow(company, all, { counted: 'all', weekOf })),
      none: runway(none),
      cash: runway(otherwise('cash')),
      oneOff: runway(otherwise('oneOff'))
    },
    permanentCapital: permanentCapital(
      costs.map(({ cash }) => cash),
      company.discountRatePerYear
    ),
    monthsPerHire: monthsPerHire(company, { heads: offered, counts, all }, runway(asOffered), weekOf),
    cluster: clusterAnswer(company, all.granted, weekOf),
    moat: moat(scenario, employer, basis.guesses(scenario), hires)
  };
}

function cashMonths({ firstMonth, months, revenue, burn, debt, hasDebt, cluster }: ResolvedCompany, flow: CashFlow): CashMonth[] {
  return Array.from({ length: months }, (_, i) => ({
    month: monthText(firstMonth + i),
    revenue: revenue[i]!,
    raises: flow.raises[i]!,
    burn: burn[i]!,
    hires: flow.hires[i]!,
    commitments: flow.commitments[i]!,
    overage: flow.overage[i]!,
    burst: flow.burst[i]!,
    ...(cluster?.cost && { cluster: cluster.cost[i]! }),
    ...(cluster?.idleSale && { idleSale: flow.idleSale[i]! }),
    ...(cluster && cluster.lostRevenuePerGpuHour !== null && { lostRevenue: flow.lostRevenue[i]! }),
    ...(hasDebt && { debt: debt[i]! }),
    cash: flow.cash[i]!
  }));
}

/** By entry of `hires`: with one head fewer. */
function monthsPerHire(
  company: ResolvedCompany,
  { heads, counts, all }: { heads: readonly Head[]; counts: readonly number[]; all: Hired },
  runway: number | null,
  weekOf: WeekOf | undefined
): (number | null)[] {
  return counts.map((count, index) => {
    const fewer = withHeads(all, heads[index]!, -Math.min(1, count), company);
    const longer = runwayMonths(company.cash, cashFlow(company, fewer, { weekOf }).cash);
    return runway === null || longer === null ? null : longer - runway;
  });
}

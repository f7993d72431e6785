/**
 * Grants as a line of the budget: as a pilot, for one round of hiring, or for ever. What each costs a head and a year, beside payroll and beside what the company
 * spends on cost of sales, research and people.
 */
import type { Month } from '../document.ts';
import { monthNumber } from '../months.ts';
import { monthSum } from '../row.ts';
import type { CompanyQuestion } from './answer.ts';
import { cashFlow, type CashFlow } from './cash-flow.ts';
import { grantCosts } from './grant-costs.ts';
import { heads, treatedHeads, type Head } from './head.ts';
import { hired } from './hired.ts';
import { companyOf } from './hire-scenario.ts';
import { permanentCapital } from './permanent-capital.ts';
import { resolvedCompany, type CompanyBasis, type ResolvedCompany } from './resolved-company.ts';
import { runwayMonths } from './runway.ts';

export interface LineItemTerms {
  /** Of the company's grid, in which a pilot delivers. */
  pilotMonths: number;
  /** First and last month in which who starts is of the round. */
  round: { from: Month; to: Month };
}

/** Money on the whole grid, in the company's currency. */
export interface ProgrammeCost {
  cash: number;
  committed: number;
  forgone: number;
  /** Cash a year of employment of a head that holds grants; null where nobody does. */
  perHeadYear: number | null;
  /** Cash over what is spent on these without the grants; null where that is nothing. */
  shareOf: { payroll: number | null; cogs: number | null; rnd: number | null; people: number | null };
  runwayMonths: number | null;
}

export interface LineItem {
  pilot: ProgrammeCost;
  round: ProgrammeCost;
  permanent: ProgrammeCost & { capital: number | null };
}

/** @throws RangeError where the employer has no company */
export function lineItem(question: CompanyQuestion, basis: CompanyBasis, { pilotMonths, round }: LineItemTerms): LineItem {
  const company = resolvedCompany(question, basis);
  const { firstMonth, back, hires } = company;
  const [from, to] = [round.from, round.to].map((month) => monthNumber(month) - firstMonth) as [number, number];
  const plain = heads(company, 'none');
  const none = cashFlow(company, hired(company, plain, countsOf(company)));
  const spent = spentWithout(question, company, none);
  const cost = (held: readonly Head[]) => programmeCost(company, held, none, spent);
  const offered = heads(company, 'asOffered');
  const pilot = treatedHeads(company, ({ offer }) => ({ deliveredMonths: Math.max(0, pilotMonths - (offer.start - back)) }));
  const isOfRound = (start: number) => start >= from && start <= to;
  const { costs, ...permanent } = cost(offered);
  return {
    pilot: withoutMonths(cost(pilot)),
    round: withoutMonths(cost(hires.map(({ offer }, entry) => (isOfRound(offer.start - back) ? offered : plain)[entry]!))),
    permanent: { ...permanent, capital: permanentCapital(costs, company.discountRatePerYear) }
  };
}

function countsOf({ hires }: ResolvedCompany): number[] {
  return hires.map(({ count }) => count);
}

function withoutMonths({ costs: _, ...cost }: ReturnType<typeof programmeCost>): ProgrammeCost {
  return cost;
}

type Spent = Record<keyof ProgrammeCost['shareOf'], number>;

/** On the whole grid: hires are research unless they say otherwise, and people; rented compute and a cluster are cost of sales. */
function spentWithout({ scenario, employer }: CompanyQuestion, company: ResolvedCompany, none: CashFlow): Spent {
  const { burnTags = {}, hires = [] } = companyOf(scenario, employer).company;
  const { burn, cluster, months, hires: entries } = company;
  const plain = heads(company, 'none');
  const payOf = (tag: 'rnd' | 'cogs') =>
    entries.reduce((sum, { count }, entry) => {
      const isTagged = (hires[entry]!.tag ?? 'rnd') === tag;
      return isTagged ? sum + count * monthSum(plain[entry]!.cash) : sum;
    }, 0);
  const burnt = monthSum(burn);
  const payroll = monthSum(none.hires);
  const compute = monthSum(none.commitments) + monthSum(none.overage) + monthSum(none.burst);
  return {
    payroll,
    cogs: burnt * (burnTags.cogs ?? 0) + payOf('cogs') + compute + monthSum(cluster?.cost ?? new Float64Array(months)),
    rnd: burnt * (burnTags.rnd ?? 0) + payOf('rnd'),
    people: burnt * (burnTags.people ?? 0) + payroll
  };
}

function programmeCost(company: ResolvedCompany, held: readonly Head[], none: CashFlow, spent: Spent) {
  const flow = cashFlow(company, hired(company, held, countsOf(company)));
  const months = grantCosts(company, { asOffered: flow, none });
  const costs = months.map(({ cash }) => cash);
  const total = (of: 'cash' | 'committed' | 'forgone') => months.reduce((sum, month) => sum + month[of], 0);
  const years = company.hires.reduce((sum, { count, offer }, entry) => {
    const employed = Math.max(0, company.months - Math.max(0, offer.start - company.back));
    return held[entry]!.grants.length > 0 ? sum + (count * employed) / 12 : sum;
  }, 0);
  const cash = total('cash');
  const over = (whole: number) => (whole > 0 ? cash / whole : null);
  return {
    cash,
    committed: total('committed'),
    forgone: total('forgone'),
    perHeadYear: over(years),
    shareOf: { payroll: over(spent.payroll), cogs: over(spent.cogs), rnd: over(spent.rnd), people: over(spent.people) },
    runwayMonths: runwayMonths(company.cash, flow.cash),
    costs
  };
}

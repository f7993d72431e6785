/**
 * A company as its kernels read it: defaults filled in, means of ranges, months as indices on its own grid (the horizon from the valuation month, however
 * late an offer starts), services looked up, money in the company's currency.
 */
import { amountMean } from '../amount.ts';
import { resolvedCluster, type ResolvedCluster } from '../cluster/resolved-cluster.ts';
import type { Amount, Raise, Scenario } from '../document.ts';
import { monthNumber } from '../months.ts';
import { expectedPricePath, type PricePath } from '../price-path.ts';
import { resolve } from '../resolve.ts';
import type { ResolvedOffer } from '../resolved.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import type { Common } from '../valuation.ts';
import type { CompanyQuestion } from './answer.ts';
import { companyCurrency, inCurrency } from './company-currency.ts';
import { debtFlow } from './debt.ts';
import { keptByNobody, ladderGrid, sharedGrid, startedOffer } from './hire-grid.ts';
import { companyOf, hireScenario, hireStarts, monthsBack } from './hire-scenario.ts';
import { writeMonthly } from './monthly-money.ts';
import { rented, resolvedCommitment, type ResolvedCommitment } from './rented-compute.ts';
import { salariesForGrants } from './salary-for-grants.ts';

/** What hires and prices are made with besides the document. */
export type CompanyBasis = Pick<SimulationBasis, 'rules' | 'guesses'>;

/** An entry of `hires`. */
export interface ResolvedHire {
  count: number;
  /** On the grid of `ResolvedCompany.shared`; hires of one offer and start share it. */
  offer: ResolvedOffer;
  /** The same offer as the document has it. */
  written: ResolvedOffer;
  /** By id of the grant. */
  places: ReadonlyMap<string, GrantPlace>;
}

/** Where a grant may run on the employer's cluster. */
export interface GrantPlace {
  isReserved: boolean;
  isOffPeak: boolean;
}

export interface ResolvedCompany {
  currency: string;
  /** Scenario currency for one unit of the company's. */
  fx: number;
  /** Month 0, in months since year 0. */
  firstMonth: number;
  months: number;
  cash: number;
  interestPerYear: number;
  discountRatePerYear: number;
  /** By month. */
  revenue: Float64Array;
  burn: Float64Array;
  raises: { month: number; amount: number; probability: number }[];
  /** What loans bring above zero, and what they take below. */
  debt: Float64Array;
  hasDebt: boolean;
  replacementCostPerLeaver: number;
  hires: ResolvedHire[];
  /** Units rented for customers by month, by index of the service. */
  production: ReadonlyMap<number, Float64Array>;
  commitments: ResolvedCommitment[];
  overage: 'wholesale' | 'retail';
  /** Of the services, on the company's grid, in its currency. */
  prices: PricePath[];
  cluster: ResolvedCluster | null;
  /** Whether the cluster is its own: its units then cost power alone. */
  ownsCluster: boolean;
  /** What hires are valued with, on a grid that begins `back` months before the company's and ends with it. In scenario currency. */
  shared: Common;
  back: number;
  /** Of an offer as it is written: a year, in scenario currency. */
  salaryForGrants: (written: ResolvedOffer) => number;
}

/** @throws RangeError where a reference leads nowhere: the schema refuses such documents */
export function resolvedCompany(question: CompanyQuestion, { rules, guesses }: CompanyBasis): ResolvedCompany {
  const { scenario } = question;
  const { employer, company } = companyOf(scenario, question.employer);
  const hired = hireScenario(scenario, employer.id);
  const starts = hireStarts(scenario, company);
  const back = monthsBack(starts);
  const months = scenario.horizonMonths ?? 48;
  const resolved = resolve(hired, guesses(hired), question.amounts, rules.law, rules.equity);
  const shared = sharedGrid(resolved, months, back);
  const { currency, fx } = companyCurrency(scenario, employer.id);
  const services = new Map(resolved.services.map(({ id }, index) => [id, index]));
  const cluster = resolvedCluster(employer, services, { firstMonth: resolved.firstMonth, months });
  const offers = new Map(resolved.offers.map((offer) => [offer.id, offer]));
  const started = new Map(
    starts.map(({ offer, start }) => [offer, keptByNobody(startedOffer(offers.get(offer)!, start + back, shared, back))])
  );
  return {
    currency,
    fx,
    firstMonth: resolved.firstMonth,
    months,
    cash: company.cash,
    interestPerYear: company.interestPerYear ?? 0,
    discountRatePerYear: amountMean(employer.discountRatePerYear ?? guesses(scenario).employerDiscountRatePerYear),
    revenue: monthly(company.revenueByMonth, company.revenuePerMonth, company.revenueGrowthPerMonth, months),
    burn: monthly(company.burnByMonth, company.burnPerMonth, company.burnGrowthPerMonth, months),
    raises: (company.raises ?? []).map((raise) => resolvedRaise(raise, resolved.firstMonth)),
    debt: debtFlow(company.debts ?? [], resolved.firstMonth, months),
    hasDebt: (company.debts ?? []).length > 0,
    replacementCostPerLeaver: mean(company.replacementCostPerLeaver),
    hires: (company.hires ?? []).map(({ count }, index) => ({
      count,
      offer: started.get(starts[index]!.offer)!,
      written: offers.get(starts[index]!.original)!,
      places: grantPlaces(scenario, starts[index]!.original)
    })),
    production: rented(company, services, months),
    commitments: (company.commitments ?? []).map((one) =>
      resolvedCommitment(one, services, { firstMonth: resolved.firstMonth, months })
    ),
    overage: company.overage ?? 'wholesale',
    prices: resolved.services.map((service) => inCurrency(expectedPricePath(service, months), fx)),
    cluster,
    ownsCluster: employer.computeSupply?.basis === 'owned',
    shared,
    back,
    salaryForGrants: salariesForGrants(ladderGrid(resolved, scenario))
  };
}

function mean(amount: Amount | undefined): number {
  return amountMean(amount ?? 0);
}

function monthly(series: number[] | undefined, perMonth: Amount | undefined, growth: Amount | undefined, months: number) {
  const money = new Float64Array(months);
  writeMonthly(money, series ?? [mean(perMonth)], mean(growth));
  return money;
}

function resolvedRaise({ month, amount, probability = 1 }: Raise, firstMonth: number) {
  return { month: monthNumber(month) - firstMonth, amount, probability };
}

function grantPlaces({ offers }: Scenario, id: string): Map<string, GrantPlace> {
  const { components } = offers.find((offer) => offer.id === id)!;
  return new Map(
    components.flatMap((one) =>
      one.kind === 'compute' ? [[one.id, { isReserved: one.priority !== 'bestEffort', isOffPeak: one.hours === 'offPeak' }]] : []
    )
  );
}

/** What a grant, or an offer's grants of a family, come to a month at list prices, and where that stands among budgets that are reported. */
import {
  amountMean,
  HOURS_PER_MONTH,
  type ComputeComponent,
  type Offer,
  type Scenario,
  type ServiceFamily
} from '#lib/engine/index.ts';
import { budgetCurrency } from '#lib/catalogue/compute-budgets.ts';
import type { BudgetBand } from '#lib/schema/compute-budgets.ts';
import { shortMoney } from '#lib/format/money.ts';
import { employerIn } from '../document-edits.ts';

/** What is given once is counted over a year. */
const MONTHS_OF_ONCE = 12;

/** Family, and what the grant is a month at list, in scenario currency. */
function monthlyList(
  scenario: Scenario,
  { employer }: Offer,
  grant: ComputeComponent
): { family: ServiceFamily; perMonth: number } | undefined {
  const { cluster } = employerIn(scenario, employer);
  const service = scenario.market.services[grant.service ?? cluster?.service ?? ''];
  if (service === undefined) return undefined;
  const mean = (amount: ComputeComponent['upfront']) => (amount === undefined ? 0 : amountMean(amount));
  const monthly =
    grant.denomination === 'clusterShare' ? mean(grant.share) * (cluster?.gpus ?? 0) * HOURS_PER_MONTH : mean(grant.perMonth);
  const units = monthly + mean(grant.upfront) / MONTHS_OF_ONCE;
  return { family: service.family, perMonth: units * amountMean(service.list) };
}

/** By family, all grants of an offer together; those that come to something. */
export function monthlyBudgets(scenario: Scenario, offer: Offer): { family: ServiceFamily; perMonth: number }[] {
  const grants = offer.components.flatMap((part) => (part.kind === 'compute' ? (monthlyList(scenario, offer, part) ?? []) : []));
  return (['gpu', 'tokens'] as const)
    .map((family) => {
      const own = grants.filter((grant) => grant.family === family);
      return { family, perMonth: own.reduce((sum, { perMonth }) => sum + perMonth, 0) };
    })
    .filter(({ perMonth }) => perMonth > 0);
}

/** In another currency; undefined where the scenario has no rate for it. */
export function inCurrency(amount: number, { currency, market }: Scenario, into: string): number | undefined {
  if (currency === into) return amount;
  const rate = market.fx?.[into];
  return rate === undefined ? undefined : amount / rate;
}

/** One grant, in the currency of the reports; undefined where that cannot be told. */
export function grantBudget(
  scenario: Scenario,
  offer: Offer,
  grant: ComputeComponent
): { family: ServiceFamily; perMonth: number } | undefined {
  const list = monthlyList(scenario, offer, grant);
  const perMonth = list && inCurrency(list.perMonth, scenario, budgetCurrency);
  return list && perMonth !== undefined ? { ...list, perMonth } : undefined;
}

export type Standing = 'below' | 'within' | 'above';

/** Where a budget stands against a band. */
export function standing(perMonth: number, { low, high }: { low: number; high: number }): Standing {
  if (perMonth < low) return 'below';
  return perMonth > high ? 'above' : 'within';
}

/** The finding: what it comes to, the nearest band that it is above, those that it is within, and the nearest that it is below. */
export function budgetSentence(perMonth: number, bands: readonly BudgetBand[], currency: string): string {
  const called = ({ name, perMonth: { value } }: BudgetBand) => `${inSentence(name)} (${rangeText(value, currency)})`;
  const of = (what: Standing) => bands.filter((band) => standing(perMonth, band.perMonth.value) === what);
  const above = of('above').toSorted((a, b) => b.perMonth.value.high - a.perMonth.value.high)[0];
  const below = of('below').toSorted((a, b) => a.perMonth.value.low - b.perMonth.value.low)[0];
  const parts = [
    ...(above ? [`above ${called(above)}`] : []),
    ...of('within').map((band) => `within ${called(band)}`),
    ...(below ? [`below ${called(below)}`] : [])
  ];
  return `At list it comes to ${shortMoney(perMonth, currency)} a month: ${parts.join(', ')}.`;
}

/** Names of people and firms keep their capital. */
function inSentence(name: string): string {
  return /^(?:An?|The|What) /.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `$150 to $250`, `$1.1k`. */
export function rangeText({ low, high }: { low: number; high: number }, currency: string): string {
  return low === high ? shortMoney(low, currency) : `${shortMoney(low, currency)} to ${shortMoney(high, currency)}`;
}

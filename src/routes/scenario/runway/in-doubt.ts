/** Whether anything is drawn that a company's futures hang on: only where nothing is may they be called certain, however alike they look. */
import type { Amount, Company, Employer, Offer, Scenario } from '#lib/engine/index.ts';
import { uncountedRaise } from '../company/counted-months.ts';
import { countedHires, hiresOf } from './hire-names.ts';

/** Of an employer's plan: ranges, raises and hires by their chances, prices that vary. */
export function isInDoubt(scenario: Scenario, employerId: string): boolean {
  const employer = scenario.employers.find(({ id }) => id === employerId);
  const { company } = employer ?? {};
  if (employer === undefined || company === undefined) return false;
  const hires = countedHires(scenario, hiresOf(scenario, employerId));
  const raises = (company.raises ?? []).filter(
    ({ amount, month }) => amount !== 0 && uncountedRaise(scenario, { month }) === undefined
  );
  return (
    figures(company, hires.length > 0).some((figure) => typeof figure === 'object') ||
    [...raises, ...hires].some(({ probability = 1 }) => probability > 0 && probability < 1) ||
    hasVaryingPrice(scenario, employer, company, hires)
  );
}

/** A pasted series goes before its range; successors cost only who has hires. */
function figures(company: Company, hasHires: boolean): (Amount | undefined)[] {
  const { revenueByMonth, burnByMonth } = company;
  return [
    ...(revenueByMonth ? [] : [company.revenuePerMonth]),
    ...(burnByMonth ? [] : [company.burnPerMonth]),
    ...(hasHires ? [company.replacementCostPerLeaver] : []),
    company.revenueGrowthPerMonth,
    company.burnGrowthPerMonth
  ];
}

function hasVaryingPrice(
  { market, offers }: Scenario,
  { cluster }: Employer,
  { production = [], commitments = [] }: Company,
  hires: readonly { offer: string }[]
): boolean {
  const granted = ({ components }: Offer) =>
    components.flatMap((one) => (one.kind === 'compute' && one.service !== undefined ? [one.service] : []));
  const used = [
    ...[...production, ...commitments].map(({ service }) => service),
    ...(cluster ? [cluster.service] : []),
    ...offers.filter(({ id }) => hires.some(({ offer }) => offer === id)).flatMap(granted)
  ];
  return used.some((service) => (market.services[service]?.volatilityPerYear ?? 0) > 0);
}

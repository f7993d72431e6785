/** What a company can rent or commit to: the services that the scenario has, and those that a rate card has prices of. */
import type { Employer, Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { embeddedService, fittingService, isMoney, serviceChoices, type ServiceChoice } from '../grant-services.ts';

const DENOMINATIONS = ['gpuHours', 'tokens', 'credit'] as const;

/** @param without a service that may not be chosen */
export function planServices(scenario: Scenario, cards: readonly RateCard[], without?: string): ServiceChoice[] {
  const all = DENOMINATIONS.flatMap((denomination) => serviceChoices(scenario, denomination, cards));
  const own = all.filter(({ group }) => group === undefined);
  const others = all.filter(({ group }) => group !== undefined);
  return [...own, ...others].filter(({ value }) => value !== without);
}

/** What a new entry is of until somebody chooses; undefined where no price can be had. */
export function firstService(
  scenario: Scenario,
  cards: readonly RateCard[],
  without?: string
): { id: string; service?: Service } | undefined {
  const fitting = fittingService(scenario, 'gpuHours', cards);
  if (fitting !== undefined && fitting.id !== without) return fitting;
  const id = planServices(scenario, cards, without)[0]?.value;
  return id === undefined ? undefined : chosenService(scenario, id, cards);
}

/** With what the scenario has to take from a card for it. */
export function chosenService(scenario: Scenario, id: string, cards: readonly RateCard[]): { id: string; service?: Service } {
  if (Object.hasOwn(scenario.market.services, id)) return { id };
  const service = embeddedService(scenario, id, cards);
  return service ? { id, service } : { id };
}

/** The service whose customers the cluster itself describes: `production` may not name it. */
export function ownClusterService({ cluster, computeSupply }: Employer): string | undefined {
  return computeSupply?.basis === 'owned' ? cluster?.service : undefined;
}

/** `GPU-hours`, `million tokens`, `USD of credit`. */
export function unitsOf(service: Service | undefined): string {
  if (service === undefined) return 'units';
  if (isMoney(service.unit)) return `${service.unit} of credit`;
  return service.unit.endsWith('s') ? service.unit : `${service.unit}s`;
}

/** One of them: `GPU-hour`, `million tokens`, `USD of credit`. */
export function unitOf(service: Service | undefined): string {
  if (service === undefined) return 'unit';
  return isMoney(service.unit) ? `${service.unit} of credit` : service.unit;
}

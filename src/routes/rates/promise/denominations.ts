/** The five denominations that a promise of compute can have, as services of a rate card with their price paths. */
import { priceFacts, type PriceName } from '#lib/catalogue/card-services.ts';
import type { PathModel } from '#lib/engine/index.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { cardPath } from '../card-path.ts';
import { servicePhrase } from '../service-phrase.ts';

export type DenominationId = 'money' | 'gpuHours' | 'fixedCapability' | 'namedModel' | 'frontier';

export interface Denomination {
  id: DenominationId;
  /** For a row: "H100 GPU-hours". */
  name: string;
  /** Within a sentence. */
  phrase: string;
  /** What is counted: "GPU-hours"; none for money. */
  units?: string;
  /** Of the card; none for money, which is what it is counted in. */
  service?: string;
  facts: Partial<Record<PriceName, SourcedValue>>;
  path: PathModel;
}

export interface DenominationChoice {
  accelerator?: string | undefined;
  namedModel?: string | undefined;
}

const FIXED_CAPABILITY = 'fixed-capability-token';
const FRONTIER = 'frontier-token';

/** Services that the second and the fourth denomination can be of, by family. */
export function denominationServices(card: RateCard): { accelerators: string[]; models: string[] } {
  const of = (family: 'gpu' | 'tokens') =>
    Object.keys(card.services).filter((id) => card.services[id]!.family === family && hasPath(card.services[id]!));
  const models = of('tokens').filter(
    (id) => id !== FIXED_CAPABILITY && id !== FRONTIER && card.services[id]!.unit !== card.currency
  );
  return { accelerators: of('gpu'), models };
}

/** Those of the five whose prices the card has, with how they move; money always. A choice that the card does not have gives way to its first. */
export function denominations(card: RateCard, { accelerator, namedModel }: DenominationChoice): Denomination[] {
  const { accelerators, models } = denominationServices(card);
  const chosen = (wanted: string | undefined, known: string[]) => (wanted && known.includes(wanted) ? wanted : known[0]);
  return [
    { id: 'money', name: 'Money credit', phrase: 'money', facts: {}, path: { price: 1, driftPerYear: 0, volatilityPerYear: 0 } },
    ...ofService(card, 'gpuHours', chosen(accelerator, accelerators)),
    ...ofService(card, 'fixedCapability', FIXED_CAPABILITY),
    ...ofService(card, 'namedModel', chosen(namedModel, models)),
    ...ofService(card, 'frontier', FRONTIER)
  ];
}

function ofService(card: RateCard, id: Exclude<DenominationId, 'money'>, service: string | undefined): Denomination[] {
  const rated = service === undefined ? undefined : card.services[service];
  if (service === undefined || rated === undefined || !hasPath(rated)) return [];
  const path = cardPath(card, service);
  if (path.price <= 0) return [];
  const phrase = id === 'fixedCapability' ? 'tokens of fixed capability' : servicePhrase(rated);
  // What is not of one named model goes on in the next.
  const { withdrawalPerYear, ...lasting } = path;
  const kept = id === 'namedModel' && withdrawalPerYear !== undefined ? path : lasting;
  const name = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return [{ id, name, phrase, units: pluralUnit(rated.unit), service, facts: priceFacts(card, service), path: kept }];
}

/** Where a card says nothing of how a price moves, nothing can be said of a promise: standing still would be a claim. */
function hasPath({ driftPerYear, reversionLevel }: RatedService): boolean {
  return driftPerYear !== undefined || reversionLevel !== undefined;
}

function pluralUnit(unit: string): string {
  return unit.endsWith('s') ? unit : `${unit}s`;
}

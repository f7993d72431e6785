/** The market of a candidate's file: services and rates that the one offer rests on, and of their prices what anybody may know. */
import type { Employer, Offer, PriceOrigin, Scenario, Service, ServiceFamily, Tax } from '#lib/engine/document.ts';
import type { Resolved } from '#lib/engine/resolved.ts';
import { pricesRead } from '#lib/formula/formula-names.ts';
import { marketFields, serviceFields, shown } from './candidate-fields.ts';

/** What the file cannot be made without besides the document. */
export interface WholeDocument {
  resolved: Resolved;
  /** Whether an origin of prices is public: that of a card which is shipped with the app. */
  isPublished: (origin: PriceOrigin) => boolean;
}

/** Countries' schedules and the shipped guesses are in these. */
const SCHEDULES: Record<Tax['regime'], string | undefined> = { flat: undefined, us: 'USD', uk: 'GBP' };
const GUESSES = 'USD';

export function marketOf(scenario: Scenario, offer: Offer, employer: Employer, whole: WholeDocument): Scenario['market'] {
  const { fx = {}, services } = scenario.market;
  const used = usedServices(Object.keys(services), offer, employer);
  const kept = Object.entries(services).filter(([id]) => used.includes(id));
  const currencies = usedCurrencies(
    scenario,
    offer,
    kept.map(([, { family }]) => family)
  );
  const rates = Object.entries(fx).filter(([code]) => currencies.includes(code));
  return {
    ...shown(scenario.market, marketFields),
    ...(rates.length > 0 && { fx: Object.fromEntries(rates) }),
    services: Object.fromEntries(kept.map(([id, service]) => [id, serviceOf(service, whole)]))
  };
}

/** By a grant, or by a formula. */
function usedServices(services: readonly string[], { components }: Offer, { cluster }: Employer): (string | undefined)[] {
  return components.flatMap((one) => {
    if (one.kind === 'custom') return pricesRead(one.formula, services);
    return one.kind === 'compute' ? [one.denomination === 'clusterShare' ? cluster?.service : one.service] : [];
  });
}

/** What the offer is paid and taxed in, and what the guess of own demand is in where it counts: another offer's currency would betray it. */
function usedCurrencies(
  { candidate, currency }: Scenario,
  offer: Offer,
  families: readonly ServiceFamily[]
): (string | undefined)[] {
  const isGuessed = families.some((family) => candidate.computeDemand?.[family]?.spendPerMonth === undefined);
  const used = [
    offer.currency,
    SCHEDULES[candidate.tax.regime],
    offer.tax && SCHEDULES[offer.tax.regime],
    isGuessed ? GUESSES : undefined
  ];
  return used.filter((code) => code !== currency);
}

function serviceOf(service: Service, { isPublished }: WholeDocument): Service {
  const { from } = service;
  const other = { ...from?.kept, ...from?.replaced };
  const isCards = !Object.keys(other).some((figure) => serviceFields[figure as keyof typeof serviceFields] === 'shown');
  return {
    ...shown(service, serviceFields),
    ...(from && isCards && isPublished(from) && { from: { card: from.card, source: from.source, asOf: from.asOf } })
  } as Service;
}

/** Figures of the services that a pair of offers grants: where prices go, and what the tax office and the employer reckon with. */
import { amountMean } from '../amount.ts';
import type { Amount, Scenario } from '../document.ts';
import { expectedPricePath } from '../price-path.ts';
import type { Resolved, ResolvedService } from '../resolved.ts';
import { averagePriceFactors, driftingCovariance, revertingCovariance } from './average-price.ts';
import type { Doubt } from './doubt.ts';
import { fromZero, ofOne, type Figure } from './figure.ts';
import type { SensitivityKind } from './sensitivity-input.ts';

const DRIFT = { bounds: { min: -0.99, max: Infinity }, search: { least: -0.9, most: 1 } };

export function serviceFigures(scenario: Scenario, resolved: Resolved, service: string): Figure[] {
  const known = resolved.services.find(({ id }) => id === service)!;
  const said = scenario.market.services[service]!;
  const of = { service };
  const at = (field: string) => ['market', 'services', service, field];
  const stated = (
    kind: SensitivityKind,
    field: keyof typeof said & keyof ResolvedService,
    rest: Partial<Figure> = {}
  ): Figure[] => (said[field] === undefined ? [] : [{ kind, of, path: at(field), fallback: 0, bounds: fromZero, ...rest }]);
  return [
    pricesFigure(scenario, known, resolved.months),
    { kind: 'drift', of, path: at('driftPerYear'), fallback: 0, ...DRIFT },
    ...stated('fairMarketValue', 'fairMarketValue'),
    ...stated('wholesale', 'wholesale'),
    ...stated('marginal', 'marginal'),
    ...stated('marginalDrift', 'marginalDriftPerYear', DRIFT),
    ...stated('withdrawal', 'withdrawalPerYear', { bounds: ofOne, search: { least: 0, most: 0.95 } }),
    ...(known.reversion === null ? [] : reversionFigures(service, known.reversion))
  ];
}

function reversionFigures(service: string, { level, halfLifeYears }: NonNullable<ResolvedService['reversion']>): Figure[] {
  const of = { service };
  const at = (field: string) => ['market', 'services', service, field];
  const around = (value: number) => ({ bounds: fromZero, search: { least: value / 4, most: value * 4 } });
  return [
    { kind: 'reversionLevel', of, path: at('reversionLevel'), fallback: level, ...around(level) },
    { kind: 'reversionHalfLife', of, path: at('reversionHalfLifeYears'), fallback: halfLifeYears, ...around(halfLifeYears) }
  ];
}

/** Everything that a price path scales: retail, what follows it, and the level that it goes back to. 1 is what is expected. */
function pricesFigure(scenario: Scenario, service: ResolvedService, months: number): Figure {
  return {
    kind: 'prices',
    of: { service: service.id },
    path: ['market', 'services', service.id, 'prices'],
    field: 'volatilityPerYear',
    fallback: 1,
    current: 1,
    bounds: fromZero,
    search: { least: 0.1, most: 8 },
    doubt: () => pricesDoubt(service, months),
    set: (times) => withPrices(scenario, service.id, times)
  };
}

function pricesDoubt(service: ResolvedService, months: number): Doubt {
  const { volatilityPerYear, reversion } = service;
  if (volatilityPerYear === 0) return { low: 1, high: 1, basis: 'letter' };
  const covariance =
    reversion === null ? driftingCovariance(volatilityPerYear) : revertingCovariance(volatilityPerYear, reversion.halfLifeYears);
  return { ...averagePriceFactors(expectedPricePath(service, months).relative, covariance), basis: 'range' };
}

function withPrices(scenario: Scenario, id: string, times: number): Scenario {
  const service = scenario.market.services[id]!;
  const scaled = (amount: Amount) => amountMean(amount) * times;
  const { retail = service.list, wholesale, fairMarketValue, reversionLevel } = service;
  const changed = {
    ...service,
    retail: scaled(retail),
    ...(wholesale !== undefined && { wholesale: scaled(wholesale) }),
    ...(fairMarketValue !== undefined && { fairMarketValue: scaled(fairMarketValue) }),
    ...(reversionLevel !== undefined && { reversionLevel: scaled(reversionLevel) })
  };
  return { ...scenario, market: { ...scenario.market, services: { ...scenario.market.services, [id]: changed } } };
}

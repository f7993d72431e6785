/**
 * One log price along a path: exact steps of a month, drifting or pulled to a level as the ladder expects it to, so that the mean of the price
 * is the ladder's in every month.
 */
import { relativeDemand } from '../compute/worth.ts';
import { monthlyStep } from '../prices/promise.ts';
import type { PricePath } from '../price-path.ts';
import type { Resolved, ResolvedOffer, ResolvedService } from '../resolved.ts';
import type { SeriesDriver } from './drivers.ts';
import type { Market } from './market.ts';

/** One log price, and what it is written into. */
export interface SeriesPath {
  driver: SeriesDriver;
  /** W at the ends of months, before and after the series are mixed. */
  walk: Float64Array;
  /** ln of the price over today's. */
  log: Float64Array;
  step: { keep: number; push: number; noise: number };
  service: SeriesService | null;
}

interface SeriesService {
  resolved: ResolvedService;
  price: PricePath;
  relativeDemand: Float64Array;
  elasticity: number;
}

/** A price's own steps are of a month's standard normal: the walk's, whose variance is a twelfth, times √12. */
const ROOT_OF_TWELVE = Math.sqrt(12);

/** From its walk: the log, and of a service the prices and what they do to own demand. */
export function writePrices({ walk, log, step, service }: SeriesPath): void {
  const noise = step.noise * ROOT_OF_TWELVE;
  let at = 0;
  let walked = 0;
  for (let i = 0; i < log.length; i++) {
    at = step.keep * at + step.push + noise * (walk[i]! - walked);
    walked = walk[i]!;
    log[i] = at;
  }
  if (service === null) return;
  const { price, relativeDemand: demand, elasticity } = service;
  for (let i = 0; i < log.length; i++) {
    price.relative[i] = Math.exp(log[i]!);
    demand[i] = relativeDemand(log[i]!, elasticity);
  }
  writeLevels(service);
}

/** Prices from what they are over today's. */
function writeLevels({ price, resolved }: SeriesService): void {
  const { relative, retail, fairMarketValue, wholesale } = price;
  for (let i = 0; i < relative.length; i++) {
    retail[i] = relative[i]! * resolved.retail;
    fairMarketValue[i] = relative[i]! * resolved.fairMarketValue;
    wholesale[i] = relative[i]! * resolved.wholesale;
  }
}

/** What the rest of a path is made of: dear to make, and cheap to keep. */
export function keptColumns({ log, service }: SeriesPath): Float64Array[] {
  return service === null ? [log] : [service.price.relative, service.relativeDemand];
}

/** After its columns have been written over with those of another path. */
export function restoreRest({ service }: SeriesPath): void {
  if (service !== null) writeLevels(service);
}

/** Writes into the market's own arrays. */
export function seriesPath(driver: SeriesDriver, resolved: Resolved, market: Market): SeriesPath {
  const { of, index } = driver;
  const walk = new Float64Array(resolved.months);
  const step = stepOf(driver, resolved);
  if (of === 'share') return { driver, walk, log: market.shares[index]!, step, service: null };
  const service = resolved.services[index]!;
  return {
    driver,
    walk,
    log: new Float64Array(resolved.months),
    step,
    service: {
      resolved: service,
      price: market.prices[index]!,
      relativeDemand: market.relativeDemand[index]!,
      elasticity: resolved.demand[service.family].elasticity
    }
  };
}

/** Goes on as another draw of the document expects. */
export function setStep(series: SeriesPath, resolved: Resolved): void {
  const { driver, service } = series;
  series.step = stepOf(driver, resolved);
  if (service !== null) service.resolved = resolved.services[driver.index]!;
}

function stepOf({ of, index, volatilityPerYear }: SeriesDriver, { offers, services }: Resolved): SeriesPath['step'] {
  if (of === 'share') return monthlyStep({ price: 1, driftPerYear: shareGrowth(offers, index), volatilityPerYear });
  const { retail, driftPerYear, reversion } = services[index]!;
  // What is given away has nothing to revert from.
  const pull =
    reversion === null || retail === 0
      ? {}
      : { reversionLevel: reversion.level, reversionHalfLifeYears: reversion.halfLifeYears };
  return monthlyStep({ price: retail, driftPerYear, volatilityPerYear, ...pull });
}

function shareGrowth(offers: readonly ResolvedOffer[], employer: number): number {
  const stock = offers.find((offer) => offer.employer === employer)?.stock;
  return stock?.kind === 'public' ? stock.growthPerYear : 0;
}

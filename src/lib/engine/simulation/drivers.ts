/**
 * What is drawn, and which coordinate of a point stands for it: the same for every draw of a document. First what matters most (Sobol points
 * are best there): leaving, where shares end, exits, own demand, work shares, cuts, withdrawals, ranges, where prices end; then the months
 * in between, of all series together. What cannot differ takes no coordinate.
 */
import type { Amount, Scenario, ServiceFamily } from '../document.ts';
import type { Resolved, ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { volatilityOf } from './listed-option-path.ts';
import type { UncertaintyGuesses } from './question.ts';

/** A log price that moves: its end has a coordinate, and each month before that. */
export interface SeriesDriver {
  of: 'share' | 'service';
  /** Of the employer, or of the service. */
  index: number;
  volatilityPerYear: number;
  end: number;
}

/** Own demand of a family. `range`: as the document has it; null: as is assumed. */
interface DemandDriver {
  family: ServiceFamily;
  range: Amount | null;
  at: number;
}

/** The job's share of a grant, by offer and place among its components. */
interface WorkShareDriver {
  offer: number;
  place: number;
  range: Amount | null;
  at: number;
}

export interface Drivers {
  dimensions: number;
  leave: number;
  /** Listed shares, then services. */
  series: SeriesDriver[];
  /** First coordinate of the months between: month by month of the bridge, for all series in turn. */
  between: number;
  /** Employers with private stock. */
  exits: { employer: number; at: number }[];
  demand: DemandDriver[];
  workShares: WorkShareDriver[];
  /** Employers whose programmes may be cut. */
  cuts: { employer: number; at: number }[];
  withdrawals: { service: number; at: number }[];
  /** First of the ranges of the document. */
  ranges: number;
}

/** The document and what it was resolved to, with ranges as their means. */
export interface DriverGrounds {
  scenario: Scenario;
  resolved: Resolved;
  /** Of a listed share that names no volatility. */
  listedVolatilityPerYear: number;
  uncertainty: UncertaintyGuesses;
  /** Ranges of the document that are drawn with the scenario. */
  ranges: number;
}

export function driversOf(grounds: DriverGrounds): Drivers {
  const { resolved, ranges } = grounds;
  let next = 0;
  const take = (count = 1) => (next += count) - count;
  const leave = take();
  const shares = shareVolatilities(grounds).map((one): SeriesDriver => ({ of: 'share', ...one, end: take() }));
  const exits = privateEmployers(resolved).map((employer) => ({ employer, at: take() }));
  const demand = demandsDrawn(grounds).map((one) => ({ ...one, at: take() }));
  const workShares = workSharesDrawn(grounds).map((one) => ({ ...one, at: take() }));
  const cuts = cutEmployers(resolved).map((employer) => ({ employer, at: take() }));
  const services = servicesUsed(resolved);
  const isWithdrawn = (service: number) => resolved.services[service]!.withdrawalPerYear > 0;
  const withdrawals = services.filter(isWithdrawn).map((service) => ({ service, at: take() }));
  const firstRange = take(ranges);
  const prices = services
    .map((index) => ({ index, volatilityPerYear: resolved.services[index]!.volatilityPerYear }))
    .filter(({ volatilityPerYear }) => volatilityPerYear > 0)
    .map((one): SeriesDriver => ({ of: 'service', ...one, end: take() }));
  const series = [...shares, ...prices];
  const between = take(series.length * Math.max(0, resolved.months - 1));
  return { dimensions: next, leave, series, between, exits, demand, workShares, cuts, withdrawals, ranges: firstRange };
}

function grantsOf({ components }: ResolvedOffer): ResolvedGrant[] {
  return components.filter((component): component is ResolvedGrant => component.kind === 'compute');
}

function servicesUsed({ offers }: Resolved): number[] {
  const used = new Set(offers.flatMap((offer) => grantsOf(offer).map(({ service }) => service)));
  return [...used].sort((a, b) => a - b);
}

function employersOf(offers: readonly ResolvedOffer[]): number[] {
  return [...new Set(offers.map(({ employer }) => employer))].sort((a, b) => a - b);
}

/** Of listed employers whose shares an offer has: the document's, or the guess. */
function shareVolatilities({ resolved, listedVolatilityPerYear }: DriverGrounds) {
  const hasShares = ({ components, stock }: ResolvedOffer) =>
    stock?.kind === 'public' && !stock.worthNothing && components.some(({ kind }) => kind === 'equity' || kind === 'claim');
  return employersOf(resolved.offers.filter(hasShares)).flatMap((index) => {
    const { stock } = resolved.offers.find(({ employer }) => employer === index)!;
    const volatilityPerYear = stock?.kind === 'public' ? volatilityOf(stock, { listedVolatilityPerYear }) : 0;
    return volatilityPerYear > 0 ? [{ index, volatilityPerYear }] : [];
  });
}

function privateEmployers({ offers }: Resolved): number[] {
  return employersOf(
    offers.filter(({ stock, components }) => stock?.kind === 'private' && components.some(({ kind }) => kind === 'claim'))
  );
}

/** Of families in which somebody is granted something. */
function demandsDrawn({ scenario, resolved, uncertainty }: DriverGrounds): Omit<DemandDriver, 'at'>[] {
  const families = (['gpu', 'tokens'] satisfies ServiceFamily[]).filter((family) =>
    resolved.offers.some((offer) => grantsOf(offer).some((grant) => grant.family === family))
  );
  return families.flatMap((family): Omit<DemandDriver, 'at'>[] => {
    const amount = scenario.candidate.computeDemand?.[family]?.spendPerMonth;
    if (isRange(amount)) return [{ family, range: amount }];
    const isDrawn = uncertainty.demandFactor > 1 && resolved.demand[family].spendPerMonth > 0;
    return isDrawn ? [{ family, range: null }] : [];
  });
}

function workSharesDrawn({ scenario, resolved, uncertainty }: DriverGrounds): Omit<WorkShareDriver, 'at'>[] {
  return resolved.offers.flatMap(({ components }, offer) =>
    components.flatMap((component, place): Omit<WorkShareDriver, 'at'>[] => {
      if (component.kind !== 'compute') return [];
      const written = scenario.offers[offer]!.components[place]!;
      const amount = written.kind === 'compute' ? written.workShare : undefined;
      if (isRange(amount)) return [{ offer, place, range: amount }];
      const { workShare } = component;
      return uncertainty.workShareSpread > 0 && workShare > 0 && workShare < 1 ? [{ offer, place, range: null }] : [];
    })
  );
}

function cutEmployers({ offers }: Resolved): number[] {
  const mayCut = (offer: ResolvedOffer) =>
    grantsOf(offer).some(({ revocationRatePerYear, cutAfter }) => revocationRatePerYear > 0 && cutAfter === null);
  return employersOf(offers.filter(mayCut));
}

export function isRange(amount: Amount | undefined): amount is Exclude<Amount, number> {
  return amount !== undefined && typeof amount !== 'number';
}

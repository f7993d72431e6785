/**
 * Prices of the services that a company pays for, month by month on one path: the market path of the simulation of offers, on the company's grid
 * and on that of those who work there already, whose months before today are not drawn.
 */
import { unitCosts } from '../../compute/supply.ts';
import { expectedPricePath, type PricePath } from '../../price-path.ts';
import type { ResolvedSupply } from '../../resolved.ts';
import type { Drivers, SeriesDriver } from '../../simulation/drivers.ts';
import { copiedPath, MarketPath } from '../../simulation/market-path.ts';
import type { SimulationBasis } from '../../simulation/question.ts';
import type { Common } from '../../valuation.ts';
import type { ResolvedCompany } from '../resolved-company.ts';

const FIELDS = ['retail', 'fairMarketValue', 'wholesale', 'marginal', 'relative'] as const;

export class PriceDraws {
  readonly dimensions: number;
  /** By service, written over by each path: on the company's grid in its currency, and on the grid of hires in the scenario's. */
  readonly own: PricePath[];
  readonly ofHires: PricePath[];
  readonly relativeDemand: Float64Array[];
  /** What a unit costs the employer, on the grid of hires. */
  readonly unitCosts: Float64Array[];
  /** Services whose prices differ from path to path. */
  readonly drawn: ReadonlySet<number>;
  readonly #path: MarketPath;
  readonly #company: ResolvedCompany;
  readonly #supply: ResolvedSupply;

  constructor(company: ResolvedCompany, correlation: number, uncertainty: SimulationBasis['uncertainty']) {
    const { shared, months } = company;
    const { resolved } = shared;
    const on: Common = {
      ...shared,
      resolved: { ...resolved, firstMonth: company.firstMonth, months, offers: [] },
      prices: resolved.services.map((service) => expectedPricePath(service, months))
    };
    const drivers = priceDrivers(company);
    this.dimensions = drivers.dimensions;
    this.drawn = new Set(drivers.series.map(({ index }) => index));
    this.#path = new MarketPath(on, drivers, { correlation, uncertainty });
    this.#company = company;
    // Offers of one employer have one supply; without any nobody draws.
    this.#supply = company.hires[0]?.offer.supply ?? { basis: 'onDemand' };
    this.own = company.prices.map(copiedPath);
    this.ofHires = shared.prices.map(copiedPath);
    this.relativeDemand = this.ofHires.map(({ relative }) => new Float64Array(relative.length).fill(1));
    this.unitCosts = this.ofHires.map((price, service) => unitCosts(this.#supply, resolved.services[service]!, price).slice());
    for (let service = 0; service < this.own.length; service++) this.#writeDemand(service);
  }

  write(coordinates: Float64Array): void {
    this.#path.write(coordinates);
    for (const service of this.drawn) this.#writeService(service);
  }

  #writeService(service: number): void {
    const path = this.#path.market.prices[service]!;
    const { back, fx, shared } = this.#company;
    for (const field of FIELDS) {
      this.ofHires[service]![field].set(path[field], back);
      const unit = field === 'relative' ? 1 : fx;
      for (let i = 0; i < path[field].length; i++) this.own[service]![field][i] = path[field][i]! / unit;
    }
    this.unitCosts[service]!.set(unitCosts(this.#supply, shared.resolved.services[service]!, this.ofHires[service]!));
    this.#writeDemand(service);
  }

  #writeDemand(service: number): void {
    this.relativeDemand[service]!.set(this.#path.market.relativeDemand[service]!, this.#company.back);
  }
}

/** Prices alone: the end of each first, then the months between, as in simulation/drivers.ts. */
function priceDrivers({ shared, months, hires, production, commitments, cluster }: ResolvedCompany): Drivers {
  const used = new Set([...production.keys(), ...commitments.map(({ service }) => service)]);
  if (cluster) used.add(cluster.service);
  for (const { offer } of hires) for (const one of offer.components) if (one.kind === 'compute') used.add(one.service);
  const volatile = [...used].sort((a, b) => a - b).filter((index) => shared.resolved.services[index]!.volatilityPerYear > 0);
  const series = volatile.map((index, end): SeriesDriver => {
    return { of: 'service', index, volatilityPerYear: shared.resolved.services[index]!.volatilityPerYear, end };
  });
  const between = series.length;
  const dimensions = series.length * months;
  return { dimensions, leave: 0, series, between, exits: [], demand: [], workShares: [], cuts: [], withdrawals: [], ranges: 0 };
}

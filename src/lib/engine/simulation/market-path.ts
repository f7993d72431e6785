/**
 * One path of everything that offers share, from one point: prices and shares month by month (exact log-normal steps, so that their means are
 * the ladder's), what becomes of private employers, own demand, work shares, and the uniforms of cuts and withdrawals.
 */
import { normalChance } from '../prices/normal-chance.ts';
import { normalQuantile } from '../prices/normal.ts';
import type { PricePath } from '../price-path.ts';
import type { Common } from '../valuation.ts';
import { BrownianBridge } from './brownian-bridge.ts';
import { equallyCorrelated, type EquallyCorrelated } from './correlation.ts';
import type { Drivers } from './drivers.ts';
import { eventMonth, monthsPerLog, NEVER } from './event-months.ts';
import { expectedMarket, type Market } from './market.ts';
import type { UncertaintyGuesses } from './question.ts';
import { seriesPath, writePrices, type SeriesPath } from './series-path.ts';
import { demandDraws, workShareDraws } from './use-draws.ts';

export class MarketPath {
  readonly market: Market;
  /** By employer with private stock: a uniform for its exits. */
  readonly exits: Float64Array;
  /** By service: the month of the grid in which it is withdrawn. */
  readonly withdrawn: Int32Array;
  readonly #drivers: Drivers;
  readonly #months: number;
  readonly #bridge: BrownianBridge;
  readonly #series: readonly SeriesPath[];
  readonly #mix: EquallyCorrelated;
  readonly #normals: Float64Array;
  readonly #ends: Float64Array;
  readonly #uses: readonly ((coordinates: Float64Array) => void)[];
  readonly #withdrawals: readonly { at: number; service: number; perLog: number }[];

  constructor(shared: Common, drivers: Drivers, on: { correlation: number; uncertainty: UncertaintyGuesses }) {
    const { resolved } = shared;
    const { months } = resolved;
    this.#drivers = drivers;
    this.#months = months;
    this.#bridge = new BrownianBridge(months);
    this.#mix = equallyCorrelated(drivers.series.length + drivers.exits.length, on.correlation);
    this.#normals = new Float64Array(months);
    this.#ends = new Float64Array(drivers.series.length + drivers.exits.length);
    this.exits = new Float64Array(resolved.offers.reduce((most, { employer }) => Math.max(most, employer + 1), 0));
    this.withdrawn = new Int32Array(resolved.services.length).fill(NEVER);
    this.#withdrawals = drivers.withdrawals.map(({ service, at }) => ({
      at,
      service,
      perLog: monthsPerLog(resolved.services[service]!.withdrawalPerYear)
    }));
    this.market = pathMarket(shared, drivers);
    this.#series = drivers.series.map((driver) => seriesPath(driver, shared, this.market));
    this.#uses = [...demandDraws(drivers, this.market, on.uncertainty), ...workShareDraws(drivers, this.market, on.uncertainty)];
  }

  /** From a point's coordinates. */
  write(coordinates: Float64Array): void {
    this.#writeWalks(coordinates);
    for (const series of this.#series) writePrices(series);
    for (const use of this.#uses) use(coordinates);
    for (const { at, service, perLog } of this.#withdrawals) {
      this.withdrawn[service] = eventMonth(Math.log(coordinates[at]!), perLog);
    }
  }

  /** All series' walks, equally correlated, and the exits' normals with where they end. */
  #writeWalks(coordinates: Float64Array): void {
    const { series: drivers, exits, between } = this.#drivers;
    const count = drivers.length;
    for (let s = 0; s < count; s++) {
      this.#normals[0] = normalQuantile(coordinates[drivers[s]!.end]!);
      for (let n = 1; n < this.#months; n++) this.#normals[n] = normalQuantile(coordinates[between + (n - 1) * count + s]!);
      this.#bridge.path(this.#normals, 0, this.#series[s]!.walk);
      this.#ends[s] = this.#normals[0]!;
    }
    for (let s = count - 1; s >= 0; s--) this.#mixWalk(s);
    for (let e = 0; e < exits.length; e++) {
      const { employer, at } = exits[e]!;
      const row = count + e;
      this.#ends[row] = normalQuantile(coordinates[at]!);
      let normal = this.#mix.own[row]! * this.#ends[row]!;
      for (let other = 0; other < row; other++) normal += this.#mix.below[other]! * this.#ends[other]!;
      this.exits[employer] = normalChance(normal);
    }
  }

  #mixWalk(s: number): void {
    const { walk } = this.#series[s]!;
    const own = this.#mix.own[s]!;
    for (let i = 0; i < walk.length; i++) walk[i]! *= own;
    for (let other = 0; other < s; other++) {
      const weight = this.#mix.below[other]!;
      const theirs = this.#series[other]!.walk;
      for (let i = 0; i < walk.length; i++) walk[i]! += weight * theirs[i]!;
    }
  }
}

/** Of what is expected, with arrays of its own for what is drawn. */
function pathMarket(shared: Common, { series, demand, workShares }: Drivers): Market {
  const expected = expectedMarket(shared);
  const { months } = shared.resolved;
  const isPriceDrawn = expected.isPriceDrawn.map((_, index) => series.some((one) => one.of === 'service' && one.index === index));
  const shares: (Float64Array | null)[] = [];
  for (const { of, index } of series) if (of === 'share') shares[index] = new Float64Array(months);
  return {
    ...expected,
    prices: expected.prices.map((price, index) => (isPriceDrawn[index] ? copied(price) : price)),
    isPriceDrawn,
    shares,
    isUseDrawn: demand.length > 0 || workShares.length > 0
  };
}

function copied({ retail, fairMarketValue, wholesale, marginal, relative }: PricePath): PricePath {
  return {
    retail: retail.slice(),
    fairMarketValue: fairMarketValue.slice(),
    wholesale: wholesale.slice(),
    marginal,
    relative: relative.slice()
  };
}

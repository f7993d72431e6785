/**
 * One path of everything that offers share, from one point: prices and shares month by month (exact log-normal steps, so that their means are
 * the ladder's), what becomes of private employers, own demand, work shares, and the uniforms of cuts and withdrawals.
 */
import { normalQuantile } from '../prices/normal.ts';
import type { PricePath } from '../price-path.ts';
import type { Resolved } from '../resolved.ts';
import type { Common } from '../valuation.ts';
import { BrownianBridge } from './brownian-bridge.ts';
import { equallyCorrelated, type EquallyCorrelated } from './correlation.ts';
import type { Drivers } from './drivers.ts';
import { eventMonth, monthsPerLog, NEVER } from './event-months.ts';
import { ExitDraws } from './exit-draws.ts';
import { expectedDemand, expectedMarket, setExpectedPrice, type Market } from './market.ts';
import type { KeptPath } from './path-tape.ts';
import type { UncertaintyGuesses } from './question.ts';
import { keptColumns, restoreRest, seriesPath, setStep, writePrices, type SeriesPath } from './series-path.ts';
import { demandDraws, workShareDraws } from './use-draws.ts';

export class MarketPath {
  readonly market: Market;
  /** By employer with private stock, for each leave date of the path: a uniform for its exits. */
  readonly exits: ExitDraws;
  /** By service: the month of the grid in which it is withdrawn. */
  readonly withdrawn: Int32Array;
  readonly #drivers: Drivers;
  readonly #bridge: BrownianBridge;
  readonly #series: readonly SeriesPath[];
  /** Of all series: what a path is kept by. */
  readonly #columns: readonly Float64Array[];
  readonly #mix: EquallyCorrelated;
  readonly #normals: Float64Array;
  readonly #ends: Float64Array;
  readonly #uses: readonly ((coordinates: Float64Array) => void)[];
  #withdrawals: readonly { at: number; service: number; perLog: number }[] = [];

  constructor(shared: Common, drivers: Drivers, on: { correlation: number; uncertainty: UncertaintyGuesses }) {
    const { resolved } = shared;
    const { months } = resolved;
    this.#drivers = drivers;
    this.#bridge = new BrownianBridge(months);
    this.#mix = equallyCorrelated(drivers.series.length + drivers.exits.length, on.correlation);
    this.#normals = new Float64Array(months);
    this.#ends = new Float64Array(drivers.series.length);
    this.exits = new ExitDraws(drivers, this.#mix);
    this.withdrawn = new Int32Array(resolved.services.length).fill(NEVER);
    this.market = pathMarket(shared, drivers);
    this.#series = drivers.series.map((driver) => seriesPath(driver, resolved, this.market));
    this.#columns = this.#series.flatMap(keptColumns);
    this.#uses = [...demandDraws(drivers, this.market, on.uncertainty), ...workShareDraws(drivers, this.market, on.uncertainty)];
    this.#setWithdrawals(resolved);
  }

  /** Goes on with another draw of the document, in the same arrays: own demand and work shares are drawn by each path, and stay. */
  redraw(shared: Common): void {
    const { resolved } = shared;
    writeExpected(this.market, shared);
    for (const series of this.#series) setStep(series, resolved);
    this.#setWithdrawals(resolved);
  }

  #setWithdrawals({ services }: Resolved): void {
    this.#withdrawals = this.#drivers.withdrawals.map(({ service, at }) => ({
      at,
      service,
      perLog: monthsPerLog(services[service]!.withdrawalPerYear)
    }));
  }

  /** From a point's coordinates. */
  write(coordinates: Float64Array): void {
    this.#writeWalks(coordinates);
    for (const series of this.#series) writePrices(series);
    this.#writeRest(coordinates);
  }

  /** What was written, and the coordinates that are asked for later: none of the months between. */
  kept(coordinates: Float64Array): KeptPath {
    const parts = [coordinates.subarray(0, this.#drivers.between), this.#ends, ...this.#columns];
    return parts.map((part) => part.slice());
  }

  /** Writes what was kept over, bit for bit. */
  restore([head, ends, ...columns]: KeptPath, coordinates: Float64Array): void {
    coordinates.set(head!);
    for (let at = 0; at < columns.length; at++) this.#columns[at]!.set(columns[at]!);
    for (const series of this.#series) restoreRest(series);
    this.exits.follow(ends!);
    this.#writeRest(coordinates);
  }

  #writeRest(coordinates: Float64Array): void {
    for (const use of this.#uses) use(coordinates);
    for (const { at, service, perLog } of this.#withdrawals) {
      this.withdrawn[service] = eventMonth(Math.log(coordinates[at]!), perLog);
    }
  }

  /** All series' walks, equally correlated, and where they end, which exits go with. */
  #writeWalks(coordinates: Float64Array): void {
    const { series: drivers, between } = this.#drivers;
    const count = drivers.length;
    const normals = this.#normals;
    for (let s = 0; s < count; s++) {
      normals[0] = normalQuantile(coordinates[drivers[s]!.end]!);
      for (let n = 1, at = between + s; n < normals.length; n++, at += count) normals[n] = normalQuantile(coordinates[at]!);
      this.#bridge.path(normals, 0, this.#series[s]!.walk);
      this.#ends[s] = normals[0]!;
    }
    for (let s = count - 1; s >= 0; s--) this.#mixWalk(s);
    this.exits.follow(this.#ends);
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

/** Of what is expected, in arrays of its own: what is drawn is written over by each path, the rest by each draw of the document. */
function pathMarket(shared: Common, { series, demand, workShares }: Drivers): Market {
  const expected = expectedMarket(shared);
  const { months } = shared.resolved;
  const isPriceDrawn = expected.isPriceDrawn.map((_, index) => series.some((one) => one.of === 'service' && one.index === index));
  const shares: (Float64Array | null)[] = [];
  for (const { of, index } of series) if (of === 'share') shares[index] = new Float64Array(months);
  return {
    ...expected,
    prices: expected.prices.map(copiedPath),
    isPriceDrawn,
    shares,
    isUseDrawn: demand.length > 0 || workShares.length > 0
  };
}

function writeExpected(market: Market, { resolved, prices }: Common): void {
  prices.forEach((price, service) => {
    if (market.isPriceDrawn[service]) market.prices[service]!.marginal.set(price.marginal);
    else
      setExpectedPrice(market, service, {
        price,
        demand: expectedDemand(price, resolved.demand[resolved.services[service]!.family])
      });
  });
}

/** Arrays of its own, to be written over. */
export function copiedPath({ retail, fairMarketValue, wholesale, marginal, relative }: PricePath): PricePath {
  return {
    retail: retail.slice(),
    fairMarketValue: fairMarketValue.slice(),
    wholesale: wholesale.slice(),
    marginal: marginal.slice(),
    relative: relative.slice()
  };
}

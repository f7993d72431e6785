/** Who draws what when: the plan of use of one family's grants, month by month, with lots in hand. */
import type { ComputeComponent, Service } from '#lib/engine/index.ts';
import { quadrature, stopAt } from './quadrature.ts';
import { figure, years, type World } from './world.ts';

interface Lot {
  bornAt: number;
  lastMonth: number;
  work: number;
  personal: number;
}
/** What one grant did in one calendar month; values at that month's retail price. */
export interface MonthOfUse {
  i: number;
  delivered: number;
  retail: number;
  workUnits: number;
  personalUnits: number;
  used: number;
  sold: number;
  worthOfUse: number;
  /** Units drawn by the month in which their lot was delivered. */
  drawnBy: Map<number, number>;
}
export interface Holding {
  grant: ComputeComponent;
  service: Service;
  /** shadowPremium × clause factors. */
  premium: number;
  lots: Lot[];
  months: MonthOfUse[];
}
type Demand = { spendPerMonth: number; elasticity: number };

/** E[P_t] / P_0; of a price that reverts by the mean of exp over the quantiles of the normal log price, not by its closed form. */
function relativePrice(service: Service, retail: number, t: number): number {
  if (service.reversionLevel === undefined || retail === 0) return (1 + figure(service.driftPerYear)) ** t;
  const level = figure(service.reversionLevel);
  const pull = Math.log(2) / figure(service.reversionHalfLifeYears);
  const swing = service.volatilityPerYear ?? 0;
  // The log price settles where its exponential is expected at the level.
  const settled = Math.log(level) - swing ** 2 / (4 * pull);
  const centre = settled + (Math.log(retail) - settled) * Math.exp(-pull * t);
  const spread = Math.sqrt((swing ** 2 * (1 - Math.exp(-2 * pull * t))) / (2 * pull));
  return meanOfExp(centre, spread) / retail;
}

/** ∫ exp(x) φ(x) dx by the trapezium rule, which is all but exact for what dies out at both ends. */
function meanOfExp(centre: number, spread: number): number {
  if (spread === 0) return Math.exp(centre);
  let sum = 0;
  const step = 0.05;
  for (let z = -12; z <= 12 + spread; z += step) sum += Math.exp(centre + spread * z - (z * z) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

function priceOf(service: Service, what: 'retail' | 'fairMarketValue' | 'wholesale', i: number): number {
  const retail = figure(service.retail, figure(service.list));
  return figure(service[what], retail) * relativePrice(service, retail, years(i));
}

function marginalOf(service: Service, i: number): number {
  return figure(service.marginal) * (1 + figure(service.marginalDriftPerYear)) ** years(i);
}

/** What a unit costs the employer in a month. */
export function unitCost(service: Service, i: number, { supply }: World): number {
  const wholesale = priceOf(service, 'wholesale', i);
  if (supply?.basis === 'committed') return figure(service.wholesale, figure(service.retail, figure(service.list)));
  if (supply?.basis !== 'owned') return wholesale;
  return marginalOf(service, i) + (1 - (supply.idleShare ?? 0)) * (wholesale - marginalOf(service, i));
}

export function taxablePerUnit(service: Service, i: number, world: World): number {
  if (world.basis === 'fairMarketValue') return priceOf(service, 'fairMarketValue', i);
  if (world.basis === 'employerCost') return unitCost(service, i, world);
  return world.basis === 'marginalCost' ? marginalOf(service, i) : 0;
}

/** Advances all grants of a family by one month. */
export function useMonth(holdings: Holding[], i: number, own: Demand, world: World): void {
  const straight = holdings.map((holding) => {
    receive(holding, i, world);
    const units = holding.lots.reduce((sum, lot) => sum + lot.personal / (lot.lastMonth - i + 1), 0);
    return units * priceOf(holding.service, 'retail', i);
  });
  const planned = straight.reduce((sum, value) => sum + value, 0);
  let curve = 0;
  let ahead = 0;
  holdings.forEach((holding, index) => {
    const retail = priceOf(holding.service, 'retail', i);
    const today = figure(holding.service.retail, figure(holding.service.list));
    const demand = own.spendPerMonth * (retail / today) ** (1 - own.elasticity);
    const drawnBy = new Map<number, number>();
    const workUnits = drawWork(holding.lots, i, drawnBy);

    const balance = holding.lots.reduce((sum, lot) => sum + lot.personal, 0) * retail;
    const wanted = straight[index]! + Math.min(balance - straight[index]!, Math.max(0, demand - planned - ahead));
    const used = usedOf(wanted, curve, holding, { i, demand, elasticity: own.elasticity, world });
    const sold = holding.grant.transferable ? wanted - used : 0;
    drawPersonal(holding.lots, (used + sold) / retail, drawnBy);

    holding.months.push({
      i,
      delivered: arrivals(holding.grant, i, world),
      retail,
      workUnits,
      personalUnits: (used + sold) / retail,
      used,
      sold,
      worthOfUse: quadrature(curve, curve + used, demand, own.elasticity),
      drawnBy
    });
    curve += used;
    ahead += Math.max(0, used + sold - straight[index]!);
    holding.lots = holding.lots.filter((lot) => lot.lastMonth > i);
  });
}

/** Units that arrive in calendar month `i`, from the single monthly parcels. */
function arrivals(part: ComputeComponent, i: number, { cluster, start, months }: World): number {
  const parcel = part.denomination === 'clusterShare' ? figure(part.share) * cluster!.gpus * 730 : figure(part.perMonth);
  const cliff = part.cliffMonths ?? 0;
  let units = i === start ? figure(part.upfront) : 0;
  for (let k = 0; k < Math.min(part.months ?? Infinity, months - start); k++) {
    const arrives = k + 1 < cliff ? cliff - 1 : k;
    if (start + arrives === i) units += parcel;
  }
  return units;
}

function receive({ grant, lots }: Holding, i: number, world: World): void {
  const units = arrivals(grant, i, world);
  const share = figure(grant.workShare);
  const usual = grant.denomination === 'clusterShare' ? 1 : null;
  const life = grant.expiresAfterMonths === undefined ? usual : grant.expiresAfterMonths;
  const lastMonth = Math.min(world.months - 1, life === null ? Infinity : i + life - 1);
  if (units > 0) lots.push({ bornAt: i, lastMonth, work: units * share, personal: units * (1 - share) });
}

/** Market value that is used: down to the bid where it can be sold, to its tax where it may be declined. */
function usedOf(
  wanted: number,
  curve: number,
  { grant, service, premium }: Holding,
  { i, demand, elasticity, world }: { i: number; demand: number; elasticity: number; world: World }
): number {
  const downTo = (level: number) => Math.max(0, stopAt(level, curve + wanted, demand, elasticity) - curve);
  if (grant.transferable) {
    const bid = 1 - figure(grant.haircut, 1);
    return bid === 0 ? wanted : downTo(bid);
  }
  const tax = world.rate * taxablePerUnit(service, i, world);
  if (grant.draw === 'all' || grant.grossUp || tax === 0) return wanted;
  const level = tax / priceOf(service, 'retail', i) / premium;
  return level >= 1 ? 0 : downTo(level);
}

function drawWork(lots: Lot[], i: number, drawnBy: Map<number, number>): number {
  let drawn = 0;
  for (const lot of lots) {
    const units = lot.work / (lot.lastMonth - i + 1);
    lot.work -= units;
    drawn += units;
    drawnBy.set(lot.bornAt, units);
  }
  return drawn;
}

function drawPersonal(lots: Lot[], wanted: number, drawnBy: Map<number, number>): void {
  let rest = wanted;
  for (const lot of lots) {
    const units = Math.min(lot.personal, rest);
    lot.personal -= units;
    rest -= units;
    drawnBy.set(lot.bornAt, drawnBy.get(lot.bornAt)! + units);
  }
}

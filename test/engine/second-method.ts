/**
 * A second program for the same ladder (flat tax), written from valuation.md and sharing nothing with the engine: the raw
 * document, lots as objects, ∫ w by quadrature, stops by bisection, and instead of weights by survival every month of leaving
 * and of a cut enumerated: expected = Σ P(month) × value if it ends then.
 */
import type { Amount, Component, ComputeComponent, Offer, Scenario, Service } from '#lib/engine/index.ts';

export interface Simulated {
  sticker: number;
  market: number;
  own: number;
  worth: number;
  afterTax: number;
  expected: number;
  present: number;
  employerCost: number;
  operationsCost: number;
  taxable: number;
}
interface World {
  document: Scenario;
  offer: Offer;
  /** Months of the grid, and the month of it in which employment begins. */
  months: number;
  start: number;
  fx: number;
  rate: number;
  employerRate: number;
  basis: string;
  leave: number;
  candidateFactor: (i: number) => number;
  employerFactor: (i: number) => number;
}

/** Only plain numbers: means of ranges have tests of their own. */
export function figure(amount: Amount | undefined, fallback = 0): number {
  if (amount === undefined) return fallback;
  if (typeof amount !== 'number') throw new Error('a range');
  return amount;
}

const calendar = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
const years = (i: number) => (i + 1) / 12;

function worldOf(document: Scenario, offer: Offer): World {
  const { candidate } = document;
  const starts = document.offers.map(({ startMonth }) => calendar(startMonth) - calendar(document.valuationMonth));
  const employer = document.employers.find(({ id }) => id === offer.employer)!;
  const tax = offer.tax ?? candidate.tax;
  return {
    document,
    offer,
    months: document.horizonMonths! + Math.max(...starts),
    start: calendar(offer.startMonth) - calendar(document.valuationMonth),
    fx: offer.currency === undefined || offer.currency === document.currency ? 1 : document.market.fx![offer.currency]!,
    rate: tax.rate,
    employerRate: tax.employerRate ?? 0,
    basis: tax.computeBasis ?? 'fairMarketValue',
    leave: figure(offer.leaveRatePerYear, figure(candidate.leaveRatePerYear)),
    candidateFactor: (i) => 1 / (1 + figure(candidate.discountRatePerYear)) ** years(i),
    employerFactor: (i) => 1 / (1 + figure(employer.discountRatePerYear)) ** years(i)
  };
}

/** Chance that something with a constant yearly rate happens in month 0, 1, …; the last entry: not within the window. */
function endingChances(ratePerYear: number, window: number): number[] {
  const monthly = 1 - (1 - ratePerYear) ** (1 / 12);
  const chances: number[] = [];
  let still = 1;
  for (let k = 0; k < window; k++) {
    chances.push(still * monthly);
    still -= still * monthly;
  }
  return [...chances, still];
}

/** Every component of an offer, by id, and the exit costs as `<id>.exitCost`. */
export function simulatedOffer(document: Scenario, offerId: string): Record<string, Simulated> {
  const offer = document.offers.find(({ id }) => id === offerId)!;
  const world = worldOf(document, offer);
  const out: Record<string, Simulated> = {};
  for (const part of offer.components) if (part.kind !== 'compute') out[part.id] = simulatedPay(part, world);
  for (const family of ['gpu', 'tokens'] as const) {
    const grants = offer.components.filter((part): part is ComputeComponent => part.kind === 'compute');
    simulateFamily(
      grants.filter((part) => serviceOf(part, world).family === family),
      family,
      world,
      out
    );
  }
  return out;
}

/** Outside pay after tax, for each month not in the job, over every month of leaving. */
export function simulatedElsewhere(document: Scenario, offerId: string): { expected: number; present: number } {
  const world = worldOf(
    document,
    document.offers.find(({ id }) => id === offerId)!
  );
  const perMonth = (figure(document.candidate.outsidePayPerYear) * (1 - document.candidate.tax.rate)) / 12;
  const sum = { expected: 0, present: 0 };
  endingChances(world.leave, world.months - world.start).forEach((chance, leaves) => {
    for (let i = 0; i < world.months; i++) {
      if (i >= world.start && i < world.start + leaves) continue;
      sum.expected += chance * perMonth;
      sum.present += chance * perMonth * world.candidateFactor(i);
    }
  });
  return sum;
}

/** With a flat tax the level salary follows in closed form; its cost to the employer beside it. */
export function simulatedSalary(document: Scenario, offerId: string, present: number): { perYear: number; employerCost: number } {
  const world = worldOf(
    document,
    document.offers.find(({ id }) => id === offerId)!
  );
  let worthOfOne = 0;
  let costOfOne = 0;
  endingChances(world.leave, world.months - world.start).forEach((chance, leaves) => {
    for (let i = world.start; i < Math.min(world.months, world.start + leaves); i++) {
      worthOfOne += (chance * (1 - world.rate) * world.candidateFactor(i)) / 12;
      costOfOne += (chance * (1 + world.employerRate) * world.employerFactor(i)) / 12;
    }
  });
  const perYear = present / worthOfOne;
  return { perYear, employerCost: perYear * costOfOne };
}

function nothing(): Simulated {
  return {
    sticker: 0,
    market: 0,
    own: 0,
    worth: 0,
    afterTax: 0,
    expected: 0,
    present: 0,
    employerCost: 0,
    operationsCost: 0,
    taxable: 0
  };
}

/** [sticker, market, worth, taxable] of a month of employment; market is what the employer pays. */
function payOf(part: Component, k: number, { document, offer, fx, start }: World): [number, number, number, number] {
  switch (part.kind) {
    case 'salary': {
      const monthly = (fx * figure(part.perYear) * (1 + figure(part.raisePerYear)) ** Math.floor(k / 12)) / 12;
      return [monthly, monthly, monthly, monthly];
    }
    case 'bonus': {
      if (k % 12 !== 11) return [0, 0, 0, 0];
      let target = figure(part.perYear) * fx;
      for (const other of offer.components) {
        if (other.kind === 'salary')
          target += figure(part.targetShare) * 12 * payOf(other, k, { document, offer, fx, start } as World)[0];
      }
      const paid = target * figure(part.payout, 1);
      return [target, paid, paid, paid];
    }
    case 'signOn': {
      const amount = k === (part.paidInMonth ?? 0) ? figure(part.amount) * fx : 0;
      return [amount, amount, amount, amount];
    }
    case 'benefit': {
      const monthly = (fx * figure(part.perYear)) / 12;
      return [monthly, monthly, monthly * figure(part.valuedAt, 1), part.taxable === false ? 0 : monthly];
    }
    case 'equity': {
      const stock = document.employers.find(({ id }) => id === offer.employer)!.stock!;
      const growth = figure(
        stock.growthPerYear,
        figure(document.candidate.discountRatePerYear) - (stock.dividendYieldPerYear ?? 0)
      );
      const today = fx * stock.price * figure(part.units) * vestsIn(part, k + 1);
      const atVest = today * (1 + growth) ** years(start + k);
      return [today, atVest, atVest, atVest];
    }
    default:
      throw new Error(`no second method for ${part.kind}`);
  }
}

/** Fraction vesting at the end of employment month number `month`: each step of accrual looks for the month of its release. */
function vestsIn(part: Component & { kind: 'equity' }, month: number): number {
  if (part.tranches !== undefined) return part.tranches.find((tranche) => tranche.month === month)?.share ?? 0;
  const { months, cliffMonths = 0, everyMonths = 1 } = part.vesting!;
  let vests = 0;
  for (let accrued = 0; accrued < months; accrued += everyMonths) {
    const ends = Math.min(months, accrued + everyMonths);
    if (Math.max(ends, cliffMonths) === month) vests += (ends - accrued) / months;
  }
  return vests;
}

function simulatedPay(part: Component, world: World): Simulated {
  const out = nothing();
  const window = world.months - world.start;
  const flows = Array.from({ length: window }, (_, k) => payOf(part, k, world));
  for (const [sticker, market, worth, taxable] of flows) {
    out.sticker += sticker;
    out.market += market;
    out.own += market;
    out.worth += worth;
    out.taxable += taxable;
    out.afterTax += worth - world.rate * taxable;
  }
  endingChances(world.leave, window).forEach((chance, leaves) => {
    for (let k = 0; k < Math.min(leaves, window); k++) {
      const [, market, worth, taxable] = flows[k]!;
      const kept = worth - world.rate * taxable;
      out.expected += chance * kept;
      out.present += chance * kept * world.candidateFactor(world.start + k);
      out.employerCost += chance * (market + world.employerRate * taxable) * world.employerFactor(world.start + k);
    }
    if (part.kind !== 'signOn' || leaves >= window) return;
    const { paidInMonth = 0, clawbackMonths = 0, clawback = 'proRata' } = part;
    if (!(paidInMonth < leaves && leaves < clawbackMonths)) return;
    const back = figure(part.amount) * world.fx * (clawback === 'full' ? 1 : 1 - (leaves + 1) / clawbackMonths);
    out.expected -= chance * back * (1 - world.rate);
    out.present -= chance * back * (1 - world.rate) * world.candidateFactor(world.start + leaves);
    out.employerCost -= chance * back * world.employerFactor(world.start + leaves);
  });
  return out;
}

function serviceOf(part: ComputeComponent, { document, offer }: World): Service {
  const cluster = document.employers.find(({ id }) => id === offer.employer)!.cluster;
  return document.market.services[part.denomination === 'clusterShare' ? cluster!.service : part.service!]!;
}

interface Lot {
  bornAt: number;
  lastMonth: number;
  work: number;
  personal: number;
}
/** What one grant has come to. */
interface Holding {
  grant: ComputeComponent;
  service: Service;
  premium: number;
  lots: Lot[];
  rungs: Simulated;
  /** By calendar month: after tax, personal cost, work cost, on top, and units drawn by the month of delivery of their lot. */
  months: { i: number; afterTax: number; personal: number; work: number; onTop: number; drawnBy: Map<number, number> }[];
}

/** Marginal worth of the next unit of market value. */
export function marginalWorth(y: number, demand: number, elasticity: number): number {
  if (y <= demand) return 1;
  return demand === 0 || elasticity === 0 ? 0 : (y / demand) ** (-1 / elasticity);
}

/** ∫ w by Simpson's rule in ln y beyond demand, where the integrand is smooth. */
export function quadrature(from: number, to: number, demand: number, elasticity: number): number {
  const displaced = Math.max(0, Math.min(to, demand) - from);
  const low = Math.max(from, demand);
  if (to <= low || demand === 0 || elasticity === 0) return displaced;
  const intervals = 200;
  const width = Math.log(to / low) / intervals;
  let sum = 0;
  for (let n = 0; n <= intervals; n++) {
    const y = low * Math.exp(n * width);
    const weight = n === 0 || n === intervals ? 1 : n % 2 === 1 ? 4 : 2;
    sum += weight * marginalWorth(y, demand, elasticity) * y;
  }
  return displaced + (sum * width) / 3;
}

/** The largest y up to `most` at which a unit is still worth at least `level`. */
function stopAt(level: number, most: number, demand: number, elasticity: number): number {
  if (marginalWorth(most, demand, elasticity) >= level) return most;
  let low = 0;
  let high = most;
  for (let step = 0; step < 200 && high > low; step++) {
    const middle = (low + high) / 2;
    if (marginalWorth(middle, demand, elasticity) >= level) low = middle;
    else high = middle;
  }
  return low;
}

/** Units that arrive in calendar month `i`, from the single monthly parcels. */
function arrivals(part: ComputeComponent, i: number, world: World): number {
  const cluster = world.document.employers.find(({ id }) => id === world.offer.employer)!.cluster;
  const parcel = part.denomination === 'clusterShare' ? figure(part.share) * cluster!.gpus * 730 : figure(part.perMonth);
  const cliff = part.cliffMonths ?? 0;
  let units = i === world.start ? figure(part.upfront) : 0;
  for (let k = 0; k < Math.min(part.months ?? Infinity, world.months - world.start); k++) {
    const arrives = k + 1 < cliff ? cliff - 1 : k;
    if (world.start + arrives === i) units += parcel;
  }
  return units;
}

function simulateFamily(parts: ComputeComponent[], family: 'gpu' | 'tokens', world: World, out: Record<string, Simulated>): void {
  const own = world.document.candidate.computeDemand![family]!;
  const holdings = parts.map((grant): Holding => {
    const premium = (grant.clauses ?? []).reduce((product, { factor }) => product * factor, figure(grant.shadowPremium, 1));
    return { grant, service: serviceOf(grant, world), premium, lots: [], rungs: nothing(), months: [] };
  });
  for (let i = world.start; i < world.months; i++)
    simulateMonth(holdings, i, own as { spendPerMonth: number; elasticity: number }, world);
  for (const holding of holdings) {
    weighByEnding(holding, world);
    out[holding.grant.id] = holding.rungs;
    if (figure(holding.grant.exitCost) > 0) out[`${holding.grant.id}.exitCost`] = exitCost(holding.grant, world);
  }
}

function simulateMonth(holdings: Holding[], i: number, own: { spendPerMonth: number; elasticity: number }, world: World): void {
  const price = (service: Service, what: 'retail' | 'fairMarketValue' | 'wholesale') => {
    const retail = figure(service.retail, figure(service.list));
    return figure(service[what], retail) * (1 + figure(service.driftPerYear)) ** years(i);
  };
  const straight: number[] = [];
  for (const { grant, service, lots } of holdings) {
    const units = arrivals(grant, i, world);
    const share = figure(grant.workShare);
    const life =
      grant.expiresAfterMonths === undefined ? (grant.denomination === 'clusterShare' ? 1 : null) : grant.expiresAfterMonths;
    const lastMonth = Math.min(world.months - 1, life === null ? Infinity : i + life - 1);
    if (units > 0) lots.push({ bornAt: i, lastMonth, work: units * share, personal: units * (1 - share) });
    straight.push(lots.reduce((sum, lot) => sum + lot.personal / (lot.lastMonth - i + 1), 0) * price(service, 'retail'));
  }
  const planned = straight.reduce((sum, value) => sum + value, 0);
  let curve = 0;
  let ahead = 0;
  holdings.forEach((holding, index) => {
    const { grant, service, lots, premium, rungs } = holding;
    const retail = price(service, 'retail');
    const start0 = figure(service.retail, figure(service.list));
    const demand = own.spendPerMonth * (retail / start0) ** (1 - own.elasticity);
    const marginal = figure(service.marginal) * (1 + figure(service.marginalDriftPerYear)) ** years(i);
    const unitCost = costOf(service, price(service, 'wholesale'), marginal, world);
    const perUnit = {
      fairMarketValue: price(service, 'fairMarketValue'),
      employerCost: unitCost,
      marginalCost: marginal,
      none: 0
    }[world.basis]!;

    const drawnBy = new Map<number, number>();
    const noteDrawn = (lot: Lot, units: number) => drawnBy.set(lot.bornAt, (drawnBy.get(lot.bornAt) ?? 0) + units);
    let workUnits = 0;
    for (const lot of lots) {
      const units = lot.work / (lot.lastMonth - i + 1);
      lot.work -= units;
      workUnits += units;
      noteDrawn(lot, units);
    }
    const balance = lots.reduce((sum, lot) => sum + lot.personal, 0) * retail;
    const wanted = straight[index]! + Math.min(balance - straight[index]!, Math.max(0, demand - planned - ahead));
    let used = wanted;
    if (grant.transferable) {
      const bid = 1 - figure(grant.haircut, 1);
      used = bid === 0 ? wanted : Math.max(0, stopAt(bid, curve + wanted, demand, own.elasticity) - curve);
    } else if (grant.draw !== 'all' && !grant.grossUp && world.rate * perUnit > 0) {
      const level = premium === 0 ? Infinity : (world.rate * perUnit) / retail / premium;
      used = level >= 1 ? 0 : Math.max(0, stopAt(level, curve + wanted, demand, own.elasticity) - curve);
    }
    const sold = grant.transferable ? wanted - used : 0;
    let toDraw = (used + sold) / retail;
    const personalUnits = toDraw;
    for (const lot of lots) {
      const units = Math.min(lot.personal, toDraw);
      lot.personal -= units;
      toDraw -= units;
      noteDrawn(lot, units);
    }
    const units = arrivals(grant, i, world);
    const worthOfUse = quadrature(curve, curve + used, demand, own.elasticity);
    curve += used;
    ahead += Math.max(0, used + sold - straight[index]!);

    const worth = (worthOfUse + (1 - figure(grant.haircut, 1)) * sold) * premium + figure(grant.workCredit) * workUnits * retail;
    const taxable = perUnit * (grant.transferable ? units * (1 - figure(grant.workShare)) : personalUnits);
    const tax = world.rate * taxable;
    const afterTax = grant.grossUp ? worth : worth - tax;
    const extra = grant.grossUp ? tax / (1 - world.rate) : 0;
    rungs.sticker += units * figure(service.list);
    rungs.market += units * retail;
    rungs.own += units * (1 - figure(grant.workShare)) * retail;
    rungs.worth += worth;
    rungs.taxable += taxable;
    rungs.afterTax += afterTax;
    const committed = supplyOf(world)?.basis === 'committed';
    const personalPaid = committed ? units * (1 - figure(grant.workShare)) : personalUnits;
    const workPaid = committed ? units * figure(grant.workShare) : workUnits;
    const onTop = extra + world.employerRate * (taxable + extra);
    holding.months.push({ i, afterTax, personal: personalPaid * unitCost, work: workPaid * unitCost, onTop, drawnBy });
    holding.lots = lots.filter((lot) => lot.lastMonth > i);
  });
}

function supplyOf({ document, offer }: World) {
  return document.employers.find(({ id }) => id === offer.employer)!.computeSupply;
}

function costOf(service: Service, wholesale: number, marginal: number, world: World): number {
  const supply = supplyOf(world);
  if (supply?.basis === 'committed') return figure(service.wholesale, figure(service.retail, figure(service.list)));
  if (supply?.basis === 'owned') return marginal + (1 - (supply.idleShare ?? 0)) * (wholesale - marginal);
  return wholesale;
}

/** Chance that the grant ends (leaving or cut, whichever is first) in employment month 0, 1, …; by enumerating both. */
function grantEnds(grant: ComputeComponent, world: World): number[] {
  const window = world.months - world.start;
  const ends = new Array<number>(window + 1).fill(0);
  const cuts = endingChances(figure(grant.revocationRatePerYear), window);
  endingChances(world.leave, window).forEach((leaves, l) => cuts.forEach((cut, c) => (ends[Math.min(l, c)]! += leaves * cut)));
  return ends;
}

function weighByEnding({ grant, rungs, months }: Holding, world: World): void {
  const supply = supplyOf(world);
  const freed = supply?.basis === 'committed' ? (supply.reassignableShare ?? 1) : 0;
  grantEnds(grant, world).forEach((chance, ends) => {
    for (const month of months) {
      const alive = month.i < world.start + ends ? 1 : 0;
      const share = grant.keptOnLeaving ? keptShare(month.drawnBy, world.start + ends, alive) : alive;
      const paid = supply?.basis === 'committed' ? 1 - freed * (1 - alive) : share;
      rungs.expected += chance * share * month.afterTax;
      rungs.present += chance * share * month.afterTax * world.candidateFactor(month.i);
      rungs.employerCost += chance * (paid * month.personal + share * month.onTop) * world.employerFactor(month.i);
      rungs.operationsCost += chance * paid * month.work * world.employerFactor(month.i);
    }
  });
}

/** Share of a month's draws from lots delivered before the end; a month without draws counts as the month's own. */
function keptShare(drawnBy: Map<number, number>, end: number, alive: number): number {
  let all = 0;
  let before = 0;
  for (const [bornAt, units] of drawnBy) {
    all += units;
    if (bornAt < end) before += units;
  }
  return all === 0 ? alive : before / all;
}

function exitCost(grant: ComputeComponent, world: World): Simulated {
  const out = nothing();
  const window = world.months - world.start;
  endingChances(world.leave, window).forEach((chance, leaves) => {
    if (leaves >= window) return;
    out.expected -= chance * figure(grant.exitCost) * world.fx;
    out.present -= chance * figure(grant.exitCost) * world.fx * world.candidateFactor(world.start + leaves);
  });
  return out;
}

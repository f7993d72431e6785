/** A grant's rungs and costs from its months of use, over every month in which leaving or a cut may end it. */
import type { ComputeComponent, Service } from '#lib/engine/index.ts';
import { taxablePerUnit, unitCost, useMonth, type Holding, type MonthOfUse } from './use.ts';
import { endingChances, figure, nothing, type Simulated, type World } from './world.ts';

/** The grants of one family in the order of the letter, and their exit costs, by id. */
export function simulatedGrants(parts: ComputeComponent[], family: 'gpu' | 'tokens', world: World): Record<string, Simulated> {
  const demand = world.document.candidate.computeDemand![family]!;
  const own = { spendPerMonth: figure(demand.spendPerMonth), elasticity: demand.elasticity! };
  const holdings = parts.map((grant): Holding => {
    const premium = (grant.clauses ?? []).reduce((product, { factor }) => product * factor, figure(grant.shadowPremium, 1));
    return { grant, service: serviceOf(grant, world), premium, lots: [], months: [] };
  });
  for (let i = world.start; i < world.months; i++) useMonth(holdings, i, own, world);
  const out: Record<string, Simulated> = {};
  for (const holding of holdings) {
    out[holding.grant.id] = simulatedGrant(holding, world);
    if (figure(holding.grant.exitCost) > 0) out[`${holding.grant.id}.exitCost`] = exitCost(holding.grant, world);
  }
  return out;
}

export function serviceOf(part: ComputeComponent, { document, cluster }: World): Service {
  return document.market.services[part.denomination === 'clusterShare' ? cluster!.service : part.service!]!;
}

function simulatedGrant(holding: Holding, world: World): Simulated {
  const out = nothing();
  const ends = endings(holding.grant, world);
  for (const month of holding.months) addMonth(out, month, holding, ends, world);
  return out;
}

function addMonth(out: Simulated, month: MonthOfUse, { grant, service, premium }: Holding, ends: number[], world: World): void {
  const { i, delivered, retail, workUnits, personalUnits } = month;
  const personalDelivered = delivered * (1 - figure(grant.workShare));
  const bid = 1 - figure(grant.haircut, 1);
  const worth = (month.worthOfUse + bid * month.sold) * premium + figure(grant.workCredit) * workUnits * retail;
  const taxable = taxablePerUnit(service, i, world) * (grant.transferable ? personalDelivered : personalUnits);
  const tax = world.rate * taxable;
  const extra = grant.grossUp ? tax / (1 - world.rate) : 0;
  const afterTax = grant.grossUp ? worth : worth - tax;
  out.sticker += delivered * figure(service.list);
  out.market += delivered * retail;
  out.own += personalDelivered * retail;
  out.worth += worth;
  out.taxable += taxable;
  out.afterTax += afterTax;

  const committed = world.supply?.basis === 'committed' ? world.supply : undefined;
  const cost = unitCost(service, i, world);
  const personal = cost * (committed ? personalDelivered : personalUnits);
  const work = cost * (committed ? delivered - personalDelivered : workUnits);
  const onTop = extra + world.employerRate * (taxable + extra);
  for (const { gone, odds } of withdrawn(service, i, world)) {
    ends.forEach((likely, end) => {
      const chance = likely * odds;
      const alive = !gone && i < world.start + end ? 1 : 0;
      const kept = grant.keptOnLeaving && !gone ? keptShare(month.drawnBy, world.start + end, alive) : alive;
      const paid = committed ? 1 - (committed.reassignableShare ?? 1) * (1 - alive) : kept;
      out.expected += chance * kept * afterTax;
      out.present += chance * kept * afterTax * world.candidateFactor(i);
      out.employerCost += chance * (paid * personal + kept * onTop) * world.employerFactor(i);
      out.operationsCost += chance * paid * work * world.employerFactor(i);
    });
  }
}

/** Whether the model is withdrawn by the end of month `i`, by enumerating the months in which it may be, from today. */
function withdrawn(service: Service, i: number, world: World): { gone: boolean; odds: number }[] {
  const months = endingChances(figure(service.withdrawalPerYear), world.months);
  const odds = months.slice(0, i + 1).reduce((sum, chance) => sum + chance, 0);
  return [
    { gone: true, odds },
    { gone: false, odds: 1 - odds }
  ];
}

/** Chance that the grant ends (leaving or cut, whichever is first) in employment month 0, 1, …; by enumerating both. */
function endings(grant: ComputeComponent, world: World): number[] {
  const window = world.months - world.start;
  const ends = new Array<number>(window + 1).fill(0);
  const cuts = endingChances(figure(grant.revocationRatePerYear), window);
  endingChances(world.leave, window).forEach((leaves, l) => cuts.forEach((cut, c) => (ends[Math.min(l, c)]! += leaves * cut)));
  return ends;
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

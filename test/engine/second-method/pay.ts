/** Cash, benefits and shares, valued by what arrives in each month of employment and every month of leaving. */
import type { PublicStock, Component } from '#lib/engine/index.ts';
import { endingChances, figure, nothing, years, type Simulated, type World } from './world.ts';

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
      const stock = document.employers.find(({ id }) => id === offer.employer)!.stock as PublicStock;
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

export function simulatedPay(part: Component, world: World): Simulated {
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

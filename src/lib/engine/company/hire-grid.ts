/** The grids that offers of a company are valued on: the document's for what is written, and the company's with the months before it for its hires. */
import { discountFactors } from '../discount.ts';
import type { Scenario } from '../document.ts';
import { monthNumber } from '../months.ts';
import { expectedPricePath, type PricePath } from '../price-path.ts';
import type { Resolved, ResolvedComponent, ResolvedOffer, Vesting } from '../resolved.ts';
import { common, type Common } from '../valuation.ts';

/** The grid of the document, without the hires that start in other months. */
export function ladderGrid(resolved: Resolved, { offers, horizonMonths = 48 }: Scenario): Common {
  const starts = offers.map(({ startMonth }) => monthNumber(startMonth) - resolved.firstMonth);
  return common({ ...resolved, months: horizonMonths + Math.max(0, ...starts), offers: resolved.offers.slice(0, offers.length) });
}

/** The company's grid with the months before it that somebody has worked already, at today's prices. */
export function sharedGrid(resolved: Resolved, months: number, back: number): Common {
  const long = months + back;
  const prices = resolved.services.map((service): PricePath => {
    const path = expectedPricePath(service, months);
    return {
      relative: preceded(path.relative, 1, back),
      retail: preceded(path.retail, service.retail, back),
      fairMarketValue: preceded(path.fairMarketValue, service.fairMarketValue, back),
      wholesale: preceded(path.wholesale, service.wholesale, back),
      marginal: preceded(path.marginal, service.marginal, back)
    };
  });
  return {
    resolved: { ...resolved, firstMonth: resolved.firstMonth - back, months: long },
    prices,
    candidateDiscount: discountFactors(resolved.discountRatePerYear, long)
  };
}

function preceded(values: Float64Array, before: number, back: number): Float64Array {
  if (back === 0) return values;
  const longer = new Float64Array(back + values.length).fill(before, 0, back);
  longer.set(values, back);
  return longer;
}

/**
 * An offer as one hire holds it: from another month, on the grid of hires and no further. What its stock is worth today is worth it after the months
 * before today.
 */
export function startedOffer(offer: ResolvedOffer, start: number, { resolved }: Common, back: number): ResolvedOffer {
  const employed = Math.max(0, resolved.months - start);
  return {
    ...offer,
    start,
    stock: laterStock(offer.stock, back),
    components: offer.components.map((component) => shortened(component, employed))
  };
}

/**
 * The same to the company, which replaces every leaver at once: who keeps a grant on leaving costs it no more and no less while employed. Else the plan of use
 * books of every month what it draws of every delivery.
 */
export function keptByNobody(offer: ResolvedOffer): ResolvedOffer {
  const components = offer.components.map((one) => (one.kind === 'compute' ? { ...one, keptOnLeaving: false } : one));
  return { ...offer, components };
}

/** Kernels of claims read all that they are given. */
function shortened(component: ResolvedComponent, employed: number): ResolvedComponent {
  if (component.kind !== 'claim') return component;
  const within = ({ units, reached }: Vesting) => ({
    units: units.subarray(0, employed),
    reached: reached.subarray(0, employed)
  });
  const grants = component.grants
    .filter(({ from }) => from < employed)
    .map((grant) => ({ ...grant, vests: within(grant.vests) }));
  return { ...component, grants };
}

function laterStock(stock: ResolvedOffer['stock'], back: number): ResolvedOffer['stock'] {
  if (stock === null || back === 0) return stock;
  const before = (growthPerYear: number) => Math.pow(1 + growthPerYear, -back / 12);
  if (stock.kind === 'public') return { ...stock, price: stock.price * before(stock.growthPerYear) };
  const { fairValue, cases, perShare } = stock;
  return {
    ...stock,
    fairValue: { ...fairValue, today: fairValue.today * before(fairValue.growthPerYear) },
    cases: cases.map((exit) => ({ ...exit, month: exit.month + back })),
    perShare: (value, on) => perShare(value, { ...on, month: on.month - back })
  };
}

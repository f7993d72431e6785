/** What an option on a listed share is worth today by the price of the share, as the valuation reckons it: averaged over the vests of the letter's grant. */
import type { CurveChartData, CurvePoint } from '#lib/charts/curve-chart.ts';
import {
  listedOptionValues,
  type OfferValuation,
  type Resolved,
  type ResolvedClaim,
  type ResolvedListedStock
} from '#lib/engine/index.ts';
import { unitPrice } from '#lib/format/money.ts';

/** A listed option of an offer, and the stock that it is on. */
export interface ListedOption {
  claim: ResolvedClaim;
  stock: ResolvedListedStock;
  offer: OfferValuation['offer'];
  resolved: Resolved;
}

/** Of one option today, before tax, if it vests. @param price of the share */
export function optionValue({ claim, stock, offer, resolved }: ListedOption, price: number): number {
  const [grant] = claim.grants;
  if (grant === undefined || price <= 0) return 0;
  const vests = [...grant.vests.units.keys()].filter((k) => grant.vests.units[k]! > 0);
  const values = listedOptionValues(
    claim,
    { ...stock, price, worthNothing: false },
    {
      granted: offer.start + grant.from,
      vests: vests.map((k) => offer.start + k),
      strike: grant.strike,
      atMarket: grant.atMarket,
      discountRatePerYear: resolved.discountRatePerYear,
      leaveRatePerYear: offer.leaveRatePerYear,
      volatilityPerYear: claim.volatilityPerYear
    }
  );
  const units = vests.reduce((sum, k) => sum + grant.vests.units[k]!, 0);
  return units === 0 ? 0 : vests.reduce((sum, k, place) => sum + grant.vests.units[k]! * values[place]!.value, 0) / units;
}

/** By how much a unit of money on the share moves an option; by differences, since a lattice has no formula for it. */
export function optionDelta(option: ListedOption, price: number): number {
  const step = 0.01 * price;
  return step === 0 ? 0 : (optionValue(option, price + step) - optionValue(option, price - step)) / (2 * step);
}

const STEPS = 40;

/** From nothing to well above strike and price. */
export function optionCurve(option: ListedOption): CurvePoint[] {
  const end = 2.5 * Math.max(option.stock.price, option.claim.grants[0]?.strike ?? 0, 1e-6);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = (end * step) / STEPS;
    return { at, level: optionValue(option, at) };
  });
}

/** The chart's data, with today's price and the price that is tried marked. @param points of `optionCurve` */
export function optionChart(
  option: ListedOption,
  points: readonly CurvePoint[],
  tried: number,
  currency: string
): CurveChartData {
  const { stock, claim } = option;
  const strike = claim.grants[0]?.strike ?? 0;
  const end = Math.max(points.at(-1)!.at, 1.1 * tried);
  const exact = [stock.price, tried, end].map((at) => ({ at, level: optionValue(option, at) }));
  const all = [...points, ...exact].sort((one, other) => one.at - other.at);
  const today = {
    id: 'today',
    name: `today ${unitPrice(stock.price, currency)}`,
    curve: 'value',
    at: stock.price,
    colour: '--muted'
  };
  return {
    curves: [
      { id: 'value', name: 'worth today', points: all.filter(({ at }, place) => at !== all[place - 1]?.at) },
      {
        id: 'spread',
        name: 'if exercised at once',
        points: [
          { at: 0, level: 0 },
          { at: strike, level: 0 },
          { at: Math.max(end, strike + 1), level: Math.max(end, strike + 1) - strike }
        ].filter(({ at }, place, list) => at !== list[place - 1]?.at),
        dashed: true
      }
    ],
    marks: [
      { id: 'strike', name: `strike ${unitPrice(strike, currency)}`, curve: 'value', at: strike, colour: '--equity' },
      ...(tried === stock.price ? [] : [today]),
      { id: 'tried', name: `share at ${unitPrice(tried, currency)}`, curve: 'value', at: tried, colour: '--accent', strong: true }
    ],
    rules: [],
    end
  };
}

/** "A dollar on the share moves an option by 62 cents". */
export function deltaSentence(delta: number, currency: string): string {
  const moved =
    currency === 'USD'
      ? `${Math.round(100 * delta)} cent${Math.round(100 * delta) === 1 ? '' : 's'}`
      : unitPrice(delta, currency);
  const one = currency === 'USD' ? 'A dollar' : unitPrice(1, currency);
  return `${one} on the share moves an option by ${moved}.`;
}

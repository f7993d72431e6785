/** What a series of dated prices says of a path, as the page needs it: both fits, the models that they make, and their fans by month. */
import type { FanMonth, SeenPrice } from '#lib/charts/price-fan.ts';
import {
  driftFit,
  priceFan,
  reversionFit,
  type DatedPrice,
  type DriftFit,
  type PathModel,
  type ReversionFit
} from '#lib/engine/index.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

/** Dated prices with where they come from: shipped, or pasted. */
export interface StudiedSeries {
  /** For a sentence: "H100 rents". */
  name: string;
  /** What the prices are of: "GPU-hour". */
  unit: string;
  currency: string;
  source: SourcedValue['source'];
  /** By date, one a day. */
  points: readonly SeenPrice[];
}

export type ModelKind = 'drifting' | 'reverting';

export interface PriceStudy {
  drift: DriftFit;
  reversion: ReversionFit;
}

export type PriceStudyResult = { ok: true; study: PriceStudy } | { ok: false; message: string };

const YEAR = 365.25 * 86_400_000;
const chances = [0.05, 0.25, 0.75, 0.95];

/** Both fits, or in a sentence why there are none. */
export function priceStudy(points: readonly SeenPrice[]): PriceStudyResult {
  const dated = datedPrices(points);
  try {
    return { ok: true, study: { drift: driftFit(dated), reversion: reversionFit(dated) } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, message: error.message };
  }
}

/** Points as a fit takes them: years of 365.25 days since the first. */
function datedPrices(points: readonly SeenPrice[]): DatedPrice[] {
  const times = points.map(({ date }) => Date.parse(date));
  return points.map(({ price }, index) => ({ years: (times[index]! - times[0]!) / YEAR, price }));
}

/** The path that a fit makes from a price on. A series that does not revert drifts. */
export function studiedPath({ drift, reversion }: PriceStudy, kind: ModelKind, price: number): PathModel {
  const { driftPerYear, driftLow, driftHigh, volatilityPerYear } = drift;
  if (kind === 'drifting' || !reversion.reverts) return { price, driftPerYear, driftLow, driftHigh, volatilityPerYear };
  return {
    price,
    driftPerYear: 0,
    volatilityPerYear: reversion.volatilityPerYear,
    reversionLevel: reversion.level,
    reversionHalfLifeYears: reversion.halfLifeYears
  };
}

/** The fan of a path by month, with the bounds of half and of 90 of 100 futures. */
export function fanMonths(path: PathModel, months: number): FanMonth[] {
  const { expected, quantiles } = priceFan(path, months, chances);
  return Array.from(expected, (price, index) => {
    const [low, lowerHalf, upperHalf, high] = quantiles.map((quantile) => quantile[index]!) as [number, number, number, number];
    return { month: index + 1, expected: price, low, lowerHalf, upperHalf, high };
  });
}

/** The figures of a fit in the form of a rate card: worked out, with the series as source and the formula with its numbers as reason. */
import type { CardFigures } from '#lib/catalogue/own-card.ts';
import type { DriftFit, ReversionFit } from '#lib/engine/index.ts';
import { counted } from '#lib/format/count.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { StudiedSeries } from './price-study.ts';

/** The highest volatility that a card takes; a fit of a handful of prices may lie above it. */
const MOST_VOLATILE = 3;

/** Drift and volatility; a level that the card had goes, since it would take the drift's place. */
export function driftFigures(series: StudiedSeries, fit: DriftFit): CardFigures {
  const { points } = series;
  const [first, last] = [points[0]!.price, points.at(-1)!.price];
  const fitted = `μ = ln(${last} ÷ ${first}) ÷ ${three(fit.years)} years = ${three(fit.logDriftPerYear)}, σ = ${three(fit.volatilityPerYear)}`;
  return {
    driftPerYear: figure(series, {
      value: fit.driftPerYear,
      low: fit.driftLow,
      high: fit.driftHigh,
      rationale:
        `${fitted}; in expectation exp(μ + σ² ÷ 2) − 1. ` +
        `Range: 90 % by the standard error of μ, σ ÷ √T = ${three(fit.logDriftError)}.`
    }),
    volatilityPerYear: figure(series, {
      value: fit.volatilityPerYear,
      low: fit.volatilityLow,
      high: fit.volatilityHigh,
      rationale: `σ of the steps of ln price around μ, by the root of their time, from ${counted(fit.points - 1, 'step')}. Range: 90 %, χ².`
    }),
    reversionLevel: undefined,
    reversionHalfLifeYears: undefined
  };
}

/** Level, half-life and volatility of a series that reverts. The card's drift stays: a price that reverts does not use it. */
export function reversionFigures(series: StudiedSeries, fit: Extract<ReversionFit, { reverts: true }>): CardFigures {
  const fitted = `AR(1) of ln price over ${counted(fit.points, 'price')}: half of the way in ln 2 ÷ κ = ${three(fit.halfLifeYears)} years, σ = ${three(fit.volatilityPerYear)}${fit.beatsRandomWalk ? '' : '; more than 1 in 20 walks without a level look as pulled'}`;
  return {
    reversionLevel: figure(series, {
      value: fit.level,
      ...bounded(fit.levelLow, fit.levelHigh),
      rationale: `${fitted}. The level is the price expected in the long run, exp(θ + σ² ÷ 4κ). ${rangeWords(fit.levelLow, fit.levelHigh)}`
    }),
    reversionHalfLifeYears: figure(series, {
      value: fit.halfLifeYears,
      ...bounded(fit.halfLifeLow, fit.halfLifeHigh),
      rationale: `${fitted}. ${rangeWords(fit.halfLifeLow, fit.halfLifeHigh)}`
    }),
    volatilityPerYear: figure(series, { value: fit.volatilityPerYear, rationale: `${fitted}.` })
  };
}

/** Whether a card takes the volatility. */
export function isTooVolatile({ volatilityPerYear }: { volatilityPerYear: number }): boolean {
  return volatilityPerYear > MOST_VOLATILE;
}

function figure(
  { points, source }: StudiedSeries,
  { value, low, high, rationale }: { value: number; low?: number; high?: number; rationale: string }
): SourcedValue {
  const [first, last] = [points[0]!, points.at(-1)!];
  const locator = `${counted(points.length, 'price')} from ${first.date} to ${last.date}`;
  return {
    value: rounded(value),
    ...(low !== undefined && { low: rounded(low) }),
    ...(high !== undefined && { high: rounded(high) }),
    effectiveFrom: last.date,
    basis: 'derived',
    source: { ...source, locator: source.locator === undefined ? locator : `${source.locator}; ${locator}` },
    rationale
  };
}

/** A bound that the series does not set is none. */
function bounded(low: number, high: number | null): { low?: number; high?: number } {
  return low > 0 && high !== null ? { low, high } : {};
}

function rangeWords(low: number, high: number | null): string {
  if (low > 0 && high !== null) return 'Range: 90 %.';
  if (high !== null) return `90 %: up to ${three(high)}.`;
  return low > 0 ? `90 %: from ${three(low)} upwards, without end.` : 'The series sets no range.';
}

/** Four significant digits: more would pretend, and rounding keeps the order of low, value and high. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function three(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−');
}

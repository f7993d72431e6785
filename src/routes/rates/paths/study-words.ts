/** What a fit of dated prices says, in sentences: how little a short series knows is said before anything else. */
import type { SeenPrice } from '#lib/charts/price-fan.ts';
import type { DriftFit, ReversionFit } from '#lib/engine/index.ts';
import { count, counted } from '#lib/format/count.ts';
import { money, shortMoney, unitPrice } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { Sentence } from '../findings.ts';

const DAY = 86_400_000;
/** What is less says little of a yearly drift. */
export const SHORT_YEARS = 2;
/** What is expected over the middle: e^(σ²/2), reached at a volatility of 67 %. */
const MOST_APART = 1.25;

/** `49 days`, `14 months`, `3.2 years`: from the first price to the last, both days counted. */
export function spanText(points: readonly SeenPrice[]): string {
  const days = Math.round((Date.parse(points.at(-1)!.date) - Date.parse(points[0]!.date)) / DAY) + 1;
  if (days < 92) return counted(days, 'day');
  if (days < 730) return counted(Math.round(days / 30.44), 'month');
  return `${count(days / 365.25, { digits: 1 })} years`;
}

/** A yearly change for a sentence: `+38%`, `−9.7%`, `over +100,000%`. */
export function changeText(change: number): string {
  if (change > 1000) return 'over +100,000%';
  const digits = change < -0.99 ? 2 : Math.abs(change) < 0.1 ? 1 : 0;
  return percent(change, { digits, sign: true });
}

/** "From 49 days of H100 rents: +38% a year, but anything from −40% to +220% fits; the card assumes −10%." */
export function driftFinding(
  name: string,
  points: readonly SeenPrice[],
  fit: DriftFit,
  card: SourcedValue | undefined
): Sentence {
  return [
    { text: `From ${spanText(points)} of ${name}: ` },
    { text: changeText(fit.driftPerYear), figure: true },
    { text: ` a year${middleWords(fit)}, but anything from ` },
    { text: changeText(fit.driftLow), figure: true },
    { text: ' to ' },
    { text: changeText(fit.driftHigh), figure: true },
    { text: card ? ` fits; the card assumes ${changeText(card.value)}.` : ' fits; the card assumes nothing.' }
  ];
}

/** Where swings are wide, what is expected lies far above what half of the futures stay below: both are said. */
function middleWords({ driftPerYear, logDriftPerYear }: DriftFit): string {
  const middle = Math.expm1(logDriftPerYear);
  return (1 + driftPerYear) / (1 + middle) > MOST_APART
    ? ` in expectation, ${changeText(middle)} in the middle of the futures`
    : '';
}

/** What the card says where no series is at hand to hold against it. */
export function cardOnlyFinding(service: string, drift: SourcedValue | undefined): Sentence {
  if (!drift) return [{ text: `The card says nothing of where prices of ${service} go, and no dated prices are at hand.` }];
  const { low, high } = drift;
  const range = low === undefined || high === undefined ? '' : `, or anything from ${changeText(low)} to ${changeText(high)}`;
  return [
    { text: 'The card assumes ' },
    { text: changeText(drift.value), figure: true },
    { text: ` a year for ${service}${range}; no dated prices are at hand to hold against it.` }
  ];
}

/** What the reverting model finds, or plainly that it finds none. */
export function reversionFinding(name: string, points: readonly SeenPrice[], fit: ReversionFit, currency: string): Sentence {
  const from = `From ${spanText(points)} of ${name}: `;
  if (!fit.reverts && fit.because === 'tooFewPoints') {
    return [{ text: `${from}${counted(fit.points, 'price')} are too few to tell whether prices come back to a level.` }];
  }
  if (!fit.reverts) {
    return [{ text: `${from}no level that prices come back to. A walk that keeps no level fits them as well.` }];
  }
  const level = { text: unitPrice(fit.level, currency), figure: true } as const;
  const halfLife = { text: yearsText(fit.halfLifeYears), figure: true } as const;
  const ranges = `${levelRange(fit, currency)} fits, and ${halfLifeRange(fit)}`;
  if (fit.beatsRandomWalk) {
    return [{ text: `${from}they come back to ` }, level, { text: ', half of the way in ' }, halfLife, { text: `; ${ranges}.` }];
  }
  // The test of Dickey and Fuller: a pull as strong as this is often seen where there is none.
  return [
    { text: `${from}no sure sign of a level. They look pulled to ` },
    level,
    { text: ', half of the way in ' },
    halfLife,
    { text: `, but so do more than 1 in 20 walks without one; ${ranges}.` }
  ];
}

type Reverting = Extract<ReversionFit, { reverts: true }>;

/** `a level from $2.00 to $4.10`, or `any level above $2.00`. */
export function levelRange({ levelLow, levelHigh }: Pick<Reverting, 'levelLow' | 'levelHigh'>, currency: string): string {
  const [low, high] = [levelLow, levelHigh].map((price) => (price === null ? '' : unitPrice(price, currency)));
  if (levelHigh === null) return levelLow === 0 ? 'any level' : `any level above ${low}`;
  return levelLow === 0 ? `any level below ${high}` : `a level from ${low} to ${high}`;
}

/** `a half-life from 2 months to 1.5 years`; without a bound, that it need not come back at all. */
export function halfLifeRange({ halfLifeLow, halfLifeHigh }: Pick<Reverting, 'halfLifeLow' | 'halfLifeHigh'>): string {
  if (halfLifeHigh === null) {
    return halfLifeLow === 0 ? 'any half-life' : `any half-life above ${yearsText(halfLifeLow)}, no return at all included`;
  }
  const high = yearsText(halfLifeHigh);
  return halfLifeLow === 0 ? `a half-life up to ${high}` : `a half-life from ${yearsText(halfLifeLow)} to ${high}`;
}

/** `9 days`, `5 months`, `1.5 years`. */
export function yearsText(years: number): string {
  if (years < 1 / 12) return counted(Math.max(1, Math.round(years * 365.25)), 'day');
  if (years < 1.5) return counted(Math.round(years * 12), 'month');
  return `${count(years, { digits: years < 10 ? 1 : 0 })} years`;
}

/** How sure the drift is, in words; under two years that the card's figures stand beside it. */
export function errorWords(points: readonly SeenPrice[], { years, logDriftPerYear, logDriftError }: DriftFit): string {
  const figures = `The logarithm of the price moved by ${signed(logDriftPerYear)} a year, with a standard error of ${figure(logDriftError)}`;
  const short =
    years < SHORT_YEARS
      ? ` ${spanText(points)} of prices say little about a yearly drift: what the card assumes is shown beside it.`
      : '';
  return `${figures}: only more years make that smaller, not more prices within them.${short}`;
}

/** Two digits after the point: what a logarithm's drift deserves. */
function figure(value: number): string {
  return count(value, { digits: 2 });
}

function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

/** A price in a picture: to the cent, two significant digits below a dime, three above ten thousand; nothing that says no more. */
export function briefPrice(value: number, currency: string): string {
  if (value >= 10_000) return shortMoney(value, currency);
  if (value >= 100 || Number.isInteger(value)) return money(value, currency);
  if (value >= 0.1) return unitPrice(value, currency);
  const digits = Math.min(12, 1 - Math.floor(Math.log10(value)));
  return money(value, currency, { digits }).replace(/0$/, '');
}

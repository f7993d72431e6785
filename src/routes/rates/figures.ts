/** The words of the rates page: what each figure of a card is called, what its basis is called, and how it is written. */
import type { PriceName } from '#lib/catalogue/card-services.ts';
import { count } from '#lib/format/count.ts';
import type { FigureKind } from '#lib/format/figure.ts';
import { money } from '#lib/format/money.ts';
import { longDate } from '#lib/format/dates.ts';
import { longMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { GuessFacts } from '#lib/schema/guesses.ts';
import type { RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

export const figureNames: Readonly<Record<PriceName, { name: string; meaning: string }>> = {
  list: { name: 'List', meaning: 'a hyperscaler or a price list: what letters multiply by' },
  retail: { name: 'Retail', meaning: 'a neocloud: what you could buy it for yourself' },
  spot: { name: 'Spot', meaning: 'on sufferance: it may be taken back at any time' },
  wholesale: { name: 'Wholesale, one year', meaning: 'what an employer pays on a contract of one year' },
  wholesaleThreeYears: { name: 'Wholesale, three years', meaning: 'the same on a contract of three years' },
  ownerFull: { name: 'Owner, full', meaning: 'what it costs whoever owns the machines, capital included' },
  marginal: { name: 'Owner, marginal', meaning: 'what one more costs whoever owns the machines' },
  fairMarketValue: { name: 'Fair market value', meaning: 'what the tax office may take it for' },
  driftPerYear: { name: 'Drift', meaning: 'expected change of retail and wholesale in a year' },
  marginalDriftPerYear: { name: 'Drift of marginal', meaning: 'expected change in a year' },
  volatilityPerYear: { name: 'Volatility', meaning: 'how far prices swing in a year' },
  reversionLevel: { name: 'Level', meaning: 'where prices tend to in the long run, in place of a drift' },
  reversionHalfLifeYears: { name: 'Half-life', meaning: 'how long half of the way to that level takes' },
  withdrawalPerYear: { name: 'Withdrawal', meaning: 'chance in a year that it is no longer offered' }
};

export const basisNames: Readonly<Record<SourcedValue['basis'], string>> = {
  statute: 'statute',
  agency: 'public agency',
  'list-price': 'list price',
  index: 'index',
  survey: 'survey',
  derived: 'worked out',
  assumption: 'assumption',
  own: 'your figure'
};

type Facts = NonNullable<RatedService['facts']>;

/** What money does not say of a service, in the order in which it is shown. */
export const factNames: Readonly<Record<Exclude<keyof Facts, 'generation'>, { name: string; unit: string }>> = {
  timeToFirstTokenSeconds: { name: 'Time to first token', unit: 's' },
  tokensPerSecond: { name: 'Speed', unit: 'tokens a second' },
  contextTokens: { name: 'Context window', unit: 'tokens' },
  largestOutputTokens: { name: 'Largest output', unit: 'tokens' }
};

/** Spaces as wide as a digit and as a point. */
const DIGIT_SPACE = '\u2007';
const POINT_SPACE = '\u2008';

const KINDS: Partial<Record<PriceName, FigureKind>> = {
  driftPerYear: 'rate',
  marginalDriftPerYear: 'rate',
  volatilityPerYear: 'rate',
  reversionHalfLifeYears: 'count',
  withdrawalPerYear: 'rate'
};

/** How a figure is typed: money unless it is a rate or a number of years. */
export function figureKind(name: PriceName): FigureKind {
  return KINDS[name] ?? 'money';
}

/** Whether a figure is no price: its picture is not tied to those of the prices. */
export function isRate(name: PriceName): boolean {
  return figureKind(name) !== 'money';
}

/** A figure of a card, exact: `$6.88`, `$8.4375`, `−9.97%`, `1.5 years`. */
export function figureText(name: PriceName, value: number, currency: string): string {
  if (name === 'reversionHalfLifeYears') return value === 1 ? '1 year' : `${count(value)} years`;
  if (isRate(name)) return percent(value, { sign: name === 'driftPerYear' || name === 'marginalDriftPerYear' });
  return exactMoney(value, currency);
}

/** To the cent, or to as many digits as the figure has. */
export function exactMoney(value: number, currency: string): string {
  // Twelve digits carry every price that a catalogue says; what comes after is the dust of a division.
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(12))).split('e-');
  const decimals = (digits.split('.')[1] ?? '').length + Number(exponent);
  return money(value, currency, { digits: Math.min(12, Math.max(2, decimals)) });
}

/** What to write after each figure of a right-aligned column so that the points stand under one another. */
export function decimalPads(texts: readonly string[]): string[] {
  const decimals = texts.map((text) => text.split('.')[1]?.length ?? 0);
  const most = Math.max(0, ...decimals);
  return decimals.map((count) => (count === 0 && most > 0 ? POINT_SPACE : '') + DIGIT_SPACE.repeat(most - count));
}

/** A guess in its own unit: money a month, a plain number, or a percentage. */
export function guessText(name: keyof GuessFacts, value: number, currency: string): string {
  switch (name) {
    case 'gpuSpendPerMonth':
    case 'tokensSpendPerMonth':
      return money(value, currency);
    case 'elasticity':
    case 'riskAversion':
      return String(value);
    default:
      return percent(value);
  }
}

/** `22 August 2026`, or `March 2026` where only the month is known. */
export function asOfText(effectiveFrom: string): string {
  return effectiveFrom.length === 7 ? longMonth(effectiveFrom) : longDate(effectiveFrom);
}

/** The words of the rates page: what each figure of a card is called, what its basis is called, and how it is written. */
import type { PriceName } from '#lib/catalogue/rate-cards.ts';
import { money } from '#lib/format/money.ts';
import { longDate } from '#lib/format/dates.ts';
import { longMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { GuessFacts } from '#lib/schema/guesses.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

export const figureNames: Readonly<Record<PriceName, { name: string; meaning: string }>> = {
  list: { name: 'List', meaning: 'what letters multiply by' },
  retail: { name: 'Retail', meaning: 'what you could buy it for yourself' },
  wholesale: { name: 'Wholesale', meaning: 'what an employer pays on contract' },
  marginal: { name: 'Marginal', meaning: 'what one more costs whoever owns the machines' },
  fairMarketValue: { name: 'Fair market value', meaning: 'what the tax office may take it for' },
  driftPerYear: { name: 'Drift', meaning: 'expected change of retail and wholesale in a year' },
  marginalDriftPerYear: { name: 'Drift of marginal', meaning: 'expected change in a year' },
  volatilityPerYear: { name: 'Volatility', meaning: 'how far prices swing in a year; no result uses it' }
};

export const basisNames: Readonly<Record<SourcedValue['basis'], string>> = {
  statute: 'statute',
  agency: 'public agency',
  'list-price': 'list price',
  index: 'index',
  survey: 'survey',
  derived: 'worked out',
  assumption: 'assumption'
};

/** Spaces as wide as a digit and as a point. */
const DIGIT_SPACE = '\u2007';
const POINT_SPACE = '\u2008';

/** Whether a figure is a fraction: written as a percentage, its picture not tied to those of the prices. */
export function isRate(name: PriceName): boolean {
  return name === 'driftPerYear' || name === 'marginalDriftPerYear' || name === 'volatilityPerYear';
}

/** A figure of a card, exact: `$6.88`, `$8.4375`, `−9.97%`. */
export function figureText(name: PriceName, value: number, currency: string): string {
  if (isRate(name)) return percent(value, { sign: name !== 'volatilityPerYear' });
  return exactMoney(value, currency);
}

/** To the cent, or to as many digits as the figure has. */
export function exactMoney(value: number, currency: string): string {
  const digits = (String(value).split('.')[1] ?? '').length;
  return money(value, currency, { digits: Math.max(2, digits) });
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

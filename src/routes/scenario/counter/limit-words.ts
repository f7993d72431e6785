/** Limits of a counter-offer in words: names, units, and which an offer can have. */
import { limitKinds, type Counter, type LimitKind, type Scenario } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import type { FigureRules } from '#lib/format/parse.ts';
import { percent } from '#lib/format/percent.ts';
import { lowered } from '../component-names.ts';

export const LIMIT_NAMES: Readonly<Record<LimitKind, string>> = {
  cashFirstYear: 'Cash in the first year',
  cash: 'Cash in all',
  cost: 'Cost in all',
  equityUnits: 'Equity units',
  dilution: 'Share of the company',
  gpuHoursPerMonth: 'GPU-hours a month',
  compaRatio: 'Salary against the band’s middle'
};

/** What exactly is counted. */
export const LIMIT_NOTES: Readonly<Record<LimitKind, string>> = {
  cashFirstYear: 'paid in money in twelve months, payroll tax included, not discounted',
  cash: 'paid in money if the candidate stays, payroll tax included, not discounted',
  cost: 'what the offer costs you, present value, chances counted',
  equityUnits: 'granted by the letter, without refreshers',
  dilution: 'of all shares, fully diluted',
  gpuHoursPerMonth: 'delivered in the largest month',
  compaRatio: '100% is the middle'
};

/** Within a sentence. */
export function limitInSentence(what: LimitKind): string {
  return lowered(LIMIT_NAMES[what]);
}

export function limitRules(what: LimitKind, currency: string): FigureRules {
  switch (what) {
    case 'cashFirstYear':
    case 'cash':
    case 'cost':
      return { kind: 'money', currency, min: 0 };
    case 'dilution':
      return { kind: 'percent', min: 0, max: 1 };
    case 'compaRatio':
      return { kind: 'percent', min: 0 };
    default:
      return { kind: 'count', min: 0 };
  }
}

export function limitText(what: LimitKind, value: number, currency: string): string {
  switch (limitRules(what, currency).kind) {
    case 'money':
      return money(value, currency);
    case 'percent':
      return percent(value, { digits: what === 'dilution' ? 3 : 1 });
    default:
      return count(value, { digits: 0 });
  }
}

/** A limit that lets so much through: rounded up as far as it is told, since a little less would not do. */
export function sufficientLimit(what: LimitKind, used: number, currency: string): string {
  const parts = limitRules(what, currency).kind !== 'percent' ? 1 : what === 'dilution' ? 1e5 : 1e3;
  return limitText(what, Math.ceil(used * parts - 1e-6) / parts, currency);
}

/** The limits that can still be added: dilution is of private stock, a compa-ratio needs a band. */
export function possibleLimits({ offers, employers }: Scenario, { offer, limits = [], band }: Counter): LimitKind[] {
  const employer = offers.find(({ id }) => id === offer)?.employer;
  const isPrivate = employers.find(({ id }) => id === employer)?.stock?.kind === 'private';
  const has = (what: LimitKind) => (what === 'dilution' ? isPrivate : what === 'compaRatio' ? band !== undefined : true);
  return limitKinds.filter((what) => has(what) && !limits.some((limit) => limit.what === what));
}

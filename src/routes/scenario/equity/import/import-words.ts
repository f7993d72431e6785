/** What the page of imported grants says: what was read, how a grant vests, what a fact of the company is. */
import type { GrantColumn } from '#lib/exchange/grants-mapping.ts';
import type { VestedChoice } from '#lib/exchange/grant-component.ts';
import {
  monthNumber,
  monthText,
  type EquityComponent,
  type Instrument,
  type Month,
  type PreferredClass,
  type Tax
} from '#lib/engine/index.ts';
import { count, counted } from '#lib/format/count.ts';
import { shortMoney, unitPrice } from '#lib/format/money.ts';
import { longMonth } from '#lib/format/months.ts';
import { instrumentChoice } from '../../equity-words.ts';
import type { FactField, FactRow } from './taken-facts.ts';

export const columnWords: Readonly<Record<GrantColumn, string>> = {
  granted: 'Grant date',
  units: 'Quantity',
  instrument: 'Instrument',
  strike: 'Exercise price, or price paid',
  currency: 'Currency of that price',
  vestingStart: 'Start of vesting',
  months: 'Months until all has vested',
  cliffMonths: 'Cliff, in months',
  everyMonths: 'Vests every … months',
  expires: 'Day of expiry',
  name: 'Name or number'
};

export const vestedWords: Readonly<Record<VestedChoice, string>> = {
  options: 'counts in the first month for options; shares are yours already',
  all: 'counts in the first month',
  none: 'is left out: it is yours already'
};

export const factWords: Readonly<Record<FactField, string>> = {
  preferredPrice: 'Latest preferred price',
  commonValue: 'Value of a common share (409A)',
  fullyDilutedShares: 'Fully diluted shares',
  outstandingShares: 'Shares outstanding',
  preferences: 'Preferred classes'
};

/** `4,800 options (ISO) at $1.20`. */
export function grantText(component: EquityComponent, regime: Tax['regime'], currency: string): string {
  const { units, instrument, strike } = component;
  const what = `${count(typeof units === 'number' ? units : NaN)} ${instrumentChoice(instrument, regime)}`;
  return strike === undefined ? what : `${what} at ${unitPrice(strike, currency)}`;
}

export const usualInstruments: readonly Instrument[] = ['rsu', 'nso', 'iso', 'emi', 'restrictedStock', 'profitUnits'];

/** `in 36 months, January 2027 to December 2029`. */
export function vestingText({ tranches = [] }: EquityComponent, startMonth: Month): string {
  const [first, last] = [tranches[0]?.month ?? 1, tranches.at(-1)?.month ?? 1];
  const month = (employment: number) => longMonth(monthText(monthNumber(startMonth) + employment - 1));
  if (first === last) return `all in ${month(first)}`;
  return `in ${counted(tranches.length, 'month')}, ${month(first)} to ${month(last)}`;
}

/** A fact in short, one line a preferred class. */
export function factLines(value: FactRow['now'], field: FactField, currency: string): string[] {
  if (value === undefined) return ['nothing'];
  if (typeof value !== 'number') return value.map((one) => classText(one, currency));
  return [field === 'preferredPrice' || field === 'commonValue' ? unitPrice(value, currency) : count(value)];
}

function classText(
  { name, shares, invested, multiple = 1, capMultiple, seniority = 1 }: PreferredClass,
  currency: string
): string {
  const cap = capMultiple === undefined ? '' : `, shares up to ${count(capMultiple)}×`;
  return `${name}: ${count(shares)} shares, ${count(multiple)}× of ${shortMoney(invested, currency)}${cap}, rank ${seniority}`;
}

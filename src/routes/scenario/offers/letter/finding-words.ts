/** What was read, in the words of the field that it went into: "Salary, a year: $310,000". */
import type { Finding } from '#lib/exchange/letter/letter.ts';
import { grantTerms, type Amount, type Component, type GrantTerm, type Service, type Tax } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { count } from '#lib/format/count.ts';
import { longDate } from '#lib/format/dates.ts';
import { money, unitPrice } from '#lib/format/money.ts';
import { longMonth, monthCount } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { componentName } from '../../component-names.ts';
import { instrumentChoice } from '../../equity-words.ts';
import { isMoney } from '../../grant-services.ts';
import { termWords } from './term-words.ts';

interface FindingWords {
  /** The component, or what it is of the offer. */
  of: string;
  /** The field; empty where the component's name says it. */
  field: string;
  value: string;
}

export interface Spoken {
  currency: string;
  regime: Tax['regime'];
  services: Readonly<Record<string, Service>>;
}

type Kind = 'money' | 'unitPrice' | 'percent' | 'months' | 'count' | 'units' | 'instrument' | 'shares' | 'text' | 'flag';

const fields: Readonly<Record<string, readonly [words: string, kind: Kind]>> = {
  perYear: ['a year', 'money'],
  raisePerYear: ['raise a year', 'percent'],
  targetShare: ['of the salary', 'percent'],
  amount: ['', 'money'],
  paidInMonth: ['paid', 'text'],
  clawbackMonths: ['paid back if you leave within', 'months'],
  clawback: ['paid back', 'text'],
  formula: ['a month, as a formula', 'text'],
  instrument: ['kind', 'instrument'],
  'vesting.months': ['vest over', 'months'],
  'vesting.cliffMonths': ['first after', 'months'],
  'vesting.everyMonths': ['then every', 'months'],
  'vesting.yearShares': ['year by year', 'shares'],
  strike: ['strike', 'unitPrice'],
  expiryMonths: ['run out after', 'months'],
  postTerminationMonths: ['to exercise after leaving', 'months'],
  'acceleration.trigger': ['at a sale of the company, trigger', 'text'],
  'acceleration.share': ['at a sale, of what is unvested', 'percent'],
  perMonth: ['a month', 'units'],
  upfront: ['at once', 'units'],
  units: ['', 'count'],
  share: ['', 'percent'],
  months: ['for', 'months'],
  cliffMonths: ['begins after', 'months'],
  expiresAfterMonths: ['unused expires', 'text'],
  workShare: ['for the job', 'percent'],
  grossUp: ['they pay the tax on it', 'flag'],
  keptOnLeaving: ['kept on leaving', 'flag'],
  transferable: ['may be sold or given away', 'flag']
};

const ofOffer: Readonly<Record<string, readonly [words: string, kind: Kind | 'date' | 'month']>> = {
  title: ['Title', 'text'],
  location: ['Place', 'text'],
  startMonth: ['Starts', 'month'],
  replyBy: ['Reply by', 'date'],
  writtenOn: ['Date of the letter', 'date'],
  'employer.name': ['Employer', 'text'],
  'employer.stock.price': ['Price of a share', 'unitPrice'],
  'employer.stock.preferredPrice': ['Latest preferred price', 'unitPrice'],
  'employer.stock.commonValue': ['Value of a common share (409A)', 'unitPrice'],
  'employer.stock.fullyDilutedShares': ['Fully diluted shares', 'count'],
  'employer.stock.outstandingShares': ['Shares outstanding', 'count'],
  'employer.cluster.gpus': ['GPUs in the cluster', 'count']
};

/** @param component that the finding is of */
export function findingWords({ field, value }: Finding, component: Component | undefined, spoken: Spoken): FindingWords {
  if (component === undefined) {
    const [of, kind] = ofOffer[field] ?? [field, 'text'];
    if (kind === 'month') return { of, field: '', value: longMonth(String(value)) };
    if (kind === 'date') return { of, field: '', value: longDate(String(value)) };
    return { of, field: '', value: valueText(value, kind, undefined, spoken) };
  }
  const of = componentName(component);
  const term = grantTerms.find((one) => `terms.${one}` === field);
  if (term !== undefined) return { of, field: '', value: termText(term, value) };
  if (field === 'expiresAfterMonths') return { of, field: fields[field]![0], value: expiryText(value) };
  if (field === 'paidInMonth') return { of, field: fields[field]![0], value: payText(value) };
  const [words, kind] = fields[field] ?? [field, 'text'];
  return { of, field: words, value: valueText(value, kind, component, spoken) };
}

function termText(term: GrantTerm, value: unknown): string {
  return value === 'present' || value === 'absent' ? termWords[term][value] : String(value);
}

function expiryText(value: unknown): string {
  if (value === null) return 'never';
  return value === 1 ? 'at the end of its month' : `after ${monthCount(Number(value))}`;
}

function payText(value: unknown): string {
  return value === 0 ? 'at the start' : `after ${monthCount(Number(value))}`;
}

const texts: Readonly<Record<string, string>> = { proRata: 'pro rata', full: 'in full' };

function valueText(value: unknown, kind: Kind, component: Component | undefined, spoken: Spoken): string {
  if (kind === 'flag') return value === true ? 'yes' : 'no';
  if (kind === 'shares' && Array.isArray(value)) return value.map((share) => percent(Number(share))).join(', ');
  if (kind === 'instrument' && component?.kind === 'equity') return instrumentChoice(component.instrument, spoken.regime);
  if (!isAmount(value)) return texts[String(value)] ?? String(value);
  return amountText(value, (figure) => figureWords(figure, kind, component, spoken));
}

function isAmount(value: unknown): value is Amount {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function figureWords(figure: number, kind: Kind, component: Component | undefined, { currency, services }: Spoken): string {
  if (kind === 'money') return money(figure, currency);
  if (kind === 'unitPrice') return unitPrice(figure, currency);
  if (kind === 'percent') return percent(figure);
  if (kind === 'months') return monthCount(figure);
  const unit = kind === 'units' && component?.kind === 'compute' ? services[component.service ?? '']?.unit : undefined;
  if (unit !== undefined && isMoney(unit)) return `${money(figure, unit)} of credit`;
  return unit === undefined ? count(figure) : `${count(figure)} ${figure === 1 ? unit : plural(unit)}`;
}

/** `GPU-hours`, `million tokens`. */
function plural(unit: string): string {
  return unit.endsWith('s') ? unit : `${unit}s`;
}

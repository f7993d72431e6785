/** An input of a comparison in words: its name, its figures, the condition that a break-even is, and the address of its field. */
import type { Scenario } from '#lib/engine/index.ts';
import { count, shortCount } from '#lib/format/count.ts';
import { money, shortMoney, unitPrice } from '#lib/format/money.ts';
import { duration, monthCount } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import { compareAddress, letterAddress } from '../../addresses.ts';
import { capital, offerCalled, possessive, rowInSentence } from '../component-names.ts';
import { INPUT_NAMES, type InputUnit, type Owner } from './input-names.ts';

export interface InputWords {
  /** Within a sentence. */
  name: string;
  /** At the start of a line. */
  title: string;
  unit: InputUnit;
  currency: string;
  href: string;
}

export function inputWords(scenario: Scenario, input: PlainInput): InputWords {
  const [unit, say] = INPUT_NAMES[input.kind];
  const owner = ownerOf(scenario, input);
  const name = say(owner);
  return {
    name,
    title: capital(name),
    unit: typeof unit === 'function' ? unit(owner) : unit,
    currency: offerOf(scenario, input)?.currency ?? scenario.currency,
    href: inputAddress(scenario, input)
  };
}

function offerOf(scenario: Scenario, { offer }: PlainInput) {
  return scenario.offers.find(({ id }) => id === offer);
}

function ownerOf(scenario: Scenario, input: PlainInput): Owner {
  const { offer, component, service = '', employer, family, currency = '', field } = input;
  const company = scenario.employers.find(({ id }) => id === employer)?.name ?? 'the company';
  const called = offer === undefined ? undefined : offerCalled(scenario, offer);
  const offers = called === undefined ? 'your' : possessive(called);
  const found = offerOf(scenario, input)?.components.find(({ id }) => id === component);
  const clause = found?.kind === 'compute' && input.kind === 'clause' ? found.clauses?.[Number(field.split('.')[1])] : undefined;
  return {
    offers,
    part: offer === undefined || component === undefined ? offers : `${offers} ${rowInSentence(scenario, offer, component)}`,
    company,
    companys: possessive(company),
    service: scenario.market.services[service]?.name ?? service,
    what: family === 'gpu' ? 'GPU time' : 'tokens',
    currency,
    component: found,
    clause: clause?.name ?? '',
    offer: called
  };
}

/** Of the field that the input is typed in. */
function inputAddress(scenario: Scenario, { offer, component, service, family, currency, field, kind }: PlainInput): string {
  const { id } = scenario;
  if (offer !== undefined) {
    // A clause is one of a list, which has one place in the letter.
    const place = kind === 'clause' ? 'clauses' : field;
    return letterAddress(id, { offer, at: [offer, ...(component === undefined ? [] : [component]), place].join('.') });
  }
  if (service !== undefined) {
    // All prices together follow the retail price, which has a field.
    return compareAddress(id, { at: `market.services.${service}.${kind === 'prices' ? 'retail' : field}` });
  }
  if (currency !== undefined) return rateAddress(scenario, currency);
  return compareAddress(id, { at: family === undefined ? `candidate.${field}` : `candidate.computeDemand.${family}` });
}

/** A rate is typed where the currency is chosen: in a letter, or where you pay tax. */
function rateAddress({ id, offers }: Scenario, currency: string): string {
  const paid = offers.find((offer) => offer.currency === currency);
  const at = `market.fx.${currency}`;
  return paid ? letterAddress(id, { offer: paid.id, at }) : compareAddress(id, { at });
}

type Unit = Pick<InputWords, 'unit' | 'currency'>;

/** For tables: as exact as the unit asks for. */
export function valueText(value: number, { unit, currency }: Unit): string {
  switch (unit) {
    case 'money':
      return money(value, currency, { digits: Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0 });
    case 'price':
      return unitPrice(value, currency);
    case 'percent':
      return percent(value, { digits: 1 });
    case 'times':
      return `×${count(value)}`;
    case 'months':
      return monthCount(Math.round(value));
    case 'years':
      return `${count(value)} ${value === 1 ? 'year' : 'years'}`;
    case 'count':
      return count(value, { digits: Math.abs(value) < 100 ? 2 : 0 });
  }
}

/** A price of so much is told without cents. */
const WITHOUT_CENTS = 10;

/** For sentences and charts. */
export function briefValue(value: number, words: Unit): string {
  switch (words.unit) {
    case 'money':
      return shortMoney(value, words.currency);
    case 'price':
      return Math.abs(value) < WITHOUT_CENTS ? unitPrice(value, words.currency) : shortMoney(value, words.currency);
    case 'percent':
      return percent(value, { digits: Math.abs(value) < 0.1 ? 1 : 0 });
    case 'months':
      return duration(Math.round(value));
    case 'count':
      return Math.abs(value) < 100 ? count(value) : shortCount(value);
    default:
      return valueText(value, words);
  }
}

/** A value beside today's, as exact as it takes to tell them apart; undefined where nothing does. */
export function toldApart(value: number, now: number, words: Unit): { value: string; now: string } | undefined {
  const told = [briefValue, valueText].find((text) => text(value, words) !== text(now, words));
  return told && { value: told(value, words), now: told(now, words) };
}

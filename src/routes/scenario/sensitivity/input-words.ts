/** An input of a comparison in words: its name, the unit of its figures, and the address of its field. */
import type { Component, Scenario } from '#lib/engine/index.ts';
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
  /** One of them, where the unit is that of a service: `GPU-hour`, `million tokens`. */
  noun?: string;
  currency: string;
  href: string;
}

export function inputWords(scenario: Scenario, input: PlainInput): InputWords {
  const [unit, say] = INPUT_NAMES[input.kind];
  const owner = ownerOf(scenario, input);
  const name = say(owner);
  const noun = nounOf(scenario, owner.component);
  return {
    name,
    title: capital(name),
    unit: typeof unit === 'function' ? unit(owner) : unit,
    ...(noun !== undefined && { noun }),
    currency: offerOf(scenario, input)?.currency ?? scenario.currency,
    href: inputAddress(scenario, input)
  };
}

function offerOf(scenario: Scenario, { offer }: PlainInput) {
  return scenario.offers.find(({ id }) => id === offer);
}

/** What a grant is counted in. */
function nounOf({ market }: Scenario, component: Component | undefined): string | undefined {
  return component?.kind === 'compute' ? market.services[component.service ?? '']?.unit : undefined;
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

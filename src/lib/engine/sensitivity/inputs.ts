/**
 * Every input that moves the comparison of two offers, with how unsure it is: what the turning points ask about, and all other figures of the
 * pair's letters, its prices, its employers' stock and the candidate. What moves nothing is left out.
 */
import type { Scenario, ServiceFamily } from '../document.ts';
import { resolve } from '../resolve.ts';
import type { Resolved, ResolvedOffer } from '../resolved.ts';
import { turningInputs } from '../turning-inputs.ts';
import { candidateFigures } from './candidate-figures.ts';
import { inputOf, type Figure } from './figure.ts';
import { offerFigures } from './letter-figures.ts';
import { ComparedPair } from './compared-pair.ts';
import { pathText } from './document-values.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';
import { serviceFigures } from './service-figures.ts';
import { employerFigures } from './stock-figures.ts';
import { turningFigure } from './turning-figures.ts';

/** Of the larger offer: what moves less moves nothing. */
const NOTHING = 1e-12;

/** In no order that means anything; each `path` once. */
export function sensitivityInputs(question: SensitivityQuestion, basis: SensitivityBasis): SensitivityInput[] {
  const { scenario } = question;
  const pair = new ComparedPair(question, basis);
  return figures(question, basis, pair.resolved)
    .map((figure) => inputOf(figure, scenario, basis.facts))
    .filter((input) => moves(input, pair));
}

/**
 * One input by its path, for who sets it: nothing is valued, so that it is found at once.
 * @throws RangeError where the pair has none there
 */
export function sensitivityInput(path: string, question: SensitivityQuestion, basis: SensitivityBasis): SensitivityInput {
  const { scenario, amounts } = question;
  const { rules, guesses } = basis;
  const resolved = resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity);
  const found = figures(question, basis, resolved).find((figure) => pathText(figure.path) === path);
  if (found === undefined) throw new RangeError(`there is no input ${path}`);
  return inputOf(found, scenario, basis.facts);
}

/** Whether anything changes at one of its ends. */
function moves({ low, high, least, most, current, set }: SensitivityInput, pair: ComparedPair): boolean {
  const ends = [...new Set([most, least, high, low])].filter((value) => value !== current);
  const scale = NOTHING * Math.max(...pair.base.map(Math.abs));
  return ends.some((value) => pair.values(set(value)).some((compared, side) => Math.abs(compared - pair.base[side]!) > scale));
}

function figures({ scenario, pair }: SensitivityQuestion, basis: SensitivityBasis, resolved: Resolved): Figure[] {
  const offers = resolved.offers.filter(({ id }) => id === pair.offer || id === pair.rival);
  const guesses = basis.guesses(scenario);
  const { equity } = basis.rules;
  const services = grantedServices(offers, resolved);
  const families: ServiceFamily[] = [...new Set(services.map((id) => scenario.market.services[id]!.family))];
  const on = { scenario, resolved, offers, basis };
  return [
    ...turningInputs(scenario, pair, guesses, equity).map((input) => turningFigure(input, on)),
    ...candidateFigures(scenario, resolved, { guesses, families }),
    ...services.flatMap((service) => serviceFigures(scenario, resolved, service)),
    ...lettersOf(scenario, pair),
    ...offers
      .filter(({ employer }, place) => offers.findIndex((other) => other.employer === employer) === place)
      .flatMap((offer) => employerFigures(scenario, offer, equity.guesses))
  ];
}

function grantedServices(offers: readonly ResolvedOffer[], { services }: Resolved): string[] {
  const granted = offers.flatMap(({ components }) =>
    components.flatMap((part) => (part.kind === 'compute' ? [part.service] : []))
  );
  return [...new Set(granted)].map((index) => services[index]!.id);
}

function lettersOf({ offers }: Scenario, pair: SensitivityQuestion['pair']): Figure[] {
  return offers.flatMap((offer, index) => (offer.id === pair.offer || offer.id === pair.rival ? offerFigures(offer, index) : []));
}

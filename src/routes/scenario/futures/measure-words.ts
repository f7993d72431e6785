/** What the figures of the page have in them, and why they are not those of Compare's table: pay elsewhere, its guess, and what doubt does to a mean. */
import type { Scenario, SimulatedOffer } from '#lib/engine/index.ts';
import { money, shortMoney } from '#lib/format/money.ts';
import { inWords } from '../verdict.ts';
import type { Wording } from './futures-words.ts';

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;
/** More sums than these are told by their ends. */
const MOST_NAMED = 2;

/** What is earned before and after an offer, on average. */
function elsewhere({ compared, mean }: SimulatedOffer): number {
  return compared.mean - mean;
}

export function hasPayElsewhere(offers: readonly SimulatedOffer[]): boolean {
  return offers.some((offer) => Math.abs(elsewhere(offer)) >= NOTHING);
}

/** How much of the figures is pay elsewhere; nothing where none is. */
export function elsewhereSentence(offers: readonly SimulatedOffer[], { name, currency }: Wording): string | undefined {
  if (!hasPayElsewhere(offers)) return undefined;
  const [least, most] = [Math.min(...offers.map(elsewhere)), Math.max(...offers.map(elsewhere))].map((sum) =>
    shortMoney(sum, currency)
  );
  const each = () => inWords(offers.map((offer) => `${shortMoney(elsewhere(offer), currency)} beside ${name(offer.id)}`));
  const sums = least === most ? least : offers.length > MOST_NAMED ? `${least} to ${most}, by the offer` : each();
  return `Each figure has in it what you would earn before and after the offer: on average ${sums}.`;
}

/** Whose salary stands for pay that nobody has named, and that a change to it moves every offer. @param perYear as it is assumed */
export function guessedPaySentence(scenario: Scenario, perYear: number): string | undefined {
  if (scenario.candidate.outsidePayPerYear !== undefined || perYear === 0) return undefined;
  const figure = `${money(perYear, scenario.currency)} a year`;
  const salaries = scenario.offers.map(({ components }) =>
    components.flatMap((part) => (part.kind === 'salary' && part.perYear !== 0 ? [part.perYear] : []))
  );
  if (salaries.filter(({ length }) => length > 0).length === 1)
    return `That pay is a guess, ${figure}: the salary of the letter, so that a change to it moves both.`;
  const ranged = salaries.flat().some((salary) => typeof salary !== 'number');
  return (
    `That pay is a guess, ${figure}: the lowest salary among the letters, so that a change to one letter may move what the others are worth.` +
    (ranged ? ' A salary there is a range: the lowest is found anew in every future, and on average lies below that figure.' : '')
  );
}

/** What in an offer makes doubt change its mean. */
export interface MeanCauses {
  hasCompute: boolean;
  /** Options, or shares of a private company. */
  hasOptions: boolean;
  isTaxedByBrackets: boolean;
}

export function meanCauses({ offers, candidate, employers }: Scenario, id: string): MeanCauses {
  const offer = offers.find((one) => one.id === id);
  const parts = offer?.components ?? [];
  const isPrivate = employers.find((one) => one.id === offer?.employer)?.stock?.kind === 'private';
  return {
    hasCompute: parts.some(({ kind }) => kind === 'compute'),
    hasOptions: parts.some((part) => part.kind === 'equity' && (isPrivate || ['nso', 'iso', 'emi'].includes(part.instrument))),
    isTaxedByBrackets: (offer?.tax ?? candidate.tax).regime !== 'flat'
  };
}

/** The share of the ladder's figure below which two means count as the same. */
const SAME_MEAN = 0.005;

/** Why the mean over futures is not the ladder's figure; nothing where it is, as far as the error can tell. */
export function ladderSentence(
  offer: SimulatedOffer,
  ladder: number,
  causes: MeanCauses,
  { name, currency }: Wording
): string | undefined {
  const apart = offer.mean - ladder;
  if (Math.abs(apart) <= Math.max(2 * offer.standardError, SAME_MEAN * Math.abs(ladder))) return undefined;
  const brief = (value: number) => shortMoney(value, currency);
  const because = apart < 0 ? lessBecause(causes) : moreBecause(causes);
  return (
    `Compare’s table has ${brief(ladder)} for ${name(offer.id)} alone, every unsure figure at its mean. Over all futures it comes to ` +
    `${brief(Math.abs(apart))} ${apart < 0 ? 'less' : 'more'}${because === '' ? '.' : `, because ${because}.`}`
  );
}

function lessBecause({ hasCompute, isTaxedByBrackets }: MeanCauses): string {
  return inWords([
    ...(hasCompute ? ['more compute than you need gains you less than less of it loses'] : []),
    ...(isTaxedByBrackets ? ['tax takes more of the good years'] : [])
  ]);
}

function moreBecause({ hasCompute, hasOptions }: MeanCauses): string {
  const gains = [...(hasOptions ? ['an option'] : []), ...(hasCompute ? ['compute that you may leave unused'] : [])];
  return gains.length === 0 ? '' : `what can only be gained, such as ${gains.join(' or ')}, gains from doubt`;
}

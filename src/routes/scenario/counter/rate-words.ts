/** Exchange rates in words: what a dollar of each lever is worth, stretch by stretch, in dollars of salary where there is one. */
import {
  counterOf,
  leverGrids,
  type CounterAnswer,
  type CounterQuestion,
  type ExchangeRate,
  type RatePiece
} from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { leverWords } from './lever-words.ts';

/** `One dollar more spent on the GPU grant is worth 1.62 dollars of salary to the candidate until 900 GPU-hours, then 0.40.` Null where no rate is to be told. */
export function rateSentence(question: CounterQuestion, { lever: key, pieces }: ExchangeRate): string | null {
  const words = wordsOf(question, key);
  const bySalary = pieces.every(({ againstSalary }) => againstSalary !== null);
  const stretches = pieces.flatMap((piece, at) => {
    const rate = rateText(piece, bySalary, question.scenario.currency);
    const until = at === pieces.length - 1 ? '' : ` until ${words.text(piece.to)}`;
    return rate === null ? [] : [`${at === 0 ? '' : 'then '}${rate}${until}`];
  });
  if (stretches.length < pieces.length || stretches.length === 0) return null;
  const { one: unit, many } = currencyWords(question.scenario.currency);
  const of = bySalary ? ` ${many} of salary to the candidate` : ' to the candidate';
  const [first, ...rest] = stretches;
  const told = pieces.length === 1 ? `${first}${of}` : `${first!.replace(/ until /, `${of} until `)}, ${rest.join(', ')}`;
  return `One ${unit} more spent on ${words.name} is worth ${told}.`;
}

const CURRENCY_WORDS: Readonly<Record<string, { one: string; many: string }>> = {
  USD: { one: 'dollar', many: 'dollars' },
  GBP: { one: 'pound', many: 'pounds' },
  EUR: { one: 'euro', many: 'euros' }
};

function currencyWords(currency: string): { one: string; many: string } {
  return CURRENCY_WORDS[currency] ?? { one: currency, many: currency };
}

function rateText({ perDollar, againstSalary }: RatePiece, bySalary: boolean, currency: string): string | null {
  if (bySalary) return againstSalary === null ? null : count(againstSalary);
  return perDollar === null ? null : `${count(perDollar)} ${currency}`;
}

/** From and to, as the lever counts; what it counts is said once. */
export function stretchText(question: CounterQuestion, key: string, { from, to }: RatePiece): string {
  const words = wordsOf(question, key);
  const first = words.text(from);
  return `${words.counted === '' ? first : first.replace(` ${words.counted}`, '')} to ${words.text(to)}`;
}

/** A rate that reads as 0. */
const NOTHING = 0.005;

/** Where the next unit of money goes furthest: the lever with the best rate upwards from where the package has it. */
export function nextSentence(question: CounterQuestion, { rates, package: values }: CounterAnswer): string {
  const grids = leverGrids(question.scenario);
  const steps = rates.flatMap(({ lever, pieces }) => {
    const at = values === null ? grids.find(({ key }) => key === lever)?.standing : values[lever];
    if (typeof at !== 'number' || pieces.length === 0) return [];
    // An offer that stands below the range is moved to its beginning first.
    const start = Math.max(at, pieces[0]!.from);
    const piece = pieces.find(({ from, to }) => start >= from && start < to);
    return piece === undefined ? [] : [{ lever, piece }];
  });
  const free = steps.find(({ piece }) => piece.perDollar === null);
  const [best] = free ? [free] : steps.toSorted((a, b) => b.piece.perDollar! - a.piece.perDollar!);
  if (best === undefined) return 'Every lever is at its upper bound: none can be bought next.';
  const { name, text } = wordsOf(question, best.lever);
  if (best.piece.perDollar !== null && best.piece.perDollar < NOTHING)
    return 'More money on any lever is worth nothing more to the candidate.';
  if (best.piece.perDollar === null) return `More of ${name} costs nothing.`;
  const unit = currencyWords(question.scenario.currency).one;
  const { againstSalary, perDollar, to } = best.piece;
  const isTold = againstSalary !== null && !isSalary(question, best.lever);
  const worth = isTold ? `, as much as ${count(againstSalary)} spent on salary` : '';
  return `The next ${unit} goes furthest on ${name}, up to ${text(to)}: it is worth ${count(perDollar)} to the candidate${worth}.`;
}

function isSalary({ scenario }: CounterQuestion, key: string): boolean {
  const { offer: id } = counterOf(scenario);
  const { component } = leverGrids(scenario).find((grid) => grid.key === key)!.lever;
  return scenario.offers.some(
    (offer) => offer.id === id && offer.components.some((one) => one.id === component && one.kind === 'salary')
  );
}

function wordsOf({ scenario }: CounterQuestion, key: string) {
  const { lever } = leverGrids(scenario).find((grid) => grid.key === key)!;
  return leverWords(scenario, counterOf(scenario).offer, lever);
}

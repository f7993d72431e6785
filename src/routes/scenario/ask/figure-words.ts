/** What is counted of an open figure until somebody answers: the figure, where it comes from in the words of Compare, and how far it may be off. */
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import { serviceFigures, type IsoDate, type Scenario, type SensitivityKind, type ServiceFigure } from '#lib/engine/index.ts';
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import { figureOrigin } from '../figure-origin.ts';
import { briefValue, valueText } from '../sensitivity/input-figures.ts';
import type { InputWords } from '../sensitivity/input-words.ts';

/** Of what a rate is, where the question does not say it. */
const PER: Partial<Record<SensitivityKind, string>> = {
  failure: ' a year',
  revocation: ' a year',
  dilution: ' a round',
  exitValues: ' of what your exits bring'
};

/** Figures that are a guess whoever typed them: nobody knows them, and Compare says so beside their fields. */
const GUESSED: ReadonlySet<SensitivityKind> = new Set(['ownDemand', 'jobNeed', 'revocation', 'leaving']);

/** Guesses that new letters are filled with: what still is one is no figure of the user's. */
const FILLED: Partial<Record<SensitivityKind, () => { value: number }>> = {
  payout: () => guessFacts().bonusPayout,
  taxRate: () => guessFacts().flatTaxRate,
  discountRate: () => guessFacts().candidateDiscountRatePerYear,
  elasticity: () => guessFacts().elasticity,
  failure: () => equityGuessFacts().failurePerYear,
  exitMonth: () => equityGuessFacts().exitMonths,
  dilution: () => equityGuessFacts().dilutionPerRound,
  ventureRate: () => equityGuessFacts().ventureDiscountRatePerYear,
  companyVolatility: () => equityGuessFacts().privateVolatilityPerYear,
  dismissalChance: () => equityGuessFacts().dismissalChance,
  exerciseMultiple: () => equityGuessFacts().exerciseMultiple
};

/** @param words of the input */
export function countedFigure(scenario: Scenario, input: PlainInput, words: InputWords, today: IsoDate): string {
  const { kind, current, low, high, basis } = input;
  const brief = (value: number) => briefValue(value, words);
  const cases = `in eight of ten cases ${brief(low)} to ${brief(high)}`;
  switch (kind) {
    case 'sharePrice':
      return `${valueText(current, words)} today, as entered. ${basis === 'guess' ? 'How far it moves is a guess: ' : 'On average over these years, '}${cases}.`;
    case 'companyValue':
      return `${brief(current)} today, ${impliedBy(scenario, input)}. In eight of ten cases it turns out as if that were ${brief(low)} to ${brief(high)}.`;
    case 'prices':
      return `${brief(current)}: as expected; ${cases}.`;
    default:
      return `${brief(current)}${PER[kind] ?? ''}, ${origin(scenario, input, today)}; ${cases}.`;
  }
}

function impliedBy({ employers }: Scenario, { employer }: PlainInput): string {
  const stock = employers.find(({ id }) => id === employer)?.stock;
  return stock?.kind === 'private' && stock.path?.equityValue === undefined
    ? 'by the price of a share and the number of shares'
    : 'as entered';
}

function origin(scenario: Scenario, { kind, basis, current, path, service: id }: PlainInput, today: IsoDate): string {
  const service = id === undefined ? undefined : scenario.market.services[id];
  const figure = path.split('.').at(-1) as ServiceFigure;
  if (service && serviceFigures.includes(figure)) {
    const find = (card: string) => rateCards().find((one) => one.card === card);
    const found = figureOrigin({ scenario, id: id!, service, figure, find, today });
    if (found) return found.words;
  }
  if (basis === 'range') return 'entered with its range';
  const isGuess = basis === 'guess' || GUESSED.has(kind) || FILLED[kind]?.().value === current;
  return isGuess ? 'a guess' : 'your figure, not certain';
}

/** What an offer leaves open, by how much of its worth hangs on it: points of the checklist that the letter does not settle, and figures that are ranges, guesses or assumed. */
import type { GrantTerm, IsoDate, Scenario, SensitivityKind, TermAnswer } from '#lib/engine/index.ts';
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import { inputWords } from '../sensitivity/input-words.ts';
import { capital, rowInSentence } from '../component-names.ts';
import { countedFigure } from './figure-words.ts';
import { costs } from './term-notes.ts';
import { TERM_WORDS } from './term-words.ts';

/** Who could answer: the employer, you, or nobody yet. */
export type Asked = 'them' | 'you' | 'nobody';

export interface OpenQuestion {
  id: string;
  asked: Asked;
  text: string;
  /** What hangs on it; null: no figure says it. */
  hangs: number | null;
  /** What is counted until there is an answer. */
  until: string;
  /** Of the point in the checklist, or of the field. */
  place: { term: GrantTerm; component: string } | { href: string };
}

/** A figure and what hangs on it, as the worker says it. */
export interface PlainFigure {
  input: PlainInput;
  swing: number;
}

const OURS: ReadonlySet<SensitivityKind> = new Set([
  'ownDemand',
  'elasticity',
  'discountRate',
  'leaving',
  'outsidePay',
  'otherIncome',
  'taxRate',
  'workCredit',
  'valuedAt',
  'exerciseMultiple',
  'haircut',
  'shadowPremium',
  'exitCost',
  'clause'
]);
/** Markets, and what only time can tell. */
const NOBODYS: ReadonlySet<SensitivityKind> = new Set([
  'retail',
  'prices',
  'drift',
  'fairMarketValue',
  'wholesale',
  'marginal',
  'marginalDrift',
  'reversionLevel',
  'reversionHalfLife',
  'sharePrice',
  'shareGrowth',
  'shareVolatility',
  'dividendYield',
  'ventureRate',
  'companyValue',
  'companyVolatility',
  'companyGrowth',
  'exchangeRate'
]);

/** Questions that a word of the checklist asks already, of the same grant. */
const ASKED_BY: Partial<Record<SensitivityKind, GrantTerm>> = { revocation: 'guaranteed', withdrawal: 'successorModels' };

/** How to ask for a figure of theirs, by its name in a sentence. What the company is worth is not asked: the letter’s price of a share says it. */
const QUESTIONS: Partial<Record<SensitivityKind, (name: string) => string>> = {
  revocation: (name) => `How sure is it: what is ${name}?`,
  jobNeed: (name) => `How large is ${name}?`,
  payout: (name) => `${capital(name.replace(/^what is/, 'what was'))} in recent years?`,
  exitValues: () => 'What would a good and a middling end be for the company, and when?',
  failure: (name) => `How long does the money last: what is ${name}?`,
  exitMonth: () => 'When do they expect to be sold or listed?',
  dilution: () => 'How many more rounds do they expect, and what share does each take?',
  commonValue: () => 'What is a common share worth by the latest valuation for tax?'
};

/** A point whose yes is worth less than its no is nothing to ask for: the checklist says why. @param today by which prices are old */
export function openQuestions(
  scenario: Scenario,
  offer: string,
  { terms, figures, today }: { terms: readonly TermAnswer[]; figures: readonly PlainFigure[]; today: IsoDate }
): OpenQuestion[] {
  const open = terms.filter(({ state, term, price }) => state === 'unknown' && (price !== null || term !== 'successorModels'));
  const isAskedOf = ({ kind, component }: PlainInput) =>
    open.some((one) => one.term === ASKED_BY[kind] && (component === undefined || one.component === component));
  return [
    ...open.filter((one) => !costs(one)).map((one) => termQuestion(scenario, offer, one)),
    ...figures.filter(({ input }) => !isAskedOf(input)).map((one) => figureQuestion(scenario, one, today))
  ].sort((a, b) => (b.hangs ?? -1) - (a.hangs ?? -1));
}

function termQuestion(scenario: Scenario, offer: string, { component, term, price }: TermAnswer): OpenQuestion {
  const words = TERM_WORDS[term];
  const name = rowInSentence(scenario, offer, component);
  return {
    id: `${component} ${term}`,
    asked: 'them',
    text: words.question(`the ${name}`),
    hangs: price === null ? null : Math.max(0, price.present - price.absent),
    until: price === null ? (words.unpriced ?? '') : countedAs(price),
    place: { term, component }
  };
}

/** Of a future that is worth half of a unit of money less, nothing is said. */
const LEVEL = 0.5;

function countedAs({ present, absent }: { present: number; absent: number }): string {
  if (Math.abs(present - absent) < LEVEL) return 'It moves nothing in your offer as it stands.';
  if (Math.abs(present) < LEVEL) return 'Your offer counts with a yes.';
  if (Math.abs(absent) < LEVEL) return 'Your offer counts with a no.';
  return 'Your offer counts with something between.';
}

function exactly(name: string): string {
  return name.startsWith('what ') ? `${capital(name)}?` : `What is ${name}, exactly?`;
}

function figureQuestion(scenario: Scenario, { input, swing }: PlainFigure, today: IsoDate): OpenQuestion {
  const { kind, path } = input;
  const words = inputWords(scenario, input);
  const asked = OURS.has(kind) ? 'you' : NOBODYS.has(kind) ? 'nobody' : 'them';
  return {
    id: path,
    asked,
    text: asked === 'them' ? (QUESTIONS[kind] ?? exactly)(words.name) : words.title,
    hangs: swing,
    until: `${asked === 'them' ? 'Until then: ' : ''}${countedFigure(scenario, input, words, today)}`,
    place: { href: words.href }
  };
}

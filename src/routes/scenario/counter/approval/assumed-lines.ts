/** The assumptions that the worth of a package hangs on most, for who approves it: what was taken, how far it may be off, where it comes from. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import type { IsoDate, Scenario, SensitivityKind, ServiceFigure } from '#lib/engine/index.ts';
import { serviceFigures } from '#lib/engine/index.ts';
import { longDate } from '#lib/format/dates.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import { capital } from '../../component-names.ts';
import { figureOrigin } from '../../figure-origin.ts';
import { briefValue } from '../../sensitivity/input-figures.ts';
import { inputWords } from '../../sensitivity/input-words.ts';

export interface AssumedLine {
  key: string;
  what: string;
  /** “15%, 8% to 25% in eight of ten cases”. */
  taken: string;
  hangs: string;
  source: string;
  isGuess: boolean;
}

/** As many as a sheet bears. */
const MOST = 6;

interface OpenFigure {
  input: PlainInput;
  swing: number;
}

/** @param figures what hangs on each, the largest first */
export function assumedLines(scenario: Scenario, figures: readonly OpenFigure[], today: IsoDate): AssumedLine[] {
  return figures.slice(0, MOST).map(({ input, swing }) => {
    const words = inputWords(scenario, input);
    const brief = (value: number) => briefValue(value, words);
    return {
      key: input.path,
      what: capital(ofCandidate(words.name)),
      taken: `${brief(input.current)} (${brief(input.low)} to ${brief(input.high)})`,
      hangs: shortMoney(swing, scenario.currency),
      source: sourceOf(scenario, input, today),
      isGuess: input.basis === 'guess'
    };
  });
}

/** Names of inputs speak to the candidate; this sheet speaks of them. */
export function ofCandidate(name: string): string {
  return name
    .replace(/\byou would\b/g, 'the candidate would')
    .replace(/ (a month )?yourself$/, (_, month: string | undefined) => (month === undefined ? '' : ' a month'))
    .replace(/\bis worth to you\b/g, 'is worth to the candidate')
    .replace(/\byou exercise\b/g, 'the candidate exercises')
    .replace(/\byour own\b/g, 'the candidate’s own')
    .replace(/\byour\b/g, 'the candidate’s');
}

/** Guesses that stand in for a field, by kind. */
const GUESSES: Partial<Record<SensitivityKind, keyof ReturnType<typeof guessFacts>>> = {
  leaving: 'leaveRatePerYear',
  discountRate: 'candidateDiscountRatePerYear',
  elasticity: 'elasticity',
  revocation: 'revocationRatePerYear',
  jobNeed: 'workShare',
  payout: 'bonusPayout',
  taxRate: 'flatTaxRate'
};

function sourceOf(scenario: Scenario, input: PlainInput, today: IsoDate): string {
  const { kind, basis, service: id, family } = input;
  const service = id === undefined ? undefined : scenario.market.services[id];
  const figure = kind === 'prices' ? 'retail' : (input.path.split('.').at(-1) as ServiceFigure);
  if (service && (kind === 'prices' || serviceFigures.includes(figure))) {
    const find = (card: string) => rateCards().find((one) => one.card === card);
    const origin = figureOrigin({ scenario, id: id!, service, figure, find, today });
    if (origin) return origin.words;
  }
  if (basis === 'range') return 'entered with its range';
  // What somebody typed, and how far it moves nobody knows.
  if (kind === 'sharePrice') return basis === 'guess' ? 'as entered; its moves are a guess' : 'as entered';
  const name = kind === 'ownDemand' ? (family === 'gpu' ? 'gpuSpendPerMonth' : 'tokensSpendPerMonth') : GUESSES[kind];
  const fact = name === undefined ? undefined : guessFacts()[name];
  // A new letter is filled with it.
  if (basis !== 'guess' && fact?.value !== input.current) return 'entered, not certain';
  return fact === undefined ? 'a guess' : `a guess of ${longDate(fact.effectiveFrom)}`;
}

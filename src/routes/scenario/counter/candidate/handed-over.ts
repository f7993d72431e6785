/** What whoever hands a candidate's page over should know first: what it carries, and where its worth is not that of their own pages. */
import { isEmployers } from '#lib/exchange/candidate-file.ts';
import { amountMean, type Component, type ComputeBasis, type Scenario } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import { longMonth } from '#lib/format/months.ts';

interface HandedOver {
  /** The whole document, and what the offer is taxed on and worth there. */
  whole: Scenario;
  basis: ComputeBasis;
  worthThere: number;
  /** The candidate's own. */
  file: Scenario;
  worthHere: number;
}

/** Less is rounding. */
const CENT = 0.005;

const LEFT_OUT =
  'Your costs, your company’s plan, wholesale and marginal prices, the counter-offer with its limits, other offers, notes and saved runs are left out.';

export function handedOver(handed: HandedOver): string[] {
  const { worthThere, file, worthHere } = handed;
  const carried = [candidateWords(file), ...offerWords(file), ...employerWords(file)];
  const isSame = Math.abs(worthHere - worthThere) < CENT;
  return [
    `Page and file carry what its worth rests on: ${carried.join('; ')}. ${LEFT_OUT}`,
    ...(isSame ? [] : [differenceWords(handed)])
  ];
}

function candidateWords({ candidate: { outsidePayPerYear: pay }, currency }: Scenario): string {
  const elsewhere = pay === undefined ? '' : `, pay elsewhere of ${money(amountMean(pay), currency)}`;
  return `what is assumed about the candidate (tax, waiting, leaving, own demand${elsewhere})`;
}

/** Of what was entered about single components. */
function offerWords({ offers, market }: Scenario): string[] {
  const { components } = offers[0]!;
  const has = (test: (one: Component) => boolean) => components.some(test);
  const lines: [boolean, string][] = [
    [Object.keys(market.services).length > 0, 'retail and list prices, and how they are expected to move'],
    [
      has(({ kind }) => kind === 'compute'),
      'how likely a grant is to be cut, what of it the job itself needs, and what its clauses are taken to leave of it'
    ],
    [has((one) => one.kind === 'bonus' && one.payout !== undefined), 'how much of the bonus is expected'],
    [has((one) => 'tranches' in one && one.tranches !== undefined), 'the chances of milestones'],
    [has((one) => one.kind === 'equity' && one.acceleration !== undefined), 'the chance of a dismissal'],
    [has((one) => one.kind === 'equity' && one.refreshers !== undefined), 'further grants of shares that are counted'],
    [has((one) => 'valuedAt' in one && one.valuedAt !== undefined), 'what benefits are taken to be worth']
  ];
  return lines.flatMap(([isCarried, words]) => (isCarried ? [words] : []));
}

function employerWords({ employers }: Scenario): string[] {
  const { stock, cluster, told } = employers[0]!;
  return [
    ...(stock?.kind === 'private'
      ? ['what the shares rest on: share counts, preferences, rounds and exits as you entered them']
      : []),
    ...(stock?.kind === 'public' ? ['how the share is expected to move'] : []),
    ...(cluster ? ['the number of GPUs of the cluster'] : []),
    ...(told ? [`what you tell of your cash, as of ${longMonth(told.asOf)}`] : [])
  ];
}

function differenceWords({ whole, basis, worthThere, file, worthHere }: HandedOver): string {
  const sum = (value: number) => money(value, file.currency);
  const { startMonth } = file.offers[0]!;
  const entered = whole.candidate.outsidePayPerYear !== undefined;
  const reasons = [
    ...(isEmployers(basis) && Object.keys(file.market.services).length > 0
      ? ['what compute costs you is not shown, so it is taxed at its market value here']
      : []),
    ...(entered
      ? []
      : ['pay elsewhere, which nobody entered, is the lowest salary among your offers there and this offer’s own here']),
    ...(entered && file.candidate.outsidePayPerYear === undefined
      ? ['pay elsewhere is another offer’s salary, which is not shown: here it is this offer’s own']
      : []),
    ...(whole.offers.some((offer) => offer.startMonth > startMonth)
      ? ['months are counted from this offer’s own start here, and there to the end of the offer that starts last']
      : [])
  ];
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  return `On your own pages it is worth ${sum(worthThere)}, here ${sum(worthHere)}${why}.`;
}

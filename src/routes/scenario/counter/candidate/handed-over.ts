/** What whoever hands a candidate's page over should know first: what it carries, and where its worth is not that of their own pages. */
import { isEmployers } from '#lib/exchange/candidate-file.ts';
import type { ComputeBasis, Scenario } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import { inWords } from '../../verdict.ts';

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

export function handedOver({ whole, basis, worthThere, file, worthHere }: HandedOver): string[] {
  const { stock, cluster } = file.employers[0]!;
  const carried = [
    'what is assumed about the candidate (tax, leaving, own demand, pay elsewhere where you entered it)',
    'retail and list prices',
    ...(stock?.kind === 'private' ? ['what the shares rest on: share counts, preferences and exits as you entered them'] : []),
    ...(cluster ? ['the number of GPUs of the cluster'] : [])
  ];
  const left =
    'Your costs, wholesale and marginal prices, the counter-offer with its limits, other offers, notes and saved runs are left out.';
  const reasons = [
    ...(isEmployers(basis) && file.market.services
      ? ['what compute costs you is not shown, so it is taxed at its market value here']
      : []),
    ...(whole.candidate.outsidePayPerYear === undefined
      ? ['pay elsewhere, which nobody entered, is the lowest salary among your offers there and this offer’s own here']
      : [])
  ];
  const difference =
    Math.abs(worthHere - worthThere) < CENT ? [] : [differenceWords(worthHere, worthThere, file.currency, reasons)];
  return [`Page and file carry ${inWords(carried)}. ${left}`, ...difference];
}

function differenceWords(here: number, there: number, currency: string, reasons: readonly string[]): string {
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  return `On your own pages it is worth ${money(there, currency)}, here ${money(here, currency)}${why}.`;
}

/** What a sheet for approval says of a package: what changes, why it wins, what it takes of every budget, how it stands in the band. Here of a counter-offer; of an offer as it stands: standing-facts.ts. */
import { applied, counterOf, type Offer, type Scenario, type SearchAccount } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { money, signedMoney } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { packageLines } from '../candidate/package-lines.ts';
import type { Phrase } from '../../verdict.ts';
import type { FoundCounter } from '../counter-search.svelte.ts';
import { counterHeadline } from '../counter-words.ts';
import { packageRows, type PackageRow } from '../package-rows.ts';
import { againstReasons, type Reason } from './approval-goal.ts';
import { budgets, parityWords, type BudgetRow } from './budget-rows.ts';
import { elsewhereWords } from './elsewhere-words.ts';

export interface ApprovalRow {
  key: string;
  name: string;
  /** Undefined where nothing is changed: the offer as it stands. */
  today?: string;
  proposed: string;
  /** Empty where it stands with the row above. */
  worth: string;
  cost: string;
}
export interface ApprovalFacts {
  headline: Phrase;
  /** Whether rows say what changes, or what there is. */
  isChange: boolean;
  rows: ApprovalRow[];
  totals: { worth: string; cost: string };
  /** What of the offer is as it was, in a sentence; empty where nothing is. */
  unchanged: string;
  /** Over the reasons: whether it wins. */
  verdict: string;
  reasons: Reason[];
  /** Under the reasons: what of the worth is earned elsewhere; empty where nothing is. */
  elsewhere: string;
  budgets: BudgetRow[];
  parity: string;
  how: string;
  /** Behind the headline: why this is the offer as it stands. */
  note: string;
  /** With the package in the offer. */
  packed: Scenario;
}

/** A counter-offer that was found; undefined where no package wins. @param valued the offers as they stand */
export function counterFacts(found: FoundCounter, offer: Offer, valued: readonly ValuedOffer[]): ApprovalFacts | undefined {
  const { question, answer } = found;
  const { scenario } = question;
  const { package: values, worth, cost, target, standing, odds } = answer;
  if (values === null || worth === null || cost === null) return undefined;
  const { currency } = scenario;
  const counter = counterOf(scenario);
  const packed = applied(scenario, values);
  const changed = packageRows(question, values);
  const elsewhere = valued.find(({ answer }) => answer.id === offer.id)!.answer.elsewhere.present;
  const rows = changed.flatMap(({ id, name, changes, worth, cost }): ApprovalRow[] => {
    const moved = changes.filter(({ isMoved }) => isMoved);
    const sums = { worth: signedMoney(worth, currency), cost: signedMoney(cost, currency) };
    if (id === 'rest') return [{ key: id, name, today: '', proposed: '', ...sums }];
    return moved.map(({ key, title, before, after }, place) => ({
      key,
      name: title,
      today: before,
      proposed: after,
      ...(place === 0 ? sums : { worth: '', cost: '' })
    }));
  });
  if (changed.every(({ changes }) => changes.every(({ isMoved }) => !isMoved))) return undefined;
  return {
    headline: counterHeadline(found),
    isChange: true,
    rows,
    totals: { worth: signedMoney(worth - standing.worth, currency), cost: signedMoney(cost - standing.cost, currency) },
    unchanged: unchangedWords(scenario, offer, changed),
    verdict: 'Why it wins',
    reasons: [
      { what: 'Worth to the candidate', text: money(worth, currency) },
      ...againstReasons(scenario, counter, {
        worth,
        target: odds === null ? target : target / (1 + (counter.margin ?? 0)),
        odds
      }),
      { what: 'Today’s offer is worth', text: money(standing.worth, currency) },
      { what: 'Cost to us', text: money(cost, currency) },
      { what: 'Today’s offer costs', text: money(standing.cost, currency) }
    ],
    elsewhere: elsewhereWords(elsewhere, currency, true),
    budgets: budgets(question, values, answer.binding),
    parity: parityWords(packed, counter.band, offer.id),
    how: searchWords(answer.search, currency),
    note: '',
    packed
  };
}

/** One offer and its employer, as `packageLines` reads a document. */
export function alone(scenario: Scenario, offer: Offer): Scenario {
  return { ...scenario, employers: scenario.employers.filter(({ id }) => id === offer.employer), offers: [offer] };
}

/** Levers that stay where they are, and components that none of them moves. */
function unchangedWords(scenario: Scenario, offer: Offer, rows: readonly PackageRow[]): string {
  const levers = rows.flatMap(({ changes }) => changes.filter(({ isMoved }) => !isMoved));
  const others = packageLines(alone(scenario, offer)).filter(({ id }) => rows.every((row) => row.id !== id));
  const parts = [
    ...levers.map(({ title, before }) => `${title} (${before})`),
    ...others.map(({ name, figure }) => `${name} (${figure})`)
  ];
  return parts.length === 0 ? '' : `As in today’s offer: ${parts.join('; ')}.`;
}

/** In short: the counter-offer's page says more. */
function searchWords({ by, packages, missed }: SearchAccount, currency: string): string {
  if (by === 'odds')
    return `It is the cheapest found of ${count(packages)} packages: they were ranked, and the most promising drawn.`;
  const most =
    missed === null || missed === 0 ? '' : `, to within ${money(missed, currency)} by the largest error that was measured`;
  return `It is the cheapest of ${count(packages)} packages${most}.`;
}

/** What a sheet for approval says of a package: what changes, why it wins, what it takes of every budget, how it stands in the band. Of a counter-offer, or of an offer as it stands. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import {
  applied,
  counterOf,
  packageLimits,
  type Counter,
  type CounterQuestion,
  type Offer,
  type Scenario,
  type SearchAccount
} from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { money, signedMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { packageLines } from '../candidate/package-lines.ts';
import { offerCalled } from '../../component-names.ts';
import { futuresInWords } from '../../odds-words.ts';
import { comparedValue } from '../../too-close.ts';
import { isWritten } from '../../written-letters.ts';
import type { Phrase } from '../../verdict.ts';
import type { FoundCounter } from '../counter-search.svelte.ts';
import { counterHeadline } from '../counter-words.ts';
import { packageRows, type PackageRow } from '../package-rows.ts';
import { budgets, parityWords, type BudgetRow } from './budget-rows.ts';

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
  reasons: { what: string; text: string }[];
  budgets: BudgetRow[];
  parity: string;
  how: string;
  /** With the package in the offer. */
  packed: Scenario;
}

/** A counter-offer that was found; undefined where no package wins. */
export function counterFacts(found: FoundCounter, offer: Offer): ApprovalFacts | undefined {
  const { question, answer } = found;
  const { scenario } = question;
  const { package: values, worth, cost, target, standing } = answer;
  if (values === null || worth === null || cost === null) return undefined;
  const { currency } = scenario;
  const counter = counterOf(scenario);
  const packed = applied(scenario, values);
  const changed = packageRows(question, values);
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
      { what: goalName(scenario, counter), text: money(target, currency) },
      { what: 'Ahead by', text: marginWords(worth - target, target, currency) },
      ...(answer.odds ? [{ what: 'In futures', text: `ahead in ${futuresInWords(answer.odds.probability)}` }] : []),
      { what: 'Today’s offer is worth', text: money(standing.worth, currency) },
      { what: 'Cost to us', text: money(cost, currency) },
      { what: 'Today’s offer costs', text: money(standing.cost, currency) }
    ],
    budgets: budgets(question, values, answer.binding),
    parity: parityWords(packed, counter.band, offer.id),
    how: searchWords(answer.search, currency),
    packed
  };
}

/** An offer as it stands: against the rival of the counter-offer where that is of the same employer, else against the best of another. */
export function standingFacts(
  { scenario, amounts }: CounterQuestion,
  offer: Offer,
  valued: readonly ValuedOffer[]
): ApprovalFacts {
  const { currency } = scenario;
  // Its own levers, for what was entered as the cost of its terms.
  const levers = scenario.counter?.offer === offer.id ? scenario.counter.levers : [];
  const counter = { ...goalOf(scenario, offer, valued), offer: offer.id, levers };
  const held = { scenario: { ...scenario, counter }, amounts };
  const { answer } = valued.find((one) => one.answer.id === offer.id)!;
  const worth = answer.total.present + answer.elsewhere.present;
  const cost = packageLimits(held, simulationBasis, {}).cost ?? 0;
  const rival = valued.find((one) => one.answer.id === counter.rival);
  const target = counter.target ?? (rival ? comparedValue(rival) * (1 + (counter.margin ?? 0)) : undefined);
  const lines = packageLines(alone(scenario, offer));
  const us = offerCalled(scenario, offer.id);
  return {
    headline: [
      { text: `${us} as it stands` },
      { text: `: worth ${money(worth, currency)} to the candidate, at a cost of ` },
      { text: money(cost, currency), strong: true },
      { text: target === undefined ? '.' : worth < target ? `; ${money(target - worth, currency)} short.` : '; it wins.' }
    ],
    isChange: false,
    rows: lines.map(({ id, name, figure }) => {
      const own = answer.components.filter((one) => one.id === id || one.id === `${id}.exitCost`);
      const sum = (of: (one: (typeof own)[number]) => number) =>
        money(
          own.reduce((all, one) => all + of(one), 0),
          currency
        );
      return {
        key: id,
        name,
        proposed: figure,
        worth: sum(({ present }) => present),
        cost: sum(({ employerCost, operationsCost }) => employerCost + operationsCost)
      };
    }),
    totals: { worth: money(answer.total.present, currency), cost: money(cost, currency) },
    unchanged: '',
    verdict: target === undefined ? 'What it is worth' : worth < target ? 'How far it falls short' : 'Why it wins',
    reasons: [
      { what: 'Worth to the candidate', text: money(worth, currency) },
      { what: 'Of it earned elsewhere', text: money(answer.elsewhere.present, currency) },
      ...(target === undefined
        ? [{ what: 'Held against', text: 'no other offer and no sum' }]
        : [
            { what: goalName(scenario, counter), text: money(target, currency) },
            { what: worth < target ? 'Short by' : 'Ahead by', text: marginWords(Math.abs(worth - target), target, currency) }
          ])
    ],
    budgets: budgets(held, {}, []),
    parity: parityWords(scenario, counter.band, offer.id),
    how: '',
    packed: scenario
  };
}

/** One offer and its employer, as `packageLines` reads a document. */
function alone(scenario: Scenario, offer: Offer): Scenario {
  return { ...scenario, employers: scenario.employers.filter(({ id }) => id === offer.employer), offers: [offer] };
}

type Goal = Omit<Counter, 'offer' | 'levers'>;

function goalOf({ counter, offers }: Scenario, offer: Offer, valued: readonly ValuedOffer[]): Goal {
  const isOurs = offers.find(({ id }) => id === counter?.offer)?.employer === offer.employer;
  if (counter && isOurs && counter.rival !== offer.id) {
    const { offer: _offer, levers: _levers, ...goal } = counter;
    return goal;
  }
  const others = valued.filter(
    (one) => isWritten(one) && offers.find(({ id }) => id === one.answer.id)?.employer !== offer.employer
  );
  const best = others.toSorted((a, b) => comparedValue(b) - comparedValue(a))[0];
  return best ? { rival: best.answer.id } : {};
}

function goalName(scenario: Scenario, { rival, margin = 0 }: Goal): string {
  if (rival === undefined) return 'The sum asked for';
  const more = margin === 0 ? '' : margin > 0 ? `, and ${percent(margin)} more` : `, less ${percent(-margin)}`;
  return offerCalled(scenario, rival) + more;
}

function marginWords(ahead: number, target: number, currency: string): string {
  const share = target > 0 ? percent(ahead / target, { digits: 1 }) : '0%';
  return share === '0%' ? money(ahead, currency) : `${money(ahead, currency)} (${share})`;
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
function searchWords({ packages, missed }: SearchAccount, currency: string): string {
  const most =
    missed === null || missed === 0 ? '' : `, to within ${money(missed, currency)} by the largest error that was measured`;
  return `It is the cheapest of ${count(packages)} packages${most}.`;
}

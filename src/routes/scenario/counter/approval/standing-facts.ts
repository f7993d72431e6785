/** What a sheet for approval says of an offer as it stands: each component, how it does against what is asked, what it takes of every budget. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { packageLimits, type CounterAnswer, type CounterQuestion, type Offer } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { offerCalled } from '../../component-names.ts';
import { packageLines } from '../candidate/package-lines.ts';
import { alone, type ApprovalFacts, type ApprovalRow } from './approval-facts.ts';
import { againstReasons, heldQuestion, isByOdds, standWords, targetOf } from './approval-goal.ts';
import { brokenLimits, budgets, parityWords } from './budget-rows.ts';
import { elsewhereWords } from './elsewhere-words.ts';

/** Less is rounding. */
const CENT = 0.005;

/** What a search says of an offer that it leaves as it stands. */
type Searched = Pick<CounterAnswer, 'standing'> & Partial<Pick<CounterAnswer, 'package'>>;

/**
 * @param answer of the offer's counter-offer, or of its question as it is held (`heldQuestion`)
 * @returns undefined where odds decide and nobody has drawn them
 */
export function standingFacts(
  asked: CounterQuestion,
  offer: Offer,
  valued: readonly ValuedOffer[],
  answer?: Searched
): ApprovalFacts | undefined {
  const { scenario } = asked;
  const { currency } = scenario;
  const { question, goal } = heldQuestion(asked, offer, valued);
  const odds = (isByOdds(goal) && answer?.standing.odds) || null;
  if (isByOdds(goal) && odds === null) return undefined;
  const own = valued.find((one) => one.answer.id === offer.id)!;
  const worth = own.answer.total.present + own.answer.elsewhere.present;
  const cost = packageLimits(question, simulationBasis, {}).cost ?? 0;
  const target = targetOf(goal, valued);
  const breaks = brokenLimits(question, {});
  const reaches = target === undefined || (odds === null ? worth > target - CENT : answer!.standing.reaches);
  const { verdict, tail } =
    target === undefined
      ? { verdict: 'What it is worth', tail: '.' }
      : standWords(currency, {
          reaches,
          short: target - worth,
          odds,
          rival: goal.rival && offerCalled(scenario, goal.rival),
          breaks
        });
  return {
    headline: [
      { text: `${offerCalled(scenario, offer.id)} as it stands` },
      { text: `: worth ${money(worth, currency)} to the candidate, at a cost of ` },
      { text: money(cost, currency), strong: true },
      { text: tail }
    ],
    isChange: false,
    rows: standingRows(asked, offer, own),
    totals: { worth: money(own.answer.total.present, currency), cost: money(cost, currency) },
    unchanged: '',
    verdict,
    reasons: [
      { what: 'Worth to the candidate', text: money(worth, currency) },
      ...(target === undefined
        ? [{ what: 'Held against', text: 'no other offer and no sum' }]
        : againstReasons(scenario, goal, { worth, target, odds }))
    ],
    elsewhere: elsewhereWords(own.answer.elsewhere.present, currency, false),
    budgets: budgets(question, {}, []),
    parity: parityWords(scenario, goal.band, offer.id),
    how: '',
    note: answer?.package === null ? noteWords(reaches && breaks.length === 0, (goal.limits ?? []).length > 0) : '',
    packed: scenario
  };
}

function standingRows({ scenario }: CounterQuestion, offer: Offer, { answer }: ValuedOffer): ApprovalRow[] {
  return packageLines(alone(scenario, offer)).map(({ id, name, figure }) => {
    const own = answer.components.filter((one) => one.id === id || one.id === `${id}.exitCost`);
    const sum = (of: (one: (typeof own)[number]) => number) =>
      money(
        own.reduce((all, one) => all + of(one), 0),
        scenario.currency
      );
    return {
      key: id,
      name,
      proposed: figure,
      worth: sum(({ present }) => present),
      cost: sum(({ employerCost, operationsCost }) => employerCost + operationsCost)
    };
  });
}

/** Where none of the levers' packages wins. */
function noteWords(wins: boolean, hasLimits: boolean): string {
  const none = `No package of these levers wins${hasLimits ? ' within these limits' : ''}`;
  return wins ? `${none}; the offer as it stands is none of them.` : `${none}: this is the offer as it stands.`;
}

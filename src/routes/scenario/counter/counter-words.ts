/** The counter-offer in words: what wins and what it costs, what it is held against, how it was found, and what would have to give. */
import { counterOf, leverGrids, type CounterAnswer, type CounterQuestion, type SearchAccount } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { money, shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { capital, offerCalled, possessive } from '../component-names.ts';
import { futuresInWords } from '../odds-words.ts';
import { inWords, type Phrase } from '../verdict.ts';
import type { FoundCounter } from './counter-search.svelte.ts';
import { limitInSentence } from './limit-words.ts';
import { packageChanges, packageInWords } from './package-words.ts';

/** Less is no difference. */
const NOTHING = 0.5;

interface Sides {
  us: string;
  /** Undefined where a sum has to be reached. */
  rival: string | undefined;
  brief: (value: number) => string;
}

function sides({ scenario }: CounterQuestion): Sides {
  const { offer, rival } = counterOf(scenario);
  return {
    us: offerCalled(scenario, offer),
    rival: rival === undefined ? undefined : offerCalled(scenario, rival),
    brief: (value) => shortMoney(value, scenario.currency)
  };
}

/** The answer of the page. */
export function counterHeadline(found: FoundCounter): Phrase {
  const { question, answer } = found;
  const { package: values, cost, worth } = answer;
  const { us, brief } = sides(question);
  if (values === null || cost === null || worth === null) return outOfReach(found);
  const [own, other] = toldApart(worth, heldAgainst(question, answer), question.scenario.currency);
  const moved = packageChanges(question, values);
  const arePlural = moved.length > 1 || moved.some(({ isPlural }) => isPlural);
  const wins: Phrase =
    moved.length === 0
      ? [{ text: `${possessive(us)} offer wins as it stands` }]
      : [{ text: capital(packageInWords(question, values)), strong: true }, { text: arePlural ? ' win' : ' wins' }];
  const verb = arePlural ? 'cost' : 'costs';
  return [
    ...wins,
    { text: `: worth ${own} to the candidate ${againstWords(question, other)}, and ${verb} ${us} ` },
    { text: brief(cost), strong: true },
    { text: `${salaryWords(question, answer)}.` }
  ];
}

/** What the rival's offer is worth, or the sum that has to be reached. */
function heldAgainst({ scenario }: CounterQuestion, { target }: CounterAnswer): number {
  const { rival, margin = 0 } = counterOf(scenario);
  return rival === undefined ? target : target / (1 + margin);
}

function againstWords(question: CounterQuestion, worth: string): string {
  const { rival } = sides(question);
  return rival === undefined ? `against the ${worth} asked for` : `against ${worth} from ${rival}`;
}

/** In short; in full where two sums read the same and are not. */
function toldApart(one: number, other: number, currency: string): [string, string] {
  const brief: [string, string] = [shortMoney(one, currency), shortMoney(other, currency)];
  return brief[0] === brief[1] && Math.abs(one - other) >= NOTHING ? [money(one, currency), money(other, currency)] : brief;
}

/** The package against the same reached by salary alone. */
function salaryWords({ scenario }: CounterQuestion, { cost, alone }: CounterAnswer): string {
  const grid = leverGrids(scenario).find(({ lever }) => isSalary(scenario, lever.component) && lever.field === 'perYear');
  const salary = alone.find(({ lever }) => lever === grid?.key);
  if (salary === undefined || cost === null) return '';
  if (!salary.reaches || salary.cost === null) return '; salary alone does not reach it within its bounds';
  const saved = salary.cost - cost;
  return saved < NOTHING ? '' : `, ${shortMoney(saved, scenario.currency)} less than matching in salary`;
}

function isSalary({ offers, counter }: CounterQuestion['scenario'], id: string): boolean {
  return offers.some(
    (offer) => offer.id === counter?.offer && offer.components.some((one) => one.id === id && one.kind === 'salary')
  );
}

function outOfReach({ question, answer: { mostWorth, target, odds } }: FoundCounter): Phrase {
  const { brief, rival } = sides(question);
  const hasLimits = (counterOf(question.scenario).limits ?? []).length > 0;
  const within = hasLimits ? 'within these limits' : 'on these levers';
  if (mostWorth === null) return [{ text: 'No package keeps all the limits.' }];
  if (odds !== null || counterOf(question.scenario).probability != null) {
    const often = futuresInWords(counterOf(question.scenario).probability ?? 0);
    return [{ text: `Nothing ${within} beats ${rival ?? 'it'} in ` }, { text: often, strong: true }, { text: '.' }];
  }
  return [
    { text: `Nothing ${within} wins: the most that they allow is worth ${brief(mostWorth)} to the candidate, ` },
    { text: `${brief(target - mostWorth)} short`, strong: true },
    { text: ` of ${brief(target)}.` }
  ];
}

/** How the offer stands today, and how often the package wins where odds were asked. */
export function standingSentences(found: FoundCounter): string[] {
  const { question, answer } = found;
  const { rival } = sides(question);
  const { standing, odds, package: values } = answer;
  const isMoved = values !== null && packageChanges(question, values).length > 0;
  const often =
    odds === null || values === null
      ? []
      : [
          `It beats ${rival} in ${futuresInWords(odds.probability)}, give or take ${percent(odds.margin, { digits: 1 }).replace('%', '')}; asked for were ${futuresInWords(odds.asked)}.`
        ];
  return [...often, ...(standing.reaches && standing.breaks.length === 0 && !isMoved ? [] : [todaySentence(found)])];
}

/** Whether today's offer wins, whether it may be sent, and else how far it is from winning. */
function todaySentence({ question, answer: { standing, cost, target } }: FoundCounter): string {
  const { us, rival, brief } = sides(question);
  const today = `worth ${brief(standing.worth)} at a cost of ${brief(standing.cost)}`;
  if (standing.reaches && standing.breaks.length > 0)
    return `${possessive(us)} offer as it stands would win, ${today}, but breaks ${inWords(standing.breaks.map(limitInSentence))}.`;
  const saved = cost === null ? 0 : standing.cost - cost;
  if (standing.reaches)
    return `${possessive(us)} offer wins as it stands: ${today}${saved > NOTHING ? `; the package is ${brief(saved)} cheaper` : ''}.`;
  if (standing.odds !== null) return `Today’s offer, ${today}, beats ${rival} in ${futuresInWords(standing.odds.probability)}.`;
  return `Today’s offer is ${today}, ${brief(Math.max(0, target - standing.worth))} short.`;
}

/** How the package was found, and how sure it is to be the cheapest. */
export function foundWords(
  { how, by, packages, evaluated, valuations, missed }: SearchAccount,
  cost: number | null,
  currency: string
): string {
  const asked =
    how === 'exhaustive'
      ? `All ${count(packages)} packages of these steps were valued`
      : `Of ${count(packages)} packages ${count(evaluated)} were valued, with ${count(valuations)} questions to the ladder; the others are covered by a model of them`;
  // Nobody can draw them all.
  if (by === 'odds')
    return `${asked}. Futures were drawn of the most promising alone: that nothing cheaper wins rests on how the others rank.`;
  if (how === 'exhaustive') return `${asked}: none that wins costs less.`;
  if (missed === null || cost === null) return `${asked}.`;
  if (missed < NOTHING) return `${asked}. None of them costs less, by the largest error that was measured.`;
  const share = cost > 0 ? ` (${percent(missed / cost)})` : '';
  return `${asked}. One of them might cost less by ${money(missed, currency)}${share} at most, by the largest error that was measured.`;
}

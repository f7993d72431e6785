/** The answer of the page: how long cash lasts with the hires and their grants, without the grants, and in most futures; and what the plan does not count. */
import type { CompanyAnswer, Month, PlannedHire, RunwayFutures, Scenario } from '#lib/engine/index.ts';
import { count, countInWords } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { longMonth } from '#lib/format/months.ts';
import { capital } from '../component-names.ts';
import { futuresInWords } from '../odds-words.ts';
import { inWords, type Phrase } from '../verdict.ts';
import { worksThere } from '../company/without-hires.ts';
import { chanceFigure } from './chance-figure.ts';
import { countedHires, hiresOf, hireStart } from './hire-names.ts';
import {
  beyondHorizon,
  horizonMonth,
  lastsUntil,
  endMonth,
  monthsFigure,
  monthsInWords,
  SAME_MONTHS,
  type Grid
} from './month-words.ts';

/** Heads whose offer has a grant of compute. */
export function grantHolders({ offers }: Scenario, hires: readonly PlannedHire[]): number {
  const holds = (id: string) =>
    offers.some((offer) => offer.id === id && offer.components.some(({ kind }) => kind === 'compute'));
  return hires.reduce((sum, { offer, count: heads }) => sum + (holds(offer) ? heads : 0), 0);
}

/** `With three hires and their grants cash lasts to March 2028, 15.4 months; without grants to June 2028, 18.9.` */
export function runwayHeadline(scenario: Scenario, answer: CompanyAnswer): Phrase {
  const hires = countedHires(scenario, hiresOf(scenario, answer.employer));
  const holders = grantHolders(scenario, hires);
  const there = hires.filter((hire) => worksThere(scenario, hire));
  const { runwayMonths } = answer;
  const who = whoInWords(headsOf(hires), { holders, there: headsOf(there) });
  const ends: Phrase =
    runwayMonths === null
      ? [{ text: `${who} cash lasts ` }, { text: beyondHorizon(answer), strong: true }]
      : runwayMonths === 0
        ? [{ text: `${who} cash is short ` }, { text: 'from the first day', strong: true }]
        : [
            { text: `${who} cash lasts to ` },
            { text: longMonth(endMonth(answer, runwayMonths)), strong: true },
            { text: `, ${monthsInWords(runwayMonths)}` }
          ];
  return [...ends, ...(holders > 0 ? withoutGrants(answer) : []), { text: '.' }];
}

function headsOf(hires: readonly PlannedHire[]): number {
  return hires.reduce((sum, { count: heads }) => sum + heads, 0);
}

function whoInWords(heads: number, { holders, there }: { holders: number; there: number }): string {
  if (heads === 0) return 'Without hires';
  const hired = heads - there;
  const parts = [
    ...(there > 0 ? [`${countInWords(there)} ${there === 1 ? 'person' : 'people'} there already`] : []),
    ...(hired > 0 ? [`${countInWords(hired)} ${hired === 1 ? 'hire' : 'hires'}`] : [])
  ];
  const who = `With ${inWords(parts)}`;
  if (holders === 0) return who;
  if (holders === heads) return `${who} and their ${heads === 1 ? 'grant' : 'grants'}`;
  return `${who}, ${countInWords(holders)} with grants,`;
}

function withoutGrants(answer: CompanyAnswer): Phrase {
  const { runwayMonths, alternatives } = answer;
  const { none } = alternatives;
  if (none === null) return runwayMonths === null ? [] : [{ text: `; without grants ${beyondHorizon(answer)}` }];
  if (runwayMonths === null) return [{ text: `; without grants ${lastsUntil(answer, none)}` }];
  if (Math.abs(none - runwayMonths) < SAME_MONTHS) return [{ text: '; without grants just as long' }];
  const month = longMonth(endMonth(answer, none));
  return [{ text: '; without grants to ' }, { text: month, strong: true }, { text: `, ${monthsInWords(none)}` }];
}

/** `Three hires start after November 2028, where the plan ends: nothing of them is counted.`; none where all start before. */
export function laterSentence(scenario: Scenario, answer: CompanyAnswer): string | undefined {
  const last = horizonMonth(answer);
  const heads = headsOf(hiresOf(scenario, answer.employer).filter((hire) => hireStart(scenario, hire) > last));
  if (heads === 0) return undefined;
  const [who, whom] = heads === 1 ? ['hire starts', 'this one'] : ['hires start', 'them'];
  return `${capital(countInWords(heads))} ${who} after ${longMonth(last)}, where the plan ends: nothing of ${whom} is counted.`;
}

/** `In 80 of 100 futures it ends between November 2027 and August 2028.` @param inDoubt whether anything was drawn */
export function futuresSentence(grid: Grid, futures: RunwayFutures, inDoubt: boolean): Phrase {
  const { cashEnds, endsWithin, runwayMonths } = futures;
  const { '10': early, '90': late } = cashEnds;
  if (isCertain(futures, inDoubt))
    return [
      { text: 'Every future gives the same: nothing that moves it is in doubt. ' },
      { text: 'Give a range', strong: true },
      { text: ' (180k to 220k) where you are not sure.' }
    ];
  // No runway is shorter than none.
  if (runwayMonths['90'] === 0)
    return [{ text: 'In ' }, { text: '90 of 100 futures or more', strong: true }, { text: ' cash is short from the first day.' }];
  if (early === null) {
    const often = endsWithin === 0 ? 'every future' : futuresInWords(1 - endsWithin);
    return [{ text: 'In ' }, { text: often, strong: true }, { text: ` cash lasts ${beyondHorizon(grid)}.` }];
  }
  const first = longMonth(early);
  if (late === null)
    return [
      { text: 'In ' },
      { text: '90 of 100 futures', strong: true },
      { text: ` it lasts to ${first} or longer; in ${futuresInWords(1 - endsWithin)} ${beyondHorizon(grid)}.` }
    ];
  const [often, when] =
    early === late
      ? ['80 of 100 futures or more', `in ${first}`]
      : ['80 of 100 futures', `between ${first} and ${longMonth(late)}`];
  return [{ text: 'In ' }, { text: often, strong: true }, { text: ` it ends ${when}.` }];
}

/** All futures end at one moment, since nothing is drawn: what seldom comes does not show in nine futures of ten. */
function isCertain({ runwayMonths, endsWithin }: RunwayFutures, inDoubt: boolean): boolean {
  return !inDoubt && endsWithin === 1 && runwayMonths['10'] !== null && runwayMonths['10'] === runwayMonths['90'];
}

/** P10, P50 and P90 in months, of how many futures, and how exact. */
export function rangeSentence(futures: RunwayFutures, inDoubt: boolean): string {
  const { paths, runwayMonths, standardErrors } = futures;
  if (isCertain(futures, inDoubt)) return '';
  const parts = [
    { before: 'one in ten ends before', at: runwayMonths['10'] },
    { before: 'half before', at: runwayMonths['50'] },
    { before: 'nine in ten before', at: runwayMonths['90'] }
  ].flatMap(({ before, at }) => (at === null ? [] : [`${before} ${monthsFigure(at)}`]));
  const { '10': early, '90': late } = runwayMonths;
  const drawn = `By simulation of ${count(paths)} futures of growth, hiring, raises and prices`;
  if (parts.length === 0 || runwayMonths['90'] === 0) return `${drawn}.`;
  if (early !== null && late !== null && monthsFigure(early) === monthsFigure(late))
    return `${drawn}: in 80 of 100 or more cash ends after ${monthsInWords(late)}, to a tenth of a month.`;
  const errors = Object.values(standardErrors).filter((error): error is number => error !== null);
  const margin = errors.length === 0 ? '' : `, give or take ${marginText(2 * Math.max(...errors))}`;
  return `${drawn}: ${inWords(parts)} months${margin}.`;
}

function marginText(months: number): string {
  return months < SAME_MONTHS ? 'less than a tenth' : monthsFigure(Math.max(0.1, months));
}

/** That money is short before anything comes in; none where there is some, or where the first month closes short too. */
export function shortTodaySentence({ months: [first], runwayMonths, currency }: CompanyAnswer, cash: number): string | undefined {
  if (cash >= 0 || runwayMonths === 0) return undefined;
  const lacks = shortMoney(-cash, currency);
  return `Today ${lacks} is short: the plan counts as if what comes in during ${longMonth(first!.month)} were there at once.`;
}

/** Raises that a plan does not count, and how long cash would last with every one in full; none where all are certain. */
export function raisesSentence(answer: CompanyAnswer): string | undefined {
  const hoped = answer.events.flatMap((event) => (event.kind === 'raise' && event.probability < 1 ? [event] : []));
  if (hoped.length === 0) return undefined;
  const named = hoped.map(
    ({ amount, month, probability }) =>
      `${shortMoney(amount, answer.currency)} in ${longMonth(month)} (${chanceFigure(probability)})`
  );
  return `The plan counts certain raises only, so not ${inWords(named)}. ${inFullWords(
    answer,
    hoped.map(({ month }) => month)
  )}`;
}

/** @param months of the raises that are not certain */
function inFullWords(answer: CompanyAnswer, months: readonly Month[]): string {
  const { withRaises, asOffered } = answer.alternatives;
  if (withRaises === null || withRaises !== asOffered)
    return `With every raise in full cash lasts ${lastsUntil(answer, withRaises)}.`;
  const end = endMonth(answer, withRaises);
  const why = months.every((month) => month > end)
    ? `: ${months.length === 1 ? 'it comes' : 'they come'} too late`
    : ' all the same';
  return `Even with every raise in full cash ends in ${longMonth(end)}${why}.`;
}

/** That a plan counts hires who may decline; none where all are certain. */
export function acceptanceSentence(hires: readonly PlannedHire[]): string | undefined {
  return hires.some(({ probability = 1 }) => probability < 1)
    ? 'The plan counts every hire as if all accepted; the futures draw who does.'
    : undefined;
}

/** What "beyond" means in a table; none where cash ends in every figure. */
export function beyondNote(grid: Grid, figures: readonly (number | null)[]): string | undefined {
  return figures.includes(null)
    ? `“Beyond” is beyond the horizon: cash is still there at the end of ${longMonth(horizonMonth(grid))}.`
    : undefined;
}

/** A company's plan as a chart of its cash: the line as planned, what it would be without the grants, the fan of the futures, and the events in words. */
import { shownMonths, type CashChartData, type CashEvent, type CashPoint } from '#lib/charts/cash-chart.ts';
import { monthNumber, type Company, type CompanyAnswer, type RunwayFutures } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { longMonth } from '#lib/format/months.ts';
import { chanceFigure } from './chance-figure.ts';
import { beyondHorizon, endMonth } from './month-words.ts';

type Told = CompanyAnswer['events'][number];

/** @param names of the entries of hires @param hasGrants whether anything would be otherwise without them */
export function planCash(
  answer: CompanyAnswer,
  company: Company,
  plan: { names: readonly string[]; hasGrants: boolean; futures: RunwayFutures | undefined }
): CashChartData {
  const { names, hasGrants, futures } = plan;
  const { runwayMonths, alternatives, months } = answer;
  const without = hasGrants ? cashWithoutGrants(answer, company.interestPerYear ?? 0) : undefined;
  const ends = [runwayMonths, ...(hasGrants ? [alternatives.none] : []), ...(futures ? [futures.runwayMonths['90']] : [])];
  const shown = shownMonths(months.length, ends);
  const events = new Map<string, CashEvent[]>();
  for (const event of answer.events.filter((one) => isWorthNaming(one, answer)))
    events.set(event.month, [...(events.get(event.month) ?? []), { kind: kindOf(event), text: eventText(event, answer, names) }]);
  return {
    start: company.cash,
    points: months.slice(0, shown).map(({ month, cash }, i): CashPoint => {
      const range = futures?.cash[i]?.quantiles;
      return {
        month,
        cash,
        ...(without && { other: without[i]! }),
        ...(range && { range: { low: range['10'], middle: range['50'], high: range['90'] } }),
        events: events.get(month) ?? []
      };
    }),
    ends: runwayMonths,
    ...(hasGrants && { otherEnds: alternatives.none }),
    otherName: 'without grants'
  };
}

/** What goes out because of grants stays, and earns interest. */
export function cashWithoutGrants({ months, grantCosts }: CompanyAnswer, interestPerYear: number): number[] {
  let saved = 0;
  return months.map(({ cash }, i) => {
    saved = saved * (1 + interestPerYear / 12) + grantCosts[i]!.cash;
    return cash + saved;
  });
}

/** The month before cash ends is its lowest, and says nothing more. */
function isWorthNaming(event: Told, { events, months }: CompanyAnswer): boolean {
  if (event.kind !== 'lowestCash') return true;
  const end = events.find(({ kind }) => kind === 'cashEnds');
  const isLast = event.month === months.at(-1)!.month;
  return !isLast && !(end && monthNumber(end.month) - monthNumber(event.month) <= 1);
}

function kindOf(event: Told): CashEvent['kind'] {
  switch (event.kind) {
    case 'raise':
      return event.probability < 1 ? 'hoped' : 'raise';
    case 'lowestCash':
      return 'lowest';
    case 'cashEnds':
      return 'ends';
    case 'commitmentStarts':
    case 'commitmentEnds':
      return 'commitment';
    case 'hire':
      return 'hire';
  }
}

function eventText(event: Told, { currency }: CompanyAnswer, names: readonly string[]): string {
  const brief = (value: number) => shortMoney(value, currency);
  switch (event.kind) {
    case 'raise': {
      const { amount, probability } = event;
      return probability < 1
        ? `raise of ${brief(amount)} (${chanceFigure(probability)}, not counted)`
        : `raise of ${brief(amount)}`;
    }
    case 'hire':
      return names[event.entry]!;
    case 'commitmentStarts':
      return 'commitment begins';
    case 'commitmentEnds':
      return 'commitment ends';
    case 'lowestCash':
      return `lowest, ${brief(event.cash)}`;
    case 'cashEnds':
      return 'cash ends';
  }
}

export interface WorstMonth {
  month: string;
  /** By how much cash falls in it. */
  fall: number;
}

/** In which cash falls most while there is some, the first of those that are alike; undefined where it never falls. */
export function worstMonth(answer: CompanyAnswer, start: number): WorstMonth | undefined {
  const worst = monthlyFalls(answer, start).reduce<WorstMonth>((most, one) => (one.fall > most.fall ? one : most), {
    month: '',
    fall: 0
  });
  return worst.fall > 0 ? worst : undefined;
}

function monthlyFalls({ months, runwayMonths }: CompanyAnswer, start: number): WorstMonth[] {
  const held = runwayMonths === null ? months : months.slice(0, Math.floor(runwayMonths) + 1);
  return held.map(({ month, cash }, i) => ({ month, fall: (held[i - 1]?.cash ?? start) - cash }));
}

/** The finding: when cash ends, or when it is lowest; and the worst month. */
export function cashTitle(answer: CompanyAnswer, start: number): string {
  const { runwayMonths } = answer;
  const fallen = fallWords(answer, start);
  if (runwayMonths !== null) return `Cash ends in ${longMonth(endMonth(answer, runwayMonths))}${fallen}`;
  return `Cash lasts ${beyondHorizon(answer)}${leastWords(answer, start)}${fallen}`;
}

/** Falls that differ by less are all the same. */
const ALIKE = 0.01;

function fallWords(answer: CompanyAnswer, start: number): string {
  const worst = worstMonth(answer, start);
  if (worst === undefined) return '';
  const brief = shortMoney(worst.fall, answer.currency);
  const falls = monthlyFalls(answer, start).map(({ fall }) => fall);
  const isFlat = falls.length > 1 && worst.fall - Math.min(...falls) < ALIKE * worst.fall;
  if (isFlat) return `; about ${brief} goes every month`;
  const isAlone = falls.filter((fall) => shortMoney(fall, answer.currency) === brief).length === 1;
  return isAlone ? `; the worst month is ${longMonth(worst.month)}, when ${brief} goes` : `; up to ${brief} goes in a month`;
}

/** What is left at the end where that is the least, else when cash is lowest; there is no lowest month where today's cash is less than any. */
function leastWords({ events, months, currency }: CompanyAnswer, start: number): string {
  const lowest = events.find((event) => event.kind === 'lowestCash');
  if (lowest === undefined) return start > 0 ? `, never below today’s ${shortMoney(start, currency)}` : '';
  const least = shortMoney(lowest.cash, currency);
  return lowest.month === months.at(-1)!.month ? `, with ${least} left` : `, lowest at ${least} in ${longMonth(lowest.month)}`;
}

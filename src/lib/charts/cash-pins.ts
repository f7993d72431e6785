/** Which events of a chart of cash are named above its plot: the ends first, then money that comes in, then the rest as far as there is room. */
import type { CashChartData, CashEvent } from './cash-chart.ts';
import type { Pinned } from './pins.ts';
import { textWidth } from './text-width.ts';

/** A mark to be named: months from the beginning, and cash. */
export interface CashName extends Omit<Pinned, 'x' | 'y'> {
  at: number;
  cash: number;
}

const WIDE = 520;
const MOST_WIDE = 8;
const MOST_NARROW = 5;
/** Of a name, as a part of the width: a longer one would lie across the others. */
const LONGEST = 0.4;

export const EVENT_COLOURS: Record<CashEvent['kind'], string> = {
  raise: '--positive',
  hoped: '--positive',
  hire: '--ink',
  commitment: '--ink',
  lowest: '--guess',
  ends: '--negative'
};
/** The one that counts most is drawn where several fall into a month. */
const EVENT_ORDER: readonly CashEvent['kind'][] = ['ends', 'lowest', 'raise', 'hoped', 'hire', 'commitment'];

/** What stands for the events of a month; undefined where there are none. */
export function leadingKind(events: readonly CashEvent[]): CashEvent['kind'] | undefined {
  return EVENT_ORDER.find((kind) => events.some((event) => event.kind === kind));
}

/** In the order of the months. @param when writes a month in short */
export function cashNames(
  { points, ends, otherEnds, otherName }: CashChartData,
  when: (month: string) => string,
  width: number
): CashName[] {
  const named = points.flatMap(({ month, cash, events }, i): (CashName & { rank: number })[] => {
    const kind = leadingKind(events);
    if (kind === undefined) return [];
    const isEnd = kind === 'ends' && ends !== null;
    const text = `${when(month)}: ${eventsText(events, width)}`;
    const place = isEnd ? { at: ends, cash: 0 } : { at: i + 1, cash };
    return [{ id: month, text, colour: EVENT_COLOURS[kind], ...place, rank: EVENT_ORDER.indexOf(kind) }];
  });
  if (otherEnds != null && points[Math.floor(otherEnds)])
    named.push({
      id: 'other',
      text: `${when(points[Math.floor(otherEnds)]!.month)}: cash ends ${otherName}`,
      colour: '--muted',
      at: otherEnds,
      cash: 0,
      rank: 0
    });
  return named
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, width < WIDE ? MOST_NARROW : MOST_WIDE)
    .toSorted((one, other) => one.at - other.at)
    .map(({ rank: _, ...name }) => name);
}

/** All of a month where they fit, else the one that counts most and how many more. */
function eventsText(events: readonly CashEvent[], width: number): string {
  const all = events.map(({ text }) => text).join(', ');
  if (events.length < 2 || textWidth(all) <= width * LONGEST) return all;
  const kind = leadingKind(events);
  return `${events.find((event) => event.kind === kind)!.text} and ${events.length - 1} more`;
}

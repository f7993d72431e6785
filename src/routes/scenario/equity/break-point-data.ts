/**
 * What a common share receives by what the company fetches, for the chart: straight between the values at which some class starts or
 * stops sharing, each named, with the strikes and the value above which the candidate's own units are paid something.
 */
import type { CurveChartData, CurveMark } from '#lib/charts/curve-chart.ts';
import {
  breakPoints,
  commonPerShare,
  roundsBefore,
  shareClasses,
  type BreakPoint,
  type PrivateStock,
  type ShareClass
} from '#lib/engine/index.ts';
import { shortMoney, unitPrice } from '#lib/format/money.ts';
import { grantsOf, OPTIONS, type EquityPart } from './equity-parts.ts';
import { unitWord } from './instrument-words.ts';

/** One sale of the company, money in scenario currency. */
export interface Sale {
  equityValue: number;
  /** After the valuation month. */
  month: number;
  ipo: boolean;
}

export interface Payouts {
  classes: ShareClass[];
  points: BreakPoint[];
  /** Rounds that there is time for before the sale. */
  rounds: number;
}

/** Every class with its break points, at the time of a sale. A listing turns every share into a common one. */
export function payouts(stock: PrivateStock, on: { fx: number; dilutionPerRound: number; sale: Sale }): Payouts {
  const rounds = roundsBefore(stock, Math.max(1, on.sale.month));
  const classes = shareClasses(stock, { ...on, rounds });
  const ranked = on.sale.ipo
    ? classes.map((one) => ({ ...one, preference: 0, participation: 'common' as const, cap: null }))
    : classes;
  return { classes: ranked, points: breakPoints(ranked), rounds };
}

const CURVE = 'common';

/** The chart's data. @param currency of the scenario */
export function breakPointData(
  { classes, points }: Payouts,
  parts: readonly EquityPart[],
  sale: Sale,
  currency: string
): CurveChartData {
  const starts = payoffStarts({ classes, points }, parts);
  const own: CurveMark[] = starts.flatMap(({ words, above }) => {
    const event = `Your ${inWords(words)} are worth something`;
    const name = `${event} above ${shortMoney(above, currency)}`;
    return above > 0 ? [{ id: `own ${above}`, name, event, curve: CURVE, at: above, colour: '--accent' }] : [];
  });
  const sold = sale.ipo ? 'Listed at' : 'Sold for';
  const exit: CurveMark = {
    id: 'exit',
    name: `${sold} ${shortMoney(sale.equityValue, currency)}: ${unitPrice(commonPerShare(points, sale.equityValue), currency)} a share`,
    event: 'What you try',
    curve: CURVE,
    at: sale.equityValue,
    colour: '--accent',
    strong: true
  };
  const furthest = Math.max(...points.map(({ equityValue }) => equityValue), ...own.map(({ at }) => at));
  const end = roundAbove(1.15 * Math.max(furthest, sale.equityValue));
  return {
    curves: [{ id: CURVE, name: 'A common share gets', points: curvePoints(points, end) }],
    marks: [...turnMarks(classes, points, currency), ...own, exit],
    rules: strikes(parts).map((strike) => ({
      id: `strike ${strike}`,
      name: `strike ${unitPrice(strike, currency)}`,
      level: strike
    })),
    end
  };
}

/** With the last straight line drawn to the end. */
function curvePoints(points: readonly BreakPoint[], end: number) {
  const last = Math.max(end, points.at(-1)!.equityValue + 1);
  return [
    ...points.map(({ equityValue, perShare }) => ({ at: equityValue, level: perShare })),
    { at: last, level: commonPerShare(points, last) }
  ];
}

/** What happens at each value above nothing, in one name. */
function turnMarks(classes: readonly ShareClass[], points: readonly BreakPoint[], currency: string): CurveMark[] {
  return points.flatMap(({ equityValue, events }): CurveMark[] => {
    const words = turnWords(classes, events);
    if (equityValue === 0 || words === '') return [];
    return [
      {
        id: `at ${equityValue}`,
        name: `${words} at ${shortMoney(equityValue, currency)}`,
        event: words,
        curve: CURVE,
        at: equityValue,
        colour: '--equity'
      }
    ];
  });
}

type Turn = BreakPoint['events'][number]['turn'];

const TURNS: { [turn in Exclude<Turn, 'preference'>]: [one: string, many: string] } = {
  paid: ['is paid back', 'are paid back'],
  shares: ['starts to share', 'start to share'],
  capped: ['reaches its cap', 'reach their caps'],
  converts: ['converts', 'convert']
};

/** "Series A and Series B convert; Common starts to share"; that a preference begins to be paid follows from what is above it. */
function turnWords(classes: readonly ShareClass[], events: BreakPoint['events']): string {
  return (Object.keys(TURNS) as (keyof typeof TURNS)[])
    .flatMap((turn) => {
      const names = events.filter((event) => event.turn === turn).map(({ place }) => classes[place]!.name);
      return names.length === 0 ? [] : [`${inWords(names)} ${TURNS[turn][names.length === 1 ? 0 : 1]}`];
    })
    .join('; ');
}

export function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

export interface PayoffStart {
  /** "options", "shares". */
  words: string[];
  /** Value of the company above which such a unit is paid something. */
  above: number;
}

/** For each value above which some kind of unit, or of some strike, is paid something: lowest first. */
export function payoffStarts({ points }: Pick<Payouts, 'classes' | 'points'>, parts: readonly EquityPart[]): PayoffStart[] {
  const all = parts.flatMap((part): { word: string; above: number }[] => {
    const { instrument } = part.component;
    const word = unitWord(instrument);
    if (instrument === 'profitUnits' && part.resolved.kind === 'claim') {
      return [{ word, above: Math.max(part.resolved.threshold, valueAbove(points, 0)) }];
    }
    const levels = OPTIONS.has(instrument) ? [...new Set(grantsOf(part).map(({ strike }) => strike))] : [0];
    return levels.map((level) => ({ word, above: valueAbove(points, level) }));
  });
  const values = [...new Set(all.map(({ above }) => above))].sort((one, other) => one - other);
  return values.map((above) => ({
    words: [...new Set(all.filter((one) => one.above === above).map(({ word }) => word))],
    above
  }));
}

/** The value above which a common share receives more than a level. */
export function valueAbove(points: readonly BreakPoint[], level: number): number {
  const from = points.findLast(({ perShare }) => perShare <= level)!;
  return from.perShareSlope === 0 ? from.equityValue : from.equityValue + (level - from.perShare) / from.perShareSlope;
}

/** Of the options, each once. */
function strikes(parts: readonly EquityPart[]): number[] {
  const options = parts.filter(({ component }) => OPTIONS.has(component.instrument));
  return [...new Set(options.flatMap(grantsOf).map(({ strike }) => strike))].filter((strike) => strike > 0);
}

/** To two digits. */
function roundAbove(value: number): number {
  if (value <= 0) return 1e6;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}

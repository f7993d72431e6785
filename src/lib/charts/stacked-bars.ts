/**
 * Stacked bars in groups: for each group (a year) one bar a series (an offer), for each bar one segment a part (a component).
 * Positive parts stack up from zero and negative ones down; the total is their sum.
 */
import { max, min, stack, stackOffsetDiverging, sum } from 'd3';
import type { ChartTable } from './chart-table.ts';

export interface StackPart {
  id: string;
  name: string;
  /** A CSS custom property, for instance `--salary`. */
  colour: string;
  hatched?: boolean;
}

export interface StackSeries {
  id: string;
  name: string;
  /** A CSS custom property, for instance `--offer-1`. */
  colour: string;
}

export interface StackGroup {
  id: string;
  name: string;
  /** By series id, then by part id; what is absent is zero. */
  values: Record<string, Record<string, number>>;
}

export interface Stacks {
  parts: StackPart[];
  series: StackSeries[];
  groups: StackGroup[];
}

export interface StackSegment {
  part: StackPart;
  value: number;
  from: number;
  to: number;
}

export interface StackBar {
  id: string;
  group: StackGroup;
  series: StackSeries;
  total: number;
  /** The end of the negative segments, at most 0. */
  low: number;
  /** The end of the positive segments, at least 0. */
  high: number;
  /** Parts other than zero, in the order of `parts`. */
  segments: StackSegment[];
}

/** The bars by group, then by series. */
export function stackedBars({ parts, series, groups }: Stacks): StackBar[] {
  const bars = groups.flatMap((group) => series.map((one) => ({ group, series: one, values: group.values[one.id] ?? {} })));
  const stacked = stack<unknown, (typeof bars)[number], StackPart>()
    .keys(parts)
    .value((bar, part) => bar.values[part.id] ?? 0)
    .offset(stackOffsetDiverging)(bars);
  return bars.map(({ group, series: one, values }, index) => {
    const segments = stacked.flatMap(({ key: part, [index]: ends }): StackSegment[] => {
      const value = values[part.id] ?? 0;
      return ends === undefined || value === 0 ? [] : [{ part, value, from: ends[0], to: ends[1] }];
    });
    return {
      id: `${group.id}/${one.id}`,
      group,
      series: one,
      total: sum(segments, (segment) => segment.value),
      low: Math.min(0, ...segments.map((segment) => segment.from)),
      high: Math.max(0, ...segments.map((segment) => segment.to)),
      segments
    };
  });
}

/** Letters that tell the series apart where names have no room: initials if they differ, else A, B, C and so on. */
export function seriesLetters(series: StackSeries[]): string[] {
  const initials = series.map((one) => (Array.from(one.name.trim())[0] ?? '').toUpperCase());
  const differ = new Set(initials).size === series.length && !initials.includes('');
  return differ ? initials : series.map((_, index) => String.fromCharCode(65 + (index % 26)));
}

/** The same figures as rows: one a bar, one column a part, the total last. */
export function stackedTable(stacks: Stacks, groupHeading: string): ChartTable {
  return {
    columns: [groupHeading, ...stacks.parts.map((part) => part.name), 'Total'],
    rows: stackedBars(stacks).map((bar) => {
      const values = bar.group.values[bar.series.id] ?? {};
      return { heading: barName(bar, stacks), cells: [...stacks.parts.map((part) => values[part.id] ?? 0), bar.total] };
    })
  };
}

/** The bar in words: its group, and its series where there are several. */
export function barName(bar: StackBar, stacks: Stacks): string {
  return stacks.series.length > 1 ? `${bar.group.name}, ${bar.series.name}` : bar.group.name;
}

/** From the lowest to the highest end of a stack, zero included; never empty. */
export function stackRange(bars: StackBar[]): [number, number] {
  const low = min(bars, (bar) => bar.low) ?? 0;
  const high = max(bars, (bar) => bar.high) ?? 0;
  return [low, low === high ? 1 : high];
}

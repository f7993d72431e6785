/**
 * What a chart of steps shows: lines that hold a level up to an edge and then jump, and spans marked on them, each from a first
 * place to a second one. Drawing and table say the same.
 */
import type { ChartTable } from './chart-table.ts';

export interface Stair {
  id: string;
  /** Stands at the line's end. */
  name: string;
  /** By rising edges, the first at 0, at least one. */
  steps: readonly { from: number; level: number }[];
}

/** A stretch of one line: an offer's income before its compute and with it. */
export interface Span {
  id: string;
  name: string;
  /** Id of its line. */
  stair: string;
  from: { at: number; level: number };
  /** The same as `from` where there is no stretch. */
  to: { at: number; level: number };
  /** A CSS custom property. */
  colour: string;
}

export interface StepChartData {
  stairs: readonly Stair[];
  spans: readonly Span[];
  /** Where the lines end. */
  end: number;
}

/** The level of a line at a place; an edge belongs to the step that begins there. */
export function levelAt({ steps }: Stair, at: number): number {
  return (steps.findLast(({ from }) => from <= at) ?? steps[0]!).level;
}

/** A row for each edge of any line, then one for each end of a span. @param words what stands at a row's head */
export function stepTable(
  { stairs, spans }: StepChartData,
  words: { places: string; edge: (from: number) => string; span: (span: Span, end: 'from' | 'to') => string }
): ChartTable {
  const edges = [...new Set(stairs.flatMap(({ steps }) => steps.map(({ from }) => from)))].sort((one, other) => one - other);
  const onLine = (span: Span, level: number) => stairs.map(({ id }) => (id === span.stair ? level : null));
  return {
    columns: [words.places, ...stairs.map(({ name }) => name)],
    rows: [
      ...edges.map((edge) => ({ heading: words.edge(edge), cells: stairs.map((stair) => levelAt(stair, edge)) })),
      ...spans.flatMap((span) => {
        const ends = span.from.at === span.to.at ? (['from'] as const) : (['from', 'to'] as const);
        return ends.map((end) => ({ heading: words.span(span, end), cells: onLine(span, span[end].level) }));
      })
    ]
  };
}

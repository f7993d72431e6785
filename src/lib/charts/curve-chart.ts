/**
 * What a chart of curves shows: amounts by another amount (a share's payout by the value of the company), straight between
 * points, with places marked on them and levels drawn across. Drawing and table say the same.
 */
import type { ChartTable } from './chart-table.ts';

export interface Curve {
  id: string;
  /** Stands at the curve's end. */
  name: string;
  /** By rising places, the first at 0, at least one; straight between them, level after the last. */
  points: readonly CurvePoint[];
  /** Drawn dashed: what the others are compared with. */
  dashed?: boolean;
  /** A CSS custom property; the ink's unless given. */
  colour?: string;
}

export interface CurvePoint {
  at: number;
  level: number;
}

/** A place on a curve that has a name. */
export interface CurveMark {
  id: string;
  /** Above the plot: what happens there. */
  name: string;
  /** The same without its place, for the table, which says that exactly; the name unless given. */
  event?: string;
  /** Id of its curve. */
  curve: string;
  at: number;
  /** A CSS custom property. */
  colour: string;
  /** Filled: where the page's own figure is. */
  strong?: boolean;
}

/** A level drawn across the plot, named at its start. */
export interface CurveRule {
  id: string;
  name: string;
  level: number;
}

export interface CurveChartData {
  curves: readonly Curve[];
  marks: readonly CurveMark[];
  rules: readonly CurveRule[];
  /** Where the axis ends. */
  end: number;
  /** The level that the plot begins at: nothing unless told. */
  from?: number;
}

/** The level of a curve at a place. */
export function curveLevel({ points }: Pick<Curve, 'points'>, at: number): number {
  const next = points.findIndex((point) => point.at > at);
  if (next === -1) return points.at(-1)?.level ?? 0;
  const [from, to] = [points[next - 1], points[next]!];
  if (from === undefined) return to.level;
  return from.level + ((to.level - from.level) * (at - from.at)) / (to.at - from.at);
}

/** A row for each mark and, without a name, each other point of a curve within the axis, by rising places. */
export function curveTable(
  { curves, marks, rules, end }: CurveChartData,
  words: { places: string; place: (at: number, name?: string) => string }
): ChartTable {
  const named = marks.map(({ at, name, event }) => ({ at, name: event ?? name }));
  const taken = new Set(marks.map(({ at }) => at));
  const places = [...new Set([...curves.flatMap(({ points }) => points.map(({ at }) => at)), end])];
  const plain = places.filter((at) => at <= end && !taken.has(at)).map((at) => ({ at, name: undefined }));
  const rows = [...named, ...plain].sort((one, other) => one.at - other.at);
  return {
    columns: [words.places, ...curves.map(({ name }) => name), ...rules.map(({ name }) => name)],
    rows: rows.map(({ at, name }) => ({
      heading: words.place(at, name),
      cells: [...curves.map((curve) => curveLevel(curve, at)), ...rules.map(({ level }) => level)]
    }))
  };
}

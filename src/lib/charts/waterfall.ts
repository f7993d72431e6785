/**
 * The bars of a waterfall: a start total, signed steps, and the total that they lead to.
 * The end is always the running sum, so the picture cannot disagree with itself.
 */
import { max, min } from 'd3';
import type { ChartTable } from './chart-table.ts';

export interface WaterfallTotal {
  id: string;
  /** One or two short words for the axis. */
  label: string;
  /** In plain words, where there is room; the label when absent. */
  name?: string;
}

export interface WaterfallStep extends WaterfallTotal {
  value: number;
}

export interface WaterfallBar {
  id: string;
  label: string;
  name: string;
  kind: 'total' | 'rise' | 'fall';
  /** The total, or the signed change. */
  value: number;
  from: number;
  /** The running total after this bar. */
  to: number;
}

/** Start, steps and end as bars in order; each step begins where the one before it ended. */
export function waterfallBars(start: WaterfallStep, steps: WaterfallStep[], end: WaterfallTotal): WaterfallBar[] {
  const bars = [totalBar(start, start.value)];
  let running = start.value;
  for (const step of steps) {
    const from = running;
    running += step.value;
    const kind = step.value < 0 ? 'fall' : 'rise';
    bars.push({ id: step.id, label: step.label, name: step.name ?? step.label, kind, value: step.value, from, to: running });
  }
  bars.push(totalBar(end, running));
  return bars;
}

function totalBar(total: WaterfallTotal, value: number): WaterfallBar {
  return { id: total.id, label: total.label, name: total.name ?? total.label, kind: 'total', value, from: 0, to: value };
}

/** The amount beside a bar: a rising step carries its plus, whatever rounds to nothing carries no sign. */
export function waterfallAmount(bar: WaterfallBar, format: (value: number) => string): string {
  const text = format(bar.value);
  const nothing = format(0);
  if (text === nothing || format(Math.abs(bar.value)) === nothing) return nothing;
  return bar.kind === 'rise' && !text.startsWith('+') ? `+${text}` : text;
}

/** The same figures as rows: what changes, and what is left after it. */
export function waterfallTable(bars: WaterfallBar[]): ChartTable {
  return {
    columns: ['Step', 'Change', 'Total'],
    rows: bars.map((bar) => ({ heading: bar.name, cells: [bar.kind === 'total' ? null : bar.value, bar.to] }))
  };
}

/** From the lowest to the highest running total, zero included; never empty. */
export function waterfallRange(bars: WaterfallBar[]): [number, number] {
  const low = Math.min(0, min(bars, (bar) => Math.min(bar.from, bar.to)) ?? 0);
  const high = Math.max(0, max(bars, (bar) => Math.max(bar.from, bar.to)) ?? 0);
  return [low, low === high ? 1 : high];
}

/** Whether the amount stands on the negative side: the bar lies below zero, or falls across it. */
export function facesDown(bar: WaterfallBar): boolean {
  return Math.min(bar.from, bar.to) < 0 && (Math.max(bar.from, bar.to) <= 0 || bar.to < bar.from);
}

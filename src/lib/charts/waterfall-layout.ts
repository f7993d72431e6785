/** A waterfall in columns when every label fits under its bar and every amount beside it, else in rows. */
import { widestText } from './text-width.ts';
import { waterfallColumns } from './waterfall-columns.ts';
import type { WaterfallLayout, WaterfallRoom } from './waterfall-mark.ts';
import { alternatingLabels, wrappedLabels } from './waterfall-labels.ts';
import { waterfallRows } from './waterfall-rows.ts';
import type { WaterfallBar } from './waterfall.ts';

const WIDEST_PITCH = 112;

/** The layout for a width in pixels; `bars` must not be empty and their ids must differ. */
export function waterfallLayout(bars: WaterfallBar[], room: WaterfallRoom): WaterfallLayout {
  const pitch = Math.min(room.width / bars.length, WIDEST_PITCH);
  const amounts = widestText(bars.map(room.amount));
  const labels = bars.map((bar) => bar.label);
  const placed = wrappedLabels(labels, pitch) ?? (room.compact ? alternatingLabels(labels, pitch) : undefined);
  return placed && amounts <= pitch ? waterfallColumns(bars, room, pitch, placed) : waterfallRows(bars, room);
}

/** A waterfall's bars upright, side by side. An amount keeps to its bar's own band, on the side away from zero. */
import { scaleLinear } from 'd3';
import { barBox } from './placed.ts';
import type { PlacedLine } from './placed.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { ColumnLabels } from './waterfall-labels.ts';
import { neighbours } from './waterfall-mark.ts';
import type { WaterfallLayout, WaterfallMark, WaterfallRoom } from './waterfall-mark.ts';
import { facesDown, waterfallRange } from './waterfall.ts';
import type { WaterfallBar } from './waterfall.ts';

const THICKEST_BAR = 48;
const AMOUNT_GAP = 5;

/** One bar every `pitch` pixels, the labels under all of them. */
export function waterfallColumns(
  bars: WaterfallBar[],
  room: WaterfallRoom,
  pitch: number,
  labels: ColumnLabels
): WaterfallLayout {
  const { width, plotHeight } = room;
  const [low, high] = waterfallRange(bars);
  const amountRoom = TEXT_SIZE + AMOUNT_GAP;
  const value = scaleLinear([low, high], [plotHeight - (low < 0 ? amountRoom : 0), amountRoom]);
  const thickness = Math.round(Math.min(pitch * 0.7, THICKEST_BAR));
  const height = plotHeight + labels.height + 6;
  const marks = bars.map((bar, column): WaterfallMark => {
    const x = pitch * (column + 0.5);
    const box = barBox('columns', [value(bar.from), value(bar.to)], x - thickness / 2, thickness);
    const y = facesDown(bar) ? box.y + box.height + TEXT_SIZE + 1 : box.y - AMOUNT_GAP;
    return {
      id: bar.id,
      bar,
      box,
      hit: { x: pitch * column, y: 0, width: pitch, height: plotHeight + 3 },
      amount: { text: room.amount(bar), x, y, anchor: 'middle' },
      name: (labels.texts[column] ?? []).map((text) => ({ ...text, y: text.y + plotHeight + 1 }))
    };
  });
  const connectors = neighbours(marks).map(([one, next]): PlacedLine => {
    const y = Math.round(value(one.bar.to));
    return { x1: one.box.x + one.box.width, y1: y, x2: next.box.x, y2: y };
  });
  const y = Math.round(value(0));
  return { direction: 'columns', width, height, marks, connectors, zero: { x1: 0, y1: y, x2: pitch * bars.length, y2: y } };
}

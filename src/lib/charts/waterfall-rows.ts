/** A waterfall's bars lying in rows under one another, with their plain names at the left: for narrow places. */
import { scaleLinear } from 'd3';
import { barBox } from './placed.ts';
import type { PlacedLine, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, widestText, wrappedLines } from './text-width.ts';
import { neighbours } from './waterfall-mark.ts';
import type { WaterfallLayout, WaterfallMark, WaterfallRoom } from './waterfall-mark.ts';
import { facesDown, waterfallRange } from './waterfall.ts';
import type { WaterfallBar } from './waterfall.ts';

const BAR = 14;
const PITCH = 26;
const TWO_LINE_PITCH = 2 * LINE_HEIGHT + 3;
const AMOUNT_GAP = 5;
const NAME_GAP = 8;

/** As high as the rows need; names take at most two fifths of the width, unless one word is wider. */
export function waterfallRows(bars: WaterfallBar[], { width, amount }: WaterfallRoom): WaterfallLayout {
  const names = bars.map((bar) => rowName(bar, width * 0.4));
  const pitch = names.some((lines) => lines.length > 1) ? TWO_LINE_PITCH : PITCH;
  const value = rowScale(bars, widestText(names.flat()) + NAME_GAP, width, amount);
  const marks = bars.map((bar, row): WaterfallMark => {
    const middle = pitch * (row + 0.5);
    const box = barBox('rows', [value(bar.from), value(bar.to)], middle - BAR / 2, BAR);
    const y = middle + TEXT_SIZE * 0.35;
    const lines = names[row] ?? [];
    return {
      id: bar.id,
      bar,
      box,
      hit: { x: 0, y: pitch * row, width, height: pitch },
      amount: facesDown(bar)
        ? { text: amount(bar), x: box.x - AMOUNT_GAP, y, anchor: 'end' }
        : { text: amount(bar), x: box.x + box.width + AMOUNT_GAP, y, anchor: 'start' },
      name: lines.map((text, line): PlacedText => {
        return { text, x: 0, y: y + LINE_HEIGHT * (line - (lines.length - 1) / 2), anchor: 'start' };
      })
    };
  });
  const connectors = neighbours(marks).map(([one, next]): PlacedLine => {
    const x = Math.round(value(one.bar.to));
    return { x1: x, y1: one.box.y + one.box.height, x2: x, y2: next.box.y };
  });
  const x = Math.round(value(0));
  const height = pitch * bars.length;
  return { direction: 'rows', width, height, marks, connectors, zero: { x1: x, y1: 0, x2: x, y2: height } };
}

/** Leaves room for the widest amount on each side that has one. */
function rowScale(bars: WaterfallBar[], start: number, width: number, amount: (bar: WaterfallBar) => string) {
  const roomFor = (some: WaterfallBar[]) => (some.length === 0 ? 0 : widestText(some.map(amount)) + AMOUNT_GAP + 1);
  const down = roomFor(bars.filter(facesDown));
  const up = roomFor(bars.filter((bar) => !facesDown(bar)));
  return scaleLinear(waterfallRange(bars), [start + down, width - up]);
}

/** The plain name if two lines hold it, else the label. */
function rowName(bar: WaterfallBar, width: number): string[] {
  const lines = wrappedLines(bar.name, width);
  return lines.length <= 2 && widestText(lines) <= width ? lines : wrappedLines(bar.label, width);
}

/** Stacked bars lying in rows: a block of rows for each group, its name at the left, then the series, then the bar. */
import { scaleLinear } from 'd3';
import { barBox } from './placed.ts';
import type { PlacedText } from './placed.ts';
import { stackRange } from './stacked-bars.ts';
import type { StackBar, Stacks } from './stacked-bars.ts';
import { isMixed, RULE } from './stacked-mark.ts';
import type { StackedLayout, StackedMark, StackedRoom } from './stacked-mark.ts';
import { seriesTexts, stackedKey } from './stacked-key.ts';
import { TEXT_SIZE, widestText } from './text-width.ts';

const PITCH = 20;
const BAR = 14;
const GROUP_GAP = 10;
const TOTAL_GAP = 5;
const NAME_GAP = 10;

/** As high as the rows need. */
export function stackedRows(stacks: Stacks, bars: StackBar[], room: StackedRoom): StackedLayout {
  const texts = seriesTexts(stacks, room.width * 0.28);
  const key = stackedKey(stacks, bars, texts, room);
  const gap = texts.size > 0 ? GROUP_GAP : 0;
  const groupPitch = PITCH * stacks.series.length + gap;
  const seriesX = widestText(stacks.groups.map((group) => group.name)) + NAME_GAP;
  const ruleX = seriesX + widestText([...texts.values()]) + (texts.size > 0 ? 8 : 0);
  const totalRoom = widestText(bars.map(room.total)) + TOTAL_GAP + 1;
  const [low, high] = stackRange(bars);
  const start = ruleX + (texts.size > 0 ? RULE + 3 : 0) + (low < 0 ? totalRoom : 0);
  const value = scaleLinear([low, high], [start, room.width - totalRoom]);
  const marks = bars.map((bar, index): StackedMark => {
    const top = key.height + PITCH * index + gap * Math.floor(index / stacks.series.length);
    const across = top + (PITCH - BAR) / 2;
    const placed = (from: number, to: number) => barBox('rows', [value(from), value(to)], across, BAR);
    const box = placed(bar.low, bar.high);
    const y = baseline(top);
    const net = Math.round(value(bar.total));
    const text = texts.get(bar.series.id);
    return {
      id: bar.id,
      bar,
      box,
      hit: { x: 0, y: top, width: room.width, height: PITCH },
      segments: bar.segments.map((one) => ({ ...one, box: placed(one.from, one.to) })),
      total:
        bar.total < 0
          ? { text: room.total(bar), x: box.x - TOTAL_GAP, y, anchor: 'end' }
          : { text: room.total(bar), x: box.x + box.width + TOTAL_GAP, y, anchor: 'start' },
      ...(isMixed(bar) && { net: { x1: net, y1: across - 2, x2: net, y2: across + BAR + 2 } }),
      ...(text !== undefined && {
        series: { rule: { x: ruleX, y: across, width: RULE, height: BAR }, text: { text, x: seriesX, y, anchor: 'start' } }
      })
    };
  });
  const groups = stacks.groups.map((group, index): PlacedText => {
    return { text: group.name, x: 0, y: baseline(key.height + groupPitch * index), anchor: 'start' };
  });
  const x = Math.round(value(0));
  const height = key.height + groupPitch * stacks.groups.length - gap;
  return {
    direction: 'rows',
    width: room.width,
    height,
    marks,
    groups,
    key: key.items,
    zero: { x1: x, y1: key.height, x2: x, y2: height }
  };
}

/** Of a text in the middle of the row that begins at `top`. */
function baseline(top: number): number {
  return top + PITCH / 2 + TEXT_SIZE * 0.35;
}

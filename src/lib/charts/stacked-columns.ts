/** Stacked bars upright: the bars of a group side by side, under each the mark of its series, under all of them the group's name. */
import { scaleBand, scaleLinear } from 'd3';
import type { ScaleBand } from 'd3';
import { barBox } from './placed.ts';
import type { PlacedText } from './placed.ts';
import { stackRange } from './stacked-bars.ts';
import type { StackBar, Stacks } from './stacked-bars.ts';
import { isMixed, RULE } from './stacked-mark.ts';
import type { StackedLayout, StackedMark, StackedRoom } from './stacked-mark.ts';
import { seriesTexts, stackedKey } from './stacked-key.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';

export interface ColumnBands {
  groups: ScaleBand<string>;
  /** Within a group. */
  bars: ScaleBand<string>;
}

const WIDEST_BAR_PITCH = 48;
const WIDEST_GROUP_GAP = 84;
const TOTAL_GAP = 4;

/** Bands for groups and, inside a group, for bars; neither grows beyond what still reads as a group. */
export function columnBands(stacks: Stacks, width: number): ColumnBands {
  const together = stacks.series.length * WIDEST_BAR_PITCH;
  const wide = Math.min(width, stacks.groups.length * (together + WIDEST_GROUP_GAP));
  const ids = stacks.groups.map((group) => group.id);
  const groups = scaleBand(ids, [0, wide]).paddingInner(0.24).paddingOuter(0.12);
  const inner = Math.min(groups.bandwidth(), together);
  const start = (groups.bandwidth() - inner) / 2;
  const bars = scaleBand(
    stacks.series.map((one) => one.id),
    [start, start + inner]
  ).paddingInner(0.1);
  return { groups, bars };
}

/** The room's width, and a height of the key, the plot and the names under it. */
export function stackedColumns(stacks: Stacks, bars: StackBar[], room: StackedRoom, bands: ColumnBands): StackedLayout {
  const step = bands.bars.step();
  const thickness = Math.round(bands.bars.bandwidth());
  const texts = seriesTexts(stacks, step - 3);
  const key = stackedKey(stacks, bars, texts, room);
  const bottom = key.height + room.plotHeight;
  const [low, high] = stackRange(bars);
  const totalRoom = TEXT_SIZE + TOTAL_GAP;
  const value = scaleLinear([low, high], [bottom - (low < 0 ? totalRoom : 0), key.height + totalRoom]);
  const height = bottom + LINE_HEIGHT + 4 + (texts.size > 0 ? RULE + LINE_HEIGHT + 4 : 0);
  const marks = bars.map((bar): StackedMark => {
    const x = (bands.groups(bar.group.id) ?? 0) + (bands.bars(bar.series.id) ?? 0) + bands.bars.bandwidth() / 2;
    const placed = (from: number, to: number) => barBox('columns', [value(from), value(to)], x - thickness / 2, thickness);
    const box = placed(bar.low, bar.high);
    const net = Math.round(value(bar.total));
    const text = texts.get(bar.series.id);
    const rule = { x: box.x, y: bottom + 4, width: thickness, height: RULE };
    return {
      id: bar.id,
      bar,
      box,
      hit: { x: x - step / 2, y: key.height, width: step, height: height - key.height - LINE_HEIGHT - 1 },
      segments: bar.segments.map((one) => ({ ...one, box: placed(one.from, one.to) })),
      total: {
        text: room.total(bar),
        x,
        y: bar.total < 0 ? box.y + box.height + TEXT_SIZE : box.y - TOTAL_GAP,
        anchor: 'middle'
      },
      ...(isMixed(bar) && { net: { x1: box.x - 2, y1: net, x2: box.x + thickness + 2, y2: net } }),
      ...(text !== undefined && { series: { rule, text: { text, x, y: bottom + RULE + LINE_HEIGHT + 3, anchor: 'middle' } } })
    };
  });
  const groups = stacks.groups.map((group): PlacedText => {
    return { text: group.name, x: (bands.groups(group.id) ?? 0) + bands.groups.bandwidth() / 2, y: height - 4, anchor: 'middle' };
  });
  const y = Math.round(value(0));
  const zero = { x1: 0, y1: y, x2: Math.max(...bands.groups.range()), y2: y };
  return { direction: 'columns', width: room.width, height, marks, groups, key: key.items, zero };
}

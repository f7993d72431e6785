/** Stacked steps as places in a drawing: a mark for each step, its parts as rectangles from zero upwards, a key above. */
import { scaleLinear } from 'd3';
import { keyPlaces, type PlacedKeyItem } from './chart-key.ts';
import type { Box, Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import type { StackedStep, StackedStepsData, StepPart } from './stacked-steps.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText } from './text-width.ts';
import { toldLevels } from './told-levels.ts';

export interface PlacedStep extends PlacedMark {
  step: StackedStep;
  /** Until which month it holds. */
  to: number;
  bars: (Box & { part: StepPart })[];
}

export interface StackedStepsLayout extends Layout<PlacedStep> {
  key: { items: (PlacedKeyItem & { part: StepPart })[] };
  divide: { line: PlacedLine; text: PlacedText; box: Box } | null;
  grid: PlacedLine[];
  axis: PlacedLine;
  ticks: PlacedText[];
}

export interface StackedStepsRoom {
  width: number;
  plotHeight: number;
  amount: (value: number) => string;
  /** Months that may be named on the axis, from most to fewest; the first list whose texts have room is taken. */
  monthTicks: readonly (readonly { at: number; text: string }[])[];
}

const FOOT = LINE_HEIGHT + 8;
const NAME_ROOM = LINE_HEIGHT + 4;

/** The layout for a width in pixels. */
export function stackedStepsLayout(data: StackedStepsData, room: StackedStepsRoom): StackedStepsLayout {
  const { parts, steps, end } = data;
  const shown = parts.filter((_, index) => steps.some(({ values }) => values[index]! > 0));
  const key = keyPlaces(
    shown.map(({ id, name, colour }) => ({ id, name, colour })),
    room.width
  );
  const top = Math.max(TEXT_SIZE, key.height + (data.divide === null ? 0 : NAME_ROOM));
  const bottom = top + room.plotHeight;
  const highest = Math.max(...steps.map(({ values }) => values.reduce((sum, value) => sum + value, 0))) || 1;
  const y = scaleLinear([0, highest], [bottom, top]).nice(4);
  const levels = toldLevels(y, 4, room.amount);
  const left = widestText(levels.map(room.amount)) + 8;
  const x = scaleLinear([steps[0]!.from, end], [left, room.width - 2]);
  return {
    direction: 'columns',
    width: room.width,
    height: bottom + FOOT,
    key: { items: key.items.map((item) => ({ ...item, part: parts.find(({ id }) => id === item.id)! })) },
    marks: steps.map((step, index) => placedStep(step, steps[index + 1]?.from ?? end, parts, { x, y, top, bottom })),
    divide: data.divide && placedDivide(data.divide, x(data.divide.at), { top, bottom, left, right: room.width - 2 }),
    grid: levels.slice(1).map((level) => ({ x1: left, x2: room.width - 2, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    axis: { x1: left, x2: room.width - 2, y1: bottom, y2: bottom },
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: room.amount(level), x: left - 8, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...monthTicks(room, x, bottom)
    ]
  };
}

type Scale = (value: number) => number;

function placedStep(
  step: StackedStep,
  to: number,
  parts: readonly StepPart[],
  { x, y, top, bottom }: { x: Scale; y: Scale; top: number; bottom: number }
): PlacedStep {
  const left = x(step.from);
  const width = Math.max(1, x(to) - left);
  let below = 0;
  const bars = parts.flatMap((part, index) => {
    const value = step.values[index]!;
    const [low, high] = [y(below), y(below + value)];
    below += value;
    return value > 0 ? [{ part, x: left, y: high, width, height: low - high }] : [];
  });
  const box = { x: left, y: y(below), width, height: Math.max(1, bottom - y(below)) };
  return { id: String(step.from), step, to, bars, box, hit: { x: left, y: top, width, height: bottom - top } };
}

/** Its name at the right of its line where there is room. */
function placedDivide(
  { name }: { name: string },
  x: number,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }
) {
  const long = textWidth(name);
  const start = x + 5 + long <= right ? x + 5 : Math.max(left, x - 5 - long);
  return {
    line: { x1: x, x2: x, y1: top - NAME_ROOM, y2: bottom },
    text: { text: name, x: start, y: top - 6, anchor: 'start' as const },
    box: { x: start - 2, y: top - NAME_ROOM, width: long + 4, height: LINE_HEIGHT }
  };
}

/** The first list whose texts keep apart; the outermost stay within the picture. */
function monthTicks({ monthTicks: lists, width }: StackedStepsRoom, x: Scale, bottom: number): PlacedText[] {
  const placed = lists.map((list) =>
    list.map(({ at, text }, index): PlacedText & { from: number; to: number } => {
      const long = textWidth(text);
      const from = index === 0 ? x(at) : Math.min(x(at) - long / 2, width - long);
      return { text, x: from, y: bottom + LINE_HEIGHT + 2, anchor: 'start', from, to: from + long };
    })
  );
  const fits = (list: (typeof placed)[number]) => list.every(({ from }, index) => index === 0 || from >= list[index - 1]!.to + 8);
  const list = placed.find(fits) ?? placed.at(-1)?.slice(0, 1) ?? [];
  return list.map(({ text, x: left, y, anchor }) => ({ text, x: left, y, anchor }));
}

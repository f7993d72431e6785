/**
 * Names at the ends of curves: in the order of the curves, as near to their ends as their lines of text allow, each with a leader from its curve.
 * Names of equal heights, without leaders, are label-spread.ts's.
 */
import type { PlacedLine, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, widestText } from './text-width.ts';

export interface EndLabel {
  id: string;
  /** Of its text. */
  lines: readonly string[];
  /** Where its curve ends. */
  y: number;
  /** A CSS custom property; undefined for the paler ink. */
  colour: string | undefined;
}

export interface PlacedEndLabel {
  id: string;
  colour: string | undefined;
  texts: PlacedText[];
  leader: PlacedLine;
}

/** Between two names. */
const APART = 6;
const LEADER = 12;
/** Between a leader and what it joins. */
const GAP = 3;

/** What names need beside the plot. */
export function endLabelsWidth(labels: readonly Pick<EndLabel, 'lines'>[]): number {
  return labels.length === 0 ? 0 : widestText(labels.flatMap(({ lines }) => lines)) + LEADER + 2 * GAP + 2;
}

/** What names need from the top of the plot to its bottom. */
export function endLabelsHeight(labels: readonly Pick<EndLabel, 'lines'>[]): number {
  return labels.reduce((sum, { lines }) => sum + heightOf(lines), 0);
}

/** @param room where the curves end, and between which heights the names stand */
export function placedEndLabels(
  labels: readonly EndLabel[],
  { right, top, bottom }: { right: number; top: number; bottom: number }
): PlacedEndLabel[] {
  const ordered = labels.toSorted((one, other) => one.y - other.y);
  const tops = stackedTops(
    ordered.map(({ lines, y }) => ({ wanted: y - heightOf(lines) / 2, height: heightOf(lines) })),
    top,
    bottom
  );
  const x = right + LEADER + 2 * GAP;
  return ordered.map(({ id, colour, lines, y }, place): PlacedEndLabel => {
    const first = tops[place]! + APART / 2;
    return {
      id,
      colour,
      texts: lines.map((text, line) => ({
        text,
        x,
        y: first + (line + 0.5) * LINE_HEIGHT + TEXT_SIZE * 0.35,
        anchor: 'start'
      })),
      leader: { x1: right + GAP, x2: x - GAP, y1: y, y2: tops[place]! + heightOf(lines) / 2 }
    };
  });
}

function heightOf({ length }: readonly string[]): number {
  return length * LINE_HEIGHT + APART;
}

interface Stack {
  /** Where its first would have to stand for each of it to stand where it wants to. */
  wanted: number[];
  height: number;
  top: number;
}

/** Those that would meet stand on each other, as a stack moved as little as possible. @param boxes by rising places */
function stackedTops(boxes: readonly { wanted: number; height: number }[], low: number, high: number): number[] {
  const placed = (wanted: number[], height: number): Stack => {
    const mean = wanted.reduce((sum, top) => sum + top, 0) / wanted.length;
    return { wanted, height, top: Math.max(low, Math.min(mean, high - height)) };
  };
  const stacks: Stack[] = [];
  for (const { wanted, height } of boxes) {
    let stack = placed([wanted], height);
    for (let above = stacks.at(-1); above && above.top + above.height > stack.top; above = stacks.at(-1)) {
      const { wanted: others, height: over } = stacks.pop()!;
      stack = placed([...others, ...stack.wanted.map((top) => top - over)], over + stack.height);
    }
    stacks.push(stack);
  }
  const tops: number[] = [];
  for (const { top, wanted } of stacks) {
    let next = top;
    for (let count = 0; count < wanted.length; count++) {
      tops.push(next);
      next += boxes[tops.length - 1]!.height;
    }
  }
  return tops;
}

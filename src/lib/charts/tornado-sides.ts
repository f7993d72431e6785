/** Who is ahead to the left and to the right of the level that turns a tornado: beside its name, or above it where that is too narrow. */
import type { PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, wrappedLines } from './text-width.ts';
import type { TornadoData } from './tornado.ts';

export interface TornadoSides {
  texts: PlacedText[];
  /** What they need above the name of the level; 0 where they stand beside it. */
  height: number;
}

/** Between the level's name and who is ahead beside it, and between the two. */
const SIDE_GAP = 14;

/** @param even the level's name as it would stand in the first line @param room from the left of the bars to the right of the drawing */
export function tornadoSides(
  { ahead, behind }: Pick<TornadoData, 'ahead' | 'behind'>,
  even: PlacedText,
  { left, width }: { left: number; width: number }
): TornadoSides {
  const before = `← ${behind.name}`;
  const after = `${ahead.name} →`;
  const half = textWidth(even.text) / 2;
  const [to, from] = [even.x - half - SIDE_GAP, even.x + half + SIDE_GAP];
  if (to - textWidth(before) >= left && from + textWidth(after) <= width) {
    return {
      texts: [
        { text: before, x: to, y: TEXT_SIZE, anchor: 'end' },
        { text: after, x: from, y: TEXT_SIZE, anchor: 'start' }
      ],
      height: 0
    };
  }
  return sidesAbove(before, after, { left, width });
}

/** Each in its half, on as many lines as it takes. */
function sidesAbove(before: string, after: string, { left, width }: { left: number; width: number }): TornadoSides {
  const [first, last] = [before, after].map((text) => wrappedLines(text, (width - left - SIDE_GAP) / 2)) as [string[], string[]];
  const y = (line: number) => TEXT_SIZE + line * LINE_HEIGHT;
  return {
    texts: [
      ...first.map((text, line): PlacedText => ({ text, x: left, y: y(line), anchor: 'start' })),
      ...last.map((text, line): PlacedText => ({ text, x: width, y: y(line), anchor: 'end' }))
    ],
    height: Math.max(first.length, last.length) * LINE_HEIGHT + 4
  };
}

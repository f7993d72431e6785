/** What a placed text covers by the estimate of its width, to show that texts do not meet. */
import type { Box, PlacedText } from '#lib/charts/placed.ts';
import { TEXT_SIZE, textWidth } from '#lib/charts/text-width.ts';

export function textBox({ text, x, y, anchor }: PlacedText): Box {
  const width = textWidth(text);
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  return { x: x - shift, y: y - TEXT_SIZE * 0.75, width, height: TEXT_SIZE };
}

export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Every pair of boxes that share some area, by their indices. */
export function meetings(boxes: Box[]): [number, number][] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other, offset): [number, number][] => (meet(one, other) ? [[index, index + 1 + offset]] : []))
  );
}

export function isWithin(box: Box, width: number, height: number): boolean {
  return box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01;
}

/** The key of a chart: swatches with names in one or more lines, for what cannot be labelled where it is drawn. */
import { LINE_HEIGHT, TEXT_SIZE, textWidth } from './text-width.ts';

export interface KeyItem {
  id: string;
  name: string;
  /** A CSS custom property. */
  colour: string;
  hatched?: boolean;
  /** The mark in the chart is a rule with a letter, not a filled area. */
  letter?: string;
}

export interface PlacedKeyItem extends KeyItem {
  x: number;
  /** The baseline of the name. */
  y: number;
  /** Where the name begins. */
  textX: number;
}

const SWATCH_ROOM = 16;
const ITEM_GAP = 16;
const KEY_PITCH = LINE_HEIGHT + 5;

/** Items from left to right, broken into lines of `width` pixels; `height` is 0 without items. */
export function keyPlaces(items: KeyItem[], width: number): { items: PlacedKeyItem[]; height: number } {
  const placed: PlacedKeyItem[] = [];
  let x = 0;
  let line = 0;
  for (const item of items) {
    const room = SWATCH_ROOM + textWidth(keyText(item));
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    placed.push({ ...item, x, y: line * KEY_PITCH + TEXT_SIZE, textX: x + SWATCH_ROOM });
    x += room + ITEM_GAP;
  }
  return { items: placed, height: items.length === 0 ? 0 : (line + 1) * KEY_PITCH + 6 };
}

/** What stands beside the swatch. */
export function keyText(item: KeyItem): string {
  return item.letter === undefined ? item.name : `${item.letter} ${item.name}`;
}

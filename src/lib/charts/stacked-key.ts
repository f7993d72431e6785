/** What explains stacked bars: the texts that name the series at the bars, and the key above them. */
import { keyPlaces } from './chart-key.ts';
import type { KeyItem, PlacedKeyItem } from './chart-key.ts';
import { seriesLetters } from './stacked-bars.ts';
import type { StackBar, Stacks } from './stacked-bars.ts';
import type { StackedRoom } from './stacked-mark.ts';
import { widestText } from './text-width.ts';

/** The names of the series by id if the widest fits, else their letters; empty for a single series, which needs none. */
export function seriesTexts({ series }: Stacks, width: number): Map<string, string> {
  const names = series.map((one) => one.name);
  const texts = widestText(names) <= width ? names : seriesLetters(series);
  return new Map(series.length > 1 ? series.map((one, index) => [one.id, texts[index] ?? '']) : []);
}

/** Series that stand as letters, then, if wanted, the parts that occur in a bar. */
export function stackedKey(
  { parts, series }: Stacks,
  bars: StackBar[],
  texts: Map<string, string>,
  room: StackedRoom
): { items: PlacedKeyItem[]; height: number } {
  const lettered = series.flatMap((one): KeyItem[] => {
    const letter = texts.get(one.id);
    return letter === undefined || letter === one.name ? [] : [{ ...one, letter }];
  });
  const occurring = new Set(bars.flatMap((bar) => bar.segments.map((segment) => segment.part)));
  return keyPlaces([...lettered, ...(room.partKey ? parts.filter((part) => occurring.has(part)) : [])], room.width);
}

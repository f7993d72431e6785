/** Months under a chart of cash: round ones as far apart as their names need, whole years by their number. */
import { shortMonth } from '#lib/format/months.ts';
import type { PlacedText } from './placed.ts';
import { textWidth } from './text-width.ts';

const STEPS = [1, 3, 6, 12, 24, 60, 120];
const APART = 14;

/** @param first the month that begins at `from` @param y the baseline */
export function monthTicks(
  first: string,
  { from, to, months }: { from: number; to: number; months: number },
  y: number
): PlacedText[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  const pitch = (to - from) / months;
  const step = STEPS.find((every) => every * pitch >= textWidth(every >= 12 ? '2028' : 'Mar 2028') + APART) ?? STEPS.at(-1)!;
  const ticks: PlacedText[] = [];
  for (let i = 0; i < months; i++) {
    const month = start + i;
    if (month % step !== 0) continue;
    const text = nameOf(month, step);
    const half = textWidth(text) / 2;
    const x = from + i * pitch;
    if (x - half >= 0 && x + half <= to + 8) ticks.push({ text, x, y, anchor: 'middle' });
  }
  return ticks;
}

function nameOf(month: number, step: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return step >= 12 ? year : shortMonth(`${year}-${String((month % 12) + 1).padStart(2, '0')}`);
}

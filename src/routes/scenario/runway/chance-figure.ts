/** The chance of a raise, in whole per cent: what is not certain never reads as if it were. */
import { percent } from '#lib/format/percent.ts';

/** `50%`, `more than 99%`, `less than 1%`. */
export function chanceFigure(chance: number): string {
  if (chance < 1 && chance >= 0.995) return 'more than 99%';
  if (chance > 0 && chance < 0.005) return 'less than 1%';
  return percent(chance, { digits: 0 });
}

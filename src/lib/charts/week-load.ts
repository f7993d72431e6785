/** What the chart of a week shows: production from the ground up, what is set aside for grants down from the capacity; where they meet, GPUs are short. */
import { count } from '#lib/format/count.ts';
import type { ChartTable } from './chart-table.ts';
import { hourName } from './week-hour.ts';

/** In GPUs. */
export interface WeekHour {
  /** Of production, and between what it lies in 8 of 10 weeks. */
  mean: number;
  low: number;
  high: number;
  reserved: number;
  bestEffort: number;
  /** Chance that production is short. */
  starved: number;
  isOffPeak: boolean;
}

export interface WeekLoad {
  /** From Monday 00:00. */
  hours: readonly WeekHour[];
  /** GPUs that are up. */
  capacity: number;
  /** The hour with the greatest chance of a shortage; null where there is none to speak of. */
  worst: { hour: number; name: string } | null;
}

/** Of a normal: one tenth lies below, one tenth above. */
export const TENTH = 1.2815515655446004;

export function weekTable({ hours, capacity }: WeekLoad): ChartTable {
  return {
    columns: [
      'Hour',
      'Production, mean',
      'P10',
      'P90',
      'Reserved',
      'Best effort asked',
      'Left for production',
      'Chance of a shortage, %'
    ],
    rows: hours.map(({ mean, low, high, reserved, bestEffort, starved }, hour) => ({
      heading: hourName(hour),
      cells: [mean, low, high, reserved, bestEffort, capacity - reserved, 100 * starved]
    }))
  };
}

/** In the table and the tips. */
export function gpuText(gpus: number): string {
  return count(gpus, { digits: Math.abs(gpus) < 100 ? 1 : 0 });
}

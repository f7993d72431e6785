/** Which month is the worst to look at, where several have as many starved hours. */
import type { ClusterAnswer, ClusterMonth, MonthRoom } from '#lib/engine/index.ts';
import { NEVER } from './cluster-words.ts';

/** The first of equals. @param room by month, in GPUs */
export function worstMonth(months: readonly ClusterMonth[], room: readonly MonthRoom[] = []): ClusterMonth {
  const [hours, lacking, short] = [
    months.map(({ starvedHours }) => starvedHours),
    months.map(({ shortageGpuHours }) => shortageGpuHours),
    room.map(({ free }) => -free)
  ];
  const isWorse = (one: number, worst: number): boolean => {
    for (const figures of [hours, lacking, short]) {
      const more = (figures[one] ?? 0) - (figures[worst] ?? 0);
      if (Math.abs(more) >= NEVER) return more > 0;
    }
    return false;
  };
  return months[months.reduce((worst, _, at) => (isWorse(at, worst) ? at : worst), 0)]!;
}

/** The engine names the first of the months with the most starved hours; here it is the one that lacks most, or, where none is short, has least to spare. */
export function withWorstMonth(cluster: ClusterAnswer, room?: readonly MonthRoom[]): ClusterAnswer {
  return { ...cluster, worst: worstMonth(cluster.months, room) };
}

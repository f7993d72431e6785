/** The week of a cluster as its chart shows it, and the chart's finding. */
import { hourName } from '#lib/charts/week-hour.ts';
import { TENTH, type WeekHour, type WeekLoad } from '#lib/charts/week-load.ts';
import type { ClusterMonth, WeekHourLoad } from '#lib/engine/index.ts';
import { chanceWords, NO_HOURS } from './cluster-words.ts';

/** Rarer is not worth a mark. */
const NO_CHANCE = 1e-6;

/** A month without a shortage that anybody would notice has no mark. Between the tenth and the ninetieth percentile production lies in 8 of 10 weeks. */
export function drawnWeek(
  week: readonly WeekHourLoad[],
  { worstHour, starvedHours }: Pick<ClusterMonth, 'worstHour' | 'starvedHours'>
): WeekLoad {
  const isShort = starvedHours >= NO_HOURS;
  return {
    capacity: week[0]?.capacity ?? 0,
    hours: week.map(({ mean, deviation, reserved, bestEffort, starved, isOffPeak }) => ({
      mean,
      low: Math.max(0, mean - TENTH * deviation),
      high: mean + TENTH * deviation,
      reserved,
      bestEffort,
      starved,
      isOffPeak
    })),
    worst: isShort ? { hour: worstHour.hour, name: `${hourName(worstHour.hour)}, ${chanceWords(worstHour.probability)}` } : null
  };
}

/** `Production is shortest on Tuesday 15:00, short in 3 of 100 weeks`. */
export function weekTitle(
  { worstHour: { hour, probability } }: Pick<ClusterMonth, 'worstHour'>,
  hours: readonly WeekHour[]
): string {
  if (probability < NO_CHANCE) return 'Production has its GPUs at every hour of the week';
  const alike = hours.filter(({ starved }) => Math.abs(starved - probability) < 1e-12).length;
  if (alike === hours.length) return `Every hour is as tight as the next: production is ${chanceWords(probability)}`;
  return `Tightest ${alike > 1 ? 'first on' : 'on'} ${hourName(hour)}: production is ${chanceWords(probability)}`;
}

/** Whether the drawn weeks of a month agree with what is reckoned of it. */
import type { ClusterMonth, drawnClusterMonth } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';

const HOURS_A_MONTH = 730;

export type DrawnMonth = NonNullable<ReturnType<typeof drawnClusterMonth>>;

/** Of starved hours: the chance that is reckoned against the drawn weeks. */
export interface Check {
  agrees: boolean;
  /** What luck alone does, in hours. */
  margin: number;
}

const WEEKS_PER_MONTH = HOURS_A_MONTH / 168;
/** Rarer hours than this stray as a count does, of which few draws show nothing. */
const RARE = 0.1 * HOURS_A_MONTH;
/** So many standard errors are luck. */
const ERRORS = 3;

export function starvedCheck({ starvedHours }: ClusterMonth, drawn: DrawnMonth, weeks: number): Check {
  const ofCounting = Math.sqrt((starvedHours * WEEKS_PER_MONTH) / weeks);
  const error = Math.max(drawn.starvedHours.standardError, starvedHours < RARE ? ofCounting : 0);
  const agrees = Math.abs(drawn.starvedHours.mean - starvedHours) <= ERRORS * error + 1e-6;
  return { agrees, margin: error };
}

export function checkSentence({ agrees }: Check, weeks: number): string {
  const how = `${count(weeks)} weeks drawn hour by hour`;
  return agrees ? `${how} say the same, within what luck does.` : `${how} say something else: take neither for sure.`;
}

/** What grants take of a cluster in an hour on and off peak: reserved GPUs are set aside, best effort asks for what is left (company.md, section 2). */
import type { Head, HeadGrant } from '../company/head.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import { OFF_PEAK_HOURS, WEEK_HOURS } from './week.ts';

/** By month. */
interface OnAndOffPeak {
  peak: Float64Array;
  offPeak: Float64Array;
}

/** All by month of the company's grid. */
export interface GrantedHours {
  /** GPUs at once; what may run at any hour is in both. */
  reserved: OnAndOffPeak;
  bestEffort: OnAndOffPeak;
  /** GPU-hours of the month. */
  delivered: Float64Array;
  bestEffortDrawn: Float64Array;
}

/** GPUs that are neither down nor set aside in month `i`. */
export function leftForProduction(capacity: number, { reserved }: GrantedHours, when: keyof OnAndOffPeak, i: number): number {
  return capacity - Math.min(capacity, reserved[when][i]!);
}

const OFF_PEAK_HOURS_PER_MONTH = (HOURS_PER_MONTH * OFF_PEAK_HOURS) / WEEK_HOURS;

export function nothingGranted(months: number): GrantedHours {
  const column = () => new Float64Array(months);
  return {
    reserved: { peak: column(), offPeak: column() },
    bestEffort: { peak: column(), offPeak: column() },
    delivered: column(),
    bestEffortDrawn: column()
  };
}

export function copiedHours({ reserved, bestEffort, delivered, bestEffortDrawn }: GrantedHours): GrantedHours {
  const copied = ({ peak, offPeak }: OnAndOffPeak) => ({ peak: peak.slice(), offPeak: offPeak.slice() });
  return {
    reserved: copied(reserved),
    bestEffort: copied(bestEffort),
    delivered: delivered.slice(),
    bestEffortDrawn: bestEffortDrawn.slice()
  };
}

/** Of all heads; grants of other services are not on the cluster. */
export function grantedHours(service: number, heads: readonly Head[], counts: readonly number[], months: number): GrantedHours {
  const granted = nothingGranted(months);
  for (const [index, { grants }] of heads.entries())
    for (const grant of grants) if (grant.service === service) addGrant(granted, grant, counts[index]!);
  return granted;
}

/** Of `count` heads, each of whom holds it. */
export function addGrant(
  { reserved, bestEffort, delivered, bestEffortDrawn }: GrantedHours,
  grant: HeadGrant,
  count: number
): void {
  const { isReserved, isOffPeak, drawn, recurring } = grant;
  const { peak, offPeak } = isReserved ? reserved : bestEffort;
  const each = count / (isOffPeak ? OFF_PEAK_HOURS_PER_MONTH : HOURS_PER_MONTH);
  for (let i = 0; i < drawn.length; i++) {
    const hours = isReserved && recurring[i]! > drawn[i]! ? recurring[i]! : drawn[i]!;
    offPeak[i]! += each * hours;
    if (!isOffPeak) peak[i]! += each * hours;
    delivered[i]! += count * grant.delivered[i]!;
    if (!isReserved) bestEffortDrawn[i]! += count * drawn[i]!;
  }
}

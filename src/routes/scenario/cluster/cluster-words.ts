/** The cluster in words: how long production is short of GPUs, how much may be reserved, and what it costs. */
import type { Cluster, ClusterAnswer, ClusterMonth } from '#lib/engine/index.ts';
import { count, counted, countInWords, shortCount } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { duration, longMonth } from '#lib/format/months.ts';
import { capital } from '../component-names.ts';
import type { Phrase } from '../verdict.ts';
import type { ClusterFigures } from './arrangements.ts';
import type { ClusterGrant } from './cluster-grants.ts';

/** Hours a month below this are rounding. */
export const NEVER = 1e-6;
/** Hours a month below this are no shortage that anybody would notice. */
export const NO_HOURS = 0.05;
/** Less money than this is none. */
export const NO_MONEY = 0.5;

/** `11 hours`, `2.4 hours`, `less than 0.1 hours`, `no hour`. */
export function hoursWords(hours: number): string {
  if (hours < NEVER) return 'no hour';
  if (hours < NO_HOURS) return 'less than 0.1 hours';
  const digits = hours < 9.95 ? 1 : 0;
  const rounded = Number(hours.toFixed(digits));
  return `${count(rounded, { digits })} ${rounded === 1 ? 'hour' : 'hours'}`;
}

/** `Six such grants`, `One grant`; those of one letter are such. */
export function grantsCalled(grants: readonly ClusterGrant[]): string {
  const held = grants.filter(({ heads }) => heads > 0);
  const number = held.reduce((sum, { heads }) => sum + heads, 0);
  const kinds = new Set(held.map(({ offer, grant }) => `${offer} ${grant.id}`)).size;
  return `${capital(countInWords(number))} ${kinds === 1 && number > 1 ? 'such ' : ''}grant${number === 1 ? '' : 's'}`;
}

/** The answer of the page. @param without the same cluster with nothing granted on it */
export function clusterHeadline(now: ClusterAnswer, without: ClusterAnswer, grants: readonly ClusterGrant[]): Phrase {
  const { worst } = now;
  const held = grants.some(({ heads }) => heads > 0);
  if (!held) return aloneHeadline(without.worst);
  const called = grantsCalled(grants);
  const verb = called.endsWith('s') ? 'leave' : 'leaves';
  if (worst.starvedHours < NO_HOURS)
    return [
      { text: `${called} ${verb} production its GPUs in ` },
      { text: 'every month', strong: true },
      { text: rarely(worst) }
    ];
  const lasting = `${hoursWords(worst.starvedHours)} a month`;
  const head: Phrase = [
    { text: `${called} ${verb} production short of GPUs ` },
    { text: lasting, strong: true },
    { text: ` at worst, in ${longMonth(worst.month)}; ` }
  ];
  return [...head, ...withoutThem(now, without, called.endsWith('s'))];
}

/** The same month without the grants; where it is as short, what they add in others. */
function withoutThem({ months, worst }: ClusterAnswer, without: ClusterAnswer, areMany: boolean): Phrase {
  const without_ = `without ${areMany ? 'them' : 'it'}`;
  const then = without.months[months.indexOf(worst)]!.starvedHours;
  if (hoursWords(then) === hoursWords(worst.starvedHours)) {
    const all = (of: readonly ClusterMonth[]) => of.reduce((sum, { starvedHours }) => sum + starvedHours, 0);
    const added = all(months) - all(without.months);
    const asLong = `${without_} ${worst.starvedHours - then < NEVER ? 'just' : 'about'} as long`;
    if (added < NO_HOURS) return [{ text: `${asLong}.` }];
    const add = areMany ? 'they add' : 'it adds';
    return [{ text: `${asLong}, but over the plan ${add} ` }, { text: hoursWords(added), strong: true }, { text: '.' }];
  }
  if (without.worst.starvedHours < NEVER) return [{ text: `${without_} ` }, { text: 'never', strong: true }, { text: '.' }];
  const short = then < NEVER ? 'no hour' : hoursWords(then);
  return [{ text: `${without_} ` }, { text: short, strong: true }, { text: ' of that month.' }];
}

function aloneHeadline(worst: ClusterMonth): Phrase {
  const none = 'No grant of the plan runs on the cluster';
  if (worst.starvedHours < NO_HOURS)
    return [{ text: `${none}; production has its GPUs in ` }, { text: 'every month', strong: true }, { text: rarely(worst) }];
  return [
    { text: `${none}; production is short of GPUs ` },
    { text: `${hoursWords(worst.starvedHours)} a month`, strong: true },
    { text: ` at worst, in ${longMonth(worst.month)}, all the same.` }
  ];
}

function rarely({ starvedHours, month }: ClusterMonth): string {
  return starvedHours < NEVER ? '.' : `: it is short ${hoursWords(starvedHours)} a month at worst, in ${longMonth(month)}.`;
}

/** How much may be reserved, in place of all that is. @param without the same cluster with nothing granted on it @param reserved the most that grants set aside in an hour of the plan */
export function safeReserveSentence(without: ClusterAnswer, cluster: Cluster, reserved: number): string {
  const { largestSafeReserved: safe, worst } = without;
  const { starvedHoursLimit: limit, gpus, availability = 1, production } = cluster;
  if (safe === null || limit === undefined)
    return 'You have set no limit of starved hours. With one, this line says how many GPUs may be reserved.';
  const within = `your limit of ${counted(limit, 'starved hour')} a month`;
  const now = reserved > 0 ? ` Grants set aside ${gpusWords(reserved)} at most.` : '';
  if (gpus * availability === 0) return 'No GPU of the cluster is up, and none can be reserved.';
  if (safe === 0) {
    if (worst.starvedHours >= limit + NEVER)
      return `Even with nothing reserved production is starved longer than ${within}.${now}`;
    const always = limit === 0 && (production?.variability ?? 0) > 0;
    return `No GPU may be reserved within ${within}${always ? ': a load that varies always has some chance of a shortage' : ''}.${now}`;
  }
  if (safe >= gpus * availability) return `All GPUs may be reserved within ${within}.${now}`;
  if (safe < 1) return `Less than one GPU may be reserved within ${within}.${now}`;
  return `Up to ${gpusWords(floored(safe))} may be reserved at every hour within ${within}, in every month of the plan.${now}`;
}

/** To the figures that are shown: what may be reserved is never rounded up. */
function floored(gpus: number): number {
  return gpus < 10 ? Math.floor(10 * gpus + 1e-9) / 10 : Math.floor(gpus);
}

/** More than this is no growth but stock that is used up. */
const JUMP = 1.15;
const LAST_MONTHS = 3;

/** At the end of the plan holders use what they have saved: that month is no month like others. @param reserved the most set aside, in the worst month and some months before */
export function savedUpSentence({ months, worst }: ClusterAnswer, reserved: number, before: number): string {
  const at = months.indexOf(worst);
  const end = months.length - LAST_MONTHS;
  const earlier = months[at - LAST_MONTHS];
  // Deliveries that grow as much are no stock.
  if (
    worst.starvedHours < NEVER ||
    at < end ||
    !earlier ||
    reserved <= JUMP * before ||
    worst.dutyCycleGranted > JUMP * earlier.dutyCycleGranted
  )
    return '';
  const usual = months.slice(0, end).reduce((most, month) => (month.starvedHours > most.starvedHours ? month : most));
  const short =
    usual.starvedHours < NEVER
      ? 'Before that production is never short'
      : `Before that the worst month is ${longMonth(usual.month)}, with ${hoursWords(usual.starvedHours)}`;
  return `The worst month is at the end of the plan, where holders use up the hours that they have saved: ${gpusWords(reserved)} are set aside then instead of ${gpusWords(before)}. ${short}.`;
}

/** `84 GPUs`, `0.4 GPUs`. */
export function gpusWords(gpus: number): string {
  const digits = gpus < 10 ? 1 : 0;
  return counted(Number(gpus.toFixed(digits)), 'GPU');
}

/** What the shortage comes to over the plan, and the part of it that grants cause. */
export function shortageSentence(
  now: ClusterFigures,
  none: ClusterFigures,
  plan: { bursts: boolean; lostPerHour?: number | undefined; currency: string; months: number }
): string {
  const { bursts, lostPerHour, currency, months } = plan;
  const over = `over ${duration(months)}`;
  const grants = (more: string | null) =>
    more === null ? ', none of it because of grants' : `, ${more} of it because of grants`;
  if (bursts) {
    if (now.burstCost < NO_MONEY) return `Production lacks nothing that has to be bought ${over}.`;
    const more = now.burstCost - none.burstCost;
    return `What production lacks costs ${shortMoney(now.burstCost, currency)} at retail ${over}${grants(more < NO_MONEY ? null : shortMoney(more, currency))}.`;
  }
  if (now.shortageGpuHours < NO_MONEY) return `Production lacks nothing ${over}.`;
  const more = now.shortageGpuHours - none.shortageGpuHours;
  const lacking = `Production lacks ${shortCount(now.shortageGpuHours)} GPU-hours ${over}${grants(more < NO_MONEY ? null : shortCount(more))}`;
  return lostPerHour === undefined
    ? `${lacking}; nothing is bought in their place, and what customers do then is not counted.`
    : `${lacking}; that takes ${shortMoney(now.shortageGpuHours * lostPerHour, currency)} of revenue.`;
}

/** `short in 25 of 100 weeks`, `short in 1 of 250 weeks`. */
export function chanceWords(probability: number): string {
  if (probability < 1e-6) return 'never short';
  if (probability > 1 - 1e-6) return 'short in every week';
  if (probability < 0.1) return `short in 1 of ${shortCount(Math.round(1 / probability))} weeks`;
  if (probability > 0.99) return 'short in almost every week';
  return `short in ${count(Math.round(probability * 100))} of 100 weeks`;
}

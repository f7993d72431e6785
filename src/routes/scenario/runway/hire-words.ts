/** Which hire breaks the plan, in words: the first with whom cash does not last as long as asked, or production has too few GPUs. */
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { count, counted } from '#lib/format/count.ts';
import { hoursWords, NEVER } from '../cluster/cluster-words.ts';
import { lastsUntil, monthsFigure, monthsInWords } from './month-words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

export interface PlanWithHires {
  answer: CompanyAnswer;
  /** The same plan with those alone who work there already. */
  empty: CompanyAnswer;
  /** By entry. */
  names: readonly string[];
  counts: readonly number[];
  /** Who works there already is counted with every entry, and breaks nothing. */
  isThere: readonly boolean[];
  /** Somebody, who starts within the months of the plan: anybody else breaks nothing either, and is no hire of these sentences. */
  isCounted: readonly boolean[];
  /** Months that cash has to last. */
  asked: number;
  /** Of them those that the horizon has. */
  target: number;
}

/** By entry, whom a plan may be broken by. */
export function isNewHire({ isThere, isCounted }: Pick<PlanWithHires, 'isThere' | 'isCounted'>): boolean[] {
  return isThere.map((there, entry) => !there && isCounted[entry]!);
}

/** Cash that lasts beyond the horizon lasts as long as anybody may ask. */
function lastsLong(months: number | null, target: number): boolean {
  return months === null || months >= target;
}

/** Of the entry with which cash first does not last; −1 where it always does, null where it does not without any. */
export function breakingEntry(plan: PlanWithHires): number | null {
  const { answer, empty, target } = plan;
  if (!lastsLong(empty.runwayMonths, target)) return null;
  const isNew = isNewHire(plan);
  return answer.hireByHire.findIndex(({ runwayMonths }, entry) => isNew[entry] && !lastsLong(runwayMonths, target));
}

/** `The second hire, Research engineer, breaks it: with this one cash ends after 14.2 months.` */
export function breakingSentence(plan: PlanWithHires): string {
  const { answer, empty, counts, asked, target } = plan;
  const entry = breakingEntry(plan);
  if (entry === null) return `It does not, even without any hire: then cash ends ${endText(empty.runwayMonths ?? 0, plan)}.`;
  const isSeen = asked <= target;
  const unseen = isSeen
    ? ''
    : `That cannot be seen on a horizon of ${monthsInWords(target)}: set “Seen for” to ${count(asked)} or more. `;
  const it = isSeen ? 'it' : `the ${monthsInWords(target)}`;
  if (entry === -1) {
    const all = placeOf(plan) === 1 ? 'with this hire' : 'with all of them';
    return `${unseen}No hire breaks ${it}: ${all} cash lasts ${lastsUntil(answer, answer.runwayMonths)}.`;
  }
  const after = answer.hireByHire[entry]!.runwayMonths!;
  const who = counts[entry] === 1 ? 'this one' : 'these';
  return `${unseen}${entryName(entry, plan)} breaks ${it}: with ${who} cash ends ${endText(after, plan)}, in place of ${beforeText(plan, entry)}.`;
}

/** `after 14.2 months`; what would read the same as the months that were asked for is just before them. */
function endText(months: number, { target }: PlanWithHires): string {
  return monthsFigure(months) === monthsFigure(target)
    ? `just before ${monthsInWords(target)}`
    : `after ${monthsInWords(months)}`;
}

/** New hires before an entry, or all of them. */
function placeOf(plan: PlanWithHires, entry?: number): number {
  return isNewHire(plan)
    .slice(0, entry)
    .filter((one) => one).length;
}

function entryName(entry: number, plan: PlanWithHires): string {
  const { names, counts } = plan;
  const place = placeOf(plan, entry);
  const noun = counts[entry] === 1 ? 'hire' : 'entry';
  const which =
    placeOf(plan) === 1 ? `The only ${noun}` : place < ORDINALS.length ? `The ${ORDINALS[place]} ${noun}` : `Hire ${place + 1}`;
  return `${which}, ${names[entry]},`;
}

function beforeText(plan: PlanWithHires, entry: number): string {
  const { answer, empty } = plan;
  const last = isNewHire(plan).lastIndexOf(true, entry - 1);
  const before = entry === 0 || last < 0 ? empty.runwayMonths : answer.hireByHire[last]!.runwayMonths;
  return before === null ? 'lasting beyond the horizon' : monthsFigure(before);
}

/** Where a hire leaves production short of GPUs for longer than the cluster's limit; none where no limit is kept or broken. */
export function starvedSentence(plan: PlanWithHires, limit: number | undefined): string | undefined {
  const { answer, empty } = plan;
  if (limit === undefined) return undefined;
  const already = empty.cluster?.worst.starvedHours;
  if (already !== undefined && already > limit + NEVER)
    return `Production is short of GPUs without any hire: ${hoursOver(already, limit)} in the worst month, above your limit of ${count(limit)}.`;
  const isNew = isNewHire(plan);
  const entry = answer.hireByHire.findIndex(({ isWithinLimit }, at) => isNew[at] && isWithinLimit === false);
  if (entry === -1) return undefined;
  const starved = answer.hireByHire[entry]!.starvedHours!;
  return `${entryName(entry, plan)} leaves production short of GPUs for ${hoursOver(starved, limit)} in the worst month, above your limit of ${count(limit)}.`;
}

/** `12.4 hours`; never the limit itself. */
function hoursOver(hours: number, limit: number): string {
  if (limit === 0) return hoursWords(hours);
  const rounded = Number(hours.toFixed(1));
  return rounded === limit ? `just over ${counted(limit, 'hour')}` : counted(rounded, 'hour');
}

/** `the third hire breaks 22 months`, for a line that has no room for more; none where nothing breaks. */
export function breakingBrief(plan: PlanWithHires): string | undefined {
  const entry = breakingEntry(plan);
  if (entry === null) return `even without hires less than ${monthsInWords(plan.asked)}`;
  return entry === -1 ? undefined : `${plan.names[entry]!} breaks the ${monthsInWords(plan.target)}`;
}

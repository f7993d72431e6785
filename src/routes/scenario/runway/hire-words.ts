/** Which hire breaks the plan, in words: the first with whom cash does not last as long as asked, or production has too few GPUs. */
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { count, counted } from '#lib/format/count.ts';
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
  /** Months that cash has to last, no more than the horizon has. */
  target: number;
}

/** Cash that lasts beyond the horizon lasts as long as anybody may ask. */
function lastsLong(months: number | null, target: number): boolean {
  return months === null || months >= target;
}

/** Of the entry with which cash first does not last; −1 where it always does, null where it does not without any. */
export function breakingEntry({ answer, empty, isThere, target }: PlanWithHires): number | null {
  if (!lastsLong(empty.runwayMonths, target)) return null;
  return answer.hireByHire.findIndex(({ runwayMonths }, entry) => !isThere[entry] && !lastsLong(runwayMonths, target));
}

/** `The second hire, Research engineer, breaks it: with this one cash ends after 14.2 months.` */
export function breakingSentence(plan: PlanWithHires): string {
  const { answer, empty, isThere, counts } = plan;
  const entry = breakingEntry(plan);
  if (entry === null) return `No hire breaks it: without any, cash already ends ${endText(empty.runwayMonths ?? 0, plan)}.`;
  if (entry === -1) {
    const all = newOnes(isThere) === 1 ? 'with this hire' : 'with all of them';
    return `No hire breaks it: ${all} cash lasts ${lastsUntil(answer, answer.runwayMonths)}.`;
  }
  const after = answer.hireByHire[entry]!.runwayMonths!;
  const who = counts[entry] === 1 ? 'this one' : 'these';
  return `${entryName(entry, plan)} breaks it: with ${who} cash ends ${endText(after, plan)}, in place of ${beforeText(plan, entry)}.`;
}

/** `after 14.2 months`; what would read the same as the months that were asked for is just before them. */
function endText(months: number, { target }: PlanWithHires): string {
  return monthsFigure(months) === monthsFigure(target)
    ? `just before ${monthsInWords(target)}`
    : `after ${monthsInWords(months)}`;
}

function newOnes(isThere: readonly boolean[]): number {
  return isThere.filter((one) => !one).length;
}

function entryName(entry: number, { names, counts, isThere }: PlanWithHires): string {
  const place = newOnes(isThere.slice(0, entry));
  const noun = counts[entry] === 1 ? 'hire' : 'entry';
  const which =
    newOnes(isThere) === 1
      ? `The only ${noun}`
      : place < ORDINALS.length
        ? `The ${ORDINALS[place]} ${noun}`
        : `Hire ${place + 1}`;
  return `${which}, ${names[entry]},`;
}

function beforeText({ answer, empty, isThere }: PlanWithHires, entry: number): string {
  const last = isThere.lastIndexOf(false, entry - 1);
  const before = entry === 0 || last < 0 ? empty.runwayMonths : answer.hireByHire[last]!.runwayMonths;
  return before === null ? 'lasting beyond the horizon' : monthsFigure(before);
}

/** Where a hire leaves production short of GPUs for longer than the cluster's limit; none where no limit is kept or broken. */
export function starvedSentence(plan: PlanWithHires, limit: number | undefined): string | undefined {
  const { answer, empty, isThere } = plan;
  if (limit === undefined) return undefined;
  const already = empty.cluster?.worst.starvedHours;
  if (already !== undefined && already > limit)
    return `Production is short of GPUs without any hire: ${hoursOver(already, limit)} in the worst month, above your limit of ${count(limit)}.`;
  const entry = answer.hireByHire.findIndex(({ isWithinLimit }, at) => !isThere[at] && isWithinLimit === false);
  if (entry === -1) return undefined;
  const starved = answer.hireByHire[entry]!.starvedHours!;
  return `${entryName(entry, plan)} leaves production short of GPUs for ${hoursOver(starved, limit)} in the worst month, above your limit of ${count(limit)}.`;
}

/** `12.4 hours`; never the limit itself. */
function hoursOver(hours: number, limit: number): string {
  const rounded = Number(hours.toFixed(1));
  return rounded === limit ? `just over ${counted(limit, 'hour')}` : counted(rounded, 'hour');
}

/** `the third hire breaks 22 months`, for a line that has no room for more; none where nothing breaks. */
export function breakingBrief(plan: PlanWithHires): string | undefined {
  const entry = breakingEntry(plan);
  if (entry === null) return `even without hires less than ${monthsInWords(plan.target)}`;
  return entry === -1 ? undefined : `${plan.names[entry]!} breaks the ${monthsInWords(plan.target)}`;
}

/** All grants of a company together, in words: what they leave of its cash and its GPUs, and who holds so much that one person's plans are the company's. */
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { longMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { hoursWords, NEVER } from '../../cluster/cluster-words.ts';
import { worstMonth } from '../../cluster/worst-month.ts';
import { endMonth, monthsInWords } from '../month-words.ts';

/** From here on one holder is worth a warning. */
export const MUCH = 0.3;

export interface Held {
  name: string;
  count: number;
  holder: CompanyAnswer['holders'][number];
}

/** Warnings, the largest share first. @param hires those of the answer, named */
export function concentrationWords(hires: readonly Held[]): string[] {
  const people = hires.reduce((sum, { count: heads, holder }) => (holder.shareOfGrants > 0 ? sum + heads : sum), 0);
  /** Entries of one letter of which the same is said are one warning. */
  const warnings = new Map<string, { name: string; heads: number; share: number; text: string }>();
  for (const { name, count: heads, holder } of hires) {
    const much = heads === 0 ? undefined : muchOf(holder, people);
    if (much === undefined) continue;
    const key = JSON.stringify([name, much.text]);
    warnings.set(key, { name, ...much, heads: heads + (warnings.get(key)?.heads ?? 0) });
  }
  return [...warnings.values()]
    .toSorted((a, b) => b.share - a.share)
    .map(({ name, heads, text }) => `${heads === 1 ? '' : `Each of ${count(heads)} × `}“${name}” ${text}`);
}

function muchOf({ shareOfFree, shareOfGrants }: Held['holder'], people: number): { share: number; text: string } | undefined {
  const whole = (share: number) => percent(share, { digits: 0 });
  if (shareOfFree !== null && shareOfFree.share >= MUCH) {
    const { share, month } = shareOfFree;
    const much = share > 1 ? 'more than all of' : `${whole(share)} of`;
    return { share, text: `would draw ${much} the hours that production leaves in ${longMonth(month)}.` };
  }
  if (shareOfGrants < MUCH || people <= 1) return undefined;
  return { share: shareOfGrants, text: `holds ${whole(shareOfGrants)} of all that grants draw.` };
}

/** @param counts by entry of the hires, of those who are there in the months of the plan */
export function portfolioSentence(
  { runwayMonths, cluster, currency: _, ...answer }: CompanyAnswer,
  counts: readonly number[]
): string {
  const heads = counts.reduce((sum, one) => sum + one, 0);
  const holders = counts.reduce((sum, one, entry) => (answer.holders[entry]!.shareOfGrants > 0 ? sum + one : sum), 0);
  const people = holders === heads ? '' : `, ${holders === 0 ? 'none' : count(holders)} of them with grants that draw compute`;
  const lasts =
    runwayMonths === null
      ? 'cash lasts beyond the months counted'
      : `cash lasts ${monthsInWords(runwayMonths)}, into ${longMonth(endMonth(answer, runwayMonths))}`;
  const starved =
    cluster === null
      ? ''
      : cluster.worst.starvedHours < NEVER
        ? ', and production always has its GPUs'
        : `, and production lacks GPUs ${hoursWords(cluster.worst.starvedHours)} in ${longMonth(worstMonth(cluster.months).month)}, the worst month`;
  if (heads === 0) return `Nobody is hired in the months of the plan: ${lasts}${starved}.`;
  const all = heads === 1 ? 'the one planned person' : `all ${count(heads)} planned people together`;
  return `With ${all}${people}, ${lasts}${starved}.`;
}

/**
 * Which subject each figure of a statement belongs to: the one whose words stand nearest and that can have such a figure at all. Commas,
 * conjunctions and other figures in between count as distance. Without such words, the heading's or the last sentence's subject.
 */
import { accepts } from './acceptance.ts';
import type { Figure } from './figure.ts';
import { isInOtherColumn, isNotOffered } from './not-offered.ts';
import type { Mention, Subject } from './subjects.ts';

const joint = /[,;()]|\band\b|\bplus\b|\bor\b|\bless\b|\bwhile\b|\bthen\b/gi;

/** How far a figure stands from the words of a subject. */
function distance(text: string, figure: Figure, mention: Mention, figures: readonly Figure[]): number {
  if (mention.from < figure.to && figure.from < mention.to) return 0;
  const after = mention.from >= figure.to;
  const [from, to] = after ? [figure.to, mention.from] : [mention.to, figure.from];
  const gap = text.slice(from, to);
  const between = figures.some((other) => other !== figure && other.kind === figure.kind && other.from >= from && other.to <= to);
  // A label with its colon, and the first cell of a row, speak of what follows.
  const label = after && (text[mention.to] === ':' || /[:\t.]/.test(gap));
  const joints = gap.match(joint)?.length ?? 0;
  return gap.length + 25 * joints + (between ? 40 : 0) + (label ? 60 : 0) + (after && gap.includes('\n') ? 12 : 0);
}

/** Mentions further off than this many are not looked at: no rule's work may grow with the square of a text. */
const nearest = 6;

/** Subjects to fall back on, the likeliest first: of the heading and of the last sentence that named any. */
export interface Context {
  under: readonly Subject[];
  last: readonly Subject[];
  /** Of the column that the figure stands in. */
  head?: string | undefined;
  /** The figure stands in the mail that is answered. */
  quoted?: boolean;
}

/** @returns `other` where the words say that the figure is no part of the offer */
export function subjectOf(
  text: string,
  figure: Figure,
  all: readonly Mention[],
  figures: readonly Figure[],
  context: Context
): Subject | undefined {
  // “10,000,000 shares, fully diluted” are the company's.
  if (
    figure.kind === 'count' &&
    figure.unit === 'shares' &&
    /fully[- ]diluted|outstanding|in issue/i.test(text.slice(figure.from, figure.to + 30))
  )
    return 'stock';
  if (context.quoted === true || isInOtherColumn(figure, context.head)) return 'other';
  const mention = nearestOf(text, figure, all, figures);
  const subject = mention?.subject ?? fallback(figure, context);
  return subject !== undefined && isNotOffered(text, figure, subject, mention) ? 'other' : subject;
}

/**
 * Words behind a semicolon, or another sum and a comma, are of what stands there: “Fixed: 40 LPA, variable: 5 LPA, joining bonus 3 lakh”. Words right before another
 * date are of that date: “dated 20 November; start date 1 March”.
 */
function isOfAnother(text: string, figure: Figure, { from, to }: Mention, figures: readonly Figure[]): boolean {
  if (from < figure.to) return false;
  if (figure.kind === 'date')
    return figures.some((one) => one !== figure && one.kind === 'date' && one.from >= to && one.from - to <= 30);
  if (text.slice(figure.to, from).includes(';')) return true;
  const other = figures.findLast((one) => one !== figure && one.kind === figure.kind && one.from >= figure.to && one.to <= from);
  return other !== undefined && figure.kind === 'money' && /[,;]/.test(text.slice(figure.to, other.from));
}

function nearestOf(text: string, figure: Figure, all: readonly Mention[], figures: readonly Figure[]): Mention | undefined {
  const place = all.findIndex(({ from }) => from >= figure.from);
  const at = place < 0 ? all.length : place;
  const near = all
    .slice(Math.max(0, at - nearest), at + nearest)
    .filter((mention) => accepts(mention.subject, figure) && !isOfAnother(text, figure, mention, figures));
  const found = near
    .map((mention) => ({ mention, far: distance(text, figure, mention, figures) }))
    .reduce<{ mention: Mention; far: number } | undefined>(
      (best, one) => (best === undefined || one.far < best.far ? one : best),
      undefined
    );
  return found?.mention;
}

/** The sentence before may say what a time is of, but not what a sum or a day is. */
function fallback(figure: Figure, { under, last }: Context): Subject | undefined {
  const amount = figure.kind === 'money' || figure.kind === 'percent' || (figure.kind === 'count' && figure.unit === undefined);
  const before =
    amount || figure.kind === 'date' ? [] : last.filter((subject) => subject === 'compute' || figure.kind !== 'duration');
  return [...under, ...before].find((subject) => accepts(subject, figure));
}

/**
 * Which subject each figure of a statement belongs to: the one whose words stand nearest and that can have such a figure at all. Commas,
 * conjunctions and other figures in between count as distance. Without such words, the heading's or the last sentence's subject.
 */
import type { Figure } from './figure.ts';
import type { Mention, Subject } from './subjects.ts';

const money: readonly Subject[] = [
  'salary',
  'bonus',
  'signOn',
  'relocation',
  'stipend',
  'equity',
  'compute',
  'benefit',
  'raise',
  'other'
];
const durations: readonly Subject[] = [
  'equity',
  'signOn',
  'clawback',
  'vesting',
  'compute',
  'stipend',
  'term',
  'optionTerms',
  'acceleration',
  'reply',
  'benefit',
  'stock',
  'other'
];

/** Whether a subject can have such a figure. */
function accepts(subject: Subject, figure: Figure): boolean {
  switch (figure.kind) {
    case 'money':
      if (figure.per === 'share') return subject === 'strike' || subject === 'stock';
      return figure.per === undefined ? money.includes(subject) || subject === 'strike' || subject === 'stock' : false;
    case 'percent':
      if (figure.of === 'cluster' || figure.of === 'duty') return subject === 'compute';
      if (figure.of === 'company') return subject === 'equity';
      return (
        ['bonus', 'raise', 'clawback', 'vesting', 'acceleration', 'benefit', 'other'].includes(subject) ||
        (figure.of === undefined && (subject === 'equity' || subject === 'compute'))
      );
    case 'duration':
      return durations.includes(subject);
    case 'date':
      return ['reply', 'begin', 'vesting', 'stock', 'other'].includes(subject);
    case 'split':
      return subject === 'vesting' || subject === 'equity';
    case 'count':
      return acceptsCount(subject, figure.unit, figure.value);
  }
}

function acceptsCount(subject: Subject, unit: string | undefined, value: number): boolean {
  switch (unit) {
    case 'gpuHours':
    case 'tokens':
    case 'gpus':
      return subject === 'compute';
    case 'shares':
      return subject === 'equity' || subject === 'stock';
    case 'instalments':
      return subject === 'vesting';
    case 'salaries':
      return subject === 'salary';
    default:
      if (subject === 'other' || subject === 'vesting') return true;
      // A year is no amount, and small numbers without a sign are none either.
      if (value < 500 || (value >= 1900 && value <= 2100)) return false;
      return money.includes(subject) || subject === 'stock';
  }
}

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
}

export function subjectOf(
  text: string,
  figure: Figure,
  all: readonly Mention[],
  figures: readonly Figure[],
  { under, last }: Context
): Subject | undefined {
  // “10,000,000 shares, fully diluted” are the company's.
  if (
    figure.kind === 'count' &&
    figure.unit === 'shares' &&
    /fully[- ]diluted|outstanding|in issue/i.test(text.slice(figure.from, figure.to + 30))
  )
    return 'stock';
  const place = all.findIndex(({ from }) => from >= figure.from);
  const at = place < 0 ? all.length : place;
  const near = all.slice(Math.max(0, at - nearest), at + nearest).filter(({ subject }) => accepts(subject, figure));
  const found = near
    .map((mention) => ({ mention, far: distance(text, figure, mention, figures) }))
    .reduce<{ mention: Mention; far: number } | undefined>(
      (best, one) => (best === undefined || one.far < best.far ? one : best),
      undefined
    );
  if (found !== undefined) return found.mention.subject;
  // The sentence before may say what a time is of, but not what a sum is.
  const amount = figure.kind === 'money' || figure.kind === 'percent' || (figure.kind === 'count' && figure.unit === undefined);
  const before = amount ? [] : last.filter((subject) => subject === 'compute' || figure.kind !== 'duration');
  return [...under, ...before].find((subject) => accepts(subject, figure));
}

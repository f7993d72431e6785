/** As far as levers go: the figures that the format takes, steps of a range (no more values than it takes, and whole months), further values of a list. */
import type { LeverField, RangeLever } from '#lib/engine/index.ts';
import { LARGEST, type FigureRules } from '#lib/format/parse.ts';

const MOST_STEPS = 10_000;
const ROUND = [1, 2, 2.5, 5, 10];

/** Round, and no smaller than a size above 0. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return Number(((ROUND.find((one) => one * power >= size * (1 - 1e-9)) ?? 10) * power).toPrecision(3));
}

/** The largest figure of a field: schema/lever.ts. */
export function mostOf(field: LeverField): number {
  switch (field) {
    case 'share':
    case 'workShare':
    case 'haircut':
    case 'clauses':
      return 1;
    case 'revocationRatePerYear':
      // Below 1, which is refused.
      return 0.999999;
    default:
      return LARGEST;
  }
}

/** The smallest step that a range may have. */
function leastStep({ min, max }: Pick<RangeLever, 'min' | 'max'>): number {
  return (max - min) / MOST_STEPS;
}

export function stepRules({ kind, currency }: FigureRules, lever: RangeLever): FigureRules {
  const least = kind === 'months' ? Math.max(1, Math.ceil(leastStep(lever))) : Math.max(leastStep(lever), 1e-9);
  return { kind, min: least, ...(currency !== undefined && { currency }) };
}

/** Beside a single figure of nothing. */
const FIRST = { money: 1000, count: 10, months: 12, percent: 0.01, rate: 0.01 } as const satisfies Record<
  FigureRules['kind'],
  number
>;

/** A figure for a list that has none of it yet: in the steps of its largest two; the highest that is free where there is a most. Undefined where the format has no more. */
export function furtherValue(figures: readonly number[], { kind, max }: FigureRules): number | undefined {
  if (max !== undefined) return firstFree(figures, max);
  const [largest = 0, next] = figures.toSorted((a, b) => b - a);
  const gap = next === undefined ? Math.abs(largest) / 10 : largest - next;
  const step = kind === 'months' || gap === 0 ? FIRST[kind] : roundStep(gap);
  const value = Number(Math.min(largest + step, LARGEST).toPrecision(12));
  return figures.includes(value) ? undefined : value;
}

/** From the most downwards, by hundredths. */
function firstFree(figures: readonly number[], max: number): number | undefined {
  const tried = Array.from({ length: 100 }, (_, at) => Number((max - at / 100).toFixed(2)));
  return tried.find((one) => one >= 0 && !figures.includes(one));
}

/** What a step of a range may be: no more values than the format takes, and whole months. */
import type { RangeLever } from '#lib/engine/index.ts';
import type { FigureRules } from '#lib/format/parse.ts';

const MOST_STEPS = 10_000;

/** The smallest step that a range may have. */
export function leastStep({ min, max }: Pick<RangeLever, 'min' | 'max'>): number {
  return (max - min) / MOST_STEPS;
}

export function stepRules({ kind, currency }: FigureRules, lever: RangeLever): FigureRules {
  const least = kind === 'months' ? Math.max(1, Math.ceil(leastStep(lever))) : Math.max(leastStep(lever), 1e-9);
  return { kind, min: least, ...(currency !== undefined && { currency }) };
}

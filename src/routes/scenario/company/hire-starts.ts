/** When hires start: by their letter, or by the plan where it says another month. What a candidate reads is counted from the letter. */
import { monthNumber, monthText, type Month, type Offer, type PlannedHire } from '#lib/engine/index.ts';
import { longMonth } from '#lib/format/months.ts';
import { LETTERS_WITHIN } from '../valuation-months.ts';

/** Hires start so many months before or after the valuation, at most. */
const FARTHEST = 120;

export function startBounds(valuationMonth: Month): { min: Month; max: Month } {
  const today = monthNumber(valuationMonth);
  return { min: monthText(today - FARTHEST), max: monthText(today + FARTHEST) };
}

/** The month nearest to one that a hire may start in. */
export function heldStart(valuationMonth: Month, start: Month): Month {
  const { min, max } = startBounds(valuationMonth);
  return start < min ? min : start > max ? max : start;
}

/** The month nearest to a hire's start that a letter may have: who works here already has one that starts today. */
export function letterStart(valuationMonth: Month, start: Month): Month {
  const today = monthNumber(valuationMonth);
  return monthText(Math.min(today + LETTERS_WITHIN, Math.max(today, monthNumber(start))));
}

/** Undefined where both say the same, and of who is there already. */
export function otherStart({ id, startMonth }: Offer, hires: readonly PlannedHire[], valuationMonth: Month): string | undefined {
  const starts = hires.filter(({ offer }) => offer === id).map((hire) => hire.startMonth ?? startMonth);
  const other = starts.find((start) => start !== startMonth && start >= valuationMonth);
  if (other === undefined || starts.includes(startMonth)) return undefined;
  const both = `This letter starts in ${longMonth(startMonth)}, the plan has this hire from ${longMonth(other)}`;
  const isLatest = letterStart(valuationMonth, other) === startMonth;
  return isLatest
    ? `${both}: a letter starts ${LETTERS_WITHIN} months after ${longMonth(valuationMonth)} at the latest.`
    : `${both}: change one of them.`;
}

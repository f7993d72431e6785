/** What a founder may tell candidates of the runway: months alone, rounded down to whole quarters; and whether what was told is more than is true by now. */
import { monthNumber, type Month, type ToldRunway } from '#lib/engine/index.ts';
import { monthAfter } from '../../company/month-after.ts';

const QUARTER = 3;

/** The plan as it stands. Null: cash lasts beyond the months that are counted. */
export interface RunwayNow {
  valuationMonth: Month;
  horizonMonths: number;
  /** Of one future in ten that is worse than all others, where no raise comes that is not certain. */
  tenth: number | null;
  /** By the plan, which counts certain raises alone, and by the plan with every raise in full. */
  plan: number | null;
  withRaises: number | null;
}

/** The lesser of the plan and of the worst tenth, both without what raises only may bring: that is nobody's cash yet. */
function sure({ tenth, plan }: RunwayNow): { months: number | null; by: 'plan' | 'futures' } {
  const isPlan = (plan ?? Infinity) < (tenth ?? Infinity);
  return isPlan ? { months: plan, by: 'plan' } : { months: tenth, by: 'futures' };
}

/** @param saysRaises with what raises would make of it, where they make it longer: one that comes after the cash has ended does not */
export function toldProposal(now: RunwayNow, saysRaises: boolean): ToldRunway {
  const cashLastsMonths = wholeQuarters(sure(now).months ?? now.horizonMonths);
  const withRaisesMonths = wholeQuarters(now.withRaises ?? now.horizonMonths);
  const raisesHelp = now.plan !== null && (now.withRaises ?? Infinity) > now.plan;
  return {
    asOf: now.valuationMonth,
    cashLastsMonths,
    ...(saysRaises && raisesHelp && withRaisesMonths > cashLastsMonths && { withRaisesMonths })
  };
}

function wholeQuarters(months: number): number {
  return QUARTER * Math.floor(Math.max(0, months) / QUARTER);
}

/** What was told and is too long by now: the month through which cash was said to last, and in which it may end. */
export interface TooMuch {
  toldThrough: Month;
  endsIn: Month;
}

/** Of the cash alone, by the plan or in a future of ten, and of the cash with raises; null where it still holds. */
export function toldTooMuch(
  told: ToldRunway,
  now: RunwayNow
): { plain: (TooMuch & { by: 'plan' | 'futures' }) | null; raised: TooMuch | null } {
  const over = (months: number | undefined, lasts: number | null) => {
    if (months === undefined || lasts === null) return null;
    const isOver = monthNumber(told.asOf) + months > monthNumber(now.valuationMonth) + lasts;
    return isOver ? { toldThrough: monthAfter(told.asOf, months - 1), endsIn: monthAfter(now.valuationMonth, lasts) } : null;
  };
  const { months, by } = sure(now);
  const plain = over(told.cashLastsMonths, months);
  return { plain: plain && { ...plain, by }, raised: over(told.withRaisesMonths, now.withRaises) };
}

/** Dates of a plan against its months: what lies outside them is counted as nothing, and has to be told. */
import { monthNumber, monthText, type Commitment, type Debt, type Month, type Scenario } from '#lib/engine/index.ts';
import { longMonth } from '#lib/format/months.ts';

const USUAL_HORIZON = 48;

type Plan = Pick<Scenario, 'valuationMonth' | 'horizonMonths'>;

/** Money that comes in one month; undefined where it is counted. */
export function uncountedRaise(plan: Plan, { month }: { month: Month }): string | undefined {
  const at = place(plan, month);
  if (at < 0) return 'before the plan begins: not counted';
  return at >= length(plan) ? afterEnd(plan) : undefined;
}

/** A loan brings its sum in the month of its start and is paid from the next on; one that is owed today has brought it. */
export function uncountedDebt(plan: Plan, { startMonth, months }: Debt): string | undefined {
  if (startMonth === undefined) return undefined;
  const at = place(plan, startMonth);
  if (at >= length(plan)) return afterEnd(plan);
  if (at + months < 0) return 'paid back before the plan begins: not counted';
  return at < 0 ? 'borrowed before the plan begins: the sum is not counted, what is still to be paid is' : undefined;
}

export function uncountedCommitment(plan: Plan, { startMonth, months }: Commitment): string | undefined {
  const at = place(plan, startMonth);
  if (at >= length(plan)) return afterEnd(plan);
  return at < 0 && at + months <= 0 ? 'over before the plan begins: not counted' : undefined;
}

/** A hire that starts after the plan's last month is in none of its months; who is there already is in all of them. @param start its own, else its letter's */
export function isCounted(plan: Plan, start: Month): boolean {
  return place(plan, start) < length(plan);
}

export function uncountedHire(plan: Plan, start: Month): string | undefined {
  return isCounted(plan, start) ? undefined : afterEnd(plan);
}

/** `2 raises, 1 not counted`; nothing where there are none. @param said of each that is not counted, why */
export function heldWords(text: string, said: readonly (string | undefined)[]): string {
  const missing = said.filter((why) => why?.endsWith(': not counted')).length;
  return missing === 0 ? text : `${text}, ${missing} not counted`;
}

function place({ valuationMonth }: Plan, month: Month): number {
  return monthNumber(month) - monthNumber(valuationMonth);
}

function length({ horizonMonths = USUAL_HORIZON }: Plan): number {
  return horizonMonths;
}

function afterEnd(plan: Plan): string {
  const last = monthText(monthNumber(plan.valuationMonth) + length(plan) - 1);
  return `after ${longMonth(last)}, where the plan ends: not counted`;
}

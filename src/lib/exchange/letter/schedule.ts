/** How a grant vests, as far as the letter's words hold together; and the usual ways, for choosing where it says nothing. */
import type { VestingSchedule } from '#lib/engine/document.ts';
import type { Draft } from './sheet.ts';

export const usualSchedules: readonly (readonly [string, VestingSchedule])[] = [
  ['Over four years, a quarter after one year, then monthly', { months: 48, cliffMonths: 12, everyMonths: 1 }],
  ['Over four years, a quarter after one year, then quarterly', { months: 48, cliffMonths: 12, everyMonths: 3 }],
  ['Over four years, quarterly, no cliff', { months: 48, everyMonths: 3 }],
  ['Over three years, a third each year', { months: 36, cliffMonths: 12, everyMonths: 12 }]
];

const howOften = 'how often it vests: monthly is assumed.';

/** The schedule as far as it holds together; what contradicts the length is let go and its figures stay unread. */
export function vestingOf(draft: Draft): VestingSchedule | undefined {
  const months = draft.number('vesting.months');
  if (months === undefined || !Number.isInteger(months) || months < 1 || months > 240) return undefined;
  const years = draft.get('vesting.yearShares') as number[] | undefined;
  if (years !== undefined && years.length !== Math.ceil(months / 12)) draft.fields.delete('vesting.yearShares');
  for (const field of ['vesting.cliffMonths', 'vesting.everyMonths']) {
    const value = draft.number(field);
    if (value !== undefined && (!Number.isInteger(value) || value > months || value < 1)) draft.fields.delete(field);
  }
  const [cliffMonths, everyMonths] = [draft.number('vesting.cliffMonths'), draft.number('vesting.everyMonths')];
  const yearShares = draft.get('vesting.yearShares') as number[] | undefined;
  if (everyMonths === undefined)
    for (const field of ['vesting.months', 'vesting.yearShares']) draft.check(field, `The letter does not say ${howOften}`);
  return {
    months,
    ...(cliffMonths !== undefined && { cliffMonths }),
    ...(everyMonths !== undefined && { everyMonths }),
    ...(yearShares !== undefined && { yearShares })
  };
}

/** A choice that fills more than it was asked for says so. */
export function vestingOrUsual(draft: Draft): { vesting: VestingSchedule; words: string } {
  const said = vestingOf(draft);
  const [label, usual] = usualSchedules[0]!;
  return said === undefined
    ? { vesting: usual, words: `; it vests, which the letter leaves open: ${label.toLowerCase()}` }
    : { vesting: said, words: said.everyMonths === undefined ? `; the letter does not say ${howOften.slice(0, -1)}` : '' };
}

/**
 * Vesting as the letter's page edits it: which schedule by name it is, the form it is written in, and one form as another. What another form
 * cannot say is lost (months within a year, milestones), and undo brings it back.
 */
import type { Draft } from 'immer';
import { presetTerms, vestingPresets } from '#lib/catalogue/vesting-presets.ts';
import type { VestingPreset } from '#lib/schema/vesting-presets.ts';
import {
  type EquityComponent,
  type MilestoneView,
  type Scenario,
  type Tranche,
  vestedUnits,
  vestingMonths,
  type VestingSchedule,
  vestingState
} from '#lib/engine/index.ts';
import { partIn, type Part } from './part.ts';

/** The part of a grant, or of its refreshers, that says how it vests; neither: all at once, of compute alone. */
export interface Vests {
  vesting?: VestingSchedule;
  tranches?: Tranche[];
}

/** Even steps, a share for each year, a list, or all in the first month. */
export type VestingForm = 'steady' | 'years' | 'tranches' | 'once';

export function formOf({ vesting, tranches }: Vests): VestingForm {
  if (tranches) return 'tranches';
  if (vesting === undefined) return 'once';
  return vesting.yearShares ? 'years' : 'steady';
}

/** Share that vests by the end of each month, from month 1. */
function monthlyShares(terms: Vests): readonly number[] {
  return [...vestedUnits(1, terms, vestingMonths(terms)).units];
}

const shapes = vestingPresets().map((preset) => ({ preset, shares: monthlyShares(preset.terms.value) }));

/** The preset that vests the same share in every month, however it is written; none where a milestone is in it. */
export function presetOf(terms: Vests): VestingPreset | undefined {
  if (formOf(terms) === 'once' || terms.tranches?.some(({ probability }) => probability !== undefined)) return undefined;
  const shares = monthlyShares(terms);
  const same = (one: readonly number[]) =>
    one.length === shares.length && one.every((share, k) => Math.abs(share - shares[k]!) < 1e-6);
  return shapes.find((shape) => same(shape.shares))?.preset;
}

/** Share of each year; the last may be shorter than twelve months. */
function yearSums(terms: Vests): number[] {
  const sums = Array.from({ length: Math.ceil(vestingMonths(terms) / 12) }, () => 0);
  monthlyShares(terms).forEach((share, k) => (sums[Math.floor(k / 12)]! += share));
  return sums.map((share) => Number(share.toPrecision(12)));
}

/** The same grant in another form, as nearly as that form can say it. */
export function inForm(terms: Vests, form: VestingForm): Vests {
  if (form === 'once') return {};
  if (formOf(terms) === 'once') return inForm(presetTerms('monthly-cliff')!, form);
  const months = vestingMonths(terms);
  const { cliffMonths = 0, everyMonths = Math.min(12, months) } = terms.vesting ?? {};
  const steps = { months, cliffMonths, everyMonths: terms.vesting ? (terms.vesting.everyMonths ?? 1) : everyMonths };
  if (form === 'steady') return { vesting: steps };
  if (form === 'years') return { vesting: { ...steps, yearShares: yearSums(terms) } };
  const tranches = yearSums(terms).map((share, year) => ({ month: Math.min(months, 12 * (year + 1)), share }));
  return { tranches: tranches.filter(({ share }) => share > 0) };
}

/** A schedule by years with one more of them, in which nothing vests yet, or without the last, whose share goes to the year before. */
export function withYears(schedule: VestingSchedule, change: 1 | -1): VestingSchedule {
  const { yearShares = [], cliffMonths = 0, everyMonths = 1 } = schedule;
  const months = 12 * (yearShares.length + change);
  const kept = yearShares.slice(0, -1);
  const [last = 0] = yearShares.slice(-1);
  return {
    ...schedule,
    months,
    cliffMonths: Math.min(cliffMonths, months),
    everyMonths: Math.min(everyMonths, months),
    yearShares: change === 1 ? [...yearShares, 0] : kept.with(-1, Number((kept.at(-1)! + last).toPrecision(12)))
  };
}

/** Share of the grant itself that has vested by the end of a month: whatever its units, and without its refreshers. */
export function vestedBy({ vesting, tranches }: Vests, month: number, milestones: MilestoneView): number {
  const terms = { units: 1, ...(vesting && { vesting }), ...(tranches && { tranches }) };
  return vestingState(terms, month, Infinity, milestones).vested;
}

/** Where a vesting is, if not in the component itself. */
export type VestingBase = 'refreshers' | undefined;

/** The vesting of a component, or of its refreshers, in a document or its draft. */
export function vestsIn(part: Part, base: VestingBase) {
  return (document: Scenario | Draft<Scenario>): Vests => {
    const grant = partIn(part)(document) as EquityComponent;
    return base ? (grant[base] ?? {}) : grant;
  };
}

/** Puts terms into a grant's draft. */
export function setVests(target: Vests, terms: Vests): void {
  delete target.vesting;
  delete target.tranches;
  Object.assign(target, terms);
}

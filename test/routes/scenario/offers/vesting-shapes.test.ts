/** Vesting shapes: the page must not call a schedule by the name of another, nor change what vests more than another form has to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetTerms, vestingPresets } from '#lib/catalogue/vesting-presets.ts';
import { vestedUnits } from '#lib/engine/equity/vesting.ts';
import { vestingMonths } from '#lib/engine/equity/vesting-state.ts';
import { tranchesSchema, vestingSchema } from '#lib/schema/vesting.ts';
import {
  formOf,
  inForm,
  presetOf,
  setVests,
  withYears,
  type Vests
} from '../../../../src/routes/scenario/offers/vesting-shapes.ts';
import { arbitraryTerms } from '../../../engine/equity/arbitrary-vesting.ts';

const parts = (shares: readonly number[], step = 12) => shares.map((share, i) => ({ month: step * (i + 1), share }));
const storable = ({ vesting, tranches }: Vests) =>
  vesting ? vestingSchema.safeParse(vesting).success : tranches ? tranchesSchema.safeParse(tranches).success : true;

describe('the name of a vesting', () => {
  it.each(vestingPresets().map(({ id }) => id))('%s is known by what vests', (id) => {
    expect(presetOf(presetTerms(id)!)?.id).toBe(id);
  });

  it('is the same however the schedule is written', () => {
    expect(presetOf({ tranches: parts([0.05, 0.15, 0.4, 0.4]) })?.id).toBe('back-loaded');
    expect(presetOf({ vesting: { months: 48, cliffMonths: 12 } })?.id).toBe('monthly-cliff');
    expect(presetOf({ vesting: { months: 48, everyMonths: 12, yearShares: [0.25, 0.25, 0.25, 0.25] } })?.id).toBe('yearly');
  });

  it('is none for another order, other months, a milestone, or all at once', () => {
    expect(presetOf({ tranches: parts([0.4, 0.15, 0.05, 0.4]) })).toBeUndefined();
    expect(presetOf({ tranches: parts([0.25, 0.25, 0.25, 0.25], 6) })).toBeUndefined();
    expect(presetOf({ tranches: [...parts([0.05, 0.15, 0.4]), { month: 48, share: 0.4, probability: 1 }] })).toBeUndefined();
    expect(presetOf({})).toBeUndefined();
  });
});

describe('another form of a vesting', () => {
  it('keeps the share of every year where it can say it', () => {
    expect(inForm({ tranches: parts([0.05, 0.15, 0.4, 0.4]) }, 'years')).toEqual({
      vesting: { months: 48, cliffMonths: 0, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] }
    });
    expect(inForm({ vesting: { months: 48, yearShares: [0.38, 0.32, 0.2, 0.1] } }, 'tranches')).toEqual({
      tranches: parts([0.38, 0.32, 0.2, 0.1])
    });
  });

  it('keeps cliff and steps from even steps to shares of the years', () => {
    expect(inForm({ vesting: { months: 24, cliffMonths: 6, everyMonths: 3 } }, 'years')).toEqual({
      vesting: { months: 24, cliffMonths: 6, everyMonths: 3, yearShares: [0.5, 0.5] }
    });
  });

  it('starts from the usual schedule where all came at once', () => {
    expect(inForm({}, 'steady')).toEqual({ vesting: { months: 48, cliffMonths: 12, everyMonths: 1 } });
  });

  it('is one that the document takes, of the form that was asked for, for any schedule', () => {
    fc.assert(
      fc.property(arbitraryTerms, fc.constantFrom('steady' as const, 'years' as const, 'tranches' as const), (terms, form) => {
        const other = inForm(terms as Vests, form);
        expect([formOf(other), storable(other)]).toEqual([form, true]);
        // Steps of five months keep no pace with years.
        const steps = form === 'tranches' ? 1 : (terms.vesting?.everyMonths ?? 1);
        if (form === 'steady' || formOf(terms as Vests) === 'once' || 12 % steps !== 0) return;
        const last = vestingMonths(terms);
        const byYear = (of: Vests, year: number) =>
          vestedUnits(1, of, last)
            .units.subarray(0, 12 * year)
            .reduce((sum, share) => sum + share, 0);
        for (let year = 1; 12 * year <= last; year++) expect(byYear(other, year)).toBeCloseTo(byYear(terms as Vests, year), 9);
      })
    );
  });
});

describe('years of a schedule', () => {
  const schedule = { months: 30, cliffMonths: 30, everyMonths: 6, yearShares: [0.5, 0.3, 0.2] };

  it('grow by one in which nothing vests, and lose the last to the year before', () => {
    expect(withYears(schedule, 1)).toEqual({ months: 48, cliffMonths: 30, everyMonths: 6, yearShares: [0.5, 0.3, 0.2, 0] });
    expect(withYears(schedule, -1)).toEqual({ months: 24, cliffMonths: 24, everyMonths: 6, yearShares: [0.5, 0.5] });
  });

  it('stay what the document takes', () => {
    for (const change of [1, -1] as const) expect(vestingSchema.safeParse(withYears(schedule, change)).success).toBe(true);
  });
});

it('new terms take the place of the old ones, so that a grant never has both', () => {
  const grant: Vests & { units: number } = { units: 1, vesting: { months: 12 } };
  setVests(grant, { tranches: parts([1]) });
  expect(grant).toEqual({ units: 1, tranches: parts([1]) });
  setVests(grant, {});
  expect(grant).toEqual({ units: 1 });
});

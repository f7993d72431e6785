import { describe, expect, it } from 'vitest';
import { vestingFractions } from '#lib/engine/equity/vesting.ts';

/** [month number, share] of each vest. */
function vests(vesting: Parameters<typeof vestingFractions>[0], months = 60): [number, number][] {
  return [...vestingFractions(vesting, months)].flatMap((share, k) => (share === 0 ? [] : [[k + 1, Number(share.toFixed(12))]]));
}

describe('vesting', () => {
  it('by quarters with a year’s cliff gives a quarter of the grant at the cliff and a sixteenth each quarter', () => {
    const all = vests({ months: 48, cliffMonths: 12, everyMonths: 3 });
    expect(all.slice(0, 3)).toEqual([
      [12, 0.25],
      [15, 0.0625],
      [18, 0.0625]
    ]);
    expect(all).toHaveLength(13);
  });

  it('releases at a cliff between two quarters only the quarters that have accrued', () => {
    // Month 10: three quarters (9/48); month 12 the fourth (3/48)
    expect(vests({ months: 48, cliffMonths: 10, everyMonths: 3 }).slice(0, 3)).toEqual([
      [10, 0.1875],
      [12, 0.0625],
      [15, 0.0625]
    ]);
  });

  it('completes the grant with the last vest where the months are no multiple of the step', () => {
    expect(vests({ months: 10, cliffMonths: 0, everyMonths: 3 })).toEqual([
      [3, 0.3],
      [6, 0.3],
      [9, 0.3],
      [10, 0.1]
    ]);
  });

  it('all at once where the cliff is the whole schedule', () => {
    expect(vests({ months: 12, cliffMonths: 12, everyMonths: 1 })).toEqual([[12, 1]]);
  });

  it('follows tranches as they are written', () => {
    const tranches = [
      { month: 12, share: 0.05 },
      { month: 24, share: 0.15 },
      { month: 36, share: 0.4 },
      { month: 48, share: 0.4 }
    ];
    expect(vests({ tranches })).toEqual([
      [12, 0.05],
      [24, 0.15],
      [36, 0.4],
      [48, 0.4]
    ]);
  });

  it('after the window is not seen', () => {
    expect(vests({ months: 48, cliffMonths: 0, everyMonths: 12 }, 35)).toEqual([
      [12, 0.25],
      [24, 0.25]
    ]);
    expect(vests({ tranches: [{ month: 36, share: 1 }] }, 35)).toEqual([]);
    expect(vests({ tranches: [{ month: 36, share: 1 }] }, 36)).toEqual([[36, 1]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refresherMonths, sumOfVests, vestedUnits, type VestingTerms } from '#lib/engine/equity/vesting.ts';
import { arbitraryTerms } from './arbitrary-vesting.ts';

/** [month number, share] of each vest. */
function vests(terms: VestingTerms, months = 60): [number, number][] {
  return [...vestedUnits(1, terms, months).units].flatMap((share, k) =>
    share === 0 ? [] : [[k + 1, Number(share.toFixed(12))]]
  );
}

describe('vesting', () => {
  it('by quarters with a year’s cliff gives a quarter of the grant at the cliff and a sixteenth each quarter', () => {
    const all = vests({ vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } });
    expect(all.slice(0, 3)).toEqual([
      [12, 0.25],
      [15, 0.0625],
      [18, 0.0625]
    ]);
    expect(all).toHaveLength(13);
  });

  it('releases at a cliff between two quarters only the quarters that have accrued', () => {
    // Month 10: three quarters (9/48); month 12 the fourth (3/48)
    expect(vests({ vesting: { months: 48, cliffMonths: 10, everyMonths: 3 } }).slice(0, 3)).toEqual([
      [10, 0.1875],
      [12, 0.0625],
      [15, 0.0625]
    ]);
  });

  it('completes the grant with the last vest where the months are no multiple of the step', () => {
    expect(vests({ vesting: { months: 10, cliffMonths: 0, everyMonths: 3 } })).toEqual([
      [3, 0.3],
      [6, 0.3],
      [9, 0.3],
      [10, 0.1]
    ]);
  });

  it('all at once where the cliff is the whole schedule', () => {
    expect(vests({ vesting: { months: 12, cliffMonths: 12, everyMonths: 1 } })).toEqual([[12, 1]]);
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
    expect(vests({ vesting: { months: 48, cliffMonths: 0, everyMonths: 12 } }, 35)).toEqual([
      [12, 0.25],
      [24, 0.25]
    ]);
    expect(vests({ tranches: [{ month: 36, share: 1 }] }, 35)).toEqual([]);
    expect(vests({ tranches: [{ month: 36, share: 1 }] }, 36)).toEqual([[36, 1]]);
  });
});

describe('years of unequal shares', () => {
  const backLoaded = [0.05, 0.15, 0.4, 0.4];
  const byYear = (all: [number, number][]) =>
    [0, 1, 2, 3].map((year) => all.reduce((sum, [month, share]) => (Math.ceil(month / 12) === year + 1 ? sum + share : sum), 0));

  it.each([
    ['back-loaded', backLoaded],
    ['front-loaded', [0.38, 0.32, 0.2, 0.1]],
    ['even', [0.25, 0.25, 0.25, 0.25]],
    ['rising', [0.1, 0.2, 0.3, 0.4]]
  ])('%s, each year gets what the letter gives it, in whichever steps', (_, yearShares) => {
    for (const everyMonths of [1, 2, 3, 4, 6, 12]) {
      const all = vests({ vesting: { months: 48, everyMonths, yearShares } });
      expect(all.map(([month]) => month)).toEqual(Array.from({ length: 48 / everyMonths }, (_, i) => everyMonths * (i + 1)));
      byYear(all).forEach((share, year) => expect(share).toBeCloseTo(yearShares[year]!, 9));
    }
  });

  it('a cliff inside a back-loaded grant releases what the years before it have earned, no more', () => {
    expect(vests({ vesting: { months: 48, cliffMonths: 12, everyMonths: 3, yearShares: backLoaded } }).slice(0, 2)).toEqual([
      [12, 0.05],
      [15, 0.0375]
    ]);
    // Eighteen months: the first year and half of the second
    expect(vests({ vesting: { months: 48, cliffMonths: 18, yearShares: backLoaded } })[0]).toEqual([18, 0.125]);
  });

  it('a last year of six months has its whole share in them, evenly: nothing waits for a lump at the end', () => {
    // 30 months: 40, 40 and 20 %, the last in six monthly parts
    const all = vests({ vesting: { months: 30, yearShares: [0.4, 0.4, 0.2] } });
    expect(all).toHaveLength(30);
    for (const [month, share] of all) expect(share).toBeCloseTo(month > 24 ? 0.2 / 6 : 0.4 / 12, 12);
  });

  it('a year in which nothing vests is left out', () => {
    expect(vests({ vesting: { months: 36, everyMonths: 12, yearShares: [0.5, 0, 0.5] } })).toEqual([
      [12, 0.5],
      [36, 0.5]
    ]);
  });

  it('thirds that miss 1 by a rounding are still one grant, and none of it is taken back', () => {
    for (const third of [0.3333333, 0.33333366]) {
      const schedule = vestedUnits(3e6, { vesting: { months: 36, yearShares: [third, third, third] } }, 36).units;
      const tranches = vestedUnits(3e6, { tranches: [12, 24, 36].map((month) => ({ month, share: third })) }, 36).units;
      for (const units of [schedule, tranches]) {
        expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
        expect(units.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3e6, 6);
      }
    }
  });
});

describe('any schedule', () => {
  it('vests the whole grant, no more, and never takes back', () => {
    fc.assert(
      fc.property(arbitraryTerms, fc.integer({ min: 0, max: 40 }), (terms, from) => {
        const { units, reached } = vestedUnits(1000, terms, 600, from);
        expect(units.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1000, 6);
        expect(units.subarray(0, from).every((one) => one === 0)).toBe(true);
        units.forEach((one, k) => {
          expect(one).toBeGreaterThanOrEqual(-1e-9);
          expect(reached[k]).toBeLessThanOrEqual(one + 1e-9);
        });
      })
    );
  });
});

describe('milestones', () => {
  const tranches = [
    { month: 12, share: 0.5 },
    { month: 24, share: 0.3, probability: 0.6, name: 'The model ships' },
    { month: 36, share: 0.2, probability: 0 }
  ];

  it('are in the letter’s units, and in what is expected to vest by their chance', () => {
    const { units, reached } = vestedUnits(100, { tranches }, 40);
    expect([units[11], units[23], units[35]]).toEqual([50, 30, 20]);
    expect([reached[11], reached[23], reached[35]]).toEqual([50, 18, 0]);
  });

  it('none: what is expected is the very array, so that nothing is computed twice', () => {
    const { units, reached } = vestedUnits(100, { vesting: { months: 48 } }, 48);
    expect(reached).toBe(units);
  });
});

describe('refreshers', () => {
  const vesting = { months: 48 };

  it('are made each year after the first, as long as the grid goes', () => {
    expect(refresherMonths({ units: 1, vesting }, 48)).toEqual([12, 24, 36]);
    expect(refresherMonths({ units: 1, vesting, count: 2 }, 48)).toEqual([12, 24]);
    expect(refresherMonths({ units: 1, vesting, firstMonth: 6, everyMonths: 6 }, 20)).toEqual([6, 12, 18]);
  });

  it('start their own schedule when they are made, and add to the first grant', () => {
    const first = vestedUnits(480, { vesting }, 60);
    const second = vestedUnits(48, { vesting }, 60, 12);
    const { units } = sumOfVests([first, second]);
    expect([units[11], units[12], units[47], units[48], units[59]]).toEqual(
      [10, 11, 11, 1, 1].map((one) => expect.closeTo(one, 9) as number)
    );
  });
});

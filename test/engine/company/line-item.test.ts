// What a programme of grants costs as a pilot, for one round of hiring and for ever: each by hand, and against the documents that say the same.
import { describe, expect, it } from 'vitest';
import type { Company, Scenario } from '#lib/engine/index.ts';
import { lineItem } from '#lib/engine/company/line-item.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, basis, companyOf } from './support.ts';

/** 100 hours a month at 3, for work; 12,000 a month of salary. Two start in January 2027, one a year later. */
const programme = (fields: Partial<Company> = {}, horizonMonths = 36): Scenario =>
  companyOf(
    {
      cash: 4_000_000,
      burnPerMonth: 100_000,
      hires: [
        { offer: 'a', count: 2 },
        { offer: 'a', count: 1, startMonth: '2028-01' }
      ],
      ...fields
    },
    [{ id: 'base', kind: 'salary', perYear: 144_000 }, grant({ perMonth: 100, workShare: 1, expiresAfterMonths: 1 })],
    { horizonMonths, employer: { discountRatePerYear: 0.1 } }
  );
const itemOf = (document: Scenario, pilotMonths = 6) =>
  lineItem({ scenario: document, employer: 'acme', amounts: {} }, basis, {
    pilotMonths,
    round: { from: '2027-06', to: '2028-06' }
  });

describe('a programme of grants', () => {
  it('costs a pilot of half a year the first two alone, a round the one who starts in it, for ever all of them', () => {
    const { pilot, round, permanent } = itemOf(programme());
    // 2 × 300 × 6; 300 × 24; 2 × 300 × 36 + 300 × 24.
    expect([pilot.cash, round.cash, permanent.cash]).toEqual([3_600, 7_200, 28_800]);
    // A head and a year: over 2 × 3 + 2 years; the round's over 2; 3,600 a year for each for ever.
    expect(pilot.perHeadYear).toBeCloseTo(3_600 / 8, 9);
    expect([round.perHeadYear, permanent.perHeadYear]).toEqual([3_600, 3_600]);
    // The last year over 10 % less growth: 3 × 3,600 in both of the last two years.
    expect(permanent.capital).toBeCloseTo(108_000, 6);
  });

  it('lets cash last as long as the documents that say the same', () => {
    const short: Partial<Company> = { cash: 2_500_000 };
    const { pilot, round, permanent } = itemOf(programme(short), 6);
    const answer = answerOf(programme(short));
    expect(permanent.runwayMonths).toBe(answer.runwayMonths);
    expect(round.runwayMonths!).toBeGreaterThan(permanent.runwayMonths!);
    const six = programme(short);
    Object.assign(six.offers[0]!.components[1]!, { months: 6 });
    six.employers[0]!.company!.hires = [{ offer: 'a', count: 2 }];
    const later = structuredClone(six.offers[0]!);
    later.components.length = 1;
    six.offers.push({ ...later, id: 'b', startMonth: '2028-01' });
    six.employers[0]!.company!.hires.push({ offer: 'b', count: 1 });
    expect(pilot.runwayMonths).toBeCloseTo(answerOf(six).runwayMonths!, 12);
  });

  it('is so much of payroll, of cost of sales, of research and of people', () => {
    const commitments = [{ service: 'token', unitsPerMonth: 10, pricePerUnit: 100, startMonth: '2027-01', months: 36 }];
    const burnTags = { cogs: 0.2, rnd: 0.5, people: 0.6 };
    const { shareOf } = itemOf(programme({ burnTags, commitments })).permanent;
    // Payroll 12,000 × (72 + 24); burn 3,600,000; 36 commitments of 1,000.
    const payroll = 12_000 * 96;
    expect(shareOf.payroll).toBeCloseTo(28_800 / payroll, 12);
    expect(shareOf.cogs).toBeCloseTo(28_800 / (720_000 + 36_000), 12);
    expect(shareOf.rnd).toBeCloseTo(28_800 / (1_800_000 + payroll), 12);
    expect(shareOf.people).toBeCloseTo(28_800 / (2_160_000 + payroll), 12);
  });

  it('is of whatever the hires are: pay of who runs the service is cost of sales', () => {
    const hires = [
      { offer: 'a', count: 1, tag: 'cogs' as const },
      { offer: 'a', count: 1 }
    ];
    const { shareOf } = itemOf(programme({ hires, burnPerMonth: 0 })).permanent;
    const each = 12_000 * 36;
    expect(shareOf.cogs).toBeCloseTo(21_600 / each, 12);
    expect(shareOf.rnd).toBeCloseTo(21_600 / each, 12);
    expect(shareOf.people).toBeCloseTo(21_600 / (2 * each), 12);
  });

  it('is a share of nothing where nothing is spent, and costs nobody anything where nobody holds a grant', () => {
    const bare = programme({ burnPerMonth: 0, hires: [] });
    const { permanent } = itemOf(bare);
    expect(permanent).toMatchObject({ cash: 0, perHeadYear: null, capital: null });
    expect(permanent.shareOf).toEqual({ payroll: null, cogs: null, rnd: null, people: null });
  });
});

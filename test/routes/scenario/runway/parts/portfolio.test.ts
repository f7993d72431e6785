// Grants of all hires together: a warning that is missing hides that one person holds the cluster, one too many is not read.
import { describe, expect, it } from 'vitest';
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { contractSentence, contractYears } from '../../../../../src/routes/scenario/runway/parts/contract-years.ts';
import { openLetters } from '../../../../../src/routes/scenario/runway/parts/open-letters.ts';
import { concentrationWords, portfolioSentence } from '../../../../../src/routes/scenario/runway/parts/portfolio-words.ts';
import { answerOf, companyOf } from '../../../../engine/company/support.ts';
import { grant } from '../../../../support/scenario.ts';

const holder = (shareOfGrants: number, share?: number) => ({
  shareOfGrants,
  shareOfFree: share === undefined ? null : { share, month: '2028-03' }
});

describe('warnings of concentration', () => {
  it('name who would draw how much of which month, the most first', () => {
    expect(
      concentrationWords([
        { name: 'Research engineer', count: 2, holder: holder(0.3, 0.3) },
        { name: 'Lead', count: 1, holder: holder(0.4, 1.2) }
      ])
    ).toEqual([
      '“Lead” would draw more than all of the hours that production leaves in March 2028.',
      'Each of 2 × “Research engineer” would draw 30% of the hours that production leaves in March 2028.'
    ]);
  });
  it('are one for entries of one letter of which the same is said', () => {
    const twin = { name: 'Lead', count: 1, holder: holder(0.4, 0.33) };
    expect(concentrationWords([twin, twin])).toEqual([
      'Each of 2 × “Lead” would draw 33% of the hours that production leaves in March 2028.'
    ]);
  });
  it('are not given below 30 %, for nobody, nor where all is held by the only holder', () => {
    expect(concentrationWords([{ name: 'A', count: 1, holder: holder(0.29, 0.29) }])).toEqual([]);
    expect(concentrationWords([{ name: 'A', count: 0, holder: holder(0.9, 0.9) }])).toEqual([]);
    expect(concentrationWords([{ name: 'A', count: 1, holder: holder(1) }])).toEqual([]);
  });
  it('of compute that is bought, where one of several holds much of all', () => {
    const other = { name: 'B', count: 1, holder: holder(0.1) };
    expect(concentrationWords([{ name: 'A', count: 1, holder: holder(0.9) }, other])).toEqual([
      '“A” holds 90% of all that grants draw.'
    ]);
  });
});

const service = 'hour';
const commitments = (unitsPerMonth: number) => [{ service, unitsPerMonth, pricePerUnit: 2, startMonth: '2027-01', months: 24 }];
const committed = { hasCommitments: true, idlesForLess: false, ownsCluster: false };
function answered(units: number): CompanyAnswer {
  const hires = [{ offer: 'a', count: 1, startMonth: '2027-01' }];
  return answerOf(
    companyOf({ cash: 240_000, burnPerMonth: 10_000, hires, commitments: commitments(units) }, [
      grant({ perMonth: 100, draw: 'all', expiresAfterMonths: 1 })
    ])
  );
}

describe('contracts by year', () => {
  it('add up to the months: 150 hours at 2.00, of which a grant uses 100', () => {
    const years = contractYears(answered(150));
    expect(years.map(({ year }) => year)).toEqual(['2027', '2028', '2029', '2030']);
    expect(years[0]).toEqual({ year: '2027', committed: 3600, grants: 2400, unused: 1200, beyond: 0 });
    expect(contractSentence(years, committed, String)).toMatch(
      /^Of commitments 2400 is for units that nobody uses; .* is bought beyond them\.$/
    );
  });
  it('say what is bought beyond them, and where nothing is committed', () => {
    const years = contractYears(answered(60)).slice(0, 2);
    expect(years[0]!.unused).toBe(0);
    expect(years[0]!.beyond).toBeGreaterThan(0);
    expect(contractSentence(years, committed, String)).toMatch(
      /^Commitments are used to the last unit, and .* is bought beyond them\.$/
    );
    const none = { ...committed, hasCommitments: false };
    expect(contractSentence(contractYears(answered(0)), none, String)).toMatch(/^Nothing is committed: .* month by month\.$/);
  });
  it('claim nothing of units that money does not tell: unused ones may cost nothing', () => {
    const year = { year: '2027', committed: 100, grants: 0, unused: 0, beyond: 50 };
    const free = { ...committed, idlesForLess: true };
    expect(contractSentence([year], free, String)).toBe(
      'Nothing is paid for committed units that nobody uses, and 50 of compute is bought beyond them.'
    );
    expect(contractSentence([{ ...year, committed: 0 }], free, String)).toBe(
      'Commitments cost nothing in these months; 50 of compute is bought beyond them.'
    );
  });
  it('call power of the company’s own GPUs by its name: nobody has bought it as compute', () => {
    const year = { year: '2027', committed: 100, grants: 0, unused: 20, beyond: 50 };
    expect(contractSentence([year], { ...committed, ownsCluster: true }, String)).toBe(
      'Of commitments 20 is for units that nobody uses; 50 of compute and power of your own GPUs is paid beyond them.'
    );
  });
  it('are no table for a company without contracts', () => {
    expect(contractYears(answerOf(companyOf({ cash: 1 })))).toEqual([]);
  });
});

it('the sentence has people, months and the worst of the cluster', () => {
  const answer = answered(150);
  const hires = [1];
  expect(portfolioSentence(answer, hires)).toMatch(
    /^With the one planned person, cash lasts \d+(\.\d)? months, into \w+ 202\d\.$/
  );
  const worst = { starvedHours: 18.4, month: '2029-11' };
  expect(portfolioSentence({ ...answer, runwayMonths: 1 }, hires)).toContain('cash lasts 1 month, into');
  const hourShort = { starvedHours: 1.02, month: '2029-11' };
  const hour = { ...answer, cluster: { worst: hourShort, months: [hourShort] } } as unknown as CompanyAnswer;
  expect(portfolioSentence(hour, hires)).toContain('lacks GPUs 1 hour in');
  const starving = { ...answer, runwayMonths: null, cluster: { worst, months: [worst] } } as unknown as CompanyAnswer;
  expect(portfolioSentence(starving, hires)).toMatch(
    /cash lasts beyond the months counted, and production lacks GPUs 18 hours in November 2029, the worst month\.$/
  );
  // Above a limit of no hour it would be said to be short.
  const rare = { ...worst, starvedHours: 0.003 };
  const rarely = { ...answer, cluster: { worst: rare, months: [rare] } } as unknown as CompanyAnswer;
  expect(portfolioSentence(rarely, hires)).toMatch(/production lacks GPUs less than 0\.1 hours in/);
  const next = { ...worst, starvedHours: 1e-9 };
  const rounding = { ...answer, cluster: { worst: next, months: [next] } } as unknown as CompanyAnswer;
  expect(portfolioSentence(rounding, hires)).toMatch(/production always has its GPUs\.$/);
});

it('nobody is counted who is not there: lines of no people, and who starts after the plan ends', () => {
  expect(portfolioSentence(answered(150), [0])).toMatch(/^Nobody is hired in the months of the plan: cash lasts/);
});

it('letters that no hire is of are open, those of others are not', () => {
  const document = companyOf({ cash: 1, hires: [{ offer: 'a', count: 1 }] });
  const [first] = document.offers;
  document.offers.push({ ...first!, id: 'b', title: 'Lead' }, { ...first!, id: 'c', employer: 'rival' });
  expect(openLetters(document, 'acme').map(({ id }) => id)).toEqual(['b']);
});

// What an employer is told of its moat: each figure by hand, and those of company.md as another program reads it.
import { describe, expect, it } from 'vitest';
import type { Moat, Offer } from '#lib/engine/document.ts';
import { moat } from '#lib/engine/moat.ts';
import { grant, guesses, scenario } from '../support/scenario.ts';

const guessed: Moat = {
  leaveRateWithoutGrant: 0.22,
  replacementCost: 250_000,
  competeProbability: 0.05,
  lossIfCompetes: 3_000_000,
  coveredShare: 0.5
};
const granted = (fields: Partial<Moat> = {}, offer: Partial<Offer> = {}) =>
  scenario([grant({ perMonth: 100 })], {
    employer: { moat: { ...guessed, ...fields } },
    offer: { leaveRatePerYear: 0.15, ...offer }
  });

describe('what an employer is told of its moat', () => {
  it('is retention against leakage, and the chance of competing at which they are equal', () => {
    // One holder: (0.22 − 0.15) × 250,000 = 17,500; 0.15 × 0.05 × 3,000,000 × (1 − 0.5) = 11,250; 17,500 / (0.15 × 1,500,000) = 0.0777…
    const { retention, leakage, breakEvenProbability } = moat(granted(), 'acme', guesses)!;
    expect(retention).toBeCloseTo(17_500, 6);
    expect(leakage).toBeCloseTo(11_250, 6);
    expect(breakEvenProbability).toBeCloseTo(17_500 / 225_000, 12);
    // At that chance the two are equal, whatever formula said so.
    const even = moat(granted({ competeProbability: breakEvenProbability! }), 'acme', guesses)!;
    expect(even.leakage).toBeCloseTo(even.retention, 6);
  });

  it.each([
    [0.5, { retention: 60_000, leakage: 22_500, breakEvenProbability: 60_000 / 450_000 }, 0.15],
    [0, { retention: 0, leakage: 150_000, breakEvenProbability: 0 }, 0.3],
    [0.5, { retention: 150_000, leakage: 0, breakEvenProbability: null }, 0]
  ])('agrees with an independent reading of the page: covered %d, %j', (coveredShare, expected, leaveRatePerYear) => {
    // shared/vectors/company 00, 05 and 06: hires of 1 and 2, of 3 and 2, of 1 and 2
    const fields = { leaveRateWithoutGrant: 0.25, replacementCost: 200_000, lossIfCompetes: 2_000_000, coveredShare };
    const hires = leaveRatePerYear === 0.3 ? [3, 2] : [1, 2];
    const answer = moat(
      granted(fields, { leaveRatePerYear }),
      'acme',
      guesses,
      hires.map((count) => ({ offer: 'a', count }))
    )!;
    expect(answer.retention).toBeCloseTo(expected.retention, 6);
    expect(answer.leakage).toBeCloseTo(expected.leakage, 6);
    if (expected.breakEvenProbability === null) expect(answer.breakEvenProbability).toBeNull();
    else expect(answer.breakEvenProbability).toBeCloseTo(expected.breakEvenProbability, 12);
  });

  it('counts each of its offers once, those without a grant and those of others not at all', () => {
    const document = granted();
    const [offer] = document.offers;
    document.employers.push({ id: 'rival', name: 'Rival' });
    document.offers.push(
      { ...offer!, id: 'b', components: [grant({ upfront: 5 }), grant({ id: 'more', upfront: 5 })] },
      { ...offer!, id: 'cash', components: [{ id: 'base', kind: 'salary', perYear: 100_000 }] },
      { ...offer!, id: 'theirs', employer: 'rival' }
    );
    // Offers a and b, with one grant and with two: 2 × 17,500.
    expect(moat(document, 'acme', guesses)!.retention).toBeCloseTo(35_000, 6);
    expect(moat(document, 'acme', guesses, [{ offer: 'cash', count: 9 }])).toEqual({
      retention: 0,
      leakage: 0,
      breakEvenProbability: null
    });
  });

  it('never takes a grant for a reason to leave: a holder who leaves oftener than without retains nothing, and still leaks', () => {
    expect(moat(granted({}, { leaveRatePerYear: 0.4 }), 'acme', guesses)).toEqual({
      retention: 0,
      // 0.4 × 0.05 × 1,500,000
      leakage: 30_000,
      breakEvenProbability: 0
    });
  });

  it('has a break-even where nobody is thought to compete, and none where no loss is left to compare', () => {
    expect(moat(granted({ competeProbability: 0 }), 'acme', guesses)).toMatchObject({ leakage: 0 });
    expect(moat(granted({ competeProbability: 0 }), 'acme', guesses)!.breakEvenProbability).toBeCloseTo(17_500 / 225_000, 12);
    for (const fields of [{ coveredShare: 1 }, { lossIfCompetes: 0 }])
      expect(moat(granted(fields), 'acme', guesses)).toMatchObject({ leakage: 0, breakEvenProbability: null });
  });

  it('takes the mean of a range, the candidate’s rate where the letter names none, and the guess where nobody does', () => {
    const retentionOf = (document: ReturnType<typeof scenario>) => moat(document, 'acme', guesses)!.retention;
    expect(
      retentionOf(granted({}, { leaveRatePerYear: { cases: [0.1, 0.2].map((value) => ({ value, probability: 0.5 })) } }))
    ).toBeCloseTo(17_500, 6);
    const { leaveRatePerYear: _, ...offer } = granted().offers[0]!;
    const own = { ...granted(), offers: [offer] };
    // 0.22 − 0.12 of the candidate, 0.22 − 0.17 of the guess
    expect(retentionOf({ ...own, candidate: { ...own.candidate, leaveRatePerYear: 0.12 } })).toBeCloseTo(25_000, 6);
    const { leaveRatePerYear: _own, ...candidate } = own.candidate;
    expect(retentionOf({ ...own, candidate })).toBeCloseTo(12_500, 6);
  });

  it('is nothing where the employer has guessed nothing, and an error where there is no such employer or offer', () => {
    expect(moat(scenario([grant({ perMonth: 1 })]), 'acme', guesses)).toBeNull();
    expect(() => moat(granted(), 'nobody', guesses)).toThrow('there is no employer nobody');
    expect(() => moat(granted(), 'acme', guesses, [{ offer: 'x', count: 1 }])).toThrow('there is no offer x');
  });
});

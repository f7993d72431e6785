/** What is said of an open figure: a guess is called a guess, what the letter says is not, and a rate says of what it is. */
import { describe, expect, it, vi } from 'vitest';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { analyses } from '#lib/worker/simulation-analyses.ts';
import { openQuestions } from '../../../../src/routes/scenario/ask/open-questions.ts';
import { grant, scenario } from '../../../support/scenario.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const today = '2026-11-22';
function questions(document: Scenario) {
  const figures = [...analyses.openFigures({ question: { scenario: document, amounts: {}, offer: 'a' } })].find(
    (part) => part !== undefined
  )!;
  return openQuestions(document, 'a', { terms: [], figures, today });
}
const of = (document: Scenario, end: string) => questions(document).find(({ id }) => id.endsWith(end))!;

describe('what is counted until somebody answers', () => {
  const tool = scenario([grant({ perMonth: 500, workShare: 0.5, revocationRatePerYear: 0.1 })], {
    candidate: { leaveRatePerYear: 0.15 }
  });

  it.each(['workShare', 'revocationRatePerYear', 'leaveRatePerYear', 'spendPerMonth'])(
    'is called a guess for %s, as on Compare, though the document has the figure',
    (field) => expect(of(tool, field).until).toMatch(/, a guess; in eight of ten cases /)
  );

  it.each([
    [guessFacts().bonusPayout.value, 'a guess'],
    [0.6, 'your figure, not certain']
  ])(
    'is a guess where a letter’s bonus was filled with one, and the user’s own figure where it is another: %s',
    (payout, said) => {
      const bonus = scenario([
        { id: 'base', kind: 'salary', perYear: 200_000 },
        { id: 'bonus', kind: 'bonus', targetShare: 0.2, payout }
      ]);
      expect(of(bonus, 'payout').until).toContain(`%, ${said}; in eight of ten cases `);
    }
  );

  it('is called a range where the document has one', () => {
    const ranged = scenario([grant({ perMonth: 500, workShare: { low: 0.2, high: 0.6 } })]);
    expect(of(ranged, 'workShare').until).toMatch(/^Until then: 37%, entered with its range; in eight of ten cases /);
  });

  const shares = (stock: NonNullable<Scenario['employers'][0]['stock']>) =>
    scenario(
      [
        { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1000, vesting: { months: 48, every: 12 } }
      ] as unknown as Parameters<typeof scenario>[0],
      { employer: { stock }, horizonMonths: 48 }
    );

  it('is the price of a share as entered, to the cent, and only where it goes is a guess', () => {
    expect(of(shares({ kind: 'public', price: 41.5 }), 'stock.price').until).toMatch(
      /^\$41\.50 today, as entered\. How far it moves is a guess: in eight of ten cases /
    );
  });

  const company = shares({ kind: 'private', preferredPrice: 7.2, fullyDilutedShares: 62_000_000 });

  it('is a valuation that the letter’s price of a share implies, which nobody is asked for', () => {
    const found = of(company, 'equityValue');
    expect(found.asked).toBe('nobody');
    expect(found.until).toMatch(/^\$446M today, by the price of a share and the number of shares\. /);
  });

  it('answers a question of time and chance with a rate that says of what', () => {
    const found = of(company, 'failurePerYear');
    expect(found.text).toMatch(/^How long does the money last: what is the chance a year that .* fails\?$/);
    expect(found.until).toMatch(/^Until then: \d+% a year, a guess; /);
  });
});

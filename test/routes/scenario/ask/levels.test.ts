/** Walk-away, target and ask: found from the futures, in rising order, and said without advice. */
import { describe, expect, it } from 'vitest';
import type { Beat, Distribution, Quantiles, SimulatedOffer } from '#lib/engine/index.ts';
import { levels } from '../../../../src/routes/scenario/ask/levels.ts';
import {
  awayWords,
  levelRows,
  levelsHeadline,
  salaryWords,
  togetherSentence
} from '../../../../src/routes/scenario/ask/levels-words.ts';

const quantiles = (values: Partial<Quantiles>): Quantiles => ({ 5: 0, 10: 0, 25: 0, 50: 0, 75: 0, 90: 0, 95: 0, ...values });
const distribution = (values: Partial<Quantiles>): Distribution => ({
  mean: 0,
  standardError: 0,
  quantiles: quantiles(values),
  quantileErrors: quantiles({}),
  belowZero: 0,
  atMostZero: 0,
  expectedShortfall: 0
});
const offer = (id: string, certain: number | null, median = 0): SimulatedOffer => {
  const compared = { ...distribution({ 50: median }), certaintyEquivalent: certain };
  return { id, ...distribution({}), certaintyEquivalent: certain, compared };
};
const beat = (tenth: number, quarter: number): Beat => ({
  offer: 'a',
  rival: 'b',
  probability: 0.5,
  standardError: 0,
  difference: distribution({ 10: tenth, 25: quarter }),
  verdict: 'offer',
  disagree: false
});
const wording = { offer: 'Halcyon', alternative: 'Borealis', currency: 'USD' };
const said = (parts: { text: string }[]) => parts.map(({ text }) => text).join('');

describe('walk-away, target and ask', () => {
  it('are what the alternative is worth for sure, and the sums that lift the difference’s quarter and tenth to nothing', () => {
    const found = levels(offer('a', 500_000), offer('b', 480_000), beat(-70_000, -30_000));
    expect(found.walkAway).toEqual({ worth: 480_000, lacks: -20_000 });
    expect(found.target).toEqual({ worth: 530_000, lacks: 30_000 });
    expect(found.ask).toEqual({ worth: 570_000, lacks: 70_000 });
  });

  it('never fall below the walk-away: odds do not talk somebody into less than the alternative is worth', () => {
    const found = levels(offer('a', 400_000), offer('b', 450_000), beat(-10_000, 5_000));
    expect(found.target.lacks).toBe(50_000);
    expect(found.ask.lacks).toBe(50_000);
  });

  it('take the medians of both where one has no certain sum, and say so', () => {
    const found = levels(offer('a', null, 300_000), offer('b', 280_000, 290_000), beat(-1, -1));
    expect(found).toMatchObject({ by: 'median', offer: 300_000, walkAway: { worth: 290_000 } });
    expect(levelRows(found, wording)[0]!.how).toContain('middle of its futures');
  });
});

describe('the sentence', () => {
  it('says the walk-away, the room above it, and what is lacking for 75 and 90 of 100 futures', () => {
    const found = levels(offer('a', 500_000), offer('b', 480_000), beat(-70_000, -30_000));
    expect(said(levelsHeadline(found, wording))).toBe(
      'Your walk-away is $480k, what Borealis is worth to you for sure: Halcyon is $20k above it, and lacks $30k to be ahead in 75 of 100 futures, $70k in 90.'
    );
  });

  it('says twice what is lacking without saying the word twice', () => {
    const found = levels(offer('a', 470_000), offer('b', 480_000), beat(-70_000, -30_000));
    expect(said(levelsHeadline(found, wording))).toContain(
      'Halcyon lacks $10k of it, and $30k to be ahead in 75 of 100 futures, $70k in 90.'
    );
  });

  it('keeps the sign of an alternative that would cost the candidate', () => {
    const found = levels(offer('a', 10_000), offer('b', -20_000), beat(-70_000, -30_000));
    expect(said(levelsHeadline(found, wording))).toMatch(/^Your walk-away is −\$20k, .* Halcyon is \$30k above it/);
  });

  it('does not invent a lack where the letter is ahead as it stands', () => {
    const found = levels(offer('a', 500_000), offer('b', 400_000), beat(10_000, 40_000));
    expect(said(levelsHeadline(found, wording))).toBe(
      'Your walk-away is $400k, what Borealis is worth to you for sure: Halcyon is $100k above it, and ahead in 90 of 100 futures or more as it stands: nothing to ask, and $10k to spare.'
    );
    expect(levelRows(found, wording)[2]!.how).toMatch(/^Nothing to ask: even with that much less, Halcyon/);
    const nearly = levels(offer('a', 500_000), offer('b', 400_000), beat(-10_000, 40_000));
    expect(said(levelsHeadline(nearly, wording))).toContain('ahead in 75 of 100 futures; for 90 it lacks $10k.');
  });

  it('says of the open points together that they may cost either way', () => {
    expect(togetherSentence({ present: 9000, absent: -50_000 }, 'USD')).toBe(
      'With every open point of its grants answered no, it is worth $50k less than now; with every one answered yes, $9k more than now.'
    );
    expect(togetherSentence({ present: -2000, absent: 0 }, 'USD')).toContain('answered yes, $2k less than now');
  });

  it('says of open points that move nothing that answered ones still wait to be counted', () => {
    const none = { present: 0, absent: 0 };
    expect(togetherSentence(none, 'USD')).toBe('No point of its grants that is still open moves it.');
    expect(togetherSentence(none, 'USD', 1)).toContain('moves it; one that is answered is not counted yet.');
    expect(togetherSentence(none, 'USD', 3)).toContain('moves it; three that are answered are not counted yet.');
  });

  it('says a lack and a surplus in words, so that what could be lost is not read as less to ask for', () => {
    const brief = (sum: number) => `$${sum}`;
    expect([500, -500, 0.2].map((lacks) => awayWords(lacks, brief))).toEqual(['lacks $500', '$500 to spare', 'level with it']);
    expect(salaryWords(500, 2, brief)).toBe('about $250 a year more');
    expect(salaryWords(-500, 2, brief)).toBe('about $250 a year to spare');
  });
});

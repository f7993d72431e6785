/** The sentences that say how sure an answer is: odds, downside and doubt must read as what they are, and never as more. */
import { describe, expect, it } from 'vitest';
import type { Beat } from '#lib/engine/index.ts';
import { certainSentences } from '../../../../src/routes/scenario/futures/certain-words.ts';
import {
  aloneHeadline,
  endSentence,
  chanceText,
  differenceSentence,
  dotsTitle,
  fanTitle,
  firstHeadline,
  futuresHeadline,
  levelSentence,
  progressText,
  rangesTitle,
  tenthsSentence
} from '../../../../src/routes/scenario/futures/futures-words.ts';
import { outcomes } from '../../../../src/routes/scenario/odds-words.ts';
import type { Phrase } from '../../../../src/routes/scenario/verdict.ts';
import { beat, distribution, simulatedOffer, wording } from './answers.ts';

const text = (phrase: Phrase) => phrase.map((part) => part.text).join('');
const said = (fields?: Partial<Beat>, level?: number) => text(futuresHeadline(beat(fields, level), wording));

describe('the headline', () => {
  it('says the mean and the odds of who is ahead on both', () => {
    expect(said()).toBe('Halcyon is worth $41k more to you than Borealis on average, and more in 71 of 100 futures.');
  });

  it('says so where mean and odds disagree', () => {
    expect(said({ probability: 0.39, verdict: 'rival', disagree: true })).toBe(
      'Halcyon is worth $41k more to you than Borealis on average, but less in 61 of 100 futures.'
    );
  });

  it('calls nothing between 45 and 55 of a hundred, whatever the mean says', () => {
    expect(said({ probability: 0.52, verdict: 'tooClose' })).toBe(
      'Too close to call: Halcyon is worth $41k more to you than Borealis on average, and more in 52 of 100 futures.'
    );
  });

  it('takes too few paths for work to be done, not for doubt: no odds are said', () => {
    const sentence = said({ probability: 0.552, verdict: 'stillComputing' });
    expect(sentence).toBe(
      'Still computing whether Halcyon, worth $41k more to you than Borealis on average, is ahead in most futures.'
    );
    expect(sentence).not.toMatch(/close|of 100/);
  });

  it('of two that bring the same in every future says that', () => {
    expect(said({ difference: distribution(0), probability: 0.5, verdict: 'tooClose' }, 1)).toBe(
      'Halcyon and Borealis are worth the same to you in every future.'
    );
  });

  it('of one offer says how far it may lie', () => {
    expect(text(aloneHeadline(simulatedOffer('b', distribution(900e3, 500e3, 1.4e6)), wording))).toBe(
      'Halcyon is worth $900k to you on average, and between $550k and $1.35M in eight of ten futures.'
    );
  });

  it('of one offer that nothing moves says that, not from $374k to $374k', () => {
    expect(text(aloneHeadline(simulatedOffer('b', distribution(373_736)), wording))).toBe(
      'Halcyon is worth $374k to you in every future: nothing that is drawn moves it.'
    );
  });
});

describe('futures in which both are level', () => {
  it('are neither more nor less: half of them does not make an offer lose', () => {
    // 39 of a hundred by ties counted half: 37.5 more, 59.5 less, 3 level.
    const tied = { probability: 0.39, verdict: 'rival' as const, disagree: true };
    expect(said(tied, 0.03)).toMatch(/but less in 60 of 100 futures\.$/);
    expect(levelSentence(beat(tied, 0.03))).toBe('In 3 of 100 futures they are worth the same.');
    expect(outcomes(beat(tied, 0.03)).more).toBeCloseTo(0.375);
  });

  it('are not told where there are none to count, nor where there is nothing else', () => {
    expect(levelSentence(beat())).toBeUndefined();
    expect(levelSentence(beat({}, 0.004))).toBeUndefined();
    expect(levelSentence(beat({ probability: 0.5 }, 1))).toBeUndefined();
  });
});

describe('a first, small sample', () => {
  const first = (mean: number, standardError: number) =>
    text(firstHeadline(beat({ difference: { ...distribution(mean), standardError } }), wording));

  it('is said to be one, with no odds: they may be others when all is drawn', () => {
    expect(first(41_000, 900)).toBe(
      'Halcyon is worth about $41k more to you than Borealis on average. How often is still being counted.'
    );
  });

  it('does not say who is ahead where its error may turn that round', () => {
    expect(first(2000, 900)).toBe('Still computing which of Halcyon and Borealis is worth more to you.');
  });

  it('of one offer does not say how far it may lie', () => {
    const alone = aloneHeadline(simulatedOffer('b', distribution(900e3, 500e3, 1.4e6)), wording, true);
    expect(text(alone)).toBe('Halcyon is worth about $900k to you on average. How far it may lie is still being counted.');
  });

  it('is told from one that has settled beside the headline', () => {
    const at = { isUpdating: false, isSettled: false, paths: 8192 };
    expect(progressText(at)).toBe('still computing: 8,192 futures so far');
    expect(progressText({ ...at, isSettled: true })).toBe('');
    expect(progressText({ ...at, isUpdating: true })).toBe('updating…');
  });
});

describe('the end of a fan', () => {
  it('in a month that is no full year says why: the comparison is counted from the latest start', () => {
    expect(endSentence(49, 48)).toBe(
      ' Month 49 is the end of the comparison: four years from the latest start, which is one month from today.'
    );
    expect(endSentence(18, 18)).toBe(' Month 18 is the end of the comparison: 18 months from today.');
  });

  it('at a full year, or of a document that is being changed, says nothing', () => {
    expect([endSentence(48, 48), endSentence(60, 48), endSentence(49, 60)]).toEqual(['', '', '']);
  });
});

describe('downside beside upside', () => {
  it('tells the worst and the best tenth of a difference that may go either way', () => {
    // Evenly from −120k to 210k: the tenths are 5/90 of 330k inside.
    expect(differenceSentence(beat(), wording)).toBe(
      'In one future in ten Halcyon ends $102k or more behind Borealis; in one in ten, $192k or more ahead.'
    );
  });

  it('does not call the worst tenth behind where it is ahead', () => {
    expect(differenceSentence(beat({ difference: distribution(50e3, 9e3, 99e3) }), wording)).toBe(
      'In one future in ten Halcyon ends at most $14k ahead of Borealis; in one in ten, $94k or more ahead.'
    );
  });

  it('says level where a tenth neither gains nor loses', () => {
    expect(differenceSentence(beat({ difference: { ...distribution(5e3, 0, 0) } }), wording)).toBe(
      'In one future in ten Halcyon ends no further than level with Borealis; in one in ten, level or ahead.'
    );
  });

  it('does not call the best tenth ahead where it is behind', () => {
    expect(differenceSentence(beat({ difference: distribution(-50e3, -99e3, -9e3) }), wording)).toBe(
      'In one future in ten Halcyon ends $94k or more behind Borealis; in one in ten, no more than $14k behind.'
    );
  });

  it('tells both tenths of every offer', () => {
    const offers = [
      simulatedOffer('a', distribution(700e3, 600e3, 780e3)),
      simulatedOffer('b', distribution(900e3, 400e3, 1.3e6))
    ];
    expect(tenthsSentence(offers, wording)).toBe(
      'One future in ten brings Borealis less than $610k, Halcyon less than $450k; one in ten Borealis more than $770k, Halcyon more than $1.25M.'
    );
  });

  it.each([
    [0, 'none'],
    [0.001, 'fewer than 1 in 100'],
    [0.034, '3 in 100'],
    [0.999, 'more than 99 in 100'],
    [1, '100 in 100']
  ])('writes a chance of %d so that it can be counted, and never as certain when it is not', (chance, text) => {
    expect(chanceText(chance)).toBe(text);
  });
});

describe('the finding over a chart', () => {
  it('counts the dots', () => {
    expect(dotsTitle('Halcyon', { ahead: 36, all: 50 })).toBe(
      'Halcyon is worth more in 36 of 50 dots, each 2 futures in a hundred'
    );
  });

  it('names the widest range, or the only one, or that it is none', () => {
    const ranges = [
      { name: 'Borealis', low: 700e3, high: 800e3 },
      { name: 'Halcyon', low: 500e3, high: 1.4e6 }
    ];
    expect(rangesTitle(ranges, 'USD')).toBe('Halcyon is the least certain: $500k to $1.4M in 90 of 100 futures');
    expect(rangesTitle(ranges.slice(0, 1), 'USD')).toBe('Borealis brings $700k to $800k in 90 of 100 futures');
    expect(rangesTitle([{ name: 'Borealis', low: 1, high: 1 }], 'USD')).toBe(
      'Borealis brings the same in at least 90 of 100 futures'
    );
  });

  it('of a fan says where it ends', () => {
    expect(fanTitle('Halcyon', { low: -5e3, high: 1.2e6 }, 'four years', 'USD')).toBe(
      'Halcyon: −$5k to $1.2M over four years, in 90 of 100 futures'
    );
    expect(fanTitle('Halcyon', { low: 5e3, high: 5e3 }, 'one year', 'USD')).toBe(
      'Halcyon: $5k over one year, in at least 90 of 100 futures'
    );
  });
});

describe('a certain sum', () => {
  it.each([
    [880e3, 'Halcyon is as good as $880k for sure, $120k less than its average.'],
    [1.05e6, 'Halcyon is as good as $1.05M for sure, $50k more than its average, which charges its risk already.'],
    [
      999e3,
      'Halcyon is as good as $999k for sure, which is its average or nearly so: at this aversion what is in doubt costs you little.'
    ]
  ])('of %d is held against the average of a million', (sure, sentence) => {
    expect(certainSentences([simulatedOffer('b', distribution(1e6, 1e5, 2e6), sure)], wording)).toEqual([sentence]);
  });

  it('is refused with its reason, and with what would help', () => {
    const [sentence] = certainSentences([simulatedOffer('b', distribution(1e5, -3e4, 2e5), null)], wording);
    expect(sentence).toMatch(
      /^No certain sum can be named for Halcyon: .*come to nothing or less.*Say what you own.*−\$30k on average\.$/
    );
  });
});

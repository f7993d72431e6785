/** The same company otherwise, in words: what is put side by side must be what the engine counts, and nothing within the noise is told apart. */
import { describe, expect, it } from 'vitest';
import type { CompanyAnswer, RunwayFutures } from '#lib/engine/index.ts';
import {
  alternativeRows,
  alternativesSentence,
  boundWord,
  noiseSentence
} from '../../../../src/routes/scenario/runway/alternative-words.ts';
import { capitalSentence } from '../../../../src/routes/scenario/runway/capital-words.ts';
import { signedMonths } from '../../../../src/routes/scenario/runway/month-words.ts';
import { burning, futures, hours, plan } from './plans.ts';

const six = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [hours]).answer;
const otherwise = (alternatives: Partial<CompanyAnswer['alternatives']>): CompanyAnswer => ({
  ...six,
  runwayMonths: alternatives.asOffered === undefined ? six.runwayMonths : alternatives.asOffered,
  alternatives: { ...six.alternatives, ...alternatives }
});

describe('the sentence', () => {
  it('tells what six grants of 2,000 take: 20 less 18.87 months, and what the first twelve alone would leave', () => {
    // One-off: 4,000,000 − 12 × 212,000 = 1,456,000, then 200,000 a month: 19.28 months.
    expect(alternativesSentence(six)).toMatch(
      /^The grants take 1\.1 months of runway; .* Stopped after 12 months of employment they would leave 0\.4 months more\.$/
    );
  });

  it('tells salary by what it takes itself, against no grants', () => {
    expect(alternativesSentence(otherwise({ none: 20, cash: 17.6 }))).toContain(
      'the same worth in salary would take 2.4 months.'
    );
    expect(alternativesSentence(otherwise({ none: 20, cash: 19.98 }))).toContain(
      'the same worth in salary would take next to none.'
    );
  });

  it('claims no length where one of the two lies beyond the horizon', () => {
    expect(alternativesSentence(otherwise({ asOffered: 45, none: null, cash: null, oneOff: null }))).toBe(
      'The grants take more than 3 months of runway; with the same worth in salary cash would last beyond the horizon. Stopped after 12 months of employment they would leave cash beyond the horizon.'
    );
    expect(alternativesSentence(otherwise({ asOffered: null, none: null, cash: null, oneOff: null }))).toContain(
      'Cash lasts beyond the horizon with the grants, without them'
    );
  });
});

describe('the rows', () => {
  it('hold every alternative that differs, and no other', () => {
    const ids = (grants: boolean, uncertainRaises: boolean) =>
      alternativeRows(six, { grants, uncertainRaises }, undefined).map(({ id }) => id);
    expect(ids(true, true)).toEqual(['asOffered', 'withRaises', 'none', 'cash', 'oneOff']);
    expect(ids(false, true)).toEqual(['asOffered', 'withRaises']);
    expect(ids(false, false)).toEqual(['asOffered']);
  });

  it('say the difference, or that it is more than what is left of the horizon', () => {
    const text = (answer: CompanyAnswer) => {
      const { difference } = alternativeRows(answer, { grants: true, uncertainRaises: false }, undefined)[1]!;
      return difference && `${signedMonths(difference.months)}${difference.isBound ? ` ${boundWord(difference)}` : ''}`;
    };
    expect(text(six)).toBe('+1.13');
    expect(text(otherwise({ none: null }))).toBe('+29.13 or more');
    expect(text(otherwise({ asOffered: null, none: 35.7 }))).toBe('−12.30 or worse');
    expect(text(otherwise({ asOffered: null, none: null }))).toBeNull();
    expect(text(otherwise({ asOffered: 20, none: 20 }))).toBe('0');
  });
});

describe('the noise', () => {
  const at = (middle: number) => ({ '10': 10, '50': middle, '90': 30 });
  const drawn = (
    middles: { asOffered: number; none: number; cash: number; oneOff: number },
    error: number | null
  ): RunwayFutures =>
    futures({
      runwayMonths: at(middles.asOffered),
      cashEnds: { '10': null, '50': null, '90': null },
      standardErrors: { '10': error, '50': error, '90': error },
      alternatives: {
        asOffered: at(middles.asOffered),
        none: at(middles.none),
        cash: at(middles.cash),
        oneOff: at(middles.oneOff)
      }
    });
  const said = (of: RunwayFutures) => noiseSentence(alternativeRows(six, { grants: true, uncertainRaises: false }, of), of);

  it('names pairs that it does not tell apart, by twice the error of a difference', () => {
    // 2 × √2 × 0.1 = 0.28.
    expect(said(drawn({ asOffered: 18, none: 20, cash: 20.2, oneOff: 19 }, 0.1))).toBe(
      'Too close to call in the middle future: “Without grants” and “The same worth in salary” differ by less than the noise of the simulation.'
    );
    expect(said(drawn({ asOffered: 18, none: 20, cash: 20.3, oneOff: 19 }, 0.1))).toBeUndefined();
  });

  it('is silent of what is the same in every future, and where nothing is known of it', () => {
    expect(said(drawn({ asOffered: 18, none: 20, cash: 20, oneOff: 19 }, 0.1))).toBeUndefined();
    expect(said(drawn({ asOffered: 18, none: 20, cash: 20.1, oneOff: 19 }, null))).toBeUndefined();
  });
});

describe('the permanent line item', () => {
  it('is a growing perpetuity: 6 × 2,000 × 12 at a rate of 10% without growth is 1,440,000', () => {
    const { answer } = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [hours], {
      employer: { discountRatePerYear: 0.1 }
    });
    expect(capitalSentence(answer)).toBe(
      'Kept for ever the grants take a capital of $1.44M: the sum whose yield at your rate pays for them and their growth from the last year of the plan on, needed when that year begins and so not today’s sum.'
    );
  });

  it('says why there is none', () => {
    expect(capitalSentence(six)).toContain('grows as fast as your rate or faster');
    expect(capitalSentence({ ...six, grantCosts: six.grantCosts.slice(0, 20) })).toContain('the horizon is shorter');
    expect(capitalSentence({ ...six, grantCosts: six.grantCosts.map((month) => ({ ...month, cash: 0 })) })).toContain(
      'they cost no cash'
    );
  });
});

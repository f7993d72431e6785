/** What the figures have in them, and why they are not Compare's: a cause that is not in the offer must not be named. */
import { describe, expect, it } from 'vitest';
import type { SimulatedOffer } from '#lib/engine/index.ts';
import {
  elsewhereSentence,
  guessedPaySentence,
  ladderSentence,
  meanCauses
} from '../../../../src/routes/scenario/futures/measure-words.ts';
import { grant } from '../../../support/scenario.ts';
import { compared, salary, type Letter } from '../compared.ts';
import { distribution, simulatedOffer, wording } from './answers.ts';

const beside = (id: string, elsewhere: number): SimulatedOffer => {
  const alone = simulatedOffer(id, distribution(900e3));
  return { ...alone, compared: { ...alone.compared, mean: 900e3 + elsewhere } };
};

describe('pay before and after an offer', () => {
  it('is told by offer where the figures have some in them, and else is not spoken of', () => {
    expect(elsewhereSentence([beside('a', 102_400), beside('b', 144_000)], wording)).toBe(
      'Each figure has in it what you would earn before and after the offer: on average $102k beside Borealis and $144k beside Halcyon.'
    );
    expect(elsewhereSentence([beside('a', 0), beside('b', 0.2)], wording)).toBeUndefined();
  });

  it('is one sum where it is the same beside each, and two ends where there are many', () => {
    expect(elsewhereSentence([beside('a', 102_400), beside('b', 102_401)], wording)).toMatch(/on average \$102k\.$/);
    expect(elsewhereSentence([beside('a', 1e5), beside('b', 12e4), beside('c', 11e4)], wording)).toMatch(
      /on average \$100k to \$120k, by the offer\.$/
    );
  });

  const letters = (...parts: Letter['parts'][]) => {
    const document = compared(parts.map((of, place) => ({ id: `o${place}`, from: `Firm ${place}`, parts: of })));
    delete document.candidate.outsidePayPerYear;
    return document;
  };

  it('that is a guess is said to be, so that nobody wonders why the other offer moved', () => {
    expect(guessedPaySentence(letters([salary(120e3)], [salary(90e3)]), 90e3)).toBe(
      'That pay is a guess, $90,000 a year: the lowest salary among the letters, so that a change to one letter may move what the others are worth.'
    );
  });

  it('guessed from the only salary there is says so; a letter that is still empty names none', () => {
    expect(guessedPaySentence(letters([salary(90e3)], [salary(0)]), 90e3)).toMatch(/\$90,000 a year: the salary of the letter/);
  });

  it('that somebody has named is no guess', () => {
    const named = compared([{ id: 'a', from: 'Borealis', parts: [salary(90e3)] }], { candidate: { outsidePayPerYear: 1 } });
    expect(guessedPaySentence(named, 1)).toBeUndefined();
  });

  it('guessed from a salary that is a range lies below its figure on average, and the page says so', () => {
    const ranged = letters([{ id: 's', kind: 'salary', perYear: { low: 80e3, high: 130e3 } }], [salary(90e3)]);
    expect(guessedPaySentence(ranged, 90e3)).toMatch(/on average lies below that figure\.$/);
  });
});

describe('the mean beside the ladder’s figure', () => {
  const offer = simulatedOffer('b', { ...distribution(900e3), standardError: 2000 });
  const everything = { hasCompute: true, hasOptions: true, isTaxedByBrackets: true };

  it.each([904_000, 896_000, 900_000 / 1.004])('keeps silent about %d, which error or rounding explains', (ladder) => {
    expect(ladderSentence(offer, ladder, everything, wording)).toBeUndefined();
  });

  it('says which way they differ, and why', () => {
    expect(ladderSentence(offer, 940e3, everything, wording)).toMatch(
      /^Compare’s table has \$940k for Halcyon alone.* \$40k less, because more compute .* loses and tax takes more of the good years\.$/
    );
    expect(ladderSentence(offer, 860e3, everything, wording)).toMatch(
      /\$40k more, because what can only be gained, such as an option or compute/
    );
  });

  it('blames no brackets under a flat tax, and no compute where none is granted', () => {
    expect(ladderSentence(offer, 940e3, { ...everything, isTaxedByBrackets: false }, wording)).not.toContain('tax');
    expect(ladderSentence(offer, 940e3, { ...everything, hasCompute: false }, wording)).not.toContain('compute');
    const none = { hasCompute: false, hasOptions: false, isTaxedByBrackets: false };
    expect(ladderSentence(offer, 940e3, none, wording)).toMatch(/it comes to \$40k less\.$/);
    expect(ladderSentence(offer, 860e3, none, wording)).toMatch(/it comes to \$40k more\.$/);
  });

  it('reads the causes from the letter and from the law that taxes it', () => {
    const us = { regime: 'us', region: 'CA', filingStatus: 'single' } as const;
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(90e3)], tax: us },
        { id: 'b', from: 'Halcyon', parts: [salary(90e3), grant({ perMonth: 10 })] }
      ],
      {}
    );
    expect(meanCauses(document, 'a')).toEqual({ hasCompute: false, hasOptions: false, isTaxedByBrackets: true });
    expect(meanCauses(document, 'b')).toEqual({ hasCompute: true, hasOptions: false, isTaxedByBrackets: false });
  });
});

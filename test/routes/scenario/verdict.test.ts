/** The sentence that people decide on: who is ahead, by how much, why, and on what it turns. */
import { describe, expect, it } from 'vitest';
import { resolve, type Component, type Scenario, type TurningPoint } from '#lib/engine/index.ts';
import { turningSentence } from '../../../src/routes/scenario/turning-words.ts';
import { nameAmong, verdict, type Odds } from '../../../src/routes/scenario/verdict.ts';
import { windowInWords } from '../../../src/routes/scenario/window-words.ts';
import { grant, guesses } from '../../support/scenario.ts';
import { compared, salary, valuedOffers } from './compared.ts';

function said(document: Scenario) {
  const over = windowInWords(resolve(document, guesses));
  const { headline, because, ...rest } = verdict(document, valuedOffers(document), over);
  return { headline: headline.map(({ text }) => text).join(''), because, ...rest };
}

const signOn = (amount: number): Component => ({ id: 'sign-on', kind: 'signOn', amount });

/** 100 hours a month are 12,000 at list, 4,800 where one can buy them; own demand of 1,000 a month takes all of them. */
const hours = grant({ perMonth: 100 });
/** All of it drawn whatever the tax: of 4,800 of market value, taxed at half of 40,000 of fair market value, 15,200 are lost. */
const harmful = grant({ perMonth: 1000, draw: 'all' });
const halfTaxed = {
  candidate: { tax: { regime: 'flat', rate: 0.5 } as const, computeDemand: { gpu: { spendPerMonth: 400, elasticity: 0 } } }
};

describe('the headline', () => {
  it('names the better of two offers and its lead, whichever comes first', () => {
    const low = { id: 'a', from: 'Borealis', parts: [salary(100_000)] };
    const high = { id: 'b', from: 'Halcyon', parts: [salary(161_000)] };
    for (const letters of [
      [low, high],
      [high, low]
    ]) {
      expect(said(compared(letters))).toEqual({
        headline: 'Halcyon is worth $61k more to you than Borealis over one year.',
        because: ['Halcyon is ahead on salary ($61k): $161k against $100k.'],
        pair: { offer: 'b', rival: 'a' }
      });
    }
  });

  it('compares the best with the next of three, and tells two offers of one employer apart by their titles', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', title: 'Engineer', parts: [salary(100_000)] },
      { id: 'b', from: 'Halcyon', parts: [salary(90_000)] },
      { id: 'c', from: 'Borealis', title: 'Lead', parts: [salary(150_000)] }
    ]);
    expect(said(document)).toMatchObject({
      headline: 'Borealis (Lead) is worth $50k more to you than Borealis (Engineer) over one year.',
      pair: { offer: 'c', rival: 'a' }
    });
  });

  it('counts the offers of one employer that have no title', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
      { id: 'b', from: 'Halcyon', parts: [] },
      { id: 'c', from: 'Borealis', parts: [salary(150_000)] }
    ]);
    const offers = valuedOffers(document);
    expect(offers.map((offer) => nameAmong(document, offer, offers))).toEqual([
      'Borealis (offer 1)',
      'Halcyon',
      'Borealis (offer 2)'
    ]);
  });

  it.each([
    ['below a tenth of what differs', 45_001, 'Too close to call: Halcyon and Borealis are $10k apart to you over one year.'],
    ['of exactly a tenth', 45_000, 'Halcyon is worth $10k more to you than Borealis over one year.'],
    ['above it', 44_999, 'Halcyon is worth $10k more to you than Borealis over one year.']
  ])('calls a difference %s by its rule, whatever is the same in both letters', (_, bonus, headline) => {
    // 55,000 of sign-on against a bonus: 10,000 of 100,000 that differs.
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(900_000), { id: 'bonus', kind: 'bonus', perYear: bonus }] },
      { id: 'b', from: 'Halcyon', parts: [salary(900_000), signOn(55_000)] }
    ]);
    expect(said(document).headline).toBe(headline);
  });

  it('calls nothing better of two that are worth the same', () => {
    const letters = ['Borealis', 'Halcyon'].map((from, place) => ({ id: `${place}`, from, parts: [salary(100_000)] }));
    expect(said(compared(letters))).toEqual({
      headline: 'Borealis and Halcyon are worth the same to you over one year.',
      because: [],
      pair: { offer: '0', rival: '1' }
    });
  });

  it('leaves letters out that nothing is in yet, and says so', () => {
    const blank = { id: 'a', from: 'Borealis', parts: [salary(0)] };
    expect(said(compared([blank, { id: 'b', from: 'Halcyon', parts: [] }]))).toEqual({
      headline: 'Type in the letters to compare them.',
      because: []
    });
    expect(said(compared([blank, { id: 'b', from: 'Halcyon', parts: [salary(100_000)] }]))).toEqual({
      headline: 'Halcyon is worth $100k to you over one year; the letter says $100k.',
      because: ['There is nothing in Borealis’ letter yet.']
    });
  });

  it('of a single offer says what it is worth beside what its letter says', () => {
    // 12,000 in the letter; 4,800 of market value, all of it own demand.
    expect(said(compared([{ id: 'a', from: 'Borealis', parts: [hours] }]))).toEqual({
      headline: 'Borealis is worth $4.8k to you over one year; the letter says $12k.',
      because: ['Of Borealis’ GPU grant, $12k in the letter, $4.8k reaches you; it costs them $3.6k.']
    });
  });

  it('says at which price a grant costs them where theirs is not known, as in a file for candidates', () => {
    const document = structuredClone(compared([{ id: 'a', from: 'Borealis', parts: [hours] }]));
    for (const service of Object.values(document.market.services)) delete service.wholesale;
    expect(said(document).because[0]).toMatch(/it costs them \$4\.8k, at retail, since no price of theirs is known\.$/);
  });

  it('of no offer says that there is none, and compares nothing', () => {
    expect(said(compared([]))).toEqual({ headline: 'There is no offer here yet.', because: [] });
  });

  it('has a true minus where an offer takes more than it gives', () => {
    const document = compared([{ id: 'a', from: 'Borealis', parts: [harmful] }], halfTaxed);
    // 1,000 hours are 4,000 a month of market value: 400 worth, 2,000 of tax, twelve times.
    expect(said(document).headline).toBe('Borealis is worth −$19k to you over one year; the letter says $120k.');
  });

  it('ranks two offers that are both below nothing by the smaller loss', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [harmful] },
        { id: 'b', from: 'Halcyon', parts: [{ ...harmful, perMonth: 500 }] }
      ],
      halfTaxed
    );
    // Borealis −19,200; Halcyon (400 − 1,000) × 12 = −7,200
    expect(said(document).headline).toBe('Halcyon is worth $12k more to you than Borealis over one year.');
  });

  it('counts what is earned before a later start', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
        { id: 'b', from: 'Halcyon', startMonth: '2027-07', parts: [salary(100_000)] }
      ],
      { candidate: { outsidePayPerYear: 200_000 } }
    );
    // The grid has 18 months: 150,000 against 100,000 and half a year at 200,000.
    expect(said(document).headline).toBe('Halcyon is worth $50k more to you than Borealis over 18 months.');
  });
});

describe('the odds in the headline', () => {
  const over = 'one year';
  /** @param more, less shares of the futures; in the others both are level */
  const difference = (more: number, less = 1 - more) => {
    return { mean: 61_000, standardError: 100, belowZero: less, atMostZero: 1 - more };
  };
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
    { id: 'b', from: 'Halcyon', parts: [salary(161_000)] }
  ]);
  const headline = (odds: Odds, on = document) => verdict(on, valuedOffers(on), over, odds).headline;
  const text = (odds: Odds, on = document) =>
    headline(odds, on)
      .map((part) => part.text)
      .join('');

  it('stand behind the difference, as a figure', () => {
    const told: Odds = (pair) => (pair.offer === 'b' ? { verdict: 'offer', difference: difference(0.714) } : undefined);
    expect(text(told)).toBe('Halcyon is worth $61k more to you than Borealis over one year, in 71 of 100 futures.');
    expect(headline(told).filter(({ strong }) => strong)).toHaveLength(2);
  });

  it('that favour the other offer say so', () => {
    expect(text(() => ({ verdict: 'rival', difference: difference(0.4) }))).toBe(
      'Halcyon is worth $61k more to you than Borealis over one year on average, but less in 60 of 100 futures.'
    );
  });

  it('count futures in which both are level for neither: half of them would make an offer lose more often than it does', () => {
    expect(text(() => ({ verdict: 'rival', difference: difference(0.37, 0.59) }))).toMatch(/but less in 59 of 100 futures\.$/);
    expect(text(() => ({ verdict: 'offer', difference: difference(0.59, 0.37) }))).toMatch(/, in 59 of 100 futures\.$/);
  });

  it('decide what is too close to call, in the place of the rule of thumb', () => {
    expect(text(() => ({ verdict: 'tooClose', difference: difference(0.53) }))).toBe(
      'Too close to call: Halcyon and Borealis are $61k apart to you over one year, Halcyon ahead in 53 of 100 futures.'
    );
    const near = compared([
      { id: 'a', from: 'Borealis', parts: [salary(900_000), { id: 'bonus', kind: 'bonus', perYear: 50_000 }] },
      { id: 'b', from: 'Halcyon', parts: [salary(900_000), signOn(55_000)] }
    ]);
    expect(text(() => null, near)).toMatch(/^Too close to call/);
    expect(text(() => ({ verdict: 'offer', difference: difference(1) }), near)).toBe(
      'Halcyon is worth $5k more to you than Borealis over one year, in 100 of 100 futures.'
    );
  });

  const averaged = (mean: number, beat: 'offer' | 'rival' | 'tooClose' = 'offer', standardError = 100) =>
    verdict(document, valuedOffers(document), over, () => ({
      verdict: beat,
      difference: { ...difference(beat === 'offer' ? 0.7 : 0.4), mean, standardError }
    }));

  it('are of other figures than the difference where doubt moves the mean: that is said, with the mean', () => {
    expect(averaged(75_000).average).toBe(
      'The $61k has every unsure figure at its mean; over all futures Halcyon is worth $75k more on average.'
    );
    expect(averaged(150).average).toMatch(/over all futures neither is worth more on average\.$/);
    expect(averaged(61_150)).not.toHaveProperty('average');
    expect(averaged(75_000, 'offer', 10_000)).not.toHaveProperty('average');
  });

  it('or the mean over futures may favour the other offer: both are said, and no average that is none', () => {
    const against = averaged(-5000);
    expect(against.average).toMatch(/over all futures Borealis is worth more on average, by \$5k\.$/);
    const { headline: both } = averaged(-5000, 'rival');
    expect(both.map((part) => part.text).join('')).toBe(
      'Halcyon is worth $61k more to you than Borealis over one year, but less in 60 of 100 futures.'
    );
  });

  it('have their place kept, marked as odds, until they are known', () => {
    const parts = headline(() => undefined);
    expect(parts.filter(({ odds }) => odds).map((part) => part.text)).toEqual([', in ', '50 of 100 futures', '.']);
    const seen = parts.filter(({ odds }) => !odds).map((part) => part.text);
    expect(seen.join('')).toBe('Halcyon is worth $61k more to you than Borealis over one year');
  });
});

describe('the reason', () => {
  it('lists up to three kinds on either side, the largest first, several of one kind taken together', () => {
    const benefit = (id: string, perYear: number): Component => ({ id, kind: 'benefit', perYear });
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(100_000), benefit('meals', 4000), benefit('health', 5000)] },
      {
        id: 'b',
        from: 'Halcyon',
        parts: [salary(60_000), signOn(30_000), { id: 'bonus', kind: 'bonus', perYear: 1000 }]
      }
    ]);
    expect(said(document).because).toEqual([
      'Borealis is ahead on salary ($40k) and benefits ($9k), behind on sign-on ($30k) and bonus ($1k): $109k against $91k.'
    ]);
  });

  it('adds up: what is too small to be named is told together, and never hides a larger part', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
      {
        id: 'b',
        from: 'Halcyon',
        parts: [
          salary(90_000),
          signOn(30_000),
          { id: 'bonus', kind: 'bonus', perYear: 20_000 },
          { id: 'meals', kind: 'benefit', perYear: 4000 },
          hours
        ]
      }
    ]);
    // All four on the side that is ahead, the smallest too: 30 + 20 + 4.8 + 4 − 10.
    expect(said(document).because[0]).toBe(
      'Halcyon is ahead on sign-on ($30k), bonus ($20k), compute ($4.8k) and benefits ($4k), behind on salary ($10k): $149k against $100k.'
    );
    const later = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(1)] },
        { id: 'b', from: 'Halcyon', startMonth: '2027-02', parts: document.offers[1]!.components }
      ],
      { candidate: { outsidePayPerYear: 12_000 } }
    );
    expect(said(later).because[0]).toMatch(
      /^Halcyon is ahead on salary \(\$90k\), sign-on \(\$30k\), bonus \(\$20k\) and three smaller parts \(\$9\.8k\)/
    );
  });

  it('says what of the largest grant reaches you, also where only the next offer has one', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(10_000)] },
      { id: 'b', from: 'Halcyon', parts: [hours, { ...hours, id: 'more', perMonth: 10, name: 'Spare hours' }] }
    ]);
    expect(said(document).because[1]).toBe('Of Halcyon’s GPU grant, $12k in the letter, $4.8k reaches you; it costs them $3.6k.');
  });

  it('warns of a grant that takes more than it gives, even when it is not the largest', () => {
    const harmless = grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 9000, workShare: 1 });
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(500_000)] },
        { id: 'b', from: 'Halcyon', parts: [salary(90_000), harmless, harmful] }
      ],
      halfTaxed
    );
    const [, , warning] = said(document).because;
    expect(warning).toBe(
      'After tax the GPU grant is worth less than nothing: it takes $19k from you. Ask for work use, metered, or decline.'
    );
  });

  it('lets no negative sum reach you', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(500_000)] },
        { id: 'b', from: 'Halcyon', parts: [salary(90_000), harmful] }
      ],
      halfTaxed
    );
    expect(said(document).because[1]).toMatch(/^Of Halcyon’s GPU grant, \$120k in the letter, nothing reaches you; /);
  });

  it('warns of such a grant also in an offer that is neither the best nor the next', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(500_000)] },
        { id: 'b', from: 'Halcyon', parts: [salary(90_000)] },
        { id: 'c', from: 'Meridian', parts: [salary(60_000), harmful] }
      ],
      halfTaxed
    );
    expect(said(document).because.at(-1)).toBe(
      'After tax Meridian’s GPU grant is worth less than nothing: it takes $19k from you. Ask for work use, metered, or decline.'
    );
  });

  it('warns also where two offers are worth the same', () => {
    const letters = ['Borealis', 'Halcyon'].map((from, place) => ({ id: `${place}`, from, parts: [harmful] }));
    expect(said(compared(letters, halfTaxed)).because).toHaveLength(2);
  });

  it('does not warn of a grant that is worth nothing', () => {
    const document = compared([{ id: 'a', from: 'Borealis', parts: [grant({ perMonth: 100, workShare: 1 })] }]);
    expect(said(document).because).toHaveLength(1);
  });

  it('does not warn of a grant that adds nothing to another, by a rounding error', () => {
    // Either of the two takes all of an own demand of 1,000 a month, so neither adds anything: −6e−11.
    const parts = [
      grant({ perMonth: 333, expiresAfterMonths: 3 }),
      grant({ id: 'more', perMonth: 432.9, expiresAfterMonths: 3 })
    ];
    const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(123_457), ...parts] }], {
      horizonMonths: 48,
      candidate: {
        leaveRatePerYear: 0.15,
        discountRatePerYear: 0.06,
        computeDemand: { gpu: { spendPerMonth: 1000, elasticity: 0 } }
      }
    });
    expect(said(document).because).toHaveLength(1);
  });

  it('names what is earned elsewhere where that decides', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
        { id: 'b', from: 'Halcyon', startMonth: '2027-07', parts: [salary(100_000)] }
      ],
      { candidate: { outsidePayPerYear: 200_000 } }
    );
    // Half a year at 200,000 before Halcyon starts, and a year of its 100,000; Borealis pays 150,000 in the 18 months.
    expect(said(document).because).toEqual([
      'Halcyon is ahead on what you earn elsewhere ($100k), behind on salary ($50k): $200k against $150k, pay elsewhere included.'
    ]);
  });

  it('tells the grants of two offers of one employer apart', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', title: 'Engineer', parts: [hours] },
      { id: 'b', from: 'Borealis', title: 'Lead', parts: [{ ...hours, perMonth: 50 }] }
    ]);
    expect(said(document).because[1]).toBe(
      'Of Borealis (Engineer)’s GPU grant, $12k in the letter, $4.8k reaches you; it costs them $3.6k.'
    );
  });
});

describe('what it turns on', () => {
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [salary(100_000), signOn(50_000)] },
    { id: 'b', from: 'Halcyon', parts: [salary(120_000), { ...hours, name: 'Research GPUs' }] }
  ]);
  const point = (input: Partial<TurningPoint['input']> & Pick<TurningPoint['input'], 'kind' | 'current'>, at: number | null) => ({
    input: { low: 0, high: 1, set: () => document, ...input },
    at,
    distance: 0
  });
  const turned = (...points: TurningPoint[]) => turningSentence(document, points, 'Borealis');

  it.each([
    [
      point({ kind: 'ownDemand', family: 'gpu', current: 800 }, 2400),
      'if you would buy more than $2.4k of GPU time a month yourself (now $800).'
    ],
    [
      point({ kind: 'ownDemand', family: 'tokens', current: 800 }, 200),
      'if you would buy less than $200 of tokens a month yourself (now $800).'
    ],
    [point({ kind: 'leaving', current: 0.15 }, 0.64), 'if your chance of leaving were above 64% a year (now 15%).'],
    [point({ kind: 'leaving', current: 0.15 }, 0.05), 'if your chance of leaving were below 5% a year (now 15%).'],
    [
      point({ kind: 'jobNeed', offer: 'b', component: 'gpus', current: 0.5 }, 0.2),
      'if the job needed less than 20% of Halcyon’s Research GPUs (now 50%).'
    ],
    [
      point({ kind: 'workCredit', offer: 'b', component: 'gpus', current: 0 }, 0.25),
      'if more than 25% of the price of Halcyon’s Research GPUs counted as pay where it is a tool for the job (now 0%).'
    ],
    [
      point({ kind: 'revocation', offer: 'b', component: 'gpus', current: 0.1 }, 0.3),
      'if Halcyon’s Research GPUs were cut with a chance above 30% a year (now 10%).'
    ],
    [
      point({ kind: 'signOn', offer: 'a', component: 'sign-on', current: 50_000 }, 18_200),
      'with a sign-on from Borealis below $18k (now $50k).'
    ]
  ])('is said in words of its own for each kind of input: %#', (turning, words) => {
    expect(turned(turning)).toBe(`Borealis would be worth more ${words}`);
  });

  it('says the price of an hour with its cents', () => {
    expect(turned(point({ kind: 'retail', service: 'hour', current: 3.23 }, 2.61))).toBe(
      'Borealis would be worth more if the retail price of hour were below $2.61 (now $3.23).'
    );
  });

  it('never says that the turn is where things are now', () => {
    // "above 15% a year (now 15%)"
    const points = [0.1545, 0.3].map((at) => point({ kind: 'leaving', current: 0.15 }, at));
    expect(turned(...points)).toContain('above 30% a year (now 15%)');
    expect(turned(...points)).not.toContain('above 15%');
  });

  it('does not say that nothing turns it where a hair’s breadth does', () => {
    expect(turned(point({ kind: 'leaving', current: 0.15 }, 0.1545))).toBe(
      'Borealis would be worth more if your chance of leaving were above 15.5% a year (now 15%).'
    );
  });

  it('of a sign-on is in the currency of its letter, not in that of the comparison', () => {
    const pounds = compared(
      [
        { id: 'a', from: 'Borealis', currency: 'GBP', parts: [salary(100_000), signOn(50_000)] },
        { id: 'b', from: 'Halcyon', parts: [salary(120_000)] }
      ],
      { fx: { GBP: 1.25 } }
    );
    const turning = point({ kind: 'signOn', offer: 'a', component: 'sign-on', current: 50_000 }, 18_200);
    expect(turningSentence(pounds, [turning], 'Borealis')).toBe(
      'Borealis would be worth more with a sign-on from Borealis below £18k (now £50k).'
    );
  });

  it('has as many digits as it takes to tell the turn from today, of money too', () => {
    expect(turned(point({ kind: 'signOn', offer: 'a', component: 'sign-on', current: 50_000 }, 50_040))).toBe(
      'Borealis would be worth more with a sign-on from Borealis above $50,040 (now $50,000).'
    );
  });

  it('writes the usual name of a kind small, and one that somebody gave as it was given', () => {
    const revoked = point({ kind: 'revocation', offer: 'b', component: 'gpus', current: 0.1 }, 0.3);
    const unnamed = compared([{ id: 'b', from: 'Halcyon', parts: [{ ...hours, denomination: 'clusterShare', share: 0.1 }] }]);
    expect(turned(revoked)).toContain('Halcyon’s Research GPUs were cut');
    expect(turningSentence(unnamed, [revoked], 'Borealis')).toContain('Halcyon’s share of the cluster were cut');
  });

  it('is the three nearest, without those that never turn', () => {
    const turns = [0.2, null, 0.3, 0.4, 0.5].map((at) => point({ kind: 'leaving', current: 0.1 }, at));
    expect(turned(...turns)).toBe(
      'Borealis would be worth more if your chance of leaving were above 20% a year (now 10%), or if your chance of leaving were above 30% a year (now 10%), or if your chance of leaving were above 40% a year (now 10%).'
    );
  });

  it('is nothing where no input turns it', () => {
    expect(turned(point({ kind: 'leaving', current: 0.1 }, null))).toBe(
      'No single assumption, moved alone within reach, turns this.'
    );
    expect(turned()).toContain('No single assumption');
  });
});

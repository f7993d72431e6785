/** What the rates page says of a card: its sentence, its figures, and how old they are. */
import { describe, expect, it } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { ageFinding, ageWarning } from '../../src/routes/rates/age.ts';
import { asOfText, decimalPads, exactMoney, figureText, guessText } from '../../src/routes/rates/figures.ts';
import { cardFinding, serviceFinding } from '../../src/routes/rates/findings.ts';
import { positionOn, priceScale, rateScale } from '../../src/routes/rates/scales.ts';

const card = rateCard('2026-08');

describe('the sentence at the top', () => {
  it('is made of the figures of the card, not of last year’s', () => {
    const says = (shown: typeof card) =>
      cardFinding(shown)
        .map(({ text }) => text)
        .join('');
    expect(says(card)).toBe(
      'One H100 GPU-hour is $6.88 in a letter, $3.23 where you could rent it, $2.35 to an employer on contract, and $0.37 to an owner who has one idle.'
    );
    const h100 = card.services['h100-hour']!;
    const dearer = { ...card, services: { 'h100-hour': { ...h100, retail: { ...h100.retail!, value: 4 } } } };
    expect(says(dearer)).toContain('$4.00 where you could rent it');
  });

  it('says of a service what is left of 100 in a letter', () => {
    // 3.23, 2.35 and 0.37 of 6.88
    expect(serviceFinding(card.services['h100-hour']!)).toMatch(/: 47 .* 34 .* 5 /);
  });
});

describe('figures', () => {
  it('are exact: a price keeps the digits that the card has, a rate becomes a percentage with its sign', () => {
    expect(exactMoney(8.4375, 'USD')).toBe('$8.4375');
    expect(exactMoney(3.1, 'USD')).toBe('$3.10');
    expect(figureText('driftPerYear', -0.0997, 'USD')).toBe('−9.97%');
    expect(figureText('driftPerYear', 0.3431, 'USD')).toBe('+34.31%');
    expect(figureText('volatilityPerYear', 0.3, 'USD')).toBe('30%');
  });

  it('of guesses are in their own units, so that an elasticity is not read as money', () => {
    expect(guessText('gpuSpendPerMonth', 100, 'USD')).toBe('$100');
    expect(guessText('elasticity', 1.2, 'USD')).toBe('1.2');
    expect(guessText('leaveRatePerYear', 0.15, 'USD')).toBe('15%');
  });

  it('stand with their points under one another', () => {
    const widths = decimalPads(['$1.00', '$8.4375', '$3']).map((pad) => pad.length);
    expect(widths).toEqual([2, 0, 5]);
  });

  it('known by their month are not given a day', () => {
    expect(asOfText('2026-03')).toBe('March 2026');
    expect(asOfText('2026-08-22')).toBe('22 August 2026');
  });
});

describe('age', () => {
  const march = { effectiveFrom: '2026-03' };
  const august = { effectiveFrom: '2026-08-22' };

  it('is said of a figure from its 181st day on', () => {
    // 1 March + 180 days = 28 August
    expect(ageWarning(march, '2026-08-28')).toBeUndefined();
    expect(ageWarning(march, '2026-08-29')).toBe('181 days old');
  });

  it('is unknown until the page runs: a page built a year ago must not call its figures young or old', () => {
    expect(ageWarning(march, undefined)).toBeUndefined();
  });

  it('of a card counts its old figures', () => {
    expect(ageFinding([march, august], '2026-11-21')).toBe('1 of its 2 figures is more than 180 days old.');
    expect(ageFinding([march, march], '2026-11-21')).toBe('2 of its 2 figures are more than 180 days old.');
    expect(ageFinding([august], '2026-11-21')).toBe('None of its 1 figures is more than 180 days old.');
  });
});

describe('scales of the range pictures', () => {
  it('begin at zero, so that a picture does not make a difference look larger than it is', () => {
    expect(priceScale([{ value: 6.88, low: 6.88, high: 12.29 }, { value: 0.37 }])).toEqual([0, 12.29]);
    expect(positionOn([0, 12], 3)).toBe(0.25);
  });

  it('reach below zero for a price that may fall, and never have no width', () => {
    expect(rateScale([{ value: -0.1, low: -0.4, high: 0.3 }])).toEqual([-0.4, 0.3]);
    expect(rateScale([{ value: 0 }])).toEqual([0, 1]);
  });
});

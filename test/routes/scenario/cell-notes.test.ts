/** The small print under figures and names of the comparison table. */
import { describe, expect, it } from 'vitest';
import type { Component, Offer } from '#lib/engine/index.ts';
import { cellNote, offerNotes } from '../../../src/routes/scenario/cell-notes.ts';
import { comparisonRows, type Lens, type Period } from '../../../src/routes/scenario/comparison.ts';
import { takenSentence } from '../../../src/routes/scenario/harmful-grants.ts';
import { grant, type Parts } from '../../support/scenario.ts';
import { compared, salary, valuedOffers } from './compared.ts';

function noted(part: Component, lens: Lens = 'sticker', period: Period = 'whole', world: Parts = {}) {
  const document = compared([{ id: 'a', from: 'Borealis', parts: [part] }], world);
  return comparisonRows(document, valuedOffers(document), lens, period).map(({ cells }) =>
    cellNote(document, 'a', cells[0]!, lens, period)
  );
}

describe('under a figure', () => {
  const bonus: Component = { id: 'bonus', kind: 'bonus', perYear: 1000 };
  const signOn: Component = { id: 'sign-on', kind: 'signOn', amount: 1000 };

  it.each<[string, Component, string]>([
    ['a bonus that may pay less', { ...bonus, payout: 0.8 }, '80% payout expected'],
    ['a range of payouts by its mean', { ...bonus, payout: { low: 0.4, mode: 0.5, high: 0.6 } }, '50% payout expected'],
    ['a bonus that pays its target', bonus, ''],
    ['a sign-on that can be taken back', { ...signOn, clawbackMonths: 12 }, 'clawback 12 months'],
    ['a sign-on without clawback', signOn, ''],
    ['shares', { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1250, vesting: { months: 12 } }, '1,250 shares'],
    [
      'options, with what they cost to exercise',
      { id: 'nso', kind: 'equity', instrument: 'nso', units: 1250, strike: 2.1, vesting: { months: 12 } },
      '1,250 options at $2.10'
    ],
    ['a grant, in the words of its letter', grant({ perMonth: 1, letterSays: '1 hour a month' }), '1 hour a month'],
    ['a grant whose letter is not quoted', grant({ perMonth: 1 }), ''],
    ['a salary', salary(1), '']
  ])('of %s', (_, part, note) => {
    expect(noted(part)[0]).toBe(note);
  });

  it('stands what the letter says, where worth is shown of what is not cash', () => {
    expect(noted(grant({ perMonth: 1 }), 'present')).toEqual(['$120 in the letter']);
    expect(noted(salary(120), 'present')).toEqual(['']);
  });

  it('of a year stands nothing that is true of the whole only', () => {
    expect(noted(grant({ perMonth: 1, letterSays: 'x' }), 'present', 1)).toEqual(['']);
    expect(noted({ ...signOn, clawbackMonths: 12 }, 'sticker', 1)).toEqual(['']);
  });

  it('stands that a grant takes more than it gives, and the way out, where its worth is shown', () => {
    // 4,000 a month of market value drawn whatever the tax: 400 worth, 2,000 of tax, twelve times
    const drawn = grant({ perMonth: 1000, draw: 'all' });
    const world: Parts = {
      candidate: { tax: { regime: 'flat', rate: 0.5 }, computeDemand: { gpu: { spendPerMonth: 400, elasticity: 0 } } }
    };
    expect(noted(drawn, 'present', 'whole', world)).toEqual([
      'takes $19k from you after tax: ask for work use, metered, or decline'
    ]);
    expect(noted(drawn, 'sticker', 'whole', world)).toEqual(['']);
    expect(noted(drawn, 'present', 1, world)).toEqual(['']);
  });

  it('does not blame tax where it is the cost of moving off that takes it', () => {
    const tied = grant({ perMonth: 1, exitCost: 5000 });
    const world: Parts = { candidate: { leaveRatePerYear: 0.5 } };
    expect(noted(tied, 'present', 'whole', world)[0]).toBe('takes $2.5k from you: moving off it costs more than it is worth');
    const document = compared([{ id: 'a', from: 'Borealis', parts: [tied] }], world);
    const [gpus] = valuedOffers(document)[0]!.answer.components;
    expect(takenSentence(gpus!, 'the GPU grant', 'USD')).toBe(
      'The GPU grant is worth less than nothing: it takes $2.5k from you. Moving off it costs more than it is worth.'
    );
  });

  it('stands that shares are counted as nothing while they are doubted, but not under what the letter says', () => {
    const rsu: Component = { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 10, vesting: { months: 12 } };
    const world: Parts = { employer: { stock: { kind: 'public', price: 5, worthNothing: true } } };
    expect(noted(rsu, 'present', 'whole', world)).toEqual(['counted as worth nothing']);
    expect(noted(rsu, 'sticker', 'whole', world)).toEqual(['10 shares']);
  });

  it('of the cost of moving off a provider stands when it is paid', () => {
    expect(noted(grant({ perMonth: 1, exitCost: 5 }))[1]).toBe('if you leave');
  });
});

describe('under the name of an offer', () => {
  const offer: Offer = { id: 'a', employer: 'x', startMonth: '2027-01', components: [] };

  it('stand title, start and deadline', () => {
    expect(offerNotes({ ...offer, title: 'Engineer', replyBy: '2026-12-05' }, '2026-11-21')).toEqual([
      'Engineer',
      'from Jan 2027',
      'reply by 5 Dec, in 14 days'
    ]);
  });

  it('stands the start alone where the letter says no more', () => {
    expect(offerNotes(offer, '2026-11-21')).toEqual(['from Jan 2027']);
    expect(offerNotes(undefined, '2026-11-21')).toEqual([]);
  });
});

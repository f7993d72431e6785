// What stands in where a letter is silent is said in a sentence, and what cannot be is changed with its reason.
import { describe, expect, it } from 'vitest';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import { settledTerm, type ComputeComponent, type EquityComponent, type GrantTerm, type Scenario } from '#lib/engine/index.ts';
import { read } from '../../../../exchange/letter/support.ts';
import { blank } from './filled.ts';
import { filledComponent } from '../../../../../src/routes/scenario/offers/letter/filled-component.ts';

const grant: ComputeComponent = { id: 'g', kind: 'compute', denomination: 'gpuHours', service: 'h100-hour', perMonth: 600 };
const around = { regime: 'us', stock: 'public' } as const;
const filled = (terms: ComputeComponent['terms'] = {}) => filledComponent({ ...grant, terms }, around);

describe('a grant', () => {
  it('of which the letter says no more starts from the guesses of a new one, and both are told', () => {
    const { component, notes } = filled();
    expect(component).toMatchObject({
      workShare: guessFacts().workShare.value,
      revocationRatePerYear: guessFacts().revocationRatePerYear.value
    });
    expect(notes).toEqual([expect.stringContaining('for the job'), expect.stringContaining('is cut')]);
    expect(notes.every((note) => note.startsWith('A guess'))).toBe(true);
  });

  it('that is guaranteed has no chance of a cut, and one for work alone is all for the job', () => {
    expect(filled({ guaranteed: 'present' }).component).toMatchObject({ revocationRatePerYear: 0 });
    expect(filled({ personalUse: 'absent' }).component).toMatchObject({ workShare: 1 });
  });

  it('keeps the share for the job that the letter says', () => {
    const { component, notes } = filledComponent({ ...grant, workShare: 0.4 }, around);
    expect(component).toMatchObject({ workShare: 0.4 });
    expect(notes).toHaveLength(1);
  });

  it('that can be withdrawn at will has a larger chance of a cut than one of which nothing is said', () => {
    const { component, notes } = filled({ guaranteed: 'absent' });
    expect(component).toMatchObject({ revocationRatePerYear: termGuesses().effects.cutPerYearAtDiscretion });
    expect(notes).toContainEqual(expect.stringContaining('discretion'));
  });

  /** What the letter says of a grant of 600 hours a month, or of 9,000 once, and the grant that it becomes. */
  const said = (words: string, amount = '600 H100 GPU-hours per month') => {
    const letter = read(`Your base salary is $300,000 a year.\n\nCompute. You receive ${amount}. ${words}`);
    const grant = letter.offer.components.find((one): one is ComputeComponent => one.kind === 'compute')!;
    return filledComponent(grant, around).component as ComputeComponent;
  };
  const settled = (grant: ComputeComponent, term: GrantTerm, state: 'present' | 'absent') => {
    const scenario: Scenario = {
      ...blank(),
      employers: [{ id: 'e', name: 'E' }],
      offers: [{ id: 'o', employer: 'e', startMonth: '2027-01', components: [grant] }]
    };
    if (term === 'drawOrder' || term === 'index') throw new Error('no figure says it');
    const after = settledTerm(scenario, { offer: 'o', component: grant.id }, term, state, termGuesses().effects)!;
    return after.offers[0]!.components[0] as ComputeComponent;
  };
  const figures = ({ terms: _, letterSays: __, ...rest }: ComputeComponent) => rest;

  it.each([
    ['guaranteed', 'present', 'The grant is guaranteed.'],
    ['guaranteed', 'absent', 'The grant may be withdrawn at any time.'],
    ['personalUse', 'absent', 'It is for work purposes only.'],
    ['rollover', 'absent', 'Use it or lose it.'],
    ['transfer', 'present', 'The hours are transferable.'],
    ['tail', 'present', 'You keep the hours after you leave.']
  ] as const)(
    'of which the letter says %s: %s, is the grant of a silent letter with that counted on the page of questions',
    (term, state, words) => {
      for (const amount of ['600 H100 GPU-hours per month', 'a one-time grant of 9,000 H100 GPU-hours']) {
        const grant = said(words, amount);
        expect(grant.terms?.[term], amount).toBe(state);
        expect(figures(grant), amount).toEqual(figures(settled(said('', amount), term, state)));
      }
    }
  );

  it('whose letter has it read is never said to be counted otherwise: not even where unused hours live longer than the guess', () => {
    const grant = said('Unused hours expire after three months. It may be changed at our discretion.');
    expect(grant).toMatchObject({ expiresAfterMonths: 3, terms: { rollover: 'absent', guaranteed: 'absent' } });
    for (const term of ['rollover', 'guaranteed'] as const) expect(settled(grant, term, 'absent')).toEqual(grant);
  });

  it('is of the service that was chosen', () => {
    expect(filledComponent(grant, { ...around, service: 'a100-hour' }).component).toMatchObject({ service: 'a100-hour' });
  });
});

describe('shares', () => {
  const options: EquityComponent = { id: 'o', kind: 'equity', instrument: 'iso', units: 10, acceleration: { trigger: 'double' } };

  it('that the law or the stock does not know become what they would be there, with the reason', () => {
    const british = filledComponent(options, { regime: 'uk', stock: 'private' });
    expect(british.component).toMatchObject({ instrument: 'nso', acceleration: { trigger: 'double' } });
    expect(british.notes).toEqual([expect.stringContaining('law')]);
    const listed = filledComponent(options, { regime: 'us', stock: 'public' });
    expect(listed.component).not.toHaveProperty('acceleration');
    expect(listed.notes).toEqual([expect.stringContaining('Acceleration')]);
  });

  it('that are allowed are left as they were read', () => {
    expect(filledComponent(options, { regime: 'us', stock: 'private' })).toEqual({ component: options, notes: [] });
  });
});

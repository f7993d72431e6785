// What stands in where a letter is silent is said in a sentence, and what cannot be is changed with its reason.
import { describe, expect, it } from 'vitest';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { ComputeComponent, EquityComponent } from '#lib/engine/index.ts';
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

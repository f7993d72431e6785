import { describe, expect, it } from 'vitest';
import { termsIn } from '#lib/exchange/letter/grant-terms.ts';
import { component, read } from './support.ts';

const grant = 'You receive 600 H100 GPU-hours per month.';

function statesOf(text: string): Record<string, string> {
  const { terms } = component(read(`${grant} ${text}`), 'gpus') as { terms: Record<string, string> };
  return Object.fromEntries(Object.entries(terms).filter(([, state]) => state !== 'unknown'));
}

describe('a point that the letter denies is not counted as granted', () => {
  it.each([
    ['We cannot guarantee the allocation.', { guaranteed: 'absent' }],
    ["The allocation isn't guaranteed.", { guaranteed: 'absent' }],
    ['The hours are provided without guarantee.', { guaranteed: 'absent' }],
    ['The allocation is no longer guaranteed.', { guaranteed: 'absent' }],
    ['The allocation is a non-contractual benefit.', { guaranteed: 'absent' }],
    ['The hours are neither guaranteed nor transferable.', { guaranteed: 'absent', transfer: 'absent' }],
    ['Hours cannot be sold, transferred or assigned.', { transfer: 'absent' }],
    ['Transferable: no', { transfer: 'absent' }],
    ['The company will not pay tax on the grant.', { grossUp: 'absent' }],
    ['Rollover of GPU-hours is not permitted.', { rollover: 'absent' }],
    ['Roll-over: none', { rollover: 'absent' }],
    ['You do not own what you build with it.', { ipCarveOut: 'absent' }],
    ['Personal use of the GPUs is prohibited.', { personalUse: 'absent' }]
  ])('%s', (sentence, states) => {
    expect(statesOf(sentence)).toEqual(states);
  });
});

describe('what the letter says it will not take away is not counted as withheld', () => {
  it.each([
    ['Unused GPU-hours never expire.', { rollover: 'present' }],
    ['Unused hours do not expire.', { rollover: 'present' }],
    ['Hours not used in a month roll over.', { rollover: 'present' }],
    ['Inventions made with the GPUs do not belong to the Company.', { ipCarveOut: 'present' }],
    ['Everything you build with it belongs to you.', { ipCarveOut: 'present' }],
    ['You need not assign inventions made with the GPUs to us.', { ipCarveOut: 'present' }],
    ['They are not only for work.', { personalUse: 'present' }],
    ["Your GPU usage isn't tracked.", { noMonitoring: 'present' }],
    ["We won't cut the GPU-hours.", { guaranteed: 'present' }]
  ])('%s', (sentence, states) => {
    expect(statesOf(sentence)).toEqual(states);
  });

  it('and units that never expire are not given a month to live', () => {
    expect(component(read(`${grant} Unused GPU-hours never expire.`), 'gpus')).toMatchObject({ expiresAfterMonths: null });
  });
});

describe('where a “not” may mean something else, the point stays unknown', () => {
  it.each([
    'The allocation shall in no event be reduced.',
    'Nothing in this letter shall be construed as a guarantee of GPU-hours.',
    'Not all hours are guaranteed.',
    'Personal use of the GPUs is not restricted.',
    'Not included: a gross-up on the GPU-hours.',
    'No personal data may be uploaded to the GPUs.'
  ])('%s', (sentence) => {
    expect(statesOf(sentence)).toEqual({});
  });

  it.each([
    ['Unused hours do not expire until the end of the year.', 'rollover'],
    ['We will not monitor your GPU use except for billing.', 'noMonitoring'],
    ['The hours are guaranteed, unless the budget is cut.', 'guaranteed']
  ])('or it is filled with a mark: %s', (sentence, term) => {
    expect(termsIn(sentence)).toEqual([expect.objectContaining({ term, check: expect.any(String) })]);
  });
});

describe('the checklist of a grant is not filled by a sentence on something else', () => {
  it.each([
    'You may change your project at any time.',
    'You can use the GPUs at your own discretion.',
    'You will also receive a guaranteed bonus of $20,000 beside the GPU-hours.',
    "Your employment may be terminated on 30 days' notice.",
    'Priority on the GPUs is given to product teams.',
    'The contract is for 2 years.'
  ])('%s', (sentence) => {
    expect(statesOf(sentence)).toEqual({});
  });

  it('what is forfeited on leaving is not a loss of each month’s hours', () => {
    const gpus = component(read(`${grant} If you leave, unused hours are forfeited.`), 'gpus');
    expect(gpus).toMatchObject({ keptOnLeaving: false, terms: { rollover: 'unknown', tail: 'absent' } });
    expect(gpus).not.toHaveProperty('expiresAfterMonths');
  });

  it('what is said of tokens is not said of hours', () => {
    const letter = read(`${grant}\n\nUnused tokens don't roll over.`);
    expect(component(letter, 'gpus')).toMatchObject({ terms: { rollover: 'unknown' } });
    expect(component(letter, 'gpus')).not.toHaveProperty('expiresAfterMonths');
  });

  it('what is said of one of two grants in a sentence is marked', () => {
    const letter = read('You receive 600 H100 GPU-hours per month (guaranteed) and $2,000 per month in API credits.');
    expect(letter.lines[0]!.findings.filter(({ field }) => field === 'terms.guaranteed')).toEqual([
      expect.objectContaining({ component: 'gpus', check: expect.any(String) }),
      expect.objectContaining({ component: 'credit', check: expect.any(String) })
    ]);
  });
});

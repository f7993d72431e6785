import { describe, expect, it } from 'vitest';
import { termsIn } from '#lib/exchange/letter/grant-terms.ts';
import { component, read } from './support.ts';

describe('the checklist of a grant', () => {
  it.each([
    ['The allowance is guaranteed for the whole term.', { guaranteed: 'present' }],
    ['The budget may be changed or withdrawn at any time.', { guaranteed: 'absent' }],
    ['The amount is not guaranteed.', { guaranteed: 'absent' }],
    ['We reserve the right to reduce it.', { guaranteed: 'absent' }],
    ['It shall not be reduced.', { guaranteed: 'present' }],
    ['The grant has a term of two years and renews.', { term: 'present' }],
    ['Unused hours roll over.', { rollover: 'present' }],
    ['Use it or lose it.', { rollover: 'absent' }],
    ['Unused credits do not carry over.', { rollover: 'absent' }],
    ['The oldest credits are used first.', { drawOrder: 'present' }],
    ['Credits are indexed to list prices.', { index: 'present' }],
    ['You get access to successor models.', { successorModels: 'present' }],
    ['Your jobs have priority.', { priority: 'present' }],
    ['Capacity is provided on a best-effort basis.', { priority: 'absent' }],
    ['You may use it for personal projects.', { personalUse: 'present' }],
    ['It is to be used solely for company work.', { personalUse: 'absent' }],
    ['Personal use is not permitted.', { personalUse: 'absent' }],
    ['You keep the rights to what you build with it.', { ipCarveOut: 'present' }],
    ['All inventions made with it are assigned to the Company.', { ipCarveOut: 'absent' }],
    ['Usage will be monitored.', { noMonitoring: 'absent' }],
    ['Your usage is not monitored.', { noMonitoring: 'present' }],
    ['Credits are non-transferable.', { transfer: 'absent' }],
    ['You may transfer or sell unused hours.', { transfer: 'present' }],
    ['You keep access for 90 days after leaving.', { tail: 'present' }],
    ['Unspent credit is forfeited when you leave.', { tail: 'absent' }],
    ["It can be cut with 30 days' written notice.", { noticeAndMakeWhole: 'present' }],
    ['It can end without notice.', { noticeAndMakeWhole: 'absent' }],
    ['The grant is grossed up.', { grossUp: 'present' }],
    ['The grant is not grossed up.', { grossUp: 'absent' }]
  ])('%s', (sentence, states) => {
    const found = Object.fromEntries(termsIn(sentence).map(({ term, state }) => [term, state]));
    expect(found).toMatchObject(states);
  });

  it('is unknown where the letter says nothing, never assumed', () => {
    const { terms } = component(read('You will receive 600 H100 GPU-hours per month.'), 'gpus') as {
      terms: Record<string, string>;
    };
    expect(Object.keys(terms)).toHaveLength(14);
    expect(new Set(Object.values(terms))).toEqual(new Set(['unknown']));
  });

  it('is not filled by what the letter says of something else', () => {
    const letter = read(
      'You will receive 600 H100 GPU-hours per month.\n\nThe bonus is discretionary and may be changed at any time.\n\nRelocation is grossed up.'
    );
    expect(component(letter, 'gpus')).toMatchObject({ terms: { guaranteed: 'unknown', grossUp: 'unknown' } });
    expect(component(letter, 'gpus')).not.toHaveProperty('grossUp');
  });

  it('tells two grants apart by their kind', () => {
    const letter = read(
      'You receive 600 H100 GPU-hours per month.\nYou receive $500 per month in API credits.\nGPU hours roll over for 2 months. Unused credits expire at the end of each month.'
    );
    expect(component(letter, 'gpus')).toMatchObject({ expiresAfterMonths: 3, terms: { rollover: 'present' } });
    expect(component(letter, 'credit')).toMatchObject({ expiresAfterMonths: 1, terms: { rollover: 'absent' } });
  });

  it.each([
    ['750 H100 GPU-hours per month for the first three years, unused hours roll over for up to 3 months', 36, 4],
    ['750 H100 GPU-hours per month; unused hours roll over for 3 months, for a term of 36 months', 36, 4],
    ['750 H100 GPU-hours per month for 24 months and expire after 6 months if unused', 24, 6]
  ])('the time of a grant and that of its unused hours are not mixed up: %s', (text, months, expiresAfterMonths) => {
    expect(component(read(`You receive ${text}.`), 'gpus')).toMatchObject({ months, expiresAfterMonths });
  });

  it('credits worth a sum are a grant of it; what hours are worth is none', () => {
    const letter = read(
      '- 600 H100 GPU-hours per month, worth $4,000 a month\n- Inference credits worth $2,000 a month at list price'
    );
    expect(component(letter, 'credit')).toMatchObject({ perMonth: 2000 });
    expect(letter.offer.components.map(({ id }) => id)).toEqual(['gpus', 'credit']);
  });

  it('brings the fields of the document with it', () => {
    const letter = read(
      'You receive $2,000 a month in API credits. Credits are transferable, grossed up, use it or lose it, and forfeited when you leave.'
    );
    expect(component(letter, 'credit')).toMatchObject({
      transferable: true,
      grossUp: true,
      expiresAfterMonths: 1,
      keptOnLeaving: false
    });
  });
});

import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

const credit = 'You get $2,000 per month in API credits.\n\n';
const termsOf = (text: string, id = 'credit') => (component(read(text), id) as { terms: Record<string, string> }).terms;
const checks = (text: string, id: string) =>
  read(text)
    .lines.flatMap(({ findings }) => findings)
    .flatMap((one) => (one.component === id && one.check !== undefined ? [one.field] : []));

describe('a guarantee for a time is not counted as one for ever', () => {
  it.each([
    'The Company may not reduce the credits during the first two years.',
    'The credits are guaranteed for the first 12 months.',
    'The credits are guaranteed until 31 December 2027.',
    'For two years we will not reduce the credits.',
    'The grant will not be reduced in your first 12 months.'
  ])('nobody’s chance of a cut is put at nothing: %s', (text) => {
    expect(termsOf(credit + text)).toMatchObject({ guaranteed: 'unknown' });
    expect(read(credit + text).lines.at(-1)!.unread).toBe('figure');
  });

  it.each([
    'Guaranteed for your first year.',
    'The credits are guaranteed until the next round.',
    'We guarantee the credits through 2028.'
  ])('in words of other kinds neither: %s', (text) => {
    expect(termsOf(credit + text)).toMatchObject({ guaranteed: 'unknown' });
  });

  it('a rule for the first year is none for all of them', () => {
    expect(termsOf(`${credit}The credits may be used for business purposes only in the first year.`)).toMatchObject({
      personalUse: 'unknown'
    });
  });

  it('a grant that is guaranteed for a time ends with it, and that is to be looked at', () => {
    const text = `${credit}The grant is guaranteed for two years.`;
    expect(component(read(text), 'credit')).toMatchObject({ months: 24, terms: { guaranteed: 'present' } });
    expect(checks(text, 'credit')).toContain('months');
  });

  it('without a time it is one', () => {
    expect(termsOf(`${credit}The Company may not reduce the credits.`)).toMatchObject({ guaranteed: 'present' });
    expect(termsOf('You get $2,000 per month in API credits for 24 months, guaranteed.')).toMatchObject({
      guaranteed: 'present'
    });
  });

  it('a programme of compute that is guaranteed for a time runs that long, and no allowance ends with it unmarked', () => {
    const text = `${credit}This programme is guaranteed for 24 months.\n\nStipend of $150 a month for internet.`;
    expect(component(read(text), 'credit')).toMatchObject({ perMonth: 2000, months: 24 });
    expect(checks(text, 'credit')).toContain('months');
    expect(component(read(text), 'phone-and-internet')).toMatchObject({ kind: 'benefit', perYear: 1800 });
  });

  it.each(['Monthly stipend of $150 for internet.', 'Stipend of $150 a month for your phone.'])(
    'no allowance is a salary: %s',
    (text) => {
      expect(read(text).offer.components).toMatchObject([{ kind: 'benefit', perYear: 1800 }]);
    }
  );

  it('a stipend that ends with a programme named in another place is to be looked at', () => {
    const text = `${credit}The programme lasts 24 months.\n\nStipend of $8,000 a month.`;
    expect(checks(text, 'stipend')).toContain('formula');
  });
});

describe('what is said of a part is not taken of the whole grant', () => {
  it.each([
    'The first $500 each month is for business use only.',
    'Half of it is for business use only.',
    '25% of the credits are for business use only.',
    'Part of the credits may be transferred.',
    'Of these, $500 are for business use only.',
    '$500 of them are for work use only.'
  ])('nobody loses the free half of a credit: %s', (text) => {
    const quarter = 'You receive $3,000 in API credit per quarter.\n\n';
    expect(termsOf(quarter + text)).toMatchObject({ personalUse: 'unknown', transfer: 'unknown' });
    expect(checks(quarter + text, 'credit')).toContain('perMonth');
  });

  it.each(['Up to $500 of it may be used for personal projects.', 'Some of the credits may be used for side projects.'])(
    'a part that is free is marked as a part: %s',
    (text) => {
      expect(termsOf(credit + text)).toMatchObject({ personalUse: 'present' });
      expect(checks(credit + text, 'credit')).toContain('terms.personalUse');
    }
  );

  it('in the sentence that makes the grant as well', () => {
    expect(termsOf('You get $2,000 per month in API credits, half of which is for business use only.')).toMatchObject({
      personalUse: 'unknown'
    });
  });

  it('of the whole it is read', () => {
    expect(termsOf(`${credit}The credits are for business use only.`)).toMatchObject({ personalUse: 'absent' });
  });
});

describe('compute by the day', () => {
  it.each([
    ['20M output tokens per day on Claude Sonnet 4.5, weekdays only.', 434.5],
    ['20M output tokens per working day on Claude Sonnet 4.5.', 434.5],
    ['20M output tokens per week day on Claude Sonnet 4.5.', 434.5],
    ['20M output tokens per weekday on Claude Sonnet 4.5.', 434.5],
    ['20M output tokens per day on Claude Sonnet 4.5.', 608.3]
  ])('counts no weekends that are not granted, and says which days it counts: %s', (text, perMonth) => {
    expect((component(read(text), 'tokens') as { perMonth: number }).perMonth).toBeCloseTo(perMonth, 0);
    expect(checks(text, 'tokens')).toContain('perMonth');
  });
});

describe('units that lapse', () => {
  it.each([
    'Compute hours not used in a calendar month lapse.',
    'Hours not used in a calendar month lapse.',
    'Hours that have not been used by the end of the month are forfeited.'
  ])('are not saved up for ever: %s', (text) => {
    const letter = `You get 900 H100 GPU-hours per month.\n\n${text}`;
    expect(component(read(letter), 'gpus')).toMatchObject({ expiresAfterMonths: 1, terms: { rollover: 'absent' } });
  });
});

describe('units that do not lapse, or for another reason', () => {
  it.each(['Credits not spent do not lapse.', 'Credits not used for work are forfeited.'])(
    'are not lost each month: %s',
    (text) => {
      expect(component(read(credit + text), 'credit')).not.toMatchObject({ expiresAfterMonths: 1 });
    }
  );

  it('“the first $500 may be carried over” grants nothing', () => {
    const { offer, questions } = read(`${credit}Unused credits lapse; the first $500 may be carried over.`);
    expect([offer.components.length, questions]).toEqual([1, []]);
  });
});

describe('credits of somebody else', () => {
  const text =
    'Unlike some competitors, who promise $500,000 in credits, we offer $2,500 per month in API credits, usable for personal projects outside working hours, which neither expire nor may be transferred, and which end upon termination of employment.';
  it('are never the candidate’s, and hers can be counted', () => {
    expect(component(read(text), 'credit')).toMatchObject({ perMonth: 2500 });
    expect(read(text).questions).toEqual([]);
  });

  it('“neither … nor … and end” are three points of the checklist', () => {
    expect(termsOf(text)).toMatchObject({ rollover: 'present', transfer: 'absent', tail: 'absent', personalUse: 'present' });
  });

  it.each([
    'Other labs give $4,000 in API credits a month; ours is $2,500 a month in API credits.',
    'While a rival offers $4,000 in credits, you get $2,500 per month in API credits.'
  ])('%s', (rival) => {
    expect(read(rival).offer.components).toHaveLength(1);
    expect(component(read(rival), 'credit')).toMatchObject({ perMonth: 2500 });
  });
});

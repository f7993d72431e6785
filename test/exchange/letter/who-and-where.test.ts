import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const who = (text: string) => {
  const { offer, employer } = read(text);
  return { title: offer.title, location: offer.location, employer: employer.name };
};

describe('nobody gets a board for an employer or a town in a title', () => {
  it.each([
    [
      'It is with no small pleasure that the Directors of Larkspur Compute Ltd. have resolved to extend to you the engagement of Principal Engineer, at our offices in New York, NY.',
      { title: 'Principal Engineer', location: 'New York, NY', employer: 'Larkspur Compute Ltd.' }
    ],
    [
      "We'd be thrilled if you joined Fernleaf Labs as a Member of Technical Staff in San Francisco.",
      { title: 'Member of Technical Staff', location: 'San Francisco', employer: 'Fernleaf Labs' }
    ],
    [
      'The Board of Directors of Larkspur Inc. welcomes you.',
      { title: undefined, location: undefined, employer: 'Larkspur Inc.' }
    ],
    [
      'GRANITE SYSTEMS, INC.\nPosition:    Senior Research Engineer (Level 6)',
      { title: 'Senior Research Engineer (Level 6)', location: undefined, employer: 'GRANITE SYSTEMS, INC.' }
    ],
    [
      'We offer you the position of Research Scientist in Machine Learning.',
      { title: 'Research Scientist in Machine Learning', location: undefined, employer: undefined }
    ]
  ])('%s', (text, expected) => {
    expect(who(text)).toEqual(expected);
  });

  it.each([
    'Position: Member of Technical Staff in San Francisco, CA\nLocation: New York, NY',
    'Location: New York, NY\n\nWe would like you to join Foo Labs as a Member of Technical Staff in San Francisco'
  ])('the place that the letter names as such is it: %s', (text) => {
    expect(who(text)).toMatchObject({ title: 'Member of Technical Staff', location: 'New York, NY' });
  });

  it('a place taken out of a title is to be looked at', () => {
    const { lines } = read('We hope you join Fernleaf Labs as a Member of Technical Staff in San Francisco.');
    expect(lines[0]!.findings.find(({ field }) => field === 'location')?.check).toBeDefined();
  });
});

describe('nobody loses the first day to a word of the title', () => {
  it.each([
    'Kestrel Labs is delighted to offer you the position of Machine Learning Engineer, starting 1 February 2027, in New York.',
    'Kestrel Labs is delighted to offer you the position of Engineer, starting 1 February 2027, in New York.',
    'Kestrel Labs is delighted to offer you the position of GPU Performance Engineer, starting 1 February 2027.',
    'Kestrel Labs is delighted to offer you a job as a machine learning engineer, starting 1 February 2027.',
    'Position: Inference Engineer\n\nWe offer you the role of Inference Engineer, starting 1 February 2027.'
  ])('%s', (text) => {
    expect(read(text).offer.startMonth).toBe('2027-02');
  });

  it.each(['a learning budget', 'health insurance', '600 H100 GPU-hours a month', 'equity'])(
    'but the day that %s begins is not taken for it',
    (other) => {
      const text = `We offer you the position of Machine Learning Engineer, with ${other} starting 1 February 2027.`;
      expect(read(text).offer).not.toHaveProperty('startMonth');
      expect(read(text).lines[0]).toMatchObject({ unread: 'figure' });
    }
  );
});

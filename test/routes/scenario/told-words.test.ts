// A candidate who takes a statement for a finding, or thinks that it covers the whole grant, may rest years on it.
import { describe, expect, it } from 'vitest';
import type { ComputeComponent, Offer } from '#lib/engine/index.ts';
import { coverageLines, NOT_CHECKED, toldSentence } from '../../../src/routes/scenario/told-words.ts';

const told = { asOf: '2026-12', cashLastsMonths: 24 };
const offer = (fields: Partial<ComputeComponent>, startMonth = '2027-02'): Offer => ({
  id: 'a',
  employer: 'x',
  startMonth,
  components: [
    { id: 'base', kind: 'salary', perYear: 1 },
    { id: 'gpus', kind: 'compute', denomination: 'gpuHours', service: 'h', ...fields }
  ]
});

describe('the statement', () => {
  it('is the employer’s, with its date, and says that a raise may be in it that is no cash yet: 24 months from December 2026 last through November 2028', () => {
    expect(toldSentence('Larch', told)).toBe(
      'Larch says that its cash, as of December 2026 and with any raise that it calls certain, lasts at least two years, through November 2028.'
    );
    expect(NOT_CHECKED).toMatch(/their own statement.*not checked/);
  });
  it('says apart what raises would make of it', () => {
    expect(toldSentence('Larch', { ...told, withRaisesMonths: 33 })).toMatch(
      /two years, through November 2028; if every raise that it plans comes in full, at least 33 months, through August 2029\.$/
    );
  });
  it('does not call nothing a length', () => {
    expect(toldSentence('Larch', { ...told, cashLastsMonths: 0 })).toMatch(/ may end within a quarter of a year\.$/);
  });
});

describe('what it means for a grant', () => {
  it('that runs longer: 24 months from December cover 22 from February on', () => {
    expect(coverageLines(told, offer({ perMonth: 10 }), 48)).toEqual([
      'GPU grant: 48 months from February 2027; what they say covers the first 22.',
      'What comes after that rests on money that they neither say they have nor call certain.'
    ]);
  });
  it('that ends before it: all of it, and no warning', () => {
    expect(coverageLines(told, offer({ perMonth: 10, months: 22 }), 48)).toEqual([
      'GPU grant: 22 months from February 2027; what they say covers all of it.'
    ]);
  });
  it('that begins after it', () => {
    expect(coverageLines(told, offer({ share: 0.1 }, '2028-12'), 48)[0]).toMatch(/what they say ends before it begins\.$/);
  });
  it('that vests runs as long as it vests; one that comes all at once does not run', () => {
    const vesting = { months: 36, everyMonths: 1 };
    expect(coverageLines(told, offer({ upfront: 100, vesting }), 48)[0]).toMatch(/^GPU grant: 36 months/);
    const tranches = [
      { month: 12, share: 0.5 },
      { month: 30, share: 0.5 }
    ];
    expect(coverageLines(told, offer({ upfront: 100, tranches }), 48)[0]).toMatch(/^GPU grant: 30 months/);
    expect(coverageLines(told, offer({ upfront: 100 }), 48)).toEqual([]);
  });
});

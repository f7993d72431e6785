/**
 * Letters of different make, each with the fate of every figure in it: the field that it went into with its value, a question, a line that is
 * shown as unread, or a name. The list was made by reading the letters; a digit that it leaves out fails the test.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benefitSchema, bonusSchema, customSchema, salarySchema, signOnSchema } from '#lib/schema/cash.ts';
import { computeSchema } from '#lib/schema/compute.ts';
import { equitySchema } from '#lib/schema/equity.ts';
import { checked } from '#lib/schema/errors.ts';
import { expectFates, letterText, read, type Fate } from './support.ts';

const letters: Record<string, readonly Fate[]> = {
  'big-tech.txt': [
    ['November 20, 2026', 'writtenOn', '2026-11-20'],
    ['Level 7', 'name'],
    ['$310,000', 'base.perYear', 310000],
    ['15%', 'bonus.targetShare', 0.15],
    ['$50,000', 'sign-on.amount', 50000],
    ['30 days', 'sign-on.paidInMonth', 0],
    ['twelve (12) months', 'sign-on.clawbackMonths', 12],
    ['4,000 restricted stock units', 'rsu.units', 4000],
    ['four years', 'rsu.vesting.months', 48],
    ['one-year', 'rsu.vesting.cliffMonths', 12],
    ['25%', 'rsu.vesting.cliffMonths', 12],
    ['first anniversary', 'rsu.vesting.cliffMonths', 12],
    ['three years', 'rsu.vesting.months', 48],
    ['600 H100 GPU-hours', 'gpus.perMonth', 600],
    ['three months', 'gpus.expiresAfterMonths', 3],
    ['50%', 'retirement-match.perYear', 9300],
    ['401(k)', 'name'],
    ['6%', 'retirement-match.perYear', 9300],
    ['$1,200', 'wellness.perYear', 1200],
    ['20 days', 'unread'],
    ['January 11, 2027', 'startMonth', '2027-01'],
    ['December 5, 2026', 'replyBy', '2026-12-05'],
    ['5:00', 'name']
  ],
  'fellowship-astra.txt': [
    ['six months', 'stipend.formula', '8400 * (month <= 6)'],
    ['January 2027', 'startMonth', '2027-01'],
    ['$8,400', 'stipend.formula', '8400 * (month <= 6)'],
    ['$15,000', 'credit.perMonth', 15000],
    ['20 December 2026', 'replyBy', '2026-12-20']
  ],
  'fellowship-mats.txt': [
    ['12 weeks', 'stipend.formula', '12500 / 3 * (month <= 3)'],
    ['$12,500', 'stipend.formula', '12500 / 3 * (month <= 3)'],
    ['$20,000', 'credit.upfront', 20000],
    ['2026-12-15', 'replyBy', '2026-12-15'],
    ['2027-01-11', 'startMonth', '2027-01']
  ],
  'german.txt': [
    ['98.500,00 €', 'base.perYear', 98500],
    ['12 monthly instalments', 'base.perYear', 98500],
    ['12,5 %', 'bonus.targetShare', 0.125],
    ['7.500 €', 'sign-on.amount', 7500],
    ['1.800,00 €', 'retirement-match.perYear', 1800],
    ['58,00 €', 'commuting.perYear', 696],
    ['1.500 H100 GPU-hours', 'gpus.perMonth', 1500],
    ['2 months', 'gpus.expiresAfterMonths', 3],
    ['24 months', 'gpus.months', 24],
    ['01.04.2027', 'startMonth', '2027-04'],
    ['18.12.2026', 'replyBy', '2026-12-18'],
    ['30 days', 'unread']
  ],
  'india.txt': [
    ['₹45,00,000', 'base.perYear', 4500000],
    ['12%', 'bonus.targetShare', 0.12],
    ['Rs. 5 lakh', 'sign-on.amount', 500000],
    ['1 year', 'sign-on.clawbackMonths', 12],
    ['2,000 options', 'options.units', 2000],
    ['₹10', 'options.strike', 10],
    ['25%', 'options.vesting.everyMonths', 12],
    ['per year', 'options.vesting.everyMonths', 12],
    ['250', 'asked'],
    ['15/02/2027', 'startMonth', '2027-02']
  ],
  'legal.txt': [
    ['3.1', 'name'],
    ['Three Hundred Forty Thousand Dollars ($340,000.00)', 'base.perYear', 340000],
    ['four percent (4%)', 'base.raisePerYear', 0.04],
    ['January 1', 'unread'],
    ['3.2', 'name'],
    ['thirty percent (30%)', 'bonus.targetShare', 0.3],
    ['sixty percent (60%)', 'unread'],
    ['3.3', 'name'],
    ['ten (10) days', 'sign-on.paidInMonth', 0],
    ['One Hundred Thousand Dollars ($100,000)', 'sign-on.amount', 100000],
    ['first anniversary', 'sign-on-2.paidInMonth', 12],
    ['$60,000', 'sign-on-2.amount', 60000],
    ['twenty-four (24) months', 'sign-on.clawbackMonths', 24],
    ['3.4', 'name'],
    ['2024', 'name'],
    ['250,000 shares', 'options.units', 250000],
    ['$2.15', 'options.strike', 2.15],
    ['twenty-five percent (25%)', 'options.vesting.cliffMonths', 12],
    ['first anniversary', 'options.vesting.cliffMonths', 12],
    ['thirty-six (36) equal monthly installments', 'options.vesting.everyMonths', 1],
    ['twelve (12) months', 'options.postTerminationMonths', 12],
    ['3.5', 'name'],
    ['eight (8) NVIDIA H100 GPUs', 'gpus.perMonth', 1460],
    ['twenty-five percent (25%)', 'gpus.perMonth', 1460],
    ['thirty-six (36) months', 'gpus.months', 36],
    ['ninety (90) days', 'gpus.terms.noticeAndMakeWhole', 'present'],
    ['Section 2870', 'name'],
    ['5.', 'name'],
    ['March 1, 2027', 'startMonth', '2027-03'],
    ['9.', 'name'],
    ['December 18, 2026', 'replyBy', '2026-12-18']
  ],
  'london.txt': [
    ['1.', 'name'],
    ['£95,000', 'base.perYear', 95000],
    ['3%', 'base.raisePerYear', 0.03],
    ['two years', 'unread'],
    ['2.', 'name'],
    ['10%', 'bonus.targetShare', 0.1],
    ['3.', 'name'],
    ['£12,500', 'sign-on.amount', 12500],
    ['18 months', 'sign-on.clawbackMonths', 18],
    ['4.', 'name'],
    ['8%', 'retirement-match.perYear', 7600],
    ['5.', 'name'],
    ['6,500 ordinary shares', 'options.units', 6500],
    ['£1.25', 'options.strike', 1.25],
    ['monthly', 'options.vesting.everyMonths', 1],
    ['48 months', 'options.vesting.months', 48],
    ['12 month', 'options.vesting.cliffMonths', 12],
    ['6.', 'name'],
    ['1%', 'cluster.share', 0.01],
    ['1,024 H100 GPUs', 'employer.cluster.gpus', 1024],
    ['7.', 'name'],
    ['37.5', 'unread'],
    ["25 days'", 'unread'],
    ['3 months', 'unread'],
    ['01/03/2027', 'startMonth', '2027-03'],
    ['14/12/2026', 'replyBy', '2026-12-14']
  ],
  'monthly-euro.txt': [
    ['EUR 7 200', 'base.perYear', 93600],
    ['13 salaries', 'base.perYear', 93600],
    ['EUR 9 000', 'bonus.perYear', 9000],
    ['4 500 €', 'relocation.amount', 4500],
    ['0.15', 'asked'],
    ['500 million frontier tokens', 'tokens.perMonth', 500],
    ['15', 'asked'],
    ['2027-03', 'startMonth', '2027-03'],
    ['CHF 120', 'unread'],
    ['10 days', 'replyBy', '2026-12-02']
  ],
  'pdf.txt': [
    ['1', 'name'],
    ['2', 'name'],
    ['US$ 245,000', 'base.perYear', 245000],
    ['20%', 'bonus.targetShare', 0.2],
    ['360,000', 'asked'],
    ['4', 'asked'],
    ['25', 'asked'],
    ['12', 'asked'],
    ['10,000 H100-hours', 'gpus.upfront', 10000],
    ['18 months', 'gpus.expiresAfterMonths', 18],
    ['$1,500', 'credit.perMonth', 1500],
    ['2', 'name'],
    ['2', 'name'],
    ['$3,000', 'learning.perYear', 3000],
    ['1,000', 'asked'],
    ['4 January 2027', 'startMonth', '2027-01'],
    ['12 December 2026', 'replyBy', '2026-12-12'],
    ['$210,000 to $270,000', 'unread']
  ],
  'recruiter.txt': [
    ['265k', 'base.perYear', 265000],
    ['20%', 'bonus.targetShare', 0.2],
    ['30k', 'sign-on.amount', 30000],
    ['first year', 'sign-on.clawbackMonths', 12],
    ['600', 'asked'],
    ['4', 'asked'],
    ['2B tokens', 'tokens.perMonth', 2000],
    ['claude sonnet 4.5', 'name'],
    ['100', 'asked'],
    ['feb 15', 'startMonth', '2027-02'],
    ['dec 3', 'replyBy', '2026-12-03'],
    ['(415) 555-0134', 'name']
  ],
  'rows.tsv': [
    ['Year 1', 'unread'],
    ['Year 2', 'unread'],
    ['CAD 220,000', 'base.perYear', 220000],
    ['220,000', 'base.perYear', 220000],
    ['12.5%', 'bonus.targetShare', 0.125],
    ['12.5%', 'bonus.targetShare', 0.125],
    ['CAD 30,000', 'sign-on.amount', 30000],
    ['1,250', 'rsu.units', 1250],
    ['4 years', 'rsu.vesting.months', 48],
    ['A100', 'name'],
    ['400', 'gpus.perMonth', 400],
    ['400', 'gpus.perMonth', 400],
    ['USD 500', 'credit.perMonth', 500],
    ['500', 'credit.perMonth', 500],
    ['CAD 6,000', 'retirement-match.perYear', 6000],
    ['2026-12-11', 'replyBy', '2026-12-11']
  ],
  'startup.txt': [
    ['1 February 2027', 'startMonth', '2027-02'],
    ['$170k', 'base.perYear', 170000],
    ['$15,000', 'sign-on.amount', 15000],
    ['6 months', 'sign-on.clawbackMonths', 6],
    ['48,000 stock options', 'options.units', 48000],
    ['0.5%', 'options.units', 48000],
    ['$0.40', 'options.strike', 0.4],
    ['409', 'name'],
    ['$1.60', 'employer.stock.preferredPrice', 1.6],
    ['9,600,000 fully diluted shares', 'employer.stock.fullyDilutedShares', 9600000],
    ['4-year', 'options.vesting.months', 48],
    ['1-year', 'options.vesting.cliffMonths', 12],
    ['monthly', 'options.vesting.everyMonths', 1],
    ['10-year', 'options.expiryMonths', 120],
    ['90 days', 'options.postTerminationMonths', 3],
    ['100%', 'options.acceleration.share', 1],
    ['$2,000', 'credit.perMonth', 2000],
    ['December 4', 'replyBy', '2026-12-04']
  ],
  'table.html.txt': [
    ['285,000', 'base.perYear', 285000],
    ['20%', 'bonus.targetShare', 0.2],
    ['40,000', 'sign-on.amount', 40000],
    ['24 months', 'sign-on.clawbackMonths', 24],
    ['$400,000', 'rsu.units', 2191.78082],
    ['four years', 'rsu.vesting.months', 48],
    ['5/15/40/40', 'rsu.vesting.yearShares', [0.05, 0.15, 0.4, 0.4]],
    ['$182.50', 'employer.stock.price', 182.5],
    ['100,000', 'credit.perMonth', 8333.33333333],
    ['24 months', 'credit.months', 24],
    ['15,000', 'relocation.amount', 15000],
    ['597,000', 'unread'],
    ['03/04/2027', 'asked']
  ]
};

describe('every figure of a letter is used, asked about or shown as unread', () => {
  it.each(Object.entries(letters))('%s', (name, fates) => {
    expectFates(read(letterText(name)), fates);
  });

  it('has a list for every letter on disk', () => {
    expect(Object.keys(letters).sort()).toEqual(readdirSync(new URL('./letters/', import.meta.url)).sort());
  });
});

describe('what a letter comes to', () => {
  it('is the whole offer, in the shape of the document', () => {
    const { offer, employer, grants } = read(letterText('big-tech.txt'));
    expect(offer).toEqual({
      title: 'Staff Research Engineer, Level 7',
      startMonth: '2027-01',
      replyBy: '2026-12-05',
      location: 'Mountain View, California',
      currency: 'USD',
      components: [
        { id: 'base', kind: 'salary', perYear: 310_000 },
        { id: 'bonus', kind: 'bonus', targetShare: 0.15 },
        { id: 'sign-on', kind: 'signOn', amount: 50_000, paidInMonth: 0, clawbackMonths: 12, clawback: 'proRata' },
        { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 4000, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } },
        expect.objectContaining({
          id: 'gpus',
          denomination: 'gpuHours',
          service: 'h100-hour',
          perMonth: 600,
          expiresAfterMonths: 3
        }),
        { id: 'retirement-match', name: 'Retirement match', kind: 'benefit', perYear: 9300, taxable: false },
        { id: 'wellness', name: 'Wellness', kind: 'benefit', perYear: 1200 }
      ]
    });
    expect(employer).toEqual({ name: 'Borealis Systems, Inc.' });
    expect(grants).toEqual([{ component: 'gpus', wanted: 'H100', service: 'h100-hour' }]);
  });

  it('knows the company whose shares are promised', () => {
    const { employer, offer } = read(letterText('startup.txt'));
    expect(employer).toEqual({
      name: 'Palisade Labs',
      stock: { kind: 'private', preferredPrice: 1.6, fullyDilutedShares: 9_600_000 }
    });
    expect(offer.components.find(({ id }) => id === 'options')).toEqual({
      id: 'options',
      kind: 'equity',
      instrument: 'nso',
      units: 48_000,
      vesting: { months: 48, cliffMonths: 12, everyMonths: 1 },
      strike: 0.4,
      expiryMonths: 120,
      postTerminationMonths: 3,
      acceleration: { trigger: 'double', share: 1 }
    });
  });

  it('knows the cluster of which a share is granted', () => {
    const { employer } = read(letterText('london.txt'));
    expect(employer).toEqual({ name: 'Halcyon Research Limited', cluster: { gpus: 1024, service: 'h100-hour' } });
  });

  it.each(Object.keys(letters))('can be put into a document as it is, and so can every choice: %s', (name) => {
    const { offer, questions } = read(letterText(name));
    const put = [...offer.components, ...questions.flatMap(({ choices }) => choices.flatMap((choice) => choice.put ?? []))];
    const kinds = {
      salary: salarySchema,
      bonus: bonusSchema,
      signOn: signOnSchema,
      benefit: benefitSchema,
      custom: customSchema,
      equity: equitySchema,
      compute: computeSchema
    };
    for (const component of put)
      expect(checked(kinds[component.kind], component), JSON.stringify(component)).toMatchObject({ ok: true });
    expect(new Set(offer.components.map(({ id }) => id)).size).toBe(offer.components.length);
  });
});

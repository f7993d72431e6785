// The sentences over the taxes, with figures worked out by hand from the bands of 2026.
import { describe, expect, it } from 'vitest';
import { taxHeadline, taxReasons, unitNoun, type Said } from '../../../../src/routes/scenario/tax/year-words.ts';
import {
  withholdingLines,
  withholdingOverall,
  withholdingSentence
} from '../../../../src/routes/scenario/tax/withholding-words.ts';
import { alone, england, grossedUp, hours, salary, signOn, taxed, texas, valuedTaxes } from './taxed.ts';

function said(document: ReturnType<typeof alone>, shown: Said['shown']) {
  const { resolved, years } = valuedTaxes(document);
  const of = {
    name: 'Borealis',
    years: years[0]!,
    shown,
    regime: resolved.offers[0]!.regime.id,
    over: 'two years',
    currency: 'USD'
  };
  return {
    headline: taxHeadline({ ...of, noun: unitNoun('USD') })
      .map(({ text }) => text)
      .join(''),
    reasons: taxReasons(of)
  };
}

describe('the headline', () => {
  it('names the tax, its share and the share of the next unit', () => {
    // 66,818 of 250,000; 32 % and 2.35 % on the next
    expect(said(alone([salary(250_000)], texas), 2027).headline).toMatch(
      /^Of \$250k that Borealis pays in 2027, \$67k goes in tax: 26\.7%; the next dollar bears 34\.4%\.$/
    );
  });

  it('of all years names no next unit', () => {
    expect(said(alone([salary(250_000)], texas, 24), 'whole').headline).toBe(
      'Of $500k that Borealis pays over two years, $134k goes in tax: 26.7%.'
    );
  });

  it('says so where nothing is taxed, and speaks of nothing that is stacked on other income', () => {
    expect(said(alone([salary(0)], { ...texas, otherIncomePerYear: 30_000 }), 2027)).toEqual({
      headline: 'Nothing that Borealis pays in 2027 is taxed.',
      reasons: []
    });
  });

  it('writes a British year as its authority does', () => {
    expect(said(alone([salary(100_000)], england, 24), 2027).headline).toContain('pays in 2027-28,');
  });
});

describe('what the headline leaves open', () => {
  it('is that all of it is taxable pay if you stay', () => {
    expect(said(alone([salary(250_000)], texas), 2027).reasons).toEqual(['Taxable amounts, if you stay.']);
  });

  it('is how much is compute, which tax the employer pays, what is stacked below and how much of the year it is', () => {
    const document = taxed(
      [{ id: 'a', from: 'Borealis', startMonth: '2027-10', parts: [salary(120_000), hours, grossedUp] }],
      { ...texas, otherIncomePerYear: 30_000 },
      15
    );
    const [kinds, below, paid] = said(document, 2027).reasons;
    // 3 months of 10,000, of 400 and 200 hours at 4
    expect(kinds).toBe('Taxable amounts if you stay: $30k of pay and $7.2k of compute. The year has 3 months of this job.');
    expect(below).toBe('This pay is stacked on $30k of income beside, before and after this job, which fills the lower bands.');
    expect(paid).toMatch(/^\$\d{3} of the tax is on grossed-up compute: Borealis pays it\.$/);
  });
});

describe('withholding against tax', () => {
  const linesOf = (document: ReturnType<typeof alone>) => {
    const { offers, years } = valuedTaxes(document);
    return withholdingLines(years[0]!, offers[0]!.valued);
  };

  it('a sign-on in a high band leaves a bill the April after', () => {
    // on top of 200,000: 24 % of 17,875 and 32 % of 32,125, less 22 % of 50,000
    const [line] = linesOf(alone([salary(200_000), signOn(50_000)], texas));
    expect(line!.due).toBeCloseTo(3570, 6);
    expect(withholdingSentence(line!, 'USD')).toBe(
      'In 2027, $50k of sign-on has $11k withheld, 22%. The federal tax on it is $15k: expect a bill of $3.6k in April 2028.'
    );
  });

  it('in a low band some of it comes back', () => {
    // 12 % of 10,000, of which 2,200 was withheld
    const [line] = linesOf(alone([salary(40_000), signOn(10_000)], texas));
    expect(withholdingSentence(line!, 'USD')).toMatch(/The federal tax on it is \$1\.2k: expect \$1k back in April 2028\.$/);
  });

  it('of all years sums over them, bills and refunds apart; of a single one it names the year', () => {
    const line = (year: number, withheld: number, tax: number) => {
      return { year, what: 'bonus', supplemental: 10_000, withheld, tax, due: tax - withheld };
    };
    const bills = [line(2027, 2200, 3700), line(2028, 2200, 3200)];
    expect(withholdingOverall(bills, 'four years', 'USD')).toBe(
      'Of $20k that is paid beside the salary, $4.4k is withheld, 22%. The federal tax on it is $6.9k: expect $2.5k of bills over four years, each year’s in the April after.'
    );
    expect(withholdingOverall([...bills, line(2029, 2200, 1200)], 'four years', 'USD')).toContain(
      'expect $2.5k of bills and $1k back over four years'
    );
    expect(withholdingOverall([line(2027, 2200, 2200), line(2028, 2200, 2200)], 'four years', 'USD')).toMatch(
      /: nothing is left to settle\.$/
    );
    expect(withholdingOverall(bills.slice(0, 1), 'four years', 'USD')).toBe(withholdingSentence(bills[0]!, 'USD'));
  });

  it('names every kind that is paid beside the salary in that year, and no other year’s', () => {
    const lines = linesOf(alone([salary(200_000), signOn(50_000), hours], texas, 24));
    expect(lines.map(({ year, what }) => [year, what])).toEqual([
      [2027, 'sign-on and compute'],
      [2028, 'compute']
    ]);
  });

  it('leaves out a grossed-up grant, whose tax is not the candidate’s to settle', () => {
    const lines = linesOf(alone([salary(200_000), signOn(50_000), grossedUp], texas, 24));
    expect(lines.map(({ year, what, supplemental }) => [year, what, supplemental])).toEqual([[2027, 'sign-on', 50_000]]);
  });

  it('there is none in the United Kingdom, under a flat rate, or without such pay', () => {
    expect(linesOf(alone([salary(100_000), signOn(50_000)], england))).toEqual([]);
    expect(linesOf(alone([salary(100_000), signOn(50_000)], { regime: 'flat', rate: 0.4 }))).toEqual([]);
    expect(linesOf(alone([salary(100_000)], texas))).toEqual([]);
  });
});

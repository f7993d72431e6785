// The panel against the ladder: the table of taxes may not say another tax than the rest of the page.
import { describe, expect, it } from 'vitest';
import { firstFullYear, payLeft, summedTaxes, taxSums, yearText } from '../../../../src/routes/scenario/tax/tax-years.ts';
import { deductionWords } from '../../../../src/routes/scenario/tax/standard-deduction.ts';
import { taxTable } from '../../../../src/routes/scenario/tax/tax-table.ts';
import { alone, california, england, grossedUp, hours, salary, signOn, taxed, texas, valuedTaxes } from './taxed.ts';

const rowsOf = (document: ReturnType<typeof alone>) => {
  return new Map(groupsOf(document).flatMap(({ rows }) => rows.map((row) => [row.key, row])));
};

function groupsOf(document: ReturnType<typeof alone>) {
  const { resolved, years } = valuedTaxes(document);
  const tax = document.candidate.tax;
  return taxTable(years[0]!, { regime: resolved.regime.id, noun: 'dollar', deduction: deductionWords(tax, years[0]!) });
}

describe.each([
  ['California', california],
  ['England', england],
  ['a flat rate', { regime: 'flat', rate: 0.42, employerRate: 0.08 } as const]
])('under %s', (_, tax) => {
  const parts = [salary(180_000), signOn(40_000), hours, grossedUp];
  const letters = [
    { id: 'early', from: 'Borealis', parts },
    { id: 'late', from: 'Halcyon', startMonth: '2027-08', parts }
  ];
  const { offers, years } = valuedTaxes(taxed(letters, tax, 40));

  it.each([0, 1])(
    'the taxes of all years are the ladder’s step, gross-up apart, and its tax years one by one (offer %d)',
    (at) => {
      const { answer } = offers[at]!;
      const whole = taxSums(years[at]!);
      const ladder = answer.components.reduce((sum, { steps }) => sum + steps.tax, 0);
      expect(whole.paidByEmployer).toBeGreaterThan(1000);
      expect(-(whole.tax - whole.paidByEmployer)).toBeCloseTo(ladder, 6);
      expect(whole.pay + whole.compute).toBeCloseTo(answer.total.taxable, 6);
      const own = answer.taxYears.filter(({ taxable }) => taxable > 0);
      expect(years[at]!.map(({ year }) => year)).toEqual(own.map(({ year }) => year));
      own.forEach(({ taxable, tax }, index) => {
        const year = years[at]![index]!;
        expect(year.tax - year.paidByEmployer).toBeCloseTo(tax, 6);
        expect(year.pay + year.compute).toBeCloseTo(taxable, 6);
      });
    }
  );

  it('the taxes by name add up to the tax, in each year and over all', () => {
    for (const year of [...years.flat(), ...years.map(taxSums)]) {
      expect(year.taxes.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(year.tax, 6);
    }
  });
});

it('a Texan of 250,000 pays what the bands and FICA of 2026 come to by hand', () => {
  const rows = rowsOf(alone([salary(250_000)], texas));
  // 233,900 taxable: 1,240 + 4,560 + 12,166 + 23,058 + 32 % of 32,125; 6.2 % of 184,500; 1.45 %; 0.9 % of 50,000
  const expected = { federalIncomeTax: 51_304, socialSecurity: 11_439, medicare: 3625, additionalMedicare: 450, tax: 66_818 };
  const taxes = Object.keys(expected);
  for (const key of taxes) expect(rows.get(key)?.cells[0], key).toBeCloseTo(expected[key as keyof typeof expected], 6);
  expect(rows.get('left')?.whole).toBeCloseTo(250_000 - 66_818, 6);
  expect(rows.get('effective')?.cells[0]).toBeCloseTo(0.267272, 9);
  expect(rows.get('marginal')).toMatchObject({ cells: [0.3435], whole: null });
  expect(rows.get('employerMedicare')?.cells[0]).toBeCloseTo(3625, 6);
});

it('without compute the table has no row for it, and with compute it says what it leaves out of the money that is left', () => {
  const plain = rowsOf(alone([salary(100_000)], texas));
  for (const key of ['compute', 'computeMarginal', 'paidByEmployer']) expect(plain.has(key)).toBe(false);
  expect(plain.get('left')?.note).toBeUndefined();
  const granted = rowsOf(alone([salary(100_000), hours, grossedUp], texas));
  for (const key of ['compute', 'computeMarginal', 'paidByEmployer']) expect(granted.has(key)).toBe(true);
  expect(granted.get('left')?.note).toContain('not money');
});

it('what they pay on top is the gross-up and their payroll tax on it, by hand under a flat rate', () => {
  const employerRate = 0.08;
  const onTop = (parts: Parameters<typeof alone>[0], rate = employerRate) =>
    groupsOf(alone(parts, { regime: 'flat', rate: 0.4, employerRate: rate }, 24)).find(({ key }) => key === 'employer');
  // 200 hours a month at 4 are 9,600 a year: 40 % of it, over the 60 % that is left of money
  const grossUp = 3840 / 0.6;
  const payroll = employerRate * (100_000 + 9600 + grossUp);
  const block = onTop([salary(100_000), grossedUp])!;
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  expect(rows.get('grossUp')!.cells[0]).toBeCloseTo(grossUp, 6);
  expect(rows.get('onTop')!.cells[0]).toBeCloseTo(grossUp + payroll, 6);
  expect(rows.get('onTop')!.whole).toBeCloseTo(2 * (grossUp + payroll), 6);
  expect(block.heading).toBe('What they pay on top');
  expect(onTop([salary(100_000), hours])!.rows.map(({ key }) => key)).not.toContain('grossUp');
  expect(onTop([salary(100_000), grossedUp], 0)!.rows.map(({ key }) => key)).toEqual(['grossUp']);
});

it('what they pay on top says what of it is left out, in either country', () => {
  const last = (tax: Parameters<typeof alone>[1]) =>
    groupsOf(alone([salary(100_000)], tax, 24))
      .find(({ key }) => key === 'employer')!
      .rows.at(-1)!;
  expect(last(california)).toMatchObject({ name: 'Together', note: expect.stringContaining('state unemployment tax') });
  expect(last(england)).toMatchObject({ note: expect.stringMatching(/Employment Allowance .* apprenticeship levy/) });
  expect(last({ regime: 'flat', rate: 0.4, employerRate: 0.1 }).note).toBeUndefined();
});

it('federal tax says that it is with the standard deduction, as the law of its years has it', () => {
  const { years } = valuedTaxes(alone([salary(100_000)], texas, 24));
  // Rev. Proc. 2025-32: 16,100 for 2026, twice that on a joint return; P.L. 119-21: 15,750 for 2025
  const note = 'with the standard deduction of $16,100; itemising could lower it';
  expect(rowsOf(alone([salary(100_000)], texas, 24)).get('federalIncomeTax')?.note).toBe(note);
  expect(deductionWords({ ...texas, filingStatus: 'mfj' }, years[0]!)).toContain('$32,200;');
  const law = (published: string) => ({
    law: [{ jurisdiction: 'United States', published, otherYear: false, provisional: null }]
  });
  expect(deductionWords(texas, [law('2025'), law('2026')])).toContain('$15,750, then $16,100;');
  expect(deductionWords(england, years[0]!)).toBeUndefined();
});

it('money left of pay bears the tax on compute too, but not what the employer pays', () => {
  expect(payLeft({ pay: 100, tax: 40, paidByEmployer: 5 })).toBe(65);
});

it('each year says whose law it used, and whether it is another year’s', () => {
  const rows = rowsOf(alone([salary(100_000)], california));
  expect(rows.get('law United States')?.cells).toMatchObject([{ published: '2026', otherYear: true, provisional: null }]);
  expect(rows.has('law California')).toBe(true);
});

it('a tax of later years only stands where that year lists it', () => {
  const tax = (id: string, amount: number) => ({ id, name: id, amount });
  expect(summedTaxes([[tax('a', 1), tax('c', 1)], [tax('a', 2), tax('b', 3), tax('c', 4)], [tax('z', 1)]])).toEqual([
    tax('z', 1),
    tax('a', 3),
    tax('b', 3),
    tax('c', 5)
  ]);
});

it('the first whole year is shown first, and a British one is written as its authority does', () => {
  const { years } = valuedTaxes(
    taxed([{ id: 'a', from: 'Borealis', startMonth: '2027-03', parts: [salary(90_000)] }], texas, 36)
  );
  expect(firstFullYear(years[0]!)?.year).toBe(2028);
  expect(firstFullYear(valuedTaxes(alone([salary(90_000)], england, 6)).years[0]!)?.months).toBe(3);
  expect(yearText(2026, 'uk')).toBe('2026-27');
  expect(yearText(2099, 'uk')).toBe('2099-00');
  expect(yearText(2026, 'us')).toBe('2026');
});

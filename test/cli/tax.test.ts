import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line from source, as a script would. */
function run(args: string[], input: unknown = ''): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'tax', ...args], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err })
    );
    child.stdin?.end(typeof input === 'string' ? input : JSON.stringify(input));
  });
}

interface Printed {
  inputs: object;
  law: { jurisdiction: string; published: string; otherYear: boolean }[];
  taxes: Record<string, number>;
  employerTaxes: Record<string, number>;
  details: Record<string, number | boolean>;
  gross: number;
  total: number;
  net: number;
  effectiveRate: number;
  marginalRate: number;
  notModelled: string[];
}

async function answered(input: object): Promise<Printed> {
  const { code, out, err } = await run(['-'], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Printed;
}

interface Vector {
  id: string;
  inputs: Record<string, never>;
  expected: Record<string, number>;
}

async function vector(family: string, id: string): Promise<Vector> {
  const { vectors } = JSON.parse(await readFile(`test/golden/vectors/${family}.json`, 'utf8')) as { vectors: Vector[] };
  return vectors.find((one) => one.id === `${family}/${id}`)!;
}

describe('cli tax', () => {
  it('gives a script the federal return that two programs give, every tax under its name', async () => {
    const { inputs, expected } = await vector('us-federal', '2025-mfj-iso-amt-ltcg-184');
    const { year, filing, wages1: wages, ltcg: longTermGains, iso_bargain_element: isoSpread } = inputs;
    const printed = await answered({ regime: 'us', year, filingStatus: filing, wages, longTermGains, isoSpread });
    expect(printed.taxes).toEqual({
      federalIncomeTax: expect.closeTo(expected.regular_tax_before_credits!, 0) as number,
      alternativeMinimumTax: expect.closeTo(expected.amt!, 0) as number,
      netInvestmentIncomeTax: expect.closeTo(expected.niit!, 0) as number,
      stateIncomeTax: 0,
      cityIncomeTax: 0,
      // 6.2 % of 176,100 and 1.45 % of 340,000
      socialSecurity: expect.closeTo(10_918.2, 6) as number,
      medicare: expect.closeTo(4930, 6) as number,
      additionalMedicare: expect.closeTo(expected.additional_medicare_tax!, 0) as number
    });
    expect(printed.details).toMatchObject({ agi: expected.agi, taxableIncome: expected.taxable_income, itemizes: false });
    const sum = Object.values(printed.taxes).reduce((before, tax) => before + tax, 0);
    expect(printed.total).toBeCloseTo(sum, 6);
    // The spread is no money in hand.
    expect(printed.gross).toBe(400_000);
    expect(printed.net).toBeCloseTo(400_000 - sum, 6);
    expect(printed.effectiveRate).toBeCloseTo(sum / 400_000, 12);
  });

  it('gives state and city tax, and the rate on the next dollar of pay', async () => {
    const { inputs, expected } = await vector('us-state', '2025-NYC-mfj-061');
    const { year, wages1: wages } = inputs;
    const printed = await answered({ regime: 'us', year, region: 'NY', city: 'NYC', filingStatus: 'mfj', wages });
    expect(printed.taxes.stateIncomeTax).toBeCloseTo(expected.state_income_tax!, 0);
    expect(printed.taxes.cityIncomeTax).toBeCloseTo(expected.city_income_tax!, 0);
    expect(printed.details.stateTaxableIncome).toBe(expected.state_taxable_income);
    expect(printed.law.map(({ jurisdiction }) => jurisdiction)).toEqual(['United States', 'New York']);
    // The sum of federal 12 %, payroll 7.65 %, and the state's and the city's rates: above the federal part, below a third.
    expect(printed.marginalRate).toBeGreaterThan(0.12 + 0.0765);
    expect(printed.marginalRate).toBeLessThan(1 / 3);
  });

  it('knows two earners, each with a ceiling of their own, and itemised deductions in either form', async () => {
    const couple = { regime: 'us', year: 2026, filingStatus: 'mfj', wages: 250_000, spouseWages: 90_000 };
    const parts = await answered({ ...couple, itemized: { stateAndLocalTaxes: 50_000, mortgageInterest: 20_000 } });
    // 6.2 % of 184,500 and of 90,000; 1.45 % of 340,000; 0.9 % of what is above 250,000
    expect(parts.taxes.socialSecurity).toBeCloseTo(17_019, 6);
    expect(parts.taxes.medicare).toBeCloseTo(4930, 6);
    expect(parts.taxes.additionalMedicare).toBeCloseTo(810, 6);
    expect(parts.details).toMatchObject({ itemizes: true, deduction: 60_400, stateAndLocalTaxesAllowed: 40_400 });
    const total = await answered({ ...couple, itemized: 60_400 });
    expect(total.taxes).toEqual(parts.taxes);
    expect(total.inputs).toMatchObject({ itemized: { stateAndLocalTaxes: 0, mortgageInterest: 0, other: 60_400 } });
  });

  it('knows the United Kingdom: Scottish bands, the tapered allowance and a benefit in kind', async () => {
    const input = { regime: 'uk', year: '2026-27', region: 'scotland', wages: 110_000, benefits: 5000, interest: 0, city: null };
    const printed = await answered(input);
    // Allowance 12,570 − 15,000 / 2 = 5,070, so that 109,930 is taxed:
    // 3,967 at 19 %, 12,989 at 20 %, 14,136 at 21 %, 31,338 at 42 %, 47,500 at 45 %
    expect(printed.details).toEqual({ personalAllowance: 5070, taxableIncome: 109_930 });
    expect(printed.taxes.incomeTax).toBeCloseTo(40_857.05, 6);
    // 8 % of 37,700 and 2 % of 59,730, on wages alone
    expect(printed.taxes.nationalInsurance).toBeCloseTo(4210.6, 6);
    expect(printed.taxes.capitalGainsTax).toBe(0);
    expect(printed.employerTaxes).toEqual({ employerNationalInsurance: 15_750, class1A: 750 });
    // 45 % on a pound and a half, and 2 %
    expect(printed.marginalRate).toBeCloseTo(0.695, 6);
    expect(printed.inputs).toEqual({
      regime: 'uk',
      year: 2026,
      region: 'scotland',
      wages: 110_000,
      benefits: 5000,
      shortTermGains: 0,
      longTermGains: 0
    });
  });

  it('takes a flat rate, and says of a later year which law it was computed with', async () => {
    const flat = await answered({ regime: 'flat', year: 2026, rate: 0.3, employerRate: 0.1, wages: 1000 });
    expect(flat).toMatchObject({ taxes: { flatTax: 300 }, employerTaxes: { employerTax: 100 }, net: 700, marginalRate: 0.3 });
    const later = await answered({ regime: 'us', year: 2031, wages: 0 });
    expect(later).toMatchObject({ law: [{ published: '2026', otherYear: true }], total: 0, effectiveRate: 0 });
    expect(later.notModelled).not.toEqual([]);
  });

  it('reads a file and writes the answer to the one that --out names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cli-'));
    await writeFile(join(folder, 'year.json'), '{"regime": "uk", "year": 2026, "wages": 50270}');
    const done = await run([join(folder, 'year.json'), '--out', join(folder, 'tax.json')]);
    expect(done).toEqual({ code: 0, out: '', err: '' });
    const { taxes } = JSON.parse(await readFile(join(folder, 'tax.json'), 'utf8')) as Printed;
    // 20 % and 8 % of 37,700
    expect(taxes).toEqual({ incomeTax: 7540, capitalGainsTax: 0, nationalInsurance: 3016 });
  });

  it.each([
    [{ regime: 'uk', year: 2026, wages: '12k', interest: 5 }, /^wages: .*"12k"\ninterest: expected nothing, .*found 5\n$/],
    ['{"regime": "us",}', /^document: this is not JSON/]
  ])('refuses %j with exit 2 and a line for each error, and prints no half answer', async (input, message) => {
    const { code, out, err } = await run(['-'], input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('takes one file', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('one file') as string });
  });
});

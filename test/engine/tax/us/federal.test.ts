/** Federal income tax at its thresholds by hand, and how it must behave everywhere. Other programs' results: test/golden. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingStatuses, type FilingStatus } from '#lib/engine/document.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import { federalReturn } from '#lib/engine/tax/us/federal.ts';
import { law2025, law2026 } from './federal-law.ts';

const filed = (income: Partial<YearIncome>, status: FilingStatus = 'single', law = law2026) =>
  federalReturn(law, status, { ...noIncome, ...income });
const itemized = (stateAndLocalTaxes: number, other: number) => ({ stateAndLocalTaxes, mortgageInterest: 0, other });

describe('regular tax on wages', () => {
  // [upper edge of a band, tax there]: the tax at the edge before, plus the band's width at its rate.
  const edges2026: Record<FilingStatus, [number, number][]> = {
    single: [
      [12_400, 1_240], // 10 %
      [50_400, 5_800], // + 12 % of 38,000
      [105_700, 17_966], // + 22 % of 55,300
      [201_775, 41_024], // + 24 % of 96,075
      [256_225, 58_448], // + 32 % of 54,450
      [640_600, 192_979.25] // + 35 % of 384,375
    ],
    mfj: [
      [24_800, 2_480],
      [100_800, 11_600],
      [211_400, 35_932],
      [403_550, 82_048],
      [512_450, 116_896],
      [768_700, 206_583.5]
    ],
    mfs: [
      [12_400, 1_240],
      [50_400, 5_800],
      [105_700, 17_966],
      [201_775, 41_024],
      [256_225, 58_448],
      [384_350, 103_291.75] // + 35 % of 128,125
    ],
    hoh: [
      [17_700, 1_770],
      [67_450, 7_740],
      [105_700, 16_155],
      [201_750, 39_207],
      [256_200, 56_631],
      [640_600, 191_171]
    ]
  };
  const rates = [0.1, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37];
  const deduction2026 = { single: 16_100, mfj: 32_200, mfs: 16_100, hoh: 24_150 };

  it.each(filingStatuses)('changes its rate at each edge of the bands, not a dollar off (%s)', (status) => {
    edges2026[status].forEach(([edge, tax], index) => {
      const at = (income: number) => filed({ earnings: deduction2026[status] + income }, status).regularTax;
      expect(at(edge)).toBeCloseTo(tax, 6);
      expect(at(edge) - at(edge - 1)).toBeCloseTo(rates[index]!, 6);
      expect(at(edge + 1) - at(edge)).toBeCloseTo(rates[index + 1]!, 6);
    });
  });

  it('is that of 2025 for 2025', () => {
    // 1,192.50 + 4,386 + 12,072.50 + 22,548 + 17,032 + 131,538.75
    expect(filed({ earnings: 15_750 + 626_350 }, 'single', law2025).regularTax).toBeCloseTo(188_769.75, 6);
    expect(filed({ earnings: 31_500 + 751_600 }, 'mfj', law2025).regularTax).toBeCloseTo(202_154.5, 6);
  });

  it.each([
    [16_099, 0],
    [16_100, 0],
    [16_101, 1]
  ])('leaves the standard deduction free: of %d dollars %d are taxable', (earnings, taxable) =>
    expect(filed({ earnings }).taxableIncome).toBe(taxable)
  );

  it('takes wages of a spouse, benefits in kind and other income alike', () => {
    const tax = filed({ earnings: 200_000 }, 'mfj').total;
    expect(filed({ earnings: 120_000, spouseEarnings: 80_000 }, 'mfj').total).toBe(tax);
    expect(filed({ earnings: 150_000, benefits: 20_000, other: 30_000 }, 'mfj').total).toBe(tax);
  });
});

describe('long-term gains and qualified dividends', () => {
  it.each<[string, Partial<YearIncome>, number]>([
    ['at the end of the 0 % band', { earnings: 16_100, longTermGains: 49_450 }, 0],
    ['a dollar above it', { earnings: 16_100, longTermGains: 49_451 }, 0.15],
    ['at the end of the 15 % band: 496,050 at 15 %', { earnings: 16_100, longTermGains: 545_500 }, 74_407.5],
    ['a dollar above it', { earnings: 16_100, longTermGains: 545_501 }, 74_407.7],
    ['filling the 0 % band above wages: 4,552 on 40,000', { earnings: 56_100, longTermGains: 9_450 }, 4_552],
    ['a dollar more', { earnings: 56_100, longTermGains: 9_451 }, 4_552.15],
    ['dividends like gains', { earnings: 56_100, longTermGains: 9_000, qualifiedDividends: 451 }, 4_552.15],
    ['short-term gains like wages: 12 %', { earnings: 56_100, shortTermGains: 100 }, 4_564],
    [
      'no dearer than wages where the 12 % band ends after the 0 % one: 5,686 + 12 % of 950',
      { earnings: 65_550, longTermGains: 950 },
      5_800
    ],
    ['sheltered by what is left of the deduction', { earnings: 6_100, longTermGains: 59_450 }, 0]
  ])('are taxed %s', (_where, income, tax) => expect(filed(income).regularTax).toBeCloseTo(tax, 6));

  it('are pushed into their next band by wages: a dollar of wages costs 12 % and 15 %', () => {
    const at = (earnings: number) => filed({ earnings, longTermGains: 20_000 }).regularTax;
    expect(at(60_001) - at(60_000)).toBeCloseTo(0.27, 6);
  });

  it('of a loss are refused rather than taken off wages without limit', () => {
    expect(() => filed({ earnings: 100_000, longTermGains: -1 })).toThrow(RangeError);
    expect(() => filed({ earnings: 100_000, shortTermGains: -1 })).toThrow(RangeError);
  });
});

describe('the tax on net investment income', () => {
  it.each<[FilingStatus, number]>([
    ['single', 200_000],
    ['mfj', 250_000],
    ['mfs', 125_000],
    ['hoh', 200_000]
  ])('starts above its threshold (%s: %d)', (status, threshold) => {
    const at = (income: number) => filed({ earnings: income - 5_000, interest: 5_000 }, status).netInvestmentIncomeTax;
    expect(at(threshold - 1)).toBe(0);
    expect(at(threshold)).toBe(0);
    expect(at(threshold + 1)).toBeCloseTo(0.038, 9);
  });

  it('takes no more than the investment income, and no wages or other income', () => {
    const investments = { interest: 100, qualifiedDividends: 100, shortTermGains: 100, longTermGains: 100 };
    expect(filed({ earnings: 400_000, ...investments }).netInvestmentIncomeTax).toBeCloseTo(15.2, 9);
    expect(filed({ earnings: 400_000, other: 400_000, benefits: 100 }).netInvestmentIncomeTax).toBe(0);
  });
});

describe('the alternative minimum tax', () => {
  // Wages 200,000: taxable 183,900, regular 17,966 + 24 % of 78,200 = 36,734.
  const withSpread = (isoSpread: number) => filed({ earnings: 200_000, isoSpread });

  it.each([
    ['nothing while the minimum is below the regular tax (26 % of 141,284)', 31_384, 0],
    ['from there on: 26 % of 141,285 less 36,734', 31_385, 0.1],
    ['26 % of 209,900 less 36,734', 100_000, 17_840],
    ['26 % up to 244,500', 134_600, 26_836],
    ['28 % above', 134_601, 26_836.28],
    ['the whole exemption up to 500,000: 63,570 + 28 % of 165,400', 300_000, 73_148],
    ['half a dollar of exemption lost for a dollar more: 28 % of 1.50', 300_001, 73_148.42],
    ['no exemption from 680,200 on: 63,570 + 28 % of 435,700', 480_200, 148_832],
    ['28 % from there', 480_201, 148_832.28]
  ])('takes %s', (_what, spread, amt) => expect(withSpread(spread).amt).toBeCloseTo(amt, 6));

  it('lost a quarter of a dollar of exemption in 2025, from 626,350 on', () => {
    const at = (income: number) => filed({ earnings: 200_000, isoSpread: income - 200_000 }, 'single', law2025).amt;
    expect(at(626_350) - at(626_349)).toBeCloseTo(0.28, 6);
    expect(at(626_351) - at(626_350)).toBeCloseTo(0.35, 6);
  });

  it('goes on rising after the exemption is gone for who files separately, up to as much again (Form 6251, line 4)', () => {
    const rise = (income: number) => {
      const at = (extra: number) => filed({ earnings: 100_000, isoSpread: income + extra - 100_000 }, 'mfs').amt;
      return at(1) - at(0);
    };
    expect(rise(499_999)).toBeCloseTo(0.28, 6);
    expect(rise(500_000)).toBeCloseTo(0.42, 6);
    expect(rise(640_200)).toBeCloseTo(0.42, 6);
    expect(rise(780_399)).toBeCloseTo(0.42, 6);
    expect(rise(780_400)).toBeCloseTo(0.28, 6);
  });

  it('leaves gains their own rates: 26 % of 109,900 and 15 % of 200,000, less 43,170', () => {
    // Regular: 13,170 on 83,900 of wages, 30,000 on gains. Minimum: 400,000 less 90,100, of which 200,000 gains.
    const { regularTax, amt } = filed({ earnings: 100_000, longTermGains: 200_000, isoSpread: 100_000 });
    expect(regularTax).toBeCloseTo(43_170, 6);
    expect(amt).toBeCloseTo(15_404, 6);
  });

  it('leaves gains the 0 % band that the regular tax left them: 26 % of 49,900 and 15 % of 4,450, less 3,287.50', () => {
    // Regular: 2,620 on 23,900 of wages; 25,550 of the gains are within 49,450. Minimum: 170,000 less 90,100, of which 30,000 gains.
    const { regularTax, amt } = filed({ earnings: 40_000, longTermGains: 30_000, isoSpread: 100_000 });
    expect(regularTax).toBeCloseTo(3_287.5, 6);
    expect(amt).toBeCloseTo(10_354, 6);
  });

  it('knows no deduction of state and local taxes, nor the limit of section 68', () => {
    // 2,000,000 less 30,000 of other deductions is 1,970,000: 63,570 + 28 % of 1,725,500 = 546,710 before the spread.
    const { amt, regularTax } = filed({ earnings: 2_000_000, isoSpread: 1_000_000, itemized: itemized(50_000, 30_000) });
    expect(amt + regularTax).toBeCloseTo(546_710 + 280_000, 6);
  });
});

describe('itemised deductions', () => {
  it.each([
    ['whole below the threshold', 504_999, 40_400],
    ['whole at it', 505_000, 40_400],
    ['30 cents less a dollar above', 505_001, 40_399.7],
    ['nearly down to the floor', 606_333, 10_000.1],
    ['at the floor', 606_334, 10_000],
    ['at the floor however much is earned', 5_000_000, 10_000]
  ])('of state and local taxes are capped: %s', (_where, earnings, allowed) =>
    expect(filed({ earnings, itemized: itemized(60_000, 20_000) }).saltAllowed).toBeCloseTo(allowed, 6)
  );

  it.each([
    [252_500, 20_200],
    [252_501, 20_199.7],
    [303_167, 5_000]
  ])('of state and local taxes are half of it on a separate return (income %d)', (earnings, allowed) =>
    expect(filed({ earnings, itemized: itemized(60_000, 20_000) }, 'mfs').saltAllowed).toBeCloseTo(allowed, 6)
  );

  it('of state and local taxes are what was paid where that is less', () =>
    expect(filed({ earnings: 300_000, itemized: itemized(9_000, 20_000) }).saltAllowed).toBe(9_000));

  it.each([
    ['nothing at the edge of the 37 % band', 640_600, 30_000],
    ['two dollars of 37 above it', 640_637, 29_998],
    ['two of 37 of the deductions at most: 1,621.62 of 30,000', 2_000_000, 28_378.378378]
  ])('lose %s (section 68)', (_what, earnings, deduction) =>
    expect(filed({ earnings, itemized: itemized(0, 30_000) }).deduction).toBeCloseTo(deduction, 6)
  );

  it('lost nothing to section 68 in 2025', () =>
    expect(filed({ earnings: 2_000_000, itemized: itemized(0, 30_000) }, 'single', law2025).deduction).toBe(30_000));

  it('are taken only where they exceed the standard deduction', () => {
    expect(filed({ earnings: 200_000, itemized: itemized(0, 16_100) })).toMatchObject({ itemizes: false, deduction: 16_100 });
    expect(filed({ earnings: 200_000, itemized: itemized(0, 16_101) })).toMatchObject({ itemizes: true, deduction: 16_101 });
    // 16,500 less 2/37 of it is 15,608: the standard deduction is worth more.
    expect(filed({ earnings: 2_000_000, itemized: itemized(0, 16_500) }).deduction).toBe(16_100);
  });
});

describe('everywhere', () => {
  const dollars = fc.integer({ min: 0, max: 3_000_000 });
  const some = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 800_000 }));
  const deductions = fc.option(fc.record({ stateAndLocalTaxes: some, mortgageInterest: some, other: some }));
  const incomes = fc.record({
    earnings: dollars,
    benefits: fc.constant(0),
    other: some,
    spouseEarnings: some,
    interest: some,
    qualifiedDividends: some,
    shortTermGains: some,
    longTermGains: some,
    isoSpread: some,
    itemized: deductions
  });
  const cases = [fc.constantFrom(law2025, law2026), fc.constantFrom(...filingStatuses), incomes] as const;

  it('a dollar more of wages never lowers the tax and never costs 60 cents: no cliff', () => {
    fc.assert(
      fc.property(...cases, (law, status, income) => {
        const rise =
          federalReturn(law, status, { ...income, earnings: income.earnings + 1 }).total -
          federalReturn(law, status, income).total;
        expect(rise).toBeGreaterThan(-1e-6);
        expect(rise).toBeLessThan(0.6);
      }),
      { seed: 4, numRuns: 2_000 }
    );
  });

  it('tax is within income, the spread of options included, and the sum of its parts', () => {
    fc.assert(
      fc.property(...cases, (law, status, income) => {
        const { agi, regularTax, amt, netInvestmentIncomeTax, total, taxableIncome, deduction } = federalReturn(
          law,
          status,
          income
        );
        expect(total).toBeCloseTo(regularTax + amt + netInvestmentIncomeTax, 6);
        expect(Math.min(regularTax, amt, netInvestmentIncomeTax)).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(agi + income.isoSpread);
        expect(taxableIncome).toBe(Math.max(0, agi - deduction));
      }),
      { seed: 4, numRuns: 2_000 }
    );
  });
});

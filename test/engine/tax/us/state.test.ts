import { describe, expect, it } from 'vitest';
import { stateTaxableIncome } from '#lib/engine/tax/us/state.ts';
import { lawOf, returnOf, taxesOf } from './us-state-cases.ts';

const wages = (earnings: number) => ({ earnings });

describe('California 2025', () => {
  const law = lawOf('CA', 2025);
  const stateTax = (...on: Parameters<typeof returnOf>) => taxesOf(law, returnOf(...on)).stateIncomeTax ?? 0;

  it('asks nothing of a wage that the exemption credit covers', () => {
    // 1 % of 15,300 − 5,706, less 153 of credit, is below zero.
    expect(taxesOf(law, returnOf(wages(15_300)))).toEqual({});
    expect(stateTax(wages(5_706 + 11_079 + 2_212))).toBeCloseTo(110.79 + 2_212 * 0.02 - 153, 8);
  });

  it('taxes the dollars around an edge at the rates of their brackets', () => {
    const edge = 5_706 + 72_724;
    expect(stateTax(wages(edge)) - stateTax(wages(edge - 100))).toBeCloseTo(8, 8);
    expect(stateTax(wages(edge + 100)) - stateTax(wages(edge))).toBeCloseTo(9.3, 8);
  });

  it('takes 6 off the credit for every started step of 2,500 above the threshold', () => {
    const credit = (agi: number) => {
      const taxable = agi - 5_706;
      const below = 110.79 + 15_185 * 0.02 + 15_188 * 0.04 + 16_090 * 0.06 + 15_182 * 0.08;
      return below + (taxable - 72_724) * 0.093 - stateTax(wages(agi));
    };
    expect(credit(252_203)).toBeCloseTo(153, 6);
    expect(credit(252_204)).toBeCloseTo(147, 6);
    expect(credit(254_703)).toBeCloseTo(147, 6);
    expect(credit(254_704)).toBeCloseTo(141, 6);
    // 25 steps leave 3, the 26th nothing.
    expect(credit(252_203 + 62_500)).toBeCloseTo(3, 6);
    expect(credit(252_203 + 62_501)).toBeCloseTo(0, 6);
  });

  it('doubles credits and their steps for a couple, and halves the width of a step for separate returns', () => {
    const below = 221.58 + 30_370 * 0.02 + 30_376 * 0.04 + 32_180 * 0.06 + 30_364 * 0.08;
    const joint = (agi: number) => below + (agi - 11_412 - 145_448) * 0.093 - stateTax(wages(agi), 'mfj');
    expect(joint(504_411)).toBeCloseTo(306, 6);
    expect(joint(504_412)).toBeCloseTo(294, 6);
    const separate = stateTax(wages(252_203 + 1_251), 'mfs') - stateTax(wages(252_203), 'mfs');
    expect(separate).toBeCloseTo(1_251 * 0.093 + 12, 6);
  });

  it('has a schedule of its own for heads of household, with one credit', () => {
    // 90,000 − 11,412 = 78,588.
    const expected = 221.73 + 30_357 * 0.02 + 15_186 * 0.04 + (78_588 - 67_716) * 0.06 - 153;
    expect(stateTax(wages(90_000), 'hoh')).toBeCloseTo(expected, 6);
  });

  it('adds 1 % above a million of taxable income, at the same edge for couples', () => {
    const surtax = (agi: number, status: 'single' | 'mfj') => taxesOf(law, returnOf(wages(agi), status)).mentalHealthServicesTax;
    expect(surtax(1_005_706, 'single')).toBeUndefined();
    expect(surtax(1_005_806, 'single')).toBeCloseTo(1, 8);
    expect(surtax(1_011_412, 'mfj')).toBeUndefined();
    expect(surtax(2_011_412, 'mfj')).toBeCloseTo(10_000, 6);
  });

  it('taxes long-term gains like wages', () => {
    expect(stateTax({ earnings: 100_000, longTermGains: 50_000 })).toBe(stateTax(wages(150_000)));
  });
});

describe('Massachusetts', () => {
  const law = lawOf('MA', 2025);

  it('deducts what an earner pays to Social Security and Medicare, 2,000 at most', () => {
    expect(taxesOf(law, returnOf(wages(15_000))).stateIncomeTax).toBeCloseTo(0.05 * (15_000 - 4_400 - 1_147.5), 8);
    expect(stateTaxableIncome(law, returnOf(wages(26_143)))).toBeCloseTo(26_143 - 4_400 - 26_143 * 0.0765, 8);
    expect(stateTaxableIncome(law, returnOf(wages(26_144)))).toBeCloseTo(26_144 - 6_400, 8);
    expect(stateTaxableIncome(law, returnOf({ earnings: 90_000, spouseEarnings: 60_000 }, 'mfj'))).toBe(150_000 - 8_800 - 4_000);
  });

  it('exempts 6,800 of a head of household and 4,400 of separate filers', () => {
    expect(taxesOf(law, returnOf(wages(80_000), 'hoh')).stateIncomeTax).toBeCloseTo(0.05 * (80_000 - 8_800), 8);
    expect(taxesOf(law, returnOf(wages(80_000), 'mfs')).stateIncomeTax).toBeCloseTo(0.05 * (80_000 - 6_400), 8);
  });

  it('adds 4 % above the threshold, one for all ways to file', () => {
    const edge = 1_083_150 + 6_400;
    expect(taxesOf(law, returnOf(wages(edge)))).toEqual({ stateIncomeTax: expect.closeTo(54_157.5, 6) });
    expect(taxesOf(law, returnOf(wages(edge + 100))).massachusettsSurtax).toBeCloseTo(4, 6);
    expect(taxesOf(law, returnOf(wages(1_083_150 + 10_900), 'mfj')).massachusettsSurtax).toBeCloseTo(4, 6);
  });

  it('taxes short-term gains at 8.5 % and long-term gains at 5 %', () => {
    const tax = (income: Parameters<typeof returnOf>[0]) => taxesOf(law, returnOf(income)).stateIncomeTax!;
    expect(tax({ earnings: 100_000, shortTermGains: 10_000 }) - tax(wages(100_000))).toBeCloseTo(850, 6);
    expect(tax({ earnings: 100_000, longTermGains: 10_000 }) - tax(wages(100_000))).toBeCloseTo(500, 6);
    // The exemption that wages do not use up is taken off short-term gains before long-term ones.
    expect(tax({ shortTermGains: 10_000, longTermGains: 10_000 })).toBeCloseTo(0.085 * 5_600 + 0.05 * 10_000, 6);
  });
});

describe('Washington', () => {
  const excise = (longTermGains: number, status: 'single' | 'mfj' | 'mfs' = 'single') =>
    taxesOf(lawOf('WA', 2025), returnOf({ earnings: 400_000, longTermGains }, status)).capitalGainsExcise;

  it('leaves wages alone and taxes long-term gains above the deduction at 7 %, then 9.9 %', () => {
    expect(taxesOf(lawOf('WA', 2025), returnOf(wages(3_000_000)))).toEqual({});
    expect(excise(278_000)).toBeUndefined();
    expect(excise(278_100)).toBeCloseTo(7, 8);
    expect(excise(1_278_000)).toBeCloseTo(70_000, 6);
    expect(excise(1_278_100)).toBeCloseTo(70_009.9, 6);
    expect(excise(1_500_000)).toBeCloseTo(70_000 + 222_000 * 0.099, 6);
  });

  it('gives a couple one deduction, and each half of it on separate returns', () => {
    expect(excise(500_000, 'mfj')).toBeCloseTo(222_000 * 0.07, 6);
    expect(2 * excise(1_000_000, 'mfs')!).toBeCloseTo(excise(2_000_000, 'mfj')!, 6);
  });

  it('taxes income above a million at 9.9 % from 2028 on, the excise credited', () => {
    const taxes = (income: Parameters<typeof returnOf>[0]) => taxesOf(lawOf('WA', 2028), returnOf(income));
    expect(taxes(wages(1_000_000))).toEqual({});
    expect(taxes(wages(1_000_100))).toEqual({ washingtonIncomeTax: expect.closeTo(9.9, 8) });
    // Gains below the excise's deduction are not in the base.
    expect(taxes({ earnings: 1_200_000, longTermGains: 200_000 })).toEqual({ washingtonIncomeTax: expect.closeTo(19_800, 6) });
    expect(taxes({ earnings: 1_200_000, longTermGains: 400_000 })).toEqual({
      capitalGainsExcise: expect.closeTo(8_540, 6),
      washingtonIncomeTax: expect.closeTo(59_400 - 8_540, 6)
    });
  });
});

describe('Illinois', () => {
  const tax = (agi: number, status: 'single' | 'mfj' | 'mfs' | 'hoh') =>
    taxesOf(lawOf('IL', 2025), returnOf(wages(agi), status)).stateIncomeTax;

  it.each([
    ['single', 250_000, 2_850],
    ['mfj', 500_000, 5_700],
    ['mfs', 250_000, 2_850],
    ['hoh', 250_000, 2_850]
  ] as const)('denies the exemption of %s above %d', (status, limit, exemption) => {
    expect(tax(limit, status)).toBeCloseTo(0.0495 * (limit - exemption), 6);
    expect(tax(limit + 1, status)).toBeCloseTo(0.0495 * (limit + 1), 6);
  });
});

describe('Colorado', () => {
  it('adds back most of the standard deduction from an income of 300,000 on', () => {
    const tax = (year: number, agi: number, status: 'single' | 'mfj') =>
      taxesOf(lawOf('CO', year), returnOf(wages(agi), status)).stateIncomeTax;
    expect(tax(2025, 299_999, 'single')).toBeCloseTo(0.044 * (299_999 - 15_750), 6);
    expect(tax(2025, 300_000, 'single')).toBeCloseTo(0.044 * (300_000 - 12_000), 6);
    expect(tax(2026, 300_000, 'mfj')).toBeCloseTo(0.044 * (300_000 - 2_000), 6);
  });
});

describe('Utah', () => {
  const law = lawOf('UT', 2025);

  it('tapers its credit for the federal deduction to nothing', () => {
    const tax = (agi: number) => taxesOf(law, returnOf(wages(agi))).stateIncomeTax ?? 0;
    expect(tax(18_213)).toBeCloseTo(0, 8);
    expect(tax(50_000)).toBeCloseTo(2_250 - (945 - 0.013 * (50_000 - 18_213)), 6);
    // 945 / 0.013 above the threshold.
    expect(tax(90_905)).toBeCloseTo(0.045 * 90_905 - (945 - 0.013 * 72_692), 6);
    expect(tax(90_910)).toBeCloseTo(0.045 * 90_910, 6);
  });
});

describe('Maryland', () => {
  const law = lawOf('MD', 2025);
  const taxable = (agi: number, status: 'single' | 'mfj' | 'hoh') =>
    agi - stateTaxableIncome(law, returnOf(wages(agi), status)) - (status === 'single' ? 3_350 : 6_700);

  it('lowers the exemption by steps of income', () => {
    expect([100_000, 100_001, 125_000, 125_001, 150_000, 150_001].map((agi) => taxable(agi, 'single'))).toEqual([
      3_200, 1_600, 1_600, 800, 800, 0
    ]);
    expect([150_000, 150_001, 175_001, 200_001].map((agi) => taxable(agi, 'mfj'))).toEqual([6_400, 3_200, 1_600, 0]);
    expect([150_000, 200_001].map((agi) => taxable(agi, 'hoh'))).toEqual([3_200, 0]);
  });

  it('adds 2 % on all gains once income is above 350,000', () => {
    const taxes = (longTermGains: number) => taxesOf(law, returnOf({ earnings: 300_000, longTermGains }));
    expect(taxes(50_000)).not.toHaveProperty('capitalGainsSurtax');
    expect(taxes(50_001).capitalGainsSurtax).toBeCloseTo(1_000.02, 6);
  });

  it('sums its brackets', () => {
    const expected = 20 + 30 + 40 + 97_000 * 0.0475 + 25_000 * 0.05 + (200_000 - 3_350 - 125_000) * 0.0525 + 46_650 * 0.0025;
    expect(taxesOf(law, returnOf(wages(200_000))).stateIncomeTax).toBeCloseTo(expected, 6);
  });
});

describe('Minnesota', () => {
  const law = lawOf('MN', 2025);
  const deduction = (agi: number, status: 'single' | 'mfs' = 'single') =>
    agi - stateTaxableIncome(law, returnOf(wages(agi), status));

  it('takes up to 80 % of the standard deduction back', () => {
    expect(deduction(238_950)).toBe(14_950);
    expect(deduction(239_050)).toBeCloseTo(14_947, 6);
    expect(deduction(330_300)).toBeCloseTo(14_950 - 91_350 * 0.03, 6);
    expect(deduction(340_300)).toBeCloseTo(14_950 - 91_350 * 0.03 - 1_000, 6);
    expect(deduction(600_000)).toBeCloseTo(2_990, 6);
    expect(deduction(119_575, 'mfs')).toBeCloseTo(14_947, 6);
  });

  it('taxes investment income above a million at 1 % more', () => {
    const taxes = (longTermGains: number) => taxesOf(law, returnOf({ earnings: 300_000, interest: 100_000, longTermGains }));
    expect(taxes(900_000)).not.toHaveProperty('minnesotaInvestmentTax');
    expect(taxes(900_100).minnesotaInvestmentTax).toBeCloseTo(1, 6);
  });
});

describe('Connecticut', () => {
  const tax = (agi: number, status: 'single' | 'mfj' | 'mfs' | 'hoh' = 'single') =>
    taxesOf(lawOf('CT', 2025), returnOf(wages(agi), status)).stateIncomeTax ?? 0;

  it('exempts 15,000, 1,000 less for every started 1,000 above 30,000, and credits a share of the tax', () => {
    expect(tax(15_000)).toBe(0);
    expect(tax(15_100)).toBeCloseTo(100 * 0.02 * 0.25, 8);
    expect(tax(30_000)).toBeCloseTo((200 + 5_000 * 0.045) * 0.85, 8);
    expect(tax(30_001)).toBeCloseTo((200 + 6_001 * 0.045) * 0.85, 8);
    expect(tax(44_000)).toBeCloseTo((200 + 33_000 * 0.045) * 0.9, 6);
    expect(tax(44_001)).toBeCloseTo((200 + 34_001 * 0.045) * 0.9, 6);
  });

  it('adds back the lower brackets by steps: 250, then 250, 2,700 and 450', () => {
    const brackets = 200 + 40_000 * 0.045 + 50_000 * 0.055;
    expect(tax(100_000)).toBeCloseTo(brackets + 9 * 25, 6);
    expect(tax(105_000)).toBeCloseTo(brackets + 300 + 250, 6);
    expect(tax(105_001)).toBeCloseTo(brackets + 300.06 + 250 + 25, 6);
    expect(tax(200_000)).toBeCloseTo(brackets + 6_000 + 500, 6);
    // Above 545,000 nearly all that the lower brackets saved is taken back: 50 of it stays, as in the tables of the form.
    expect(tax(900_000)).toBeCloseTo(0.0699 * 900_000 - 50, 6);
    expect(tax(900_000, 'mfs')).toBe(tax(900_000));
    expect(tax(2_000_000, 'mfj')).toBeCloseTo(0.0699 * 2_000_000 - 100, 6);
    expect(tax(2_000_000, 'hoh')).toBeCloseTo(0.0699 * 2_000_000 - 200, 6);
  });
});

describe('flat and bracketed states', () => {
  it.each([
    ['AZ', 2025, 'single', 120_000, 0.025 * (120_000 - 15_750)],
    ['AZ', 2026, 'hoh', 120_000, 0.025 * (120_000 - 24_150)],
    ['GA', 2025, 'single', 120_000, 0.0519 * 108_000],
    ['GA', 2026, 'mfj', 120_000, 0.0499 * 90_000],
    ['IN', 2025, 'mfj', 120_000, 0.03 * 118_000],
    ['IN', 2027, 'hoh', 120_000, 0.029 * 119_000],
    ['KY', 2025, 'mfj', 120_000, 0.04 * 116_730],
    ['KY', 2026, 'single', 120_000, 0.035 * 116_730],
    ['IN', 2026, 'single', 120_000, 0.0295 * 119_000],
    ['ID', 2026, 'single', 120_000, 0.053 * (120_000 - 16_100 - 4811)],
    ['VA', 2026, 'single', 120_000, 60 + 60 + 600 + 0.0575 * (120_000 - 8750 - 930 - 17_000)],
    ['DC', 2026, 'single', 120_000, 400 + 1800 + 1300 + 0.085 * (120_000 - 15_000 - 60_000)],
    ['MS', 2026, 'single', 120_000, 0.04 * (120_000 - 2300 - 6000 - 10_000)],
    // 205 050 taxable, in all four bands
    ['MN', 2025, 'single', 220_000, 0.0535 * 32_570 + 0.068 * 74_420 + 0.0785 * 91_640 + 0.0985 * 6420],
    ['MN', 2026, 'single', 220_000, 0.0535 * 32_570 + 0.068 * 74_420 + 0.0785 * 91_640 + 0.0985 * 6420],
    ['MI', 2026, 'single', 120_000, 0.0425 * (120_000 - 5800)],
    ['MI', 2025, 'mfj', 120_000, 0.0425 * (120_000 - 11_600)],
    ['NC', 2025, 'hoh', 120_000, 0.0425 * (120_000 - 19_125)],
    ['NC', 2026, 'mfs', 120_000, 0.0399 * (120_000 - 12_750)],
    ['PA', 2026, 'hoh', 120_000, 0.0307 * 120_000],
    ['VA', 2025, 'single', 120_000, 60 + 60 + 600 + 0.0575 * (120_000 - 8_750 - 930 - 17_000)],
    ['VA', 2027, 'mfj', 120_000, 60 + 60 + 600 + 0.0575 * (120_000 - 18_400 - 1_860 - 17_000)],
    ['NJ', 2025, 'single', 120_000, 280 + 262.5 + 175 + 35_000 * 0.05525 + (119_000 - 75_000) * 0.0637],
    ['NJ', 2026, 'hoh', 120_000, 280 + 525 + 490 + 350 + (119_000 - 80_000) * 0.05525],
    ['ID', 2025, 'mfj', 120_000, 0.053 * (120_000 - 31_500 - 9_622)],
    ['LA', 2025, 'hoh', 120_000, 0.03 * 95_000],
    ['LA', 2026, 'single', 120_000, 0.03 * (120_000 - 12_835)],
    ['MS', 2025, 'hoh', 120_000, 0.044 * (120_000 - 3_400 - 8_000 - 10_000)],
    ['MS', 2027, 'single', 120_000, 0.0375 * (120_000 - 2_300 - 6_000 - 10_000)],
    ['DC', 2025, 'hoh', 120_000, 400 + 1_800 + 1_300 + (120_000 - 22_500 - 60_000) * 0.085]
  ] as const)('%s %d, %s, on %d of wages', (region, year, status, earnings, expected) => {
    expect(taxesOf(lawOf(region, year), returnOf({ earnings }, status)).stateIncomeTax).toBeCloseTo(expected, 6);
  });

  it.each(['AK', 'FL', 'NH', 'NV', 'SD', 'TN', 'TX', 'WY'] as const)('%s taxes no income', (region) => {
    const on = returnOf({ earnings: 900_000, interest: 50_000, qualifiedDividends: 50_000, longTermGains: 900_000 });
    expect(taxesOf(lawOf(region, 2026), on)).toEqual({});
  });
});

/** Flat withholding on a sign-on or on shares at vest against the tax that they bear, by hand. */
import { describe, expect, it } from 'vitest';
import { noIncome } from '#lib/engine/tax/income.ts';
import { flatRegime } from '#lib/engine/tax/flat.ts';
import { usRegime } from '#lib/engine/tax/us/us.ts';
import { supplementalSettlement, supplementalWithheld } from '#lib/engine/tax/us/withholding.ts';
import { law2026 } from './federal-law.ts';

const regime = usRegime({ regime: 'us' }, { federal: [law2026], states: {} });
const settled = (earnings: number, pay: number) => supplementalSettlement(regime, 2026, { ...noIncome, earnings }, pay)!;

describe('withholding on supplemental pay', () => {
  const rule = regime.supplementalWithholding(2026)!;

  it.each([
    [999_999, 219_999.78],
    [1_000_000, 220_000],
    [1_000_001, 220_000.37]
  ])('is 22 %% up to a million and 37 %% above: on %d it is %d', (pay, withheld) =>
    expect(supplementalWithheld(rule, pay)).toBeCloseTo(withheld, 6)
  );

  it('leaves a bill in April in the upper bands', () => {
    // Taxable 283,900 bears 68,134.25, 233,900 bears 51,304: the 50,000 on top bear 16,830.25.
    const { withheld, federalTax, due } = settled(300_000, 50_000);
    expect(withheld).toBeCloseTo(11_000, 6);
    expect(federalTax).toBeCloseTo(16_830.25, 6);
    expect(due).toBeCloseTo(5_830.25, 6);
  });

  it('comes back in part in the lower ones: 12 % of 10,000 against 22 %', () =>
    expect(settled(60_000, 10_000).due).toBeCloseTo(-1_000, 6));

  it('settles nothing on nothing', () => expect(settled(60_000, 0)).toEqual({ withheld: 0, federalTax: 0, due: 0 }));

  it('counts no state or local tax: those are withheld by their own rules', () => {
    const local = usRegime({ regime: 'us', localRate: 0.05 }, { federal: [law2026], states: {} });
    expect(supplementalSettlement(local, 2026, { ...noIncome, earnings: 300_000 }, 50_000)).toEqual(settled(300_000, 50_000));
  });

  it('is unknown where the law has none', () =>
    expect(supplementalSettlement(flatRegime({ regime: 'flat', rate: 0.3 }), 2026, { ...noIncome, earnings: 1 }, 1)).toBeNull());
});

// The rate on the next unit of pay over all pay: the chart's staircase must have the law's own edges and rates.
import { describe, expect, it } from 'vitest';
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { usLaw } from '#lib/catalogue/us-law.ts';
import { flatRegime } from '#lib/engine/tax/flat.ts';
import { noIncome } from '#lib/engine/tax/income.ts';
import { marginalSteps } from '#lib/engine/tax/marginal-steps.ts';
import { ukRegime } from '#lib/engine/tax/uk/uk.ts';
import { usRegime } from '#lib/engine/tax/us/us.ts';
import { toyRegime } from '../../support/toy-regime.ts';

const steps = (...of: [from: number, rate: number][]) => of.map(([from, rate]) => ({ from, rate }));

describe('the United States', () => {
  it('a single Texan in 2026 climbs the federal bands, above the deduction of 16,100, with Social Security up to its base', () => {
    const texas = usRegime({ regime: 'us', region: 'TX' }, usLaw);
    // 7.65 % of FICA below the base of 184,500, then 1.45 %, then 2.35 % above 200,000.
    expect(marginalSteps(texas, 2026, noIncome, 800_000)).toEqual(
      steps(
        [0, 0.0765],
        [16_100, 0.1765],
        [28_500, 0.1965],
        [66_500, 0.2965],
        [121_800, 0.3165],
        [184_500, 0.2545],
        [200_000, 0.2635],
        [217_875, 0.3435],
        [272_325, 0.3735],
        [656_700, 0.3935]
      )
    );
  });

  it('other income fills the lower bands and leaves Social Security where it was', () => {
    const texas = usRegime({ regime: 'us', region: 'TX' }, usLaw);
    expect(marginalSteps(texas, 2026, { ...noIncome, other: 16_100 }, 40_000)).toEqual(steps([0, 0.1765], [12_400, 0.1965]));
  });

  it('a credit that California takes away in jumps is no rate', () => {
    const california = usRegime({ regime: 'us', region: 'CA' }, usLaw);
    const found = marginalSteps(california, 2026, noIncome, 600_000);
    expect(Math.max(...found.map(({ rate }) => rate))).toBeLessThan(0.6);
    found.slice(1).forEach(({ rate }, index) => expect(rate).not.toBe(found[index]!.rate));
  });
});

it('England takes 62 % of the next pound while the personal allowance tapers, from 100,000 to 125,140', () => {
  const england = ukRegime({ regime: 'uk', region: 'england' }, ukLaw);
  expect(marginalSteps(england, 2026, noIncome, 200_000)).toEqual(
    steps([0, 0], [12_570, 0.28], [50_270, 0.42], [100_000, 0.62], [125_140, 0.47])
  );
});

it('a flat rate has one step', () => {
  expect(marginalSteps(flatRegime({ regime: 'flat', rate: 0.42 }), 2027, noIncome, 1_000_000)).toEqual(steps([0, 0.42]));
});

it.each([2, 99.25, 640, 10_000.4, 777_777])('an edge at %d is found to a unit, a jump beside it left out', (edge) => {
  const regime = toyRegime({
    tax: (income) => 0.2 * income + 0.3 * Math.max(0, income - edge) + (income > edge + 40_000 ? 900 : 0),
    employerTax: () => 0
  });
  const found = marginalSteps(regime, 2027, noIncome, 1_000_000);
  expect(found.map(({ rate }) => rate)).toEqual([0.2, 0.5]);
  expect(Math.abs(found[1]!.from - edge)).toBeLessThanOrEqual(1);
});

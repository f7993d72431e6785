import { describe, expect, it } from 'vitest';
import { usStates } from '#lib/catalogue/us-states.ts';
import { filingStatuses, type FilingStatus } from '#lib/engine/document.ts';
import type { StateParameters } from '#lib/engine/tax/us/parameters.ts';
import { stateIncomeTax, stateIncomeTaxes, statePayrollTax, statePayrollTaxes } from '#lib/engine/tax/us/state.ts';
import { returnOf } from './us-state-cases.ts';

/** Fine enough that the smallest jump, 63 dollars, stands out of a step's tax. */
const step = 250;
const most = 3_000_000;

/** Every law with every way to file, New York with and without the city. */
const cases = Object.values(usStates)
  .flat()
  .flatMap((law) => filingStatuses.map((status) => ({ law, status })))
  .flatMap((one) => (one.law.cities ? [undefined, 'NYC' as const] : [undefined]).map((city) => ({ ...one, city })))
  .map((one) => ({ ...one, name: `${one.law.region} ${one.law.taxYear} ${one.status} ${one.city ?? ''}`.trim() }));

/** Where there is a schedule to walk along. */
const taxing = cases.filter(({ law }) => law.bands.single.length > 0 || law.highIncomeTax);

type Case = Omit<(typeof cases)[number], 'name'>;

function taxOnWages({ law, status, city }: Case, earnings: number): number {
  return stateIncomeTax(law, returnOf({ earnings }, status, city));
}

/** The first wage where tax falls or is more than 16 % of it. */
function oddWage(one: Case): number | undefined {
  let before = 0;
  for (let earnings = 0; earnings <= most; earnings += step) {
    const tax = taxOnWages(one, earnings);
    if (tax < before || tax > 0.16 * earnings) return earnings;
    before = tax;
  }
  return undefined;
}

/** Where one more dollar of wages costs more than two: the wage before it, by halving the steps that are too steep. */
function cliffs(one: Case): number[] {
  const found: number[] = [];
  let tax = 0;
  for (let low = 0; low < most; low += step) {
    const before = tax;
    tax = taxOnWages(one, low + step);
    if (tax - before < 0.2 * step) continue;
    const from = steepestDollar(one, low);
    if (taxOnWages(one, from + 1) - taxOnWages(one, from) > 2) found.push(from);
  }
  return found;
}

function steepestDollar(one: Case, low: number): number {
  let from = low;
  let to = low + step;
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    const rise = taxOnWages(one, middle) - taxOnWages(one, from);
    if (rise / (middle - from) > (taxOnWages(one, to) - taxOnWages(one, middle)) / (to - middle)) to = middle;
    else from = middle;
  }
  return from;
}

/** Entries of the recapture's steps, ends of credits and exemptions: by law, and by nothing else, the tax jumps. */
function expectedCliffs({ law, status, city }: Case): number[] {
  const deduction = { single: 8_000, mfs: 8_000, mfj: 16_050, hoh: 11_200 }[status];
  const stepEdges: Record<FilingStatus, number[]> = {
    single: [215_400, 1_077_550],
    mfs: [215_400, 1_077_550],
    mfj: [161_550, 323_200, 2_155_350],
    hoh: [269_300, 1_616_450]
  };
  const newYork = stepEdges[status].map((edge) => edge + deduction);
  if (law.region === 'NY') return (city ? [...newYork, 250_000, 500_000 + deduction] : newYork).toSorted((a, b) => a - b);
  if (law.region === 'IL') return [status === 'mfj' ? 500_000 : 250_000];
  const oneOrTwo = status === 'single' || status === 'mfs' ? 0 : 50_000;
  if (law.region === 'MD') return [100_000, 125_000, 150_000].map((edge) => edge + oneOrTwo);
  return law.region === 'CO' ? [299_999] : [];
}

const returnsOf = (status: FilingStatus, city?: 'NYC') =>
  [0, 9_999, 78_000, 251_000, 1_234_567, 30_000_000].flatMap((earnings) => [
    returnOf({ earnings }, status, city),
    returnOf({ earnings, interest: 4_000, shortTermGains: 30_000, longTermGains: 1_600_000 }, status, city)
  ]);

describe('state taxes, of every state, year and way to file', () => {
  it.each(taxing)('$name: never falls as wages rise, and stays below them', (one) => {
    expect(oddWage(one)).toBeUndefined();
  });

  // Connecticut's tax moves by steps throughout: state.test.ts counts them.
  it.each(taxing.filter(({ law }) => !law.addBacks))('$name: jumps only where the law does', (one) => {
    expect(cliffs(one)).toEqual(expectedCliffs(one));
  });

  it('have the sum of the list that the panel shows', () => {
    const sum = (taxes: readonly { amount: number }[]) => taxes.reduce((total, { amount }) => total + amount, 0);
    const check = (law: StateParameters, on: ReturnType<typeof returnOf>) => {
      expect(stateIncomeTax(law, on)).toBeCloseTo(sum(stateIncomeTaxes(law, on)), 6);
      expect(statePayrollTax(law, on.income.earnings)).toBeCloseTo(sum(statePayrollTaxes(law, on.income.earnings)), 6);
    };
    for (const { law, status, city } of cases) for (const on of returnsOf(status, city)) check(law, on);
  });

  it('show each tax once and none that is zero', () => {
    for (const { law, status, city } of cases) {
      for (const on of returnsOf(status, city)) {
        const taxes = stateIncomeTaxes(law, on);
        expect(new Set(taxes.map(({ id }) => id)).size).toBe(taxes.length);
        expect(taxes.every(({ amount }) => amount > 0)).toBe(true);
      }
    }
  });
});

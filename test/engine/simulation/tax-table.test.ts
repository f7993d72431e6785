// The simulation asks a table where the ladder asks the law: half a cent is what it may cost.
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { filingStatuses, noIncome, usRegions, type Tax } from '#lib/engine/index.ts';
import { TaxTable } from '#lib/engine/simulation/tax-table.ts';
import { randomStream } from '#lib/engine/prices/random.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { basis, everything, question } from './questions.ts';

const [least, most] = [2 ** 14, 2 ** 23];

function incomeTax(tax: Tax, other = 0) {
  const regime = taxLaw(tax);
  return (amount: number) => regime.incomeTax(2027, { ...noIncome, earnings: amount, other });
}

/** Amounts as letters have them: spread evenly in their logarithms. */
function amounts(count: number, seed: number): number[] {
  const random = randomStream(seed);
  return Array.from({ length: count }, () => least * Math.pow(most / least, random.uniform()));
}

const taxes: Tax[] = [
  ...usRegions.map((region, n): Tax => ({ regime: 'us', region, filingStatus: filingStatuses[n % 4]! })),
  { regime: 'us', region: 'NY', city: 'NYC' },
  { regime: 'us', region: 'CA', spouseWagesPerYear: 200_000, filingStatus: 'mfj' },
  { regime: 'uk' },
  { regime: 'uk', region: 'scotland' },
  { regime: 'flat', rate: 0.37 }
];

describe('a tax as straight lines', () => {
  it.each(taxes.map((tax) => [JSON.stringify(tax), tax] as const))('is off by less than a cent anywhere: %s', (_, tax) => {
    const exact = incomeTax(tax, 12_345);
    const table = new TaxTable(exact, least, most);
    // A step of the law is a dollar wide in the table: hardly anybody is ever on it
    const faults = amounts(4000, 3).filter((amount) => Math.abs(table.at(amount) - exact(amount)) > 0.01);
    expect(faults.length).toBeLessThanOrEqual(4);
    expect(table.size).toBeLessThan(2000);
  });

  it('has the rate of the next dollar where the law has', () => {
    const exact = incomeTax({ regime: 'us', region: 'CA' });
    const table = new TaxTable(exact, least, most);
    const faults = amounts(4000, 5).filter(
      (amount) => Math.abs(table.slope(amount) - (exact(amount + 1) - exact(amount))) > 1e-6
    );
    expect(faults.length).toBeLessThan(40);
  });

  it('asks the law itself below nothing and beyond its nodes', () => {
    const exact = incomeTax({ regime: 'us' });
    const table = new TaxTable(exact, 500, 1000);
    for (const amount of [-5, 0, 499, 1000, 1e6, 1e9]) expect(table.at(amount)).toBe(exact(amount));
  });

  it('finds a step, and a hat that neither half of an interval shows', () => {
    const step = (amount: number) => amount * 0.1 + (amount > 77_777.7 ? 500 : 0);
    const stepped = new TaxTable(step, least, most);
    expect(stepped.at(77_776)).toBeCloseTo(step(77_776), 2);
    expect(stepped.at(77_779)).toBeCloseTo(step(77_779), 2);
    expect(stepped.slope(77_777.7)).toBeCloseTo(0.1, 6);
    const hat = (amount: number) => Math.max(0, 4000 - Math.abs(amount - 90_000));
    const hatted = new TaxTable(hat, least, most);
    for (const amount of [86_100, 90_000, 90_500, 93_200]) expect(hatted.at(amount)).toBeCloseTo(hat(amount), 2);
  });

  it('ends where a tax is so large that it is only known to a dime', () => {
    expect(new TaxTable(incomeTax({ regime: 'us', region: 'NY', city: 'NYC' }, 1e15), least, most).size).toBeLessThan(2000);
  });

  it('lets the largest salary that a field takes be drawn', () => {
    const document = everything();
    const offers = document.offers.map((offer) => ({
      ...offer,
      components: offer.components.map((one) => (one.kind === 'salary' ? { ...one, perYear: 1e15 } : one))
    }));
    const { totals } = new SimulationModel(question({ ...document, offers }), basis).block({
      scramble: 0,
      from: 0,
      to: 2,
      leaves: 2
    });
    expect(totals.every(Number.isFinite)).toBe(true);
  });
});

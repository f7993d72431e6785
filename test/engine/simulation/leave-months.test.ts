// The file of samples says when each offer is left: where pay is a thousand a month, what a sample brings counts the months that were worked.
import { describe, expect, it } from 'vitest';
import type { Amount, SimulationQuestion } from '#lib/engine/index.ts';
import { LeaveMonths } from '#lib/engine/simulation/leave-months.ts';
import { simulated } from '#lib/engine/simulation/simulator.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary } from '../../routes/scenario/compared.ts';
import { basis, question } from './questions.ts';

const size = { scrambles: 2, points: 32, leaves: 4 };
const HORIZON = 48;
const PER_MONTH = 1000;

const asked = (leaveRatePerYear: Amount, fields: Partial<SimulationQuestion> = {}) =>
  question(
    compared(
      [
        { id: 'a', from: 'Borealis', parts: [salary(12 * PER_MONTH)], leaveRatePerYear: 0.3 },
        { id: 'b', from: 'Halcyon', parts: [salary(12 * PER_MONTH)], startMonth: '2027-06', leaveRatePerYear: 0.5 },
        // A worthless grant whose price moves: coordinates that leaving must not be mistaken for.
        { id: 'c', from: 'Next', parts: [salary(12 * PER_MONTH), grant({ perMonth: 0 })], leaveRatePerYear }
      ],
      { horizonMonths: HORIZON, candidate: { outsidePayPerYear: 0 }, services: { hour: { volatilityPerYear: 0.4 } } }
    ),
    fields
  );

/** Months worked by offer and sample, from money and from the months of leaving. */
function worked(one: SimulationQuestion): { paid: number[][]; told: number[][] } {
  const { samples, plan } = simulated(one, basis, size);
  const months = new LeaveMonths(one, basis);
  const told = plan.offers.map((): number[] => []);
  for (let path = 0; path < size.scrambles * size.points; path++) {
    for (const byOffer of months.of(Math.floor(path / size.points), path % size.points, size.leaves)) {
      byOffer.forEach((month, offer) => told[offer]!.push(month - 1));
    }
  }
  return { paid: samples.totals.map((totals) => Array.from(totals, (total) => Math.round(total / PER_MONTH))), told };
}

describe('the month of leaving in a sample', () => {
  it.each([
    ['by Sobol points', asked(0.2)],
    ['by pseudo-random ones', asked(0.2, { method: 'pseudoRandom', seed: 3 })],
    ['where the chance of leaving is a range, drawn anew group by group', asked({ low: 0.05, high: 0.6 })]
  ])('is the first one that is not paid, %s', (_, one) => {
    const { paid, told } = worked(one);
    const window = [HORIZON + 5, HORIZON, HORIZON + 5];
    for (const [offer, months] of told.entries()) {
      expect(months.map((month) => Math.min(month, window[offer]!))).toEqual(paid[offer]);
      expect(new Set(paid[offer]).size).toBeGreaterThan(5);
    }
  });

  it('is never where nobody leaves', () => {
    const { told, paid } = worked(asked(0));
    expect(new Set(told[2])).toEqual(new Set([Infinity]));
    expect(new Set(paid[2])).toEqual(new Set([HORIZON + 5]));
  });
});

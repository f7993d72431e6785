// "What if I leave in month N, what if the shares come to nothing", for every kind of equity that is no pay when it vests.
import { describe, expect, it } from 'vitest';
import {
  common,
  monthSum,
  noStress,
  offerValuation,
  stressed,
  type EquityComponent,
  type Row,
  type Stock,
  type Stress
} from '#lib/engine/index.ts';
import { claimScenario, exit, resolvedClaims, units } from './claim-scenario.ts';

const listed: Extract<Stock, { kind: 'public' }> = { kind: 'public', price: 20, volatilityPerYear: 0.4 };
/** 24 units a month and an exit for 30 a share at the end of the comparison; nothing is certain but the stress. */
const monthly = { units: 24 * 12, vesting: { months: 12 } };

function stressedRow(component: EquityComponent, stress: Partial<Stress>, on?: { listed: typeof listed }): Row {
  const candidate = { tax: { regime: 'flat' as const, rate: 0.25 }, leaveRatePerYear: 0.3 };
  const document = claimScenario([component], { candidate, stock: { exits: [exit(24, 30)] }, ...on });
  const resolved = stressed(resolvedClaims(document), { ...noStress, ...stress });
  const shared = common(resolved);
  return offerValuation(resolved.offers[0]!, shared).rows.find(({ id }) => id === 'eq')!;
}

const onPrivate: [name: string, component: EquityComponent][] = [
  ['shares with two triggers', units('rsu', monthly)],
  ['shares with one trigger', units('rsu', { ...monthly, trigger: 'single' })],
  ['restricted stock', units('restrictedStock', { ...monthly, strike: 3 })],
  ['profit units', units('profitUnits', { ...monthly, threshold: 5e6 })],
  ['options exercised as they vest', units('nso', { ...monthly, strike: 3, exercise: 'atVest' })],
  ['options exercised at the start', units('nso', { ...monthly, strike: 3, exercise: 'atStart' })],
  ['incentive options exercised at the start', units('iso', { ...monthly, strike: 3, exercise: 'atStart' })]
];
const onListed: [name: string, component: EquityComponent][] = [
  ['options', units('nso', { ...monthly, strike: 18 })],
  ['options on a lattice', units('nso', { ...monthly, strike: 18, method: 'lattice', expiryMonths: 48 })],
  ['restricted stock', units('restrictedStock', { ...monthly, strike: 3 })]
];
const everything = [
  ...onPrivate.map(([name, component]) => ({ name: `private ${name}`, component, on: undefined })),
  { name: 'private options held until the exit', component: units('nso', { ...monthly, strike: 3 }), on: undefined },
  ...onListed.map(([name, component]) => ({ name: `listed ${name}`, component, on: { listed } }))
];

describe('leaving at the end of the fifth month', () => {
  for (const { name, component, on } of everything) {
    if (name.endsWith('until the exit')) continue;
    it(`keeps what has vested and brings nothing after it: ${name}`, () => {
      const stayed = stressedRow(component, { leavesAfter: 24 }, on);
      const left = stressedRow(component, { leavesAfter: 5 }, on);
      const kept = monthSum(stayed.present, 0, 5);
      expect(kept).not.toBe(0);
      expect(monthSum(left.present, 0, 5)).toBeCloseTo(kept, 9);
      expect(monthSum(left.expected, 5)).toBe(0);
      expect(monthSum(left.employerCost, 5)).toBe(0);
      expect(monthSum(left.afterTax)).toBeCloseTo(monthSum(stayed.afterTax), 9);
    });
  }

  it('lets vested options lapse unless the exit comes within their window', () => {
    const held = (postTerminationMonths: number, leavesAfter: number) => {
      return monthSum(stressedRow(units('nso', { ...monthly, strike: 3, postTerminationMonths }), { leavesAfter }).present);
    };
    const sixth = (24 * (30 - 3) * 0.75) / 1.44 ** 2; // one month's units, less 25 %
    expect(held(18, 5)).toBe(0);
    expect(held(19, 5)).toBeCloseTo(5 * sixth, 9);
    expect(held(3, 20)).toBe(0);
    expect(held(3, 21)).toBeCloseTo(12 * sixth, 9);
  });

  it('pays what the exit would have accelerated only to who is still there', () => {
    const component = units('rsu', { tranches: [{ month: 24, share: 1 }], acceleration: { trigger: 'single' } });
    const paid = (leavesAfter: number) => {
      const document = claimScenario([component], { candidate: { leaveRatePerYear: 0.3 }, stock: { exits: [exit(6, 30)] } });
      const resolved = stressed(resolvedClaims(document), { ...noStress, leavesAfter });
      return monthSum(offerValuation(resolved.offers[0]!, common(resolved)).rows[0]!.present);
    };
    expect(paid(5)).toBe(0);
    expect(paid(6)).toBeCloseTo(3000 / 1.2, 9);
  });

  it('before the first month brings nothing and costs nothing', () => {
    for (const { component, on } of everything) {
      expect(monthSum(stressedRow(component, { leavesAfter: 0 }, on).present)).toBe(0);
    }
  });
});

describe('equity that comes to nothing', () => {
  for (const { name, component, on } of everything) {
    it(`is neither bought, taxed nor paid for: ${name}`, () => {
      const row = stressedRow(component, { equityWorthless: true }, on);
      for (const rung of ['market', 'worth', 'afterTax', 'present', 'employerCost', 'taxable'] as const) {
        expect(
          row[rung].every((value) => value === 0),
          rung
        ).toBe(true);
      }
      expect(monthSum(row.sticker)).toBe(monthSum(stressedRow(component, {}, on).sticker));
    });
  }
});

// "What if I leave in month N, if the grant is cut, if prices fall, if the shares come to nothing": certainty in place of chances.
import { describe, expect, it } from 'vitest';
import { answer, noStress, resolve, stressed, type Component, type Stress } from '#lib/engine/index.ts';
import { guesses, scenario } from '../support/scenario.ts';

const components: Component[] = [
  { id: 'base', kind: 'salary', perYear: 120_000 },
  { id: 'sign', kind: 'signOn', amount: 12_000, clawbackMonths: 12, clawback: 'full' },
  { id: 'gpus', kind: 'compute', denomination: 'gpuHours', service: 'hour', perMonth: 100, expiresAfterMonths: 1 },
  { id: 'kept', kind: 'compute', denomination: 'gpuHours', service: 'hour', upfront: 480, keptOnLeaving: true },
  { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 480, vesting: { months: 48 } }
];

/** One offer at 40 % tax without discounting, where every demand is met at the first unit's worth. */
function stressedAnswer(stress: Partial<Stress>) {
  const document = scenario(components, {
    candidate: {
      tax: { regime: 'flat', rate: 0.4, computeBasis: 'none' },
      discountRatePerYear: 0,
      leaveRatePerYear: 0.2,
      outsidePayPerYear: 60_000,
      computeDemand: { gpu: { spendPerMonth: 1e6, elasticity: 1 } }
    },
    services: { hour: { list: 4, retail: 2 } },
    horizonMonths: 48,
    employer: { stock: { kind: 'public', price: 100 } }
  });
  const resolved = resolve(document, guesses);
  const [offer] = answer(stressed(resolved, { ...noStress, ...stress })).offers;
  return {
    total: offer!.total.present,
    elsewhere: offer!.elsewhere.present,
    of: (id: string) => offer!.components.find((one) => one.id === id)!.present
  };
}

describe('leaving at the end of a month of employment', () => {
  it('pays until then, claws back, keeps what is kept, and earns elsewhere from then on', () => {
    const left = stressedAnswer({ leavesAfter: 6 });
    expect(left.of('base')).toBeCloseTo(6 * 6000, 6); // 10,000 a month less 40 %
    expect(left.of('sign')).toBeCloseTo(0, 6); // 7,200 after tax, paid and given back
    expect(left.of('gpus')).toBeCloseTo(6 * 200, 6); // 100 hours at 2
    expect(left.of('kept')).toBeCloseTo(960, 6); // 480 hours, all delivered at the start
    expect(left.of('rsu')).toBeCloseTo(6 * 600, 6); // 10 shares a month at 100 less 40 %
    expect(left.elsewhere).toBeCloseTo(42 * 3000, 6); // 5,000 a month less 40 %
  });

  it('before the first month brings nothing but what is earned elsewhere', () => {
    const left = stressedAnswer({ leavesAfter: 0 });
    expect(left.total).toBeCloseTo(0, 6);
    expect(left.elsewhere).toBeCloseTo(48 * 3000, 6);
  });

  it('after the end is staying for good', () => {
    const stayed = stressedAnswer({ leavesAfter: 48 });
    expect(stayed.of('base')).toBeCloseTo(48 * 6000, 6);
    expect(stayed.of('sign')).toBeCloseTo(7200, 6);
    expect(stayed.elsewhere).toBe(0);
  });
});

describe('a programme cut in a month', () => {
  it('ends what has not arrived and leaves pay alone', () => {
    const cut = stressedAnswer({ leavesAfter: 48, cutAfter: 4 });
    expect(cut.of('gpus')).toBeCloseTo(4 * 200, 6);
    expect(cut.of('kept')).toBeCloseTo(960, 6);
    expect(cut.of('base')).toBeCloseTo(48 * 6000, 6);
  });
});

describe('prices and shares', () => {
  it('that fall to a tenth take a tenth of what the hours would cost, not what the letter says', () => {
    const cheap = stressedAnswer({ leavesAfter: 48, prices: { hour: 0.1 } });
    expect(cheap.of('gpus')).toBeCloseTo(48 * 20, 6);
    expect(cheap.of('base')).toBeCloseTo(48 * 6000, 6);
  });

  it('that come to nothing take the shares alone', () => {
    const worthless = stressedAnswer({ leavesAfter: 48, equityWorthless: true });
    expect(worthless.of('rsu')).toBe(0);
    expect(worthless.of('base')).toBeCloseTo(48 * 6000, 6);
  });

  it('are those of the base where nothing is stressed', () => {
    expect(stressedAnswer({}).total).toBe(stressedAnswer({ prices: { hour: 1 } }).total);
  });
});

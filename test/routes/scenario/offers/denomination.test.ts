/** A grant in other units: the letter promises the same money, and the page says what that takes. */
import { describe, expect, it } from 'vitest';
import {
  amountMean,
  type Amount,
  type ComputeComponent,
  type Denomination,
  type Employer,
  type Scenario
} from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { inDenomination } from '../../../../src/routes/scenario/new-parts.ts';
import { listPrices, listValue, serviceIdOf } from '../../../../src/routes/scenario/offers/denomination.ts';
import { grant, scenario } from '../../../support/scenario.ts';

/** An hour is 10 at list and 4 where one can buy it, a million tokens 5, a unit of credit 1; the cluster has 100 GPUs. */
const world: Scenario = scenario([], {
  services: { token: {}, credit: { name: 'API credit', family: 'tokens', unit: 'USD', list: 1 } }
});
const [acme] = world.employers as [Employer];
const SERVICES: Record<Denomination, string> = { gpuHours: 'hour', tokens: 'token', credit: 'credit', clusterShare: 'hour' };
const range: Amount = { low: 100, mode: 150, high: 300 };

/** The grant in another denomination, as the letter's page converts it. */
function converted(from: ComputeComponent, denomination: Denomination, document = world): ComputeComponent {
  const service = SERVICES[denomination];
  const gpus = acme.cluster!.gpus;
  const scale =
    listValue(document, { denomination: from.denomination, service: serviceIdOf(from, acme), gpus }) /
    listValue(document, { denomination, service, gpus });
  return inDenomination(from, { denomination, service }, scale);
}

function listMoney(of: ComputeComponent, field: 'perMonth' | 'upfront' = 'perMonth'): number {
  const amount = of.denomination === 'clusterShare' ? of.share : of[field];
  const { denomination } = of;
  return amountMean(amount ?? 0) * listValue(world, { denomination, service: serviceIdOf(of, acme), gpus: acme.cluster!.gpus });
}

describe('a grant in another denomination', () => {
  const hours = grant({ perMonth: 300, months: 24, expiresAfterMonths: 3, workShare: 0.25, name: 'Research', grossUp: true });

  it('has the figures that the list prices give', () => {
    // 300 hours at 10 are 3,000: 600 million tokens at 5, 3,000 of credit, 300 of the 73,000 hours of 100 GPUs.
    expect(converted(hours, 'tokens').perMonth).toBe(600);
    expect(converted(hours, 'credit').perMonth).toBe(3000);
    expect(converted(hours, 'clusterShare').share).toBe(0.00410959);
  });

  it.each<[Denomination, Denomination]>([
    ['gpuHours', 'tokens'],
    ['gpuHours', 'credit'],
    ['gpuHours', 'clusterShare'],
    ['tokens', 'clusterShare'],
    ['credit', 'tokens']
  ])('keeps its list money from %s to %s and back, and every other term', (here, there) => {
    const start = here === 'gpuHours' ? hours : converted(hours, here);
    const away = converted(start, there);
    const back = converted(away, here);
    for (const one of [away, back]) expect(listMoney(one) / listMoney(hours)).toBeCloseTo(1, 5);
    const { perMonth: _, share: __, ...terms } = back;
    const { perMonth: ___, ...before } = start;
    expect(terms).toEqual(before);
    for (const one of [start, away, back]) {
      const document = { ...world, offers: [{ ...world.offers[0]!, components: [one] }] };
      expect(readScenario(document).ok).toBe(true);
    }
  });

  it.each<[string, Amount, Amount]>([
    ['an interval', { low: 100, high: 140 }, { low: 200, high: 280 }],
    ['a range with its most likely figure', range, { low: 200, mode: 300, high: 600 }],
    [
      'cases',
      {
        cases: [
          { value: 0, probability: 0.4 },
          { value: 50, probability: 0.6 }
        ]
      },
      {
        cases: [
          { value: 0, probability: 0.4 },
          { value: 100, probability: 0.6 }
        ]
      }
    ]
  ])('keeps %s a range', (_, perMonth, inTokens) => {
    const there = converted(grant({ perMonth }), 'tokens');
    expect(there.perMonth).toEqual(inTokens);
    expect(converted(there, 'gpuHours').perMonth).toEqual(perMonth);
  });

  it('keeps what comes at the start', () => {
    const upfront = grant({ upfront: 1000 });
    const tokens = converted(upfront, 'tokens');
    expect(tokens).toEqual({
      id: 'gpus',
      kind: 'compute',
      denomination: 'tokens',
      service: 'token',
      upfront: 2000,
      expiresAfterMonths: null
    });
    expect(converted(grant({ upfront: range, perMonth: 10 }), 'tokens')).toMatchObject({
      upfront: { low: 200, mode: 300, high: 600 },
      perMonth: 20
    });
  });

  it('loses unused units as before: a share of the cluster at month’s end, hours never', () => {
    const share: ComputeComponent = { id: 'gpus', kind: 'compute', denomination: 'clusterShare', share: 0.01 };
    expect(converted(share, 'gpuHours').expiresAfterMonths).toBe(1);
    expect(converted(grant({ perMonth: 300 }), 'clusterShare').expiresAfterMonths).toBeNull();
  });
});

it('the prices of a conversion are said once each, credit as credit', () => {
  expect(listPrices(world, ['hour', 'token'])).toBe('$10.00 a GPU-hour and $5.00 a million tokens');
  expect(listPrices(world, ['hour', 'hour'])).toBe('$10.00 a GPU-hour');
  expect(listPrices(world, ['credit', 'gold'])).toBe('$1.00 a USD of credit');
});

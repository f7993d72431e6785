import { describe, expect, it } from 'vitest';
import { deliveries } from '#lib/engine/compute/deliveries.ts';
import { resolve, type ComputeComponent } from '#lib/engine/index.ts';
import type { ResolvedGrant } from '#lib/engine/resolved.ts';
import { grant, guesses, scenario } from '../../support/scenario.ts';

function delivered(fields: Partial<ComputeComponent>, start = 0, months = 8): number[] {
  const resolved = resolve(scenario([grant(fields)]), guesses).offers[0]!.components[0] as ResolvedGrant;
  return [...deliveries(resolved, start, months)];
}

describe('the units that a grant delivers', () => {
  it('are monthly to the end, upfront in the first month, or both', () => {
    expect(delivered({ perMonth: 10 })).toEqual([10, 10, 10, 10, 10, 10, 10, 10]);
    expect(delivered({ upfront: 100 })).toEqual([100, 0, 0, 0, 0, 0, 0, 0]);
    expect(delivered({ perMonth: 10, upfront: 100, months: 2 })).toEqual([110, 10, 0, 0, 0, 0, 0, 0]);
  });

  it('begin with employment, not with the valuation', () => {
    expect(delivered({ perMonth: 10, upfront: 5, months: 3 }, 2)).toEqual([0, 0, 15, 10, 10, 0, 0, 0]);
  });

  it('wait for the cliff and arrive with it in one piece; the upfront part does not wait', () => {
    expect(delivered({ perMonth: 10, upfront: 100, cliffMonths: 3, months: 5 })).toEqual([100, 0, 30, 10, 10, 0, 0, 0]);
    expect(delivered({ perMonth: 10, cliffMonths: 1, months: 2 })).toEqual([10, 10, 0, 0, 0, 0, 0, 0]);
  });

  it('arrive at the cliff also when the deliveries end before it, and never when it lies beyond the window', () => {
    expect(delivered({ perMonth: 10, cliffMonths: 4, months: 2 })).toEqual([0, 0, 0, 20, 0, 0, 0, 0]);
    expect(delivered({ perMonth: 10, cliffMonths: 9 })).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(delivered({ perMonth: 10, months: 0, upfront: 1 })).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('of a share of a cluster are share × GPUs × 730 hours, gone at month’s end', () => {
    const share: ComputeComponent = { id: 'gpus', kind: 'compute', denomination: 'clusterShare', share: 0.02 };
    const resolved = resolve(scenario([share]), guesses).offers[0]!.components[0] as ResolvedGrant;
    expect(resolved.perMonth).toBeCloseTo(1460, 9); // 0.02 × 100 × 730
    expect(resolved.expiresAfterMonths).toBe(1);
    const kept = resolve(scenario([{ ...share, expiresAfterMonths: null }]), guesses).offers[0]!.components[0] as ResolvedGrant;
    expect(kept.expiresAfterMonths).toBe(Infinity);
  });
});

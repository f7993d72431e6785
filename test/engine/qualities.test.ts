// Needs, experiments and hours of a grant: 730 GPU-hours a month, or 200 million tokens of a model with known facts.
import { describe, expect, it } from 'vitest';
import { grantQualities, type Candidate, type ComputeComponent, type Service } from '#lib/engine/index.ts';
import { componentOf, grant, scenario } from '../support/scenario.ts';

const token: Service = {
  family: 'tokens',
  unit: 'million tokens',
  list: 5,
  facts: { contextTokens: 200_000, largestOutputTokens: 64_000, tokensPerSecond: 50, timeToFirstTokenSeconds: 2 }
};
const hour: Service = { family: 'gpu', unit: 'GPU-hour', list: 10 };
const units = { delivered: 8760, drawn: 0, personal: 0, expired: 0, left: 0 };

function judged(candidate: Partial<Candidate>, fields: Partial<ComputeComponent> = {}, service = hour) {
  return grantQualities({ tax: { regime: 'flat', rate: 0 }, ...candidate }, grant(fields), service, { units, months: 12 });
}

describe('a need', () => {
  it('is met at its limit and missed beyond it, for what should be large as for what should be small', () => {
    const gates = (needs: Candidate['needs'] & object) => judged({ needs }, {}, token).gates;
    expect(gates({ contextTokens: 200_000 })).toEqual([{ quality: 'contextTokens', met: true }]);
    expect(gates({ contextTokens: 1_000_000 })).toEqual([{ quality: 'contextTokens', met: false }]);
    expect(gates({ timeToFirstTokenSeconds: 2 })[0]?.met).toBe(true);
    expect(gates({ timeToFirstTokenSeconds: 1.9 })[0]?.met).toBe(false);
    expect(gates({ tokensPerSecond: 51 })[0]?.met).toBe(false);
    expect(gates({ largestOutputTokens: 64_000 })[0]?.met).toBe(true);
  });

  it('takes better capacity for worse, never the other way round', () => {
    const access = (has: 'dedicated' | 'reserved' | 'bestEffort', needed: 'dedicated' | 'reserved') =>
      judged({ needs: { access: needed } }, { access: has }).gates[0]?.met;
    expect([access('dedicated', 'reserved'), access('reserved', 'reserved'), access('bestEffort', 'reserved')]).toEqual([
      true,
      true,
      false
    ]);
    expect(access('reserved', 'dedicated')).toBe(false);
  });

  it('stays open where nobody says, instead of counting as met or missed', () => {
    expect(judged({ needs: { queueHours: 1, access: 'reserved' } }).gates).toEqual([
      { quality: 'access', met: null },
      { quality: 'queue', met: null }
    ]);
    expect(judged({ needs: { queueHours: 1 } }, { queueHours: 0 }).gates[0]?.met).toBe(true);
  });

  it('of a model is not held against a machine', () => {
    expect(judged({ needs: { contextTokens: 1_000_000 } }).gates).toEqual([]);
  });
});

describe('experiments a month', () => {
  it('are the units of a month over those of a run', () => {
    expect(judged({ experiment: { gpuHours: 73 } }).experimentsPerMonth).toBeCloseTo(10, 12); // 8,760 / 12 / 73
    expect(judged({ experiment: { millionTokens: 73 } }, {}, token).experimentsPerMonth).toBeCloseTo(10, 12);
  });

  it('are held against a need by those that the job leaves', () => {
    const needs = (experimentsPerMonth: number) =>
      judged({ experiment: { gpuHours: 73 }, needs: { experimentsPerMonth } }, { workShare: 0.5 });
    expect(needs(5)).toMatchObject({
      experimentsPerMonth: 10,
      ownExperimentsPerMonth: 5,
      gates: [{ quality: 'experiments', met: true }]
    });
    expect(needs(6).gates[0]!.met).toBe(false);
    expect(judged({ needs: { experimentsPerMonth: 1 } }).gates[0]!.met).toBeNull();
  });

  it('are unknown for a run of the other kind, and for credit, which is money', () => {
    expect(judged({ experiment: { millionTokens: 1 } }).experimentsPerMonth).toBeNull();
    expect(judged({ experiment: { millionTokens: 1 } }, {}, { ...token, unit: 'USD' }).experimentsPerMonth).toBeNull();
  });
});

describe('hours saved', () => {
  const saved = { hoursSavedPerMonth: { queue: 3, generation: 2 } };

  it('are priced beside the worth: hours a month × the value of an hour × months', () => {
    expect(judged({ hourValue: 100 }, saved)).toMatchObject({ hoursSavedPerMonth: 5, hoursWorth: 6000 });
    expect(judged({}, saved).hoursWorth).toBeNull();
  });

  it('never enter what a grant is worth, however much an hour is', () => {
    const plain = scenario([grant({ perMonth: 10 })]);
    const priced = scenario([grant({ perMonth: 10, ...saved, access: 'dedicated', queueHours: 9 })], {
      candidate: { hourValue: 1e6, needs: { queueHours: 1 }, experiment: { gpuHours: 1 } }
    });
    expect(componentOf(priced, 'gpus')).toEqual(componentOf(plain, 'gpus'));
  });
});

// How long jobs wait: Erlang's formulas by another way of summing, a queue drawn job by job, and the hours of a cluster.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '#lib/engine/index.ts';
import { erlangB, erlangC, meanWaitInServiceTimes } from '#lib/engine/cluster/queueing.ts';
import { randomStream } from '#lib/engine/prices/random.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, companyOf } from '../company/support.ts';

/** Erlang's own recursion, upwards from no server: B(c) = a B(c−1) / (c + a B(c−1)). */
function blockedByRecursion(load: number, servers: number): number {
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

describe('Erlang’s formulas', () => {
  it('are the recursion’s for any load and number of servers', () => {
    const inputs = fc.tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.integer({ min: 0, max: 3000 }));
    fc.assert(
      fc.property(inputs, ([offeredLoad, servers]) => {
        const expected = blockedByRecursion(offeredLoad, servers);
        expect(Math.abs(erlangB({ offeredLoad, servers }) - expected)).toBeLessThanOrEqual(1e-10 * expected + 1e-300);
      })
    );
  });

  it('answer for a hundred thousand servers at once', () => {
    expect(erlangB({ offeredLoad: 99_000, servers: 100_000 })).toBeCloseTo(blockedByRecursion(99_000, 100_000), 12);
    expect(erlangC({ offeredLoad: 20_000, servers: 100_000 })).toBe(0);
  });

  it('let everybody wait, without end, where the load is no less than the servers; nobody where nothing comes', () => {
    for (const servers of [0, 3]) {
      expect(erlangC({ offeredLoad: 3, servers })).toBe(1);
      expect(meanWaitInServiceTimes({ offeredLoad: 3, servers })).toBe(Infinity);
    }
    expect([erlangB, erlangC, meanWaitInServiceTimes].map((of) => of({ offeredLoad: 0, servers: 2 }))).toEqual([0, 0, 0]);
    expect(() => erlangB({ offeredLoad: 1, servers: 1.5 })).toThrow(RangeError);
    expect(() => erlangB({ offeredLoad: -1, servers: 1 })).toThrow(RangeError);
  });

  it('are what a queue drawn job by job comes to', () => {
    // 8 jobs an hour, an hour each, 10 servers: 0.409 wait, 0.2046 hours on average. Batches of 20,000 jobs give the error.
    const random = randomStream(11);
    const exponential = () => -Math.log(random.uniform());
    const free = new Float64Array(10);
    let now = 0;
    const batches = Array.from({ length: 40 }, () => {
      let [waited, waits] = [0, 0];
      for (let job = 0; job < 20_000; job++) {
        now += exponential() / 8;
        let first = 0;
        for (let server = 1; server < 10; server++) if (free[server]! < free[first]!) first = server;
        const wait = Math.max(0, free[first]! - now);
        free[first] = now + wait + exponential();
        if (wait > 0) waited += 1;
        waits += wait;
      }
      return [waited / 20_000, waits / 20_000] as const;
    });
    const offered = { offeredLoad: 8, servers: 10 };
    [erlangC(offered), meanWaitInServiceTimes(offered)].forEach((expected, of) => {
      const figures = batches.map((batch) => batch[of]!);
      const mean = figures.reduce((sum, one) => sum + one, 0) / 40;
      const error = Math.sqrt(figures.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 39 / 40);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
      expect(error).toBeLessThan(0.03 * expected);
    });
  });
});

describe('jobs on a cluster', () => {
  const queueOf = (cluster: Partial<Cluster>, reserved = 0) => {
    const components = [grant({ perMonth: 730 * reserved, expiresAfterMonths: 1, workShare: 1 })];
    const document = companyOf({ cash: 0, hires: [{ offer: 'a', count: 1 }] }, components, {
      employer: { cluster: { service: 'hour', gpus: 80, production: { meanGpus: 64 }, ...cluster } }
    });
    return answerOf(document).cluster!.months.map(({ queue }) => queue);
  };
  const jobs = { perHour: 8, gpus: 8, meanHours: 1 };

  it('wait as M/M/c has it where every hour is alike, longer where GPUs are set aside, and nobody claims it unasked', () => {
    // 80 GPUs are 10 servers of 8; with 8 set aside 9 are left.
    const [free, granted] = [queueOf({ jobs })[0]!, queueOf({ jobs }, 8)[0]!];
    expect(free.waitProbability).toBeCloseTo(0.40918015079644354, 12);
    expect(free.meanWaitHours).toBeCloseTo(0.20459007539822177, 12);
    expect(granted.waitProbability).toBeCloseTo(erlangC({ offeredLoad: 8, servers: 9 }), 12);
    expect(queueOf({})[0]).toBeUndefined();
  });

  it('come with the load: hours that bring more than the GPUs can do are counted, and no mean wait is claimed', () => {
    // 8 × 1.4 = 11.2 at the peak: hours with 1 + 0.4 cos above 10/8 are 7 of 24.
    const [first] = queueOf({ jobs, production: { meanGpus: 64, peakRatio: 1.4 } });
    expect(first!.overloadedHours).toBeCloseTo((7 / 24) * 730, 9);
    expect(first!.meanWaitHours).toBeNull();
    expect(first!.waitProbability).toBeGreaterThan(7 / 24);
  });

  it('grow with it too', () => {
    const queues = queueOf({ jobs, production: { meanGpus: 64, growthPerMonth: 0.1 } });
    expect(queues[1]!.waitProbability).toBeCloseTo(erlangC({ offeredLoad: 8.8, servers: 10 }), 12);
    expect(queues[3]!.overloadedHours).toBeCloseTo(730, 9);
  });

  it('that do not come do not wait', () => {
    expect(queueOf({ jobs: { ...jobs, perHour: 0 } })[0]).toEqual({ waitProbability: 0, meanWaitHours: 0, overloadedHours: 0 });
  });
});

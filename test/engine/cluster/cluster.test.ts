// Whether production has its GPUs: each figure by hand where it is certain, by the integral of the normal density and by weeks drawn hour by hour where it is not.
import { describe, expect, it } from 'vitest';
import type { Cluster, ComputeComponent, Scenario } from '#lib/engine/index.ts';
import { expectedServed, expectedShortage, starvedChance } from '#lib/engine/cluster/hour-load.ts';
import { OFF_PEAK_HOURS, weekShape, whenIs } from '#lib/engine/cluster/week.ts';
import { drawnClusterMonth } from '#lib/engine/company/drawn-cluster.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, basis, companyOf } from '../company/support.ts';

/** 100 GPUs of the service `hour`; every hire holds the grants. */
function clustered(cluster: Partial<Cluster>, grants: ComputeComponent[] = [], count = 1): Scenario {
  return companyOf({ cash: 0, hires: [{ offer: 'a', count }] }, grants, {
    horizonMonths: 12,
    employer: { cluster: { service: 'hour', gpus: 100, production: { meanGpus: 60 }, ...cluster } }
  });
}
const clusterOf = (...parts: Parameters<typeof clustered>) => answerOf(clustered(...parts)).cluster!;
/** Sets GPUs aside all month: 730 hours each. */
const gpus = (count: number, fields: Partial<ComputeComponent> = {}) =>
  grant({ perMonth: 730 * count, expiresAfterMonths: 1, workShare: 1, ...fields });

/** Simpson's rule over ± 12 deviations, which no closed form of the product is in; a corner at `corner` is met exactly. */
function integral(f: (demand: number) => number, mean: number, deviation: number, corners: number[]): number {
  const density = (x: number) => Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));
  const ends = [mean - 12 * deviation, ...corners.sort((a, b) => a - b), mean + 12 * deviation];
  let sum = 0;
  for (let part = 1; part < ends.length; part++) {
    const [from, to, steps] = [ends[part - 1]!, ends[part]!, 2000];
    const h = (to - from) / steps;
    for (let i = 0; i <= steps; i++) {
      // Just within the piece: at a corner f may jump.
      const x = Math.min(to - 1e-12 * Math.abs(h), Math.max(from + 1e-12 * Math.abs(h), from + i * h));
      sum += ((i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * h * f(x) * density(x)) / 3;
    }
  }
  return sum;
}

describe('the hours of a week', () => {
  it('are 98 off peak: nights from 22:00 to 08:00, and from Saturday on', () => {
    expect(OFF_PEAK_HOURS).toBe(98);
    const hours = [0, 7, 8, 21, 22, 23, 24 + 7, 24 + 8, 4 * 24 + 21, 119, 120, 120 + 12, 167];
    const off = hours.map((hour) => whenIs(hour) === 'offPeak');
    expect(off).toEqual([true, true, false, false, true, true, true, false, false, true, true, true, true]);
  });

  it('have a mean load of 1, its peak at 15:00, and the weekend in proportion', () => {
    const shape = weekShape({ peakRatio: 1.4, weekendRatio: 0.5 });
    expect(shape.reduce((sum, load) => sum + load, 0) / 168).toBeCloseTo(1, 12);
    expect(shape.indexOf(Math.max(...shape))).toBe(15);
    expect(shape[120 + 15]! / shape[15]!).toBeCloseTo(0.5, 12);
    // 1.4 over 0.6 at the other end of the day.
    expect(shape[15]! / shape[3]!).toBeCloseTo(1.4 / 0.6, 12);
  });
});

describe('one hour', () => {
  it.each([
    [60, 9, 70, 20],
    [60, 9, 40, 20],
    [100, 25, 100, 130],
    [10, 0.5, 11.5, 3]
  ])('of a load %d ± %d with %d GPUs left is the integral of the density', (mean, deviation, left, wanted) => {
    const load = { mean, deviation };
    const by = (f: (demand: number) => number) => integral(f, mean, deviation, [left, left - wanted]);
    expect(starvedChance(load, left)).toBeCloseTo(
      by((d) => (d > left ? 1 : 0)),
      9
    );
    expect(expectedShortage(load, left)).toBeCloseTo(
      by((d) => Math.max(0, d - left)),
      8
    );
    expect(expectedServed(load, left, wanted)).toBeCloseTo(
      by((d) => Math.min(wanted, Math.max(0, left - d))),
      8
    );
  });

  it('far in the tail is small and not nothing: 20 deviations', () => {
    // mpmath: ncdf(-20) = 2.7536241186062337e-89
    expect(starvedChance({ mean: 10, deviation: 1 }, 30) / 2.7536241186062337e-89).toBeCloseTo(1, 12);
    expect(expectedShortage({ mean: 10, deviation: 1 }, 30)).toBeGreaterThan(0);
  });

  it('without doubt is starved only beyond what is left', () => {
    const load = { mean: 60, deviation: 0 };
    expect([60, 59.9].map((left) => starvedChance(load, left))).toEqual([0, 1]);
    expect(expectedShortage(load, 50)).toBe(10);
    expect([70, 65, 50].map((left) => expectedServed(load, left, 8))).toEqual([8, 5, 0]);
  });
});

describe('a month of a cluster', () => {
  it('with 60 of 100 GPUs in use bears 40 that are set aside, and starves with 41', () => {
    expect(clusterOf({}, [gpus(40)]).months[0]).toMatchObject({ dutyCycleGranted: 0.4, starvedHours: 0, bestEffortServed: null });
    expect(clusterOf({}, [gpus(41)]).months[0]).toMatchObject({ starvedProbability: 1, worstHour: { hour: 0, probability: 1 } });
    // One GPU is lacking in all 730 hours, at 4 retail.
    expect(clusterOf({}, [gpus(41)]).months[0]!.shortageGpuHours).toBeCloseTo(730, 6);
    expect(clusterOf({}, [gpus(41)]).months[0]!.burstCost).toBeCloseTo(2920, 6);
  });

  it('buys the burst, unless it says that it does not', () => {
    const { months } = answerOf(clustered({}, [gpus(41)]));
    expect(months[0]!.burst).toBeCloseTo(2920, 6);
    expect(answerOf(clustered({ burst: false }, [gpus(41)])).months[0]!.burst).toBe(0);
  });

  it('counts the GPUs that are up for production, all of them for the share that is granted', () => {
    const { months } = clusterOf({ availability: 0.9 }, [gpus(40)]);
    expect(months[0]).toMatchObject({ dutyCycleGranted: 0.4, starvedProbability: 1 });
    expect(months[0]!.shortageGpuHours).toBeCloseTo(7300, 6);
  });

  it('takes no more than there is: what is reserved beyond the cluster starves production of all of it', () => {
    expect(clusterOf({}, [gpus(90)], 2).months[0]!.shortageGpuHours).toBeCloseTo(60 * 730, 6);
  });

  it('grows, and its worst month is the first of equals', () => {
    // 60 × 1.1^i passes 100 in the seventh month (106.3).
    const grown = { production: { meanGpus: 60, growthPerMonth: 0.1 } };
    const { months, worst } = clusterOf(grown);
    expect(months.map(({ starvedHours }) => starvedHours > 0).indexOf(true)).toBe(6);
    expect(worst).toBe(months[6]);
  });

  it('packs a night’s grant into 98 of 168 hours, and leaves the day to production', () => {
    // 40 GPUs' worth of hours at night are 68.57 at once: 60 in use, 28.57 lacking, in 98 hours of the week.
    const { months } = clusterOf({}, [gpus(40, { hours: 'offPeak' })]);
    expect(months[0]!.starvedHours).toBeCloseTo((730 * 98) / 168, 9);
    expect(months[0]!.shortageGpuHours).toBeCloseTo(((40 * 168) / 98 - 40) * ((730 * 98) / 168), 6);
    expect(months[0]!.worstHour).toEqual({ hour: 0, probability: 1 });
  });

  it('sets aside what is delivered month by month even if it is not drawn, and one-off units as they are drawn', () => {
    // Nobody draws personal hours: demand is nothing, and each expires.
    const idle = clustered({}, [gpus(40, { workShare: 0 })]);
    idle.candidate.computeDemand = { gpu: { spendPerMonth: 0 } };
    expect(answerOf(idle).cluster!.months[0]!.starvedProbability).toBe(0);
    expect(clusterOf({}, [gpus(41, { workShare: 0 })]).months[0]!.starvedProbability).toBe(1);
    // 492 GPU-months at once, drawn for work over 12 months: 41 a month.
    const atOnce = grant({ upfront: 730 * 41 * 12, workShare: 1 });
    const { months } = clusterOf({}, [atOnce]);
    expect(months.map(({ starvedProbability }) => starvedProbability)).toEqual(Array(12).fill(1));
    expect(months[0]!.dutyCycleGranted).toBeCloseTo(41 * 0.12, 9);
    expect(months[1]!.dutyCycleGranted).toBe(0);
  });

  it('does not count grants of another service', () => {
    const tokens = grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 1e6, workShare: 1 });
    expect(clusterOf({}, [gpus(10), tokens]).months[0]).toEqual(clusterOf({}, [gpus(10)]).months[0]);
  });

  it('serves best effort from what is left, and never at production’s cost', () => {
    const effort = gpus(50, { priority: 'bestEffort' });
    // 40 of the 50 that are asked for.
    const { months } = clusterOf({}, [effort]);
    expect(months[0]).toMatchObject({ dutyCycleGranted: 0.5, starvedProbability: 0 });
    expect(months[0]!.bestEffortServed).toBeCloseTo(0.8, 12);
    const doubtful = { production: { meanGpus: 90, peakRatio: 1.3, variability: 0.2 } };
    const [with_, without] = [clusterOf(doubtful, [effort]), clusterOf(doubtful)];
    expect(with_.months[0]!.starvedHours).toBe(without.months[0]!.starvedHours);
  });
});

describe('idle capacity', () => {
  const sold = (grants: ComputeComponent[] = [], idleSale: Cluster['idleSale'] = { share: 0.5 }, more: Partial<Cluster> = {}) =>
    answerOf(clustered({ idleSale: idleSale!, ...more }, grants)).months[0]!;

  it('is what production, reserved grants and best effort leave, sold for the share that finds a buyer', () => {
    // 40 GPUs of 730 hours at 3 wholesale, half of them; 10 reserved; 25 more of best effort.
    expect(sold().idleSale).toBeCloseTo(0.5 * 40 * 730 * 3, 6);
    expect(sold().cash).toBeCloseTo(0.5 * 40 * 730 * 3, 6);
    expect(sold([gpus(10)]).idleSale).toBeCloseTo(0.5 * 30 * 730 * 3, 6);
    const both = [gpus(10), gpus(25, { id: 'left', priority: 'bestEffort' })];
    expect(sold(both).idleSale).toBeCloseTo(0.5 * 5 * 730 * 3, 6);
    expect(sold([], { share: 1, pricePerUnit: 2 }, { burst: false }).idleSale).toBeCloseTo(40 * 730 * 2, 6);
  });

  it('of a doubtful load is the integral of what is left', () => {
    const { idleSale } = sold([], { share: 1 }, { production: { meanGpus: 90, variability: 0.2 } });
    const left = integral((demand) => Math.max(0, 100 - demand), 90, 18, [100]);
    expect(idleSale! / (left * 730 * 3)).toBeCloseTo(1, 8);
  });

  it('that nobody buys is no column', () => {
    expect(answerOf(clustered({})).months[0]).not.toHaveProperty('idleSale');
  });
});

describe('a shortage that is not bought', () => {
  const lost = (lostRevenuePerGpuHour: number, grants: ComputeComponent[] = [gpus(41)], more: Partial<Cluster> = {}) =>
    clustered({ burst: false, lostRevenuePerGpuHour, ...more }, grants);

  it('costs what its hours would have brought, for as long as they are lacking', () => {
    // One GPU is lacking in all 730 hours, at 5 each; without grants none is.
    const { months, grantCosts, cluster } = answerOf(lost(5));
    expect(months[0]!.lostRevenue).toBeCloseTo(3650, 6);
    expect(months[0]!.burst).toBe(0);
    expect(months[11]!.cash - months[10]!.cash).toBeCloseTo(-3650 - months[11]!.overage, 6);
    expect(grantCosts[0]!.cash).toBeCloseTo(3650 + months[0]!.overage, 6);
    expect(cluster!.months[0]!.shortageGpuHours).toBeCloseTo(730, 6);
    expect(answerOf(lost(5, [])).months[0]!.lostRevenue).toBe(0);
  });

  it('takes what it takes off how long cash lasts, and none where nobody holds grants', () => {
    const short = lost(5);
    short.employers[0]!.company!.cash = 3650 * 4;
    // Units drawn are rented at 3: marked free, so that what is lost is all that goes out.
    short.employers[0]!.company!.commitments = [
      { service: 'hour', unitsPerMonth: 730 * 41, pricePerUnit: 0, startMonth: '2027-01', months: 12 }
    ];
    const { asOffered, oneOff, none } = answerOf(short).alternatives;
    expect([asOffered, oneOff, none]).toEqual([expect.closeTo(4, 9), expect.closeTo(4, 9), null]);
    short.employers[0]!.cluster!.lostRevenuePerGpuHour = 0;
    expect(answerOf(short).runwayMonths).toBeNull();
    expect(answerOf(short).months[0]!.lostRevenue).toBe(0);
  });

  it('is no column where nothing is said of what an hour brings', () => {
    expect(answerOf(clustered({ burst: false }, [gpus(41)])).months[0]).not.toHaveProperty('lostRevenue');
  });
});

describe('a load that was measured hour by hour', () => {
  const measured = (hourly: number[]) => clusterOf({ production: { meanGpus: 60, hourly, variability: 0.2 } });

  it('is the page’s shape where it measures that, whatever its level', () => {
    const shape = weekShape({ peakRatio: 1.5, weekendRatio: 0.6 });
    const drawn = clusterOf({ production: { meanGpus: 60, peakRatio: 1.5, weekendRatio: 0.6, variability: 0.2 } });
    measured(Array.from(shape, (load) => load * 777)).months.forEach((month, i) => {
      expect(month.starvedHours).toBeCloseTo(drawn.months[i]!.starvedHours, 9);
      expect(month.worstHour.hour).toBe(drawn.months[i]!.worstHour.hour);
    });
  });

  it('has its worst hour where it was measured', () => {
    const hourly = Array.from({ length: 168 }, (_, hour) => (hour === 50 ? 2 : 1));
    expect(measured(hourly).worst.worstHour.hour).toBe(50);
  });
});

describe('what a month of a cluster is reckoned to be', () => {
  const cases: [string, Partial<Cluster>, ComputeComponent[]][] = [
    ['a doubtful load', { production: { meanGpus: 70, peakRatio: 1.3, weekendRatio: 0.7, variability: 0.2 } }, [gpus(10)]],
    [
      'grants of every kind',
      { availability: 0.95, production: { meanGpus: 55, peakRatio: 1.5, variability: 0.3, growthPerMonth: 0.02 } },
      [
        gpus(8),
        gpus(9, { id: 'night', hours: 'offPeak' }),
        gpus(30, { id: 'left', priority: 'bestEffort' }),
        gpus(12, { id: 'leftAtNight', priority: 'bestEffort', hours: 'offPeak' })
      ]
    ]
  ];

  it.each(cases)('is what weeks drawn hour by hour come to: %s', (_name, cluster, grants) => {
    const document = clustered(cluster, grants);
    const month = answerOf(document).cluster!.months[5]!;
    const drawn = drawnClusterMonth({ scenario: document, employer: 'acme', amounts: {} }, basis, {
      month: 5,
      weeks: 4000,
      seed: 7
    })!;
    const { starvedHours, shortageGpuHours, servedGpuHours } = drawn;
    const wanted = grants
      .filter(({ priority }) => priority === 'bestEffort')
      .reduce((sum, { perMonth }) => sum + Number(perMonth), 0);
    for (const [{ mean, standardError }, reckoned] of [
      [starvedHours, month.starvedHours],
      [shortageGpuHours, month.shortageGpuHours],
      [servedGpuHours, wanted * (month.bestEffortServed ?? 0)]
    ] as const) {
      expect(Math.abs(mean - reckoned)).toBeLessThanOrEqual(4 * standardError + 1e-9);
      expect(standardError).toBeLessThan(0.02 * reckoned + 1e-9);
    }
    expect(month.starvedHours).toBeGreaterThan(5);
  });

  it('is drawn by nobody where no production is described', () => {
    const document = companyOf({ cash: 0 });
    expect(
      drawnClusterMonth({ scenario: document, employer: 'acme', amounts: {} }, basis, { month: 0, weeks: 2, seed: 1 })
    ).toBeNull();
  });
});

describe('the largest reserve that is safe', () => {
  it('is what a certain load leaves at its peak; where every hour may starve, the whole cluster', () => {
    const certain = { production: { meanGpus: 60, growthPerMonth: 0.01 } };
    expect(clusterOf({ ...certain, starvedHoursLimit: 0 }).largestSafeReserved).toBeCloseTo(100 - 60 * 1.01 ** 11, 9);
    expect(clusterOf({ ...certain, starvedHoursLimit: 731 }).largestSafeReserved).toBe(100);
    expect(clusterOf({ production: { meanGpus: 101 }, starvedHoursLimit: 1 }).largestSafeReserved).toBe(0);
    expect(clusterOf(certain).largestSafeReserved).toBeNull();
  });

  it('in a shrinking load is decided by its first month', () => {
    const shrinking = { production: { meanGpus: 60, growthPerMonth: -0.1 }, starvedHoursLimit: 0 };
    expect(clusterOf(shrinking).largestSafeReserved).toBeCloseTo(40, 9);
  });

  it('reserved in every hour starves production for just so long, and a little more for longer', () => {
    const cluster = { production: { meanGpus: 50, peakRatio: 1.3, weekendRatio: 0.8, variability: 0.15 }, starvedHoursLimit: 3 };
    const safe = clusterOf(cluster).largestSafeReserved!;
    expect(clusterOf(cluster, [gpus(safe)]).worst.starvedHours).toBeCloseTo(3, 6);
    expect(clusterOf(cluster, [gpus(safe + 0.1)]).worst.starvedHours).toBeGreaterThan(3.01);
  });
});

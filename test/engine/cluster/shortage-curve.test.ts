// What futures read off a table is what the plan reckons hour by hour, of whatever load, and however much of the cluster is granted.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterWeek, tabledWeeks } from '#lib/engine/cluster/cluster-months.ts';
import { nothingGranted } from '#lib/engine/cluster/granted-hours.ts';
import { expectedLeft, expectedShortage } from '#lib/engine/cluster/hour-load.ts';
import { resolvedCluster } from '#lib/engine/cluster/resolved-cluster.ts';
import { ShortageCurve } from '#lib/engine/cluster/shortage-curve.ts';
import { likeHours } from '#lib/engine/cluster/week.ts';
import type { Cluster, Employer } from '#lib/engine/index.ts';

const MONTHS = 3;
const GPUS = 100;
const upTo = (most: number) => fc.double({ min: 0, max: most, noNaN: true });

const shapes = fc.oneof(
  fc.record({ peakRatio: fc.double({ min: 1, max: 2, noNaN: true }), weekendRatio: upTo(2) }),
  fc.record({ hourly: fc.array(upTo(5), { minLength: 168, maxLength: 168 }).map(([_, ...hours]) => [1, ...hours]) })
);
const clusters = fc
  .tuple(
    shapes,
    fc.record({
      meanGpus: upTo(150),
      variability: fc.oneof(fc.constantFrom(0, 1e-6, 0.01), upTo(1)),
      growthPerMonth: fc.double({ min: -0.9, max: 0.5, noNaN: true })
    })
  )
  .map(([shape, load]): Cluster => ({ service: 'hour', gpus: GPUS, idleSale: { share: 1 }, production: { ...shape, ...load } }));

/** GPUs in an hour on and off peak. */
const taken = fc.record({ reserved: fc.tuple(upTo(130), upTo(130)), bestEffort: fc.tuple(upTo(300), upTo(300)) });

function bothWays(cluster: Cluster, { reserved, bestEffort }: { reserved: number[]; bestEffort: number[] }) {
  const grid = { firstMonth: 0, months: MONTHS };
  const resolved = resolvedCluster({ cluster } as Employer, new Map([['hour', 0]]), grid)!;
  const granted = nothingGranted(MONTHS);
  for (const [part, figures] of [
    ['reserved', reserved],
    ['bestEffort', bestEffort]
  ] as const) {
    granted[part].peak.fill(figures[0]!);
    granted[part].offPeak.fill(figures[1]!);
  }
  const production = resolved.production!;
  const tabled = tabledWeeks(resolved, production, MONTHS);
  return Array.from({ length: MONTHS }, (_, i) => {
    const load = production.meanGpus * (1 + production.growthPerMonth) ** i;
    return { exact: clusterWeek(resolved, production, granted, i), tabled: tabled(granted, i), scale: 730 * load };
  });
}

describe('a month off the table', () => {
  it('lacks and leaves what its hours do one by one, to a billionth of the load', () => {
    fc.assert(
      fc.property(clusters, taken, (cluster, granted) => {
        for (const { exact, tabled, scale } of bothWays(cluster, granted))
          for (const what of ['shortageGpuHours', 'idleGpuHours'] as const) {
            // GPU-hours of the cluster are rounded too, where they are far more than the load.
            expect(Math.abs(tabled[what] - exact[what])).toBeLessThanOrEqual(1e-9 * scale + 1e-12 * 730 * (GPUS + 300));
            expect(tabled[what]).toBeGreaterThanOrEqual(0);
          }
      }),
      { numRuns: 60 }
    );
  });

  it('is exact where nothing is in doubt, corners and all', () => {
    const cluster = { service: 'hour', gpus: GPUS, production: { meanGpus: 60, peakRatio: 1.5 }, idleSale: { share: 1 } };
    for (const reserved of [0, 10, 40, 70, 100])
      for (const { exact, tabled } of bothWays(cluster, { reserved: [reserved, reserved / 2], bestEffort: [0, 5] })) {
        expect(tabled.shortageGpuHours).toBeCloseTo(exact.shortageGpuHours, 8);
        expect(tabled.idleGpuHours).toBeCloseTo(exact.idleGpuHours, 8);
      }
  });

  it('of no production at all leaves everything', () => {
    const cluster = { service: 'hour', gpus: GPUS, production: { meanGpus: 0, variability: 0.2 }, idleSale: { share: 1 } };
    const [month] = bothWays(cluster, { reserved: [30, 30], bestEffort: [20, 90] });
    expect(month!.tabled.shortageGpuHours).toBe(0);
    expect(month!.tabled.idleGpuHours).toBeCloseTo((730 / 168) * 70 * 50, 6);
  });

  it('lacks what is lacking of GPUs that are 1e308 times the load', () => {
    const certain = new ShortageCurve(likeHours(new Float64Array(168).fill(1)), 0);
    expect(certain.lacking(-1e-14, 8.4e-323)).toBeCloseTo(168e-14, 20);
    expect(certain.leaving(-1e-14, 8.4e-323)).toBe(0);
    expect(certain.leaving(1e-14, 8.4e-323)).toBeCloseTo(168e-14, 20);
  });
});

it('a load that has shrunk to next to nothing lacks nothing and leaves all', () => {
  const vanished = { mean: 1e-310, deviation: 1e-311 };
  expect(expectedShortage(vanished, 30)).toBe(0);
  expect(expectedLeft(vanished, 30)).toBe(30);
});

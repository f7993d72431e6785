// The week hour by hour says the same as the month's figures: a picture that shows another shortage than the sentence above it would mislead.
import { describe, expect, it } from 'vitest';
import type { Cluster, ComputeComponent } from '#lib/engine/index.ts';
import { clusterRoom, clusterWeekLoad } from '#lib/engine/cluster/week-load.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, basis, companyOf } from '../company/support.ts';

const clustered = (cluster: Partial<Cluster>, grants: ComputeComponent[] = []) =>
  companyOf({ cash: 0, hires: [{ offer: 'a', count: 1 }] }, grants, {
    horizonMonths: 12,
    employer: { cluster: { service: 'hour', gpus: 100, production: { meanGpus: 60 }, ...cluster } }
  });
const weekOf = (document: ReturnType<typeof clustered>, i = 0) =>
  clusterWeekLoad({ scenario: document, employer: 'acme', amounts: {} }, basis, i)!;
const gpus = (count: number, fields: Partial<ComputeComponent> = {}) =>
  grant({ perMonth: 730 * count, expiresAfterMonths: 1, workShare: 1, ...fields });

describe('the week of a month', () => {
  it('has 168 hours with the mean load, its spread, what is set aside and what is up', () => {
    const production = { meanGpus: 60, variability: 0.1, growthPerMonth: 0.5 };
    const week = weekOf(clustered({ production, availability: 0.9 }, [gpus(10)]), 1);
    expect(week).toHaveLength(168);
    // 60 × 1.5, a tenth of it, 10 GPUs all month, 90 of 100 are up.
    for (const hour of week) {
      expect(hour.mean).toBeCloseTo(90, 9);
      expect(hour.deviation).toBeCloseTo(9, 9);
      expect([hour.reserved, hour.bestEffort, hour.capacity]).toEqual([expect.closeTo(10, 9), 0, 90]);
      // 80 are left: (90 − 80) / 9 deviations above.
      expect(hour.starved).toBeCloseTo(0.8667397371, 9);
    }
  });

  it('keeps a grant of nights and weekends out of the 70 hours of the working day', () => {
    const week = weekOf(clustered({}, [gpus(9.8, { hours: 'offPeak' })]));
    expect(week.filter(({ reserved }) => reserved === 0)).toHaveLength(70);
    // 9.8 GPUs of all hours are 16.8 in 98 of 168.
    for (const { reserved, isOffPeak } of week) expect(reserved).toBeCloseTo(isOffPeak ? 16.8 : 0, 9);
  });

  it('shows what best effort asks for beside what is set aside', () => {
    const [hour] = weekOf(clustered({}, [gpus(5, { priority: 'bestEffort' })]));
    expect([hour!.reserved, hour!.bestEffort]).toEqual([0, expect.closeTo(5, 9)]);
  });

  it('averages to the month’s chance of a shortage, whose worst hour it has too', () => {
    const production = { meanGpus: 70, peakRatio: 1.4, weekendRatio: 0.6, variability: 0.2, growthPerMonth: 0.02 };
    const document = clustered({ production }, [gpus(8), gpus(3, { id: 'night', hours: 'offPeak' })]);
    const { months } = answerOf(document).cluster!;
    for (const i of [0, 5, 11]) {
      const week = weekOf(document, i);
      const mean = week.reduce((sum, { starved }) => sum + starved, 0) / 168;
      expect(mean).toBeCloseTo(months[i]!.starvedProbability, 12);
      expect(week[months[i]!.worstHour.hour]!.starved).toBeCloseTo(months[i]!.worstHour.probability, 12);
      expect(Math.max(...week.map(({ starved }) => starved))).toBeCloseTo(months[i]!.worstHour.probability, 12);
    }
  });

  it('is nothing where nobody has said what customers take, and refuses a month beyond the grid', () => {
    const { production: _, ...bare } = clustered({}).employers[0]!.cluster!;
    const without = clustered({});
    without.employers[0]!.cluster = bare;
    expect(clusterWeekLoad({ scenario: without, employer: 'acme', amounts: {} }, basis, 0)).toBeNull();
    expect(() => weekOf(clustered({}), 12)).toThrow(RangeError);
  });
});

describe('the room in every month', () => {
  const roomOf = (document: ReturnType<typeof clustered>) =>
    clusterRoom({ scenario: document, employer: 'acme', amounts: {} }, basis);

  it('is the most that grants set aside in an hour, and the least that they and the mean load leave, as the weeks have them', () => {
    const production = { meanGpus: 70, peakRatio: 1.4, weekendRatio: 0.6, variability: 0.2, growthPerMonth: 0.02 };
    const document = clustered({ production, availability: 0.9 }, [gpus(8), gpus(30, { id: 'night', hours: 'offPeak' })]);
    roomOf(document)!.forEach(({ reserved, free }, i) => {
      const week = weekOf(document, i);
      expect(reserved).toBeCloseTo(Math.max(...week.map((hour) => hour.reserved)), 9);
      expect(free).toBeCloseTo(Math.min(...week.map((hour) => hour.capacity - hour.reserved - hour.mean)), 9);
    });
  });

  it('is nothing where nobody has said what customers take', () => {
    const { production: _, ...bare } = clustered({}).employers[0]!.cluster!;
    const without = clustered({});
    without.employers[0]!.cluster = bare;
    expect(roomOf(without)).toBeNull();
  });
});

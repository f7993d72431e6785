// A cluster in a few answers: no edit leaves a document that cannot be saved, and what an edit takes from the plan is said.
import { describe, expect, it } from 'vitest';
import type { Employer, Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { leastJobGpus, mostGpus } from '../../../../src/routes/scenario/cluster/cluster-bounds.ts';
import {
  clusterOf,
  describeCluster,
  forgetProduction,
  giveBack,
  rentedAgainWords,
  rentedNoLonger,
  rentedNoLongerWords,
  rentedUntilThenWords,
  setBurst
} from '../../../../src/routes/scenario/cluster/edit-cluster.ts';
import { founding, serving } from '../../../support/cluster-document.ts';

const first = { service: 'h100-hour', gpus: 96, meanGpus: 40, basis: 'owned' } as const;

describe('the first answers', () => {
  it('describe a cluster where there was none, with the prices of its service', () => {
    const document = founding();
    delete document.employers[0]!.cluster;
    const price = document.market.services['h100-hour']!;
    describeCluster(document, 'halcyon', { ...first, service: 'b200-hour' }, { ...price, name: 'B200' });
    expect(document.employers[0]!.cluster).toEqual({ service: 'b200-hour', gpus: 96, production: { meanGpus: 40 } });
    expect(document.market.services['b200-hour']?.name).toBe('B200');
    expect(readScenario(document).ok).toBe(true);
  });

  it('say how the company has its GPUs, and keep what else was said of that', () => {
    const document = founding();
    const [own] = document.employers;
    own!.computeSupply = { basis: 'owned', idleShare: 0.35 };
    describeCluster(document, 'halcyon', first, undefined);
    expect(own!.computeSupply).toEqual({ basis: 'owned', idleShare: 0.35 });
    describeCluster(document, 'halcyon', { ...first, basis: 'committed' }, undefined);
    expect(own!.computeSupply).toEqual({ basis: 'committed' });
    delete own!.computeSupply;
    describeCluster(document, 'halcyon', first, undefined);
    expect(own!.computeSupply).toEqual({ basis: 'owned' });
    expect(readScenario(document).ok).toBe(true);
  });

  it('keep what was said of a cluster, and prices that the comparison has', () => {
    const document = founding();
    document.employers[0]!.cluster!.availability = 0.9;
    const price = document.market.services['h100-hour']!;
    describeCluster(document, 'halcyon', first, { ...price, retail: 99 });
    expect(document.employers[0]!.cluster).toMatchObject({ availability: 0.9, gpus: 96 });
    expect(document.market.services['h100-hour']).toEqual(price);
  });
});

it('revenue is lost only where nothing is bought: buying again takes what an hour brings away', () => {
  const document = serving();
  const cluster = clusterOf(document.employers[0]!);
  const before = structuredClone(cluster);
  setBurst(cluster, false);
  cluster.lostRevenuePerGpuHour = 5;
  expect(readScenario(document).ok).toBe(true);
  setBurst(cluster, true, 5);
  expect(cluster).toEqual(before);
  expect(readScenario(document).ok).toBe(true);
});

it('what a lost hour costs comes back with the switch', () => {
  const document = serving();
  const cluster = clusterOf(document.employers[0]!);
  setBurst(cluster, false, 5);
  expect(cluster).toMatchObject({ burst: false, lostRevenuePerGpuHour: 5 });
  expect(readScenario(document).ok).toBe(true);
});

it('without production go the jobs, the sale and the lost revenue that need it', () => {
  const document = serving();
  const cluster = clusterOf(document.employers[0]!);
  cluster.jobs = { perHour: 3, gpus: 2, meanHours: 1 };
  cluster.idleSale = { share: 0.5 };
  expect(readScenario(document).ok).toBe(true);
  Object.assign(cluster, { burst: false, lostRevenuePerGpuHour: 5 });
  expect(readScenario(document).ok).toBe(true);
  forgetProduction(cluster);
  expect(cluster).toEqual({ service: 'h100-hour', gpus: 128, starvedHoursLimit: 2, burst: false });
  expect(readScenario(document).ok).toBe(true);
  expect(() => clusterOf({ id: 'x', name: 'X' })).toThrow(RangeError);
});

it('names what customers no longer rent, and says nothing where nothing went', () => {
  const document: Scenario = serving();
  const before: Employer = {
    ...document.employers[0]!,
    company: { cash: 0, production: [{ service: 'h100-hour', unitsPerMonth: 30_000 }] }
  };
  const after: Employer = { ...before, company: { cash: 0, production: [] } };
  expect(rentedNoLongerWords(rentedNoLonger(before, after), document)).toMatch(
    /^No longer rented for customers.*: 30k GPU-hours of .*H100.* a month\. Undo brings that back\.$/
  );
  expect(rentedNoLongerWords(rentedNoLonger(before, before), document)).toBe('');
  expect(rentedAgainWords(rentedNoLonger(before, after), document)).toMatch(/^Rented for customers again: 30k GPU-hours/);
  expect(rentedUntilThenWords(rentedNoLonger(before, after), document)).toMatch(/^The plan then no longer rents 30k GPU-hours/);
  expect([rentedAgainWords([], document), rentedUntilThenWords([], document)]).toEqual(['', '']);
});

it('gives taken hours back to a rented cluster alone, and never twice', () => {
  const taken = [{ service: 'h100-hour', unitsPerMonth: 30_000 }];
  const own: Employer = { ...serving().employers[0]!, company: { cash: 0 }, computeSupply: { basis: 'owned' } };
  giveBack(own, taken);
  expect(own.company).toEqual({ cash: 0 });
  own.computeSupply = { basis: 'onDemand' };
  giveBack(own, taken);
  giveBack(own, taken);
  expect(own.company).toEqual({ cash: 0, production: taken });
});

it('neither smaller jobs nor more GPUs within the bounds of their fields make a document that is refused', () => {
  const document = serving();
  const cluster = document.employers[0]!.cluster!;
  for (const gpus of [1, 7, 64, 1e6 / 3]) {
    cluster.gpus = gpus;
    cluster.jobs = { perHour: 3, gpus: leastJobGpus(cluster), meanHours: 1 };
    expect(readScenario(document).ok).toBe(true);
  }
  cluster.jobs = { perHour: 3, gpus: 1e-5 / 3, meanHours: 1 };
  cluster.gpus = mostGpus(cluster);
  expect(readScenario(document).ok).toBe(true);
  cluster.gpus *= 1.1;
  expect(readScenario(document).ok).toBe(false);
});

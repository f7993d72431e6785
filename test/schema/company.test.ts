// What a founder may enter: every mistake is named where it stands, before it becomes a runway.
import { describe, expect, it } from 'vitest';
import type { Employer, Scenario } from '#lib/engine/document.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { companyExample } from './company-example.ts';

function errorsOf(document: unknown): string[] {
  const reading = readScenario(document);
  return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`);
}

/** The example with other fields in its company, or in its cluster. */
function withCompany(fields: object, employer: Partial<Employer> = {}): Scenario {
  const document = companyExample();
  Object.assign(document.employers[0]!.company!, fields);
  Object.assign(document.employers[0]!, employer);
  return document;
}
function withCluster(fields: object): Scenario {
  const document = companyExample();
  Object.assign(document.employers[0]!.cluster!, fields);
  return document;
}
const withProduction = (fields: object) => withCluster({ production: { meanGpus: 10, ...fields } });
const service = companyExample().employers[0]!.cluster!.service;

describe('a company opens as it was written', () => {
  it('the one of the page, one of whom nothing but its cash is known, and a cluster without production', () => {
    const bare = withCompany({}, { company: { cash: -5 } });
    const idle = companyExample();
    idle.employers[0]!.cluster = { service, gpus: 8, availability: 0 };
    const pasted = withCompany({}, { company: { cash: 1, revenueByMonth: [1, 0, 3], burnByMonth: [2] } });
    for (const scenario of [companyExample(), bare, idle, pasted]) expect(readScenario(scenario)).toEqual({ ok: true, scenario });
  });

  it('and where its grants run on the cluster', () => {
    const scenario = companyExample();
    const grant = scenario.offers[0]!.components.find(({ kind }) => kind === 'compute')!;
    Object.assign(grant, { priority: 'bestEffort', hours: 'offPeak' });
    expect(readScenario(scenario)).toEqual({ ok: true, scenario });
    Object.assign(grant, { priority: 'urgent' });
    expect(errorsOf(scenario)).toEqual([
      expect.stringMatching(/^offers\[0\]\.components\[4\]\.priority: .*"reserved", "bestEffort"/)
    ]);
    Object.assign(grant, { priority: 'reserved', hours: 'night' });
    expect(errorsOf(scenario)).toEqual([expect.stringMatching(/^offers\[0\]\.components\[4\]\.hours: .*"all", "offPeak"/)]);
  });
});

const at = 'employers[0].company';
const hire = { offer: 'a', count: 1 };
const raise = { month: '2027-09', amount: 1 };
const commitment = { service, unitsPerMonth: 1, pricePerUnit: 1, startMonth: '2026-12', months: 12 };

const debt = { principal: 10, interestPerYear: 0.1, months: 12 };

describe('a company is refused', () => {
  it.each([
    ['cash', { cash: '4M' }],
    ['interestPerYear', { interestPerYear: 2 }],
    ['revenuePerMonth', { revenuePerMonth: -1 }],
    ['revenueGrowthPerMonth', { revenueGrowthPerMonth: -1 }],
    ['burnPerMonth', { burnPerMonth: -1 }],
    ['burnGrowthPerMonth', { burnGrowthPerMonth: 1.01 }],
    ['burnGrowthPerMonth.high', { burnGrowthPerMonth: { low: 0, high: 2 } }],
    ['replacementCostPerLeaver', { replacementCostPerLeaver: -1 }],
    ['overage', { overage: 'list' }],
    ['commitments[0].shortfallShare', { commitments: [{ ...commitment, shortfallShare: 2 }] }],
    ['commitments[0].ratchet.everyMonths', { commitments: [{ ...commitment, ratchet: { everyMonths: 0, share: 0 } }] }],
    ['commitments[0].ratchet.share', { commitments: [{ ...commitment, ratchet: { everyMonths: 1, share: -1 } }] }],
    [
      'commitments[0].ratchet.share',
      { commitments: [{ ...commitment, startMonth: '1930-01', months: 1200, ratchet: { everyMonths: 1, share: 1 } }] }
    ],
    ['debts[0].principal', { debts: [{ ...debt, principal: -1 }] }],
    ['debts[0].months', { debts: [{ ...debt, months: 0 }] }],
    ['debts[0].interestPerYear', { debts: [{ ...debt, interestPerYear: -0.1 }] }],
    ['debts[0].interestOnlyMonths', { debts: [{ ...debt, interestOnlyMonths: 13 }] }],
    ['debts[0].balloon', { debts: [{ ...debt, balloon: 11 }] }],
    ['revenueByMonth', { revenueByMonth: [1] }],
    ['burnByMonth', { burnByMonth: [1] }],
    ['raises[0].month', { raises: [{ ...raise, month: 'soon' }] }],
    ['raises[0].amount', { raises: [{ ...raise, amount: -1 }] }],
    ['raises[0].probability', { raises: [{ ...raise, probability: 1.1 }] }],
    ['burnTags.cogs', { burnTags: { cogs: 2 } }],
    ['burnTags.rnd', { burnTags: { cogs: 0.6, rnd: 0.6 } }],
    ['hires[0].tag', { hires: [{ ...hire, tag: 'sales' }] }],
    ['hires[0].probability', { hires: [{ ...hire, probability: 2 }] }],
    ['hires[0].count', { hires: [{ ...hire, count: -1 }] }],
    ['hires[0].count', { hires: [{ ...hire, count: 0.5 }] }],
    ['hires[0].startMonth', { hires: [{ ...hire, startMonth: '2016-11' }] }],
    ['hires[0].startMonth', { hires: [{ ...hire, startMonth: '2037-01' }] }],
    ['production[0].unitsPerMonth', { production: [{ service, unitsPerMonth: -1 }] }],
    ['production[0].growthPerMonth', { production: [{ service, unitsPerMonth: 1, growthPerMonth: -1 }] }],
    ['commitments[0].unitsPerMonth', { commitments: [{ ...commitment, unitsPerMonth: -1 }] }],
    ['commitments[0].pricePerUnit', { commitments: [{ ...commitment, pricePerUnit: -1 }] }],
    ['commitments[0].startMonth', { commitments: [{ ...commitment, startMonth: 1 }] }],
    ['commitments[0].months', { commitments: [{ ...commitment, months: 1.5 }] }]
  ])('where %s is out of bounds', (path, fields) => {
    expect(errorsOf(withCompany(fields))).toEqual([
      expect.stringMatching(new RegExp(`^${`${at}.${path}`.replace(/[[\].]/g, '\\$&')}: `))
    ]);
  });

  it('for a field that it does not know', () => {
    expect(errorsOf(withCompany({ runway: 12 }))).toEqual([expect.stringMatching(/^employers\[0\]\.company\.runway: /)]);
  });

  it.each([[[]], [[1, -1]], [Array(121).fill(1)]])(
    'where a series has no figure, one below zero, or more than the grid (%#)',
    (series) => {
      const { burnPerMonth: _, ...company } = companyExample().employers[0]!.company!;
      expect(errorsOf(withCompany({}, { company: { ...company, burnByMonth: series } }))).toHaveLength(1);
    }
  );

  it('where a hire holds an offer of somebody else, or none; hires from ten years ago to ten years ahead are in reach', () => {
    expect(errorsOf(withCompany({ hires: [hire, { ...hire, offer: 'b' }] }))).toEqual([
      expect.stringContaining(`${at}.hires[1].offer: expected the id of an offer of this employer ("a")`)
    ]);
    const reach = ['2016-12', '2036-12'].map((startMonth) => ({ ...hire, startMonth }));
    expect(errorsOf(withCompany({ hires: reach }))).toEqual([]);
  });

  it('where units are of a service that the market does not have', () => {
    const unknown = { service: 'z', unitsPerMonth: 1 };
    expect(errorsOf(withCompany({ production: [unknown], commitments: [{ ...commitment, service: 'z' }] }))).toEqual([
      expect.stringContaining(`${at}.production[0].service: expected the name of a service`),
      expect.stringContaining(`${at}.commitments[0].service: expected the name of a service`)
    ]);
  });

  it('where customers are counted twice: on the owned cluster and as rented units of the same service', () => {
    const owned = withCompany({}, { computeSupply: { basis: 'owned' } });
    expect(errorsOf(owned)).toEqual([
      expect.stringContaining(`${at}.production[0].service: expected another service than ${service}`)
    ]);
    expect(errorsOf(withCompany({}, { computeSupply: { basis: 'committed' } }))).toEqual([]);
  });
});

describe('a cluster is refused', () => {
  it.each([
    ['gpus', withCluster({ gpus: 0 })],
    ['availability', withCluster({ availability: 1.1 })],
    ['starvedHoursLimit', withCluster({ starvedHoursLimit: -1 })],
    ['burst', withCluster({ burst: 'yes' })],
    ['lostRevenuePerGpuHour', withCluster({ burst: false, lostRevenuePerGpuHour: -1 })],
    ['lostRevenuePerGpuHour', withCluster({ lostRevenuePerGpuHour: 5 })],
    ['lostRevenuePerGpuHour', withCluster({ burst: true, lostRevenuePerGpuHour: 0 })],
    ['cost.perGpuHour', withCluster({ cost: { perGpuHour: -1 } })],
    ['cost.startMonth', withCluster({ cost: { perGpuHour: 1, startMonth: 'now' } })],
    ['cost.months', withCluster({ cost: { perGpuHour: 1, months: 0.5 } })],
    ['idleSale.share', withCluster({ idleSale: { share: 2 } })],
    ['idleSale.pricePerUnit', withCluster({ idleSale: { share: 1, pricePerUnit: -1 } })],
    ['production.hourly', withCluster({ production: { meanGpus: 1, hourly: Array(167).fill(1) } })],
    ['production.hourly', withCluster({ production: { meanGpus: 1, hourly: Array(168).fill(0) } })],
    ['production.hourly[1]', withCluster({ production: { meanGpus: 1, hourly: [1, -1, ...Array<number>(166).fill(1)] } })],
    ['production.peakRatio', withProduction({ hourly: Array(168).fill(1), peakRatio: 1.2 })],
    ['production.weekendRatio', withProduction({ hourly: Array(168).fill(1), weekendRatio: 1.2 })],
    ['jobs.perHour', withCluster({ jobs: { perHour: -1, gpus: 1, meanHours: 1 } })],
    ['jobs.gpus', withCluster({ jobs: { perHour: 1, gpus: 0, meanHours: 1 } })],
    ['jobs.gpus', withCluster({ jobs: { perHour: 1, gpus: 1e-320, meanHours: 1 } })],
    ['jobs.meanHours', withCluster({ jobs: { perHour: 1, gpus: 1, meanHours: 0 } })],
    ['production.meanGpus', withProduction({ meanGpus: -1 })],
    ['production.peakRatio', withProduction({ peakRatio: 0.9 })],
    ['production.peakRatio', withProduction({ peakRatio: 2.1 })],
    ['production.weekendRatio', withProduction({ weekendRatio: 2.1 })],
    ['production.variability', withProduction({ variability: 1.1 })],
    ['production.growthPerMonth', withProduction({ growthPerMonth: -1 })]
  ])('where %s is out of bounds', (path, document) => {
    expect(errorsOf(document)).toEqual([
      expect.stringMatching(new RegExp(`^employers\\[0\\]\\.cluster\\.${path.replace(/[[\].]/g, '\\$&')}: `))
    ]);
  });

  it('where jobs wait for a production that nobody describes, what it leaves is sold or what it lacks costs revenue', () => {
    const document = companyExample();
    const { cluster } = document.employers[0]!;
    Object.assign(cluster!, { burst: false, lostRevenuePerGpuHour: 5 });
    delete cluster!.production;
    expect(errorsOf(document)).toEqual([
      expect.stringMatching(/^employers\[0\]\.cluster\.jobs: .*production/),
      expect.stringMatching(/^employers\[0\]\.cluster\.lostRevenuePerGpuHour: .*production/),
      expect.stringMatching(/^employers\[0\]\.cluster\.idleSale: .*production/)
    ]);
  });
});

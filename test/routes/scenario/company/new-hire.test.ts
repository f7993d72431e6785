/** What the founder's one-row letter becomes is an offer that the format takes, and the services a plan may name. */
import { describe, expect, it } from 'vitest';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import type { Employer, Scenario } from '#lib/engine/index.ts';
import { drawnInFirstYear, letterName } from '../../../../src/routes/scenario/company/hire-words.ts';
import { rowOffer } from '../../../../src/routes/scenario/company/new-hire.ts';
import {
  chosenService,
  firstService,
  ownClusterService,
  planServices
} from '../../../../src/routes/scenario/company/plan-services.ts';
import { newCompany } from '../../../../src/routes/scenario/new-parts.ts';
import { compared, salary, valuedOffers } from '../compared.ts';
import { faults } from '../opened.ts';

const cards = rateCards();
const halcyon: Employer = { id: 'halcyon', name: 'Halcyon', company: { cash: 1 } };
const empty: Scenario = { ...newCompany('2026-12-05'), id: 'new', employers: [halcyon] };

describe('a letter of one row', () => {
  it('with a salary and a grant is an offer that is saved, with what the grant is priced by', () => {
    const service = firstService(empty, cards)!;
    const grant = { denomination: 'gpuHours', service, perMonth: 400, workShare: 1, isMonthly: true } as const;
    const offer = rowOffer(empty, halcyon, { title: 'Researcher', salaryPerYear: 300_000, startMonth: '2027-02', grant });
    expect(offer).toMatchObject({ employer: 'halcyon', title: 'Researcher', startMonth: '2027-02' });
    expect(offer.components[1]).toMatchObject({
      kind: 'compute',
      denomination: 'gpuHours',
      perMonth: 400,
      workShare: 1,
      expiresAfterMonths: 1
    });
    const market = { services: { [service.id]: service.service! } };
    expect(faults({ ...empty, market, offers: [offer] })).toEqual([]);
  });

  it('is in the currency of the employer’s other letters, which the whole plan is in', () => {
    const document = compared([{ id: 'a', from: 'Halcyon', currency: 'EUR', parts: [salary(1)] }]);
    const [employer] = document.employers;
    expect(rowOffer(document, employer!, { title: 'Researcher', salaryPerYear: 1, startMonth: '2027-02' })).toMatchObject({
      currency: 'EUR'
    });
  });

  it('has no grant where no compute was typed', () => {
    expect(rowOffer(empty, halcyon, { title: 'Cook', salaryPerYear: 1, startMonth: '2027-02' }).components).toHaveLength(1);
  });
});

describe('letters', () => {
  it('are told apart: by title, by number without one, and by number among those of one title', () => {
    const titled = (id: string, title?: string) => ({ id, from: 'Halcyon', parts: [salary(1)], ...(title && { title }) });
    const document = compared([titled('a', 'Engineer'), titled('b'), titled('c', 'Cook'), titled('d', 'Engineer')]);
    expect(document.offers.map(({ id }) => letterName(document, id))).toEqual([
      'Engineer (1)',
      'Letter 2',
      'Cook',
      'Engineer (2)'
    ]);
  });
});

describe('the part of a grant that is drawn in its first year', () => {
  const shareOf = (terms: { workShare: number; expiresAfterMonths: number | null }, horizonMonths = 12) => {
    const gpus = { id: 'gpus', kind: 'compute', denomination: 'gpuHours', service: 'hour', perMonth: 100, ...terms } as const;
    const document = compared([{ id: 'a', from: 'Halcyon', parts: [salary(100_000), gpus] }], {
      horizonMonths,
      candidate: { tax: { regime: 'flat', rate: 0.3 }, computeDemand: { gpu: { spendPerMonth: 0 } } }
    });
    return drawnInFirstYear(valuedOffers(document)[0]!, [1, 1]);
  };

  it('is all of it where the job needs all, and the job’s share where nobody would pay the tax on the rest', () => {
    expect(shareOf({ workShare: 1, expiresAfterMonths: 1 })).toBeCloseTo(1, 9);
    expect(shareOf({ workShare: 0.5, expiresAfterMonths: 1 })).toBeCloseTo(0.5, 9);
  });

  it('is less where units keep, since each delivery then lasts evenly to the end of the plan', () => {
    const even = Array.from({ length: 12 }, (_, i) => (12 - i) / (24 - i)).reduce((sum, part) => sum + part, 0) / 12;
    expect(shareOf({ workShare: 1, expiresAfterMonths: null }, 24)).toBeCloseTo(even, 9);
  });

  it('is none of nothing', () => {
    const [valued] = valuedOffers(compared([{ id: 'a', from: 'Halcyon', parts: [salary(1)] }]));
    expect(drawnInFirstYear(valued!, [])).toBeNull();
  });
});

describe('services of a plan', () => {
  const cluster = { service: 'h100-hour', gpus: 8 };
  it('leave out that of a cluster of one’s own, whose customers the cluster describes', () => {
    const owner: Employer = { ...halcyon, cluster, computeSupply: { basis: 'owned' } };
    const without = ownClusterService(owner);
    expect(without).toBe('h100-hour');
    expect(planServices(empty, cards, without).map(({ value }) => value)).not.toContain('h100-hour');
    const first = firstService(empty, cards, without)!;
    expect(first.id).not.toBe('h100-hour');
    expect(first.service).toBeDefined();
    expect(ownClusterService({ ...halcyon, cluster })).toBeUndefined();
  });

  it('come from a rate card with their prices, and none is taken twice', () => {
    const id = planServices(empty, cards)[0]!.value;
    const { service } = chosenService(empty, id, cards);
    expect(service).toMatchObject({ list: expect.anything() as unknown });
    expect(chosenService({ ...empty, market: { services: { [id]: service! } } }, id, cards)).toEqual({ id });
  });

  it('are none where no card is in the currency and there is no rate', () => {
    expect(firstService({ ...empty, currency: 'EUR' }, cards)).toBeUndefined();
  });
});

// The same grant, taxed elsewhere: each case must be what a document says that has that tax entered.
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { answer, common, resolve, type Component, type ComputeComponent, type Offer, type Scenario } from '#lib/engine/index.ts';
import type { Tax } from '#lib/engine/index.ts';
import { costShareOfRetail, grantElsewhere, type GrantElsewhere } from '#lib/engine/tax/grant-elsewhere.ts';
import { grant, guesses, scenario, type Parts } from '../../support/scenario.ts';

const fx = { GBP: 1.25 };
const federal: Tax = { regime: 'us', filingStatus: 'single' };
const england: Tax = { regime: 'uk', region: 'england' };

/** Pay of about $150,000, two grants of one family, people who leave and programmes that are cut. */
function documentOf(fields: Partial<ComputeComponent> = {}, parts: Parts = {}): Scenario {
  const components: Component[] = [
    { id: 'base', kind: 'salary', perYear: 150_000, raisePerYear: 0.03 },
    { id: 'plan', kind: 'benefit', perYear: 6000 },
    grant({ id: 'other', perMonth: 40 }),
    grant({ perMonth: 300, expiresAfterMonths: 3, workShare: 0.4, revocationRatePerYear: 0.1, ...fields })
  ];
  return scenario(components, {
    valuationMonth: '2026-11',
    horizonMonths: 30,
    fx,
    employer: { discountRatePerYear: 0.1 },
    ...parts,
    candidate: {
      tax: { regime: 'flat', rate: 0.4, employerRate: 0.05 },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 120_000,
      computeDemand: { gpu: { spendPerMonth: 300, elasticity: 1.2 } },
      ...parts.candidate
    }
  });
}

function casesOf(document: Scenario, taxes: { us?: Tax; uk?: Tax } = { us: federal, uk: england }): GrantElsewhere[] {
  const shared = common(resolve(document, guesses, {}, taxLaw));
  const country = (tax: Tax, unit: number) => ({ regime: taxLaw(tax), unit, spouseWagesPerYear: 0 });
  const there = {
    ...(taxes.us && { us: country(taxes.us, 1) }),
    ...(taxes.uk && { uk: country(taxes.uk, fx.GBP) })
  };
  return grantElsewhere(shared.resolved.offers[0]!, 'gpus', there, shared);
}
const names = (cases: GrantElsewhere[]) => cases.map((one) => one.case);

/** The grant where the document itself has the tax, and other terms of the grant. */
function entered(document: Scenario, tax: Tax, terms: Partial<ComputeComponent> = {}) {
  const [offer] = document.offers;
  const components = offer!.components.map((part) => (part.id === 'gpus' ? { ...part, ...terms } : part)) as Component[];
  const taxed: Offer = { ...offer!, tax, components };
  const resolved = resolve({ ...document, offers: [taxed] }, guesses, {}, taxLaw);
  return answer(resolved).offers[0]!.components.find(({ id }) => id === 'gpus')!;
}

describe('each case', () => {
  const document = documentOf({ cashAlternative: 30_000 });
  const found = new Map(casesOf(document).map((one) => [one.case, one]));

  it.each<[GrantElsewhere['case'], Tax, Partial<ComputeComponent>]>([
    ['own', { regime: 'flat', rate: 0.4, employerRate: 0.05 }, {}],
    ['usRetail', federal, {}],
    ['usDiscount', federal, { discountExclusion: 0.2 }],
    ['ukCost', england, { cashAlternative: 0 }],
    ['ukMarginal', { ...england, computeBasis: 'marginalCost' }, { cashAlternative: 0 }],
    ['ukCash', england, {}],
    ['untaxed', { regime: 'flat', rate: 0.4, employerRate: 0.05, computeBasis: 'none' }, {}]
  ])('%s is what the offer comes to with that tax entered', (name, tax, terms) => {
    const one = found.get(name)!;
    const ladder = entered(document, tax, terms);
    for (const rung of ['taxable', 'worth', 'afterTax', 'present', 'employerCost'] as const)
      expect(one[rung], rung).toBeCloseTo(ladder[rung], 6);
    expect(one.adds).toBeCloseTo(ladder.adds!, 6);
    expect(one.tax).toBeCloseTo(ladder.worth - ladder.afterTax, 6);
    expect(one.personalUnits).toBeCloseTo(ladder.units!.personal, 8);
  });

  it('differs from the others, or a country would be compared with itself', () => {
    const taxes = [...found.values()].map(({ tax }) => Math.round(tax));
    expect(new Set(taxes).size).toBe(taxes.length);
  });

  it('reports the employer’s payroll tax on the grant: American on wages in kind, Class 1A on a benefit', () => {
    // 150,000 a year is below the wage base by more than the grant: 7.65 %
    expect(found.get('usRetail')!.employerTax).toBeCloseTo(0.0765 * found.get('usRetail')!.taxable, 6);
    expect(found.get('ukCost')!.employerTax).toBeCloseTo(0.15 * found.get('ukCost')!.taxable, 6);
    expect(found.get('untaxed')).toMatchObject({ taxable: 0, tax: 0, rate: 0, employerTax: 0 });
  });
});

describe('which cases there are', () => {
  it('depends on the grant: no cash case without cash, resale value for a right that can be sold', () => {
    expect(names(casesOf(documentOf()))).toEqual(['own', 'usRetail', 'usDiscount', 'ukCost', 'ukMarginal', 'untaxed']);
    const sold = documentOf({ transferable: true, haircut: 0.3 });
    expect(names(casesOf(sold))).toEqual(['own', 'usRetail', 'ukResale', 'untaxed']);
  });

  it('leaves out a country that is not told, whose money has no rate yet', () => {
    expect(names(casesOf(documentOf(), { us: federal }))).toEqual(['own', 'usRetail', 'usDiscount', 'untaxed']);
    expect(names(casesOf(documentOf(), {}))).toEqual(['own', 'untaxed']);
  });

  it('is refused for what is no grant of the offer', () => {
    const shared = common(resolve(documentOf(), guesses, {}, taxLaw));
    expect(() => grantElsewhere(shared.resolved.offers[0]!, 'base', {}, shared)).toThrow(RangeError);
  });
});

describe('a right that can be sold', () => {
  it('is earnings in the United Kingdom: the employer pays 15 % as on pay', () => {
    const resale = casesOf(documentOf({ transferable: true, haircut: 0.3 })).find((one) => one.case === 'ukResale')!;
    expect(resale.employerTax).toBeCloseTo(0.15 * resale.taxable, 6);
  });
});

describe('a grossed-up grant', () => {
  it('shows the tax that the employer pays, and leaves the candidate the whole worth', () => {
    const [own] = casesOf(documentOf({ grossUp: true }), {});
    expect(own!.tax).toBeCloseTo(0.4 * own!.taxable, 6);
    expect(own!.tax).toBeGreaterThan(0);
    expect(own!.afterTax).toBeCloseTo(own!.worth, 8);
  });
});

describe('the employer’s price against retail', () => {
  it('is what a personal unit costs them over what the tax office takes it for', () => {
    const share = (parts: Parts) => {
      const shared = common(resolve(documentOf({}, parts), guesses, {}, taxLaw));
      return costShareOfRetail(shared.resolved.offers[0]!, 'gpus', shared);
    };
    expect(share({})).toBeCloseTo(3 / 4, 9);
    expect(share({ services: { hour: { fairMarketValue: 6 } } })).toBeCloseTo(1 / 2, 9);
    // Half of the capacity stands idle: 1 + ½ × (3 − 1) = 2
    expect(share({ employer: { computeSupply: { basis: 'owned', idleShare: 0.5 } } })).toBeCloseTo(2 / 4, 9);
    expect(share({ services: { hour: { retail: 0 } } })).toBe(1);
  });
});

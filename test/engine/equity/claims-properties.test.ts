// What must hold of equity for any document that the schema accepts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answer,
  monthSum,
  offerTaxYears,
  stepSums,
  valuation,
  type EquityComponent,
  type PrivateStock,
  type Row,
  type Scenario
} from '#lib/engine/index.ts';
import { isOpenUntilExit } from '#lib/engine/equity/instrument.ts';
import type { ResolvedClaim } from '#lib/engine/resolved.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { equityScenarios } from '../arbitrary-scenario.ts';
import { resolvedClaims } from './claim-scenario.ts';

const any = equityScenarios({ zeros: true, countries: true });
/** Without mark-downs: tax is on what is really paid, and may be more than what is left of it. */
const flat = equityScenarios({ zeros: true }).map((document) => {
  const [employer, other] = document.employers;
  const { illiquidityDiscount: _, ...stock } = employer!.stock as PrivateStock;
  return { ...document, employers: [{ ...employer!, stock: { ...stock, illiquidity: 'none' as const } }, other!] };
});

function always(documents: fc.Arbitrary<Scenario>, numRuns: number, seed: number, holds: (document: Scenario) => void): void {
  fc.assert(fc.property(documents, holds), { numRuns, seed });
}

interface ValuedClaim {
  claim: ResolvedClaim;
  row: Row;
}

/** All claims of all offers, in the order of the document. */
function claimsOf(document: Scenario): ValuedClaim[] {
  return valuation(resolvedClaims(document, taxLaw)).flatMap(({ offer, rows }) =>
    offer.components
      .filter((part): part is ResolvedClaim => part.kind === 'claim')
      .map((claim) => ({ claim, row: rows.find(({ id }) => id === claim.id)! }))
  );
}

/** Every equity component changed. */
function changed(document: Scenario, change: (component: EquityComponent) => EquityComponent): Scenario {
  return {
    ...document,
    offers: document.offers.map((offer) => ({
      ...offer,
      components: offer.components.map((part) => (part.kind === 'equity' ? change(part) : part))
    }))
  };
}

function presentOf({ row }: ValuedClaim): number {
  return monthSum(row.present);
}

/** Never more than, but for rounding: a tax on little is a difference of large ones. */
function expectAtMost(got: number, most: number): void {
  expect(got).toBeLessThanOrEqual(most + 1e-6 + 1e-9 * Math.abs(most));
}

describe('any letter with equity', () => {
  it('is what these tests generate: the schema accepts it', () => {
    always(any, 100, 1, (document) => {
      const read = readScenario(JSON.parse(JSON.stringify(document)));
      expect(read.ok ? [] : read.errors).toEqual([]);
    });
  });

  it('has an answer in plain numbers under every law', () => {
    always(any, 150, 2, (document) => {
      for (const { claim, row } of claimsOf(document)) {
        for (const [name, values] of Object.entries(row)) {
          if (values instanceof Float64Array) expect(values.every(Number.isFinite), `${claim.instrument}.${name}`).toBe(true);
        }
      }
    });
  });

  it('leads from the sticker to the present by its steps, exactly and in each month', () => {
    always(any, 40, 3, (document) => {
      for (const { row } of claimsOf(document)) {
        for (let i = 0; i < row.sticker.length; i++) {
          const steps = Object.values(stepSums(row, i, i + 1)).reduce((sum, step) => sum + step, 0);
          const size = Math.abs(row.sticker[i]!) + Math.abs(row.market[i]!) + Math.abs(row.afterTax[i]!) + 1;
          expect(Math.abs(row.sticker[i]! + steps - row.present[i]!)).toBeLessThanOrEqual(1e-9 * size);
          expect(Math.abs(row.own[i]! + row.resale[i]! - row.worth[i]!)).toBeLessThanOrEqual(1e-9 * size);
        }
      }
    });
  });

  it('counts each unit that vests once', () => {
    always(any, 80, 4, (document) => {
      for (const { offer, claims } of valuation(resolvedClaims(document, taxLaw))) {
        for (const claim of offer.components.filter((part): part is ResolvedClaim => part.kind === 'claim')) {
          const granted = claim.grants.reduce((sum, { vests }) => sum + monthSum(vests.units), 0);
          expect(monthSum(claims.get(claim.id)!.vests)).toBeCloseTo(granted, 6);
        }
      }
    });
  });

  it('has the same taxes by year on the Tax page as in the answer', () => {
    always(any, 60, 5, (document) => {
      const resolved = resolvedClaims(document, taxLaw);
      const answered = answer(resolved);
      valuation(resolved).forEach((valued, index) => {
        for (const { year, tax, paidByEmployer } of offerTaxYears(valued, resolved)) {
          const same = answered.offers[index]!.taxYears.find((one) => one.year === year)!;
          expect(Math.abs(tax - paidByEmployer - same.tax)).toBeLessThanOrEqual(1e-6 + 1e-9 * Math.abs(tax));
        }
      });
    });
  });

  it('pays the same salary with equity as without', () => {
    always(any, 40, 6, (document) => {
      const cash = {
        ...document,
        offers: document.offers.map((offer) => ({
          ...offer,
          components: offer.components.filter(({ kind }) => kind !== 'equity')
        }))
      };
      const without = valuation(resolvedClaims(cash, taxLaw));
      const listedPay = document.offers.map(({ components }) => components.some(({ kind }) => kind === 'equity'));
      valuation(resolvedClaims(document, taxLaw)).forEach(({ incomes, claims, rows }, index) => {
        // RSUs on a listed share are pay, and may be taxed before the salary.
        if (!listedPay[index] || rows.some(({ id, kind }) => kind === 'equity' && !claims.has(id))) return;
        expect(incomes.withCompute).toEqual(without[index]!.incomes.withCompute);
      });
    });
  });
});

describe('what waits for an exit', () => {
  it('is never worth more than its payoffs today: tax and leaving only take', () => {
    always(flat, 100, 7, (document) => {
      const candidateDiscount = (i: number) => (1 + Number(document.candidate.discountRatePerYear)) ** (-(i + 1) / 12);
      for (const one of claimsOf(document)) {
        if (!isOpenUntilExit(one.claim)) continue;
        const today = one.row.market.reduce((sum, value, i) => sum + value * candidateDiscount(i), 0);
        expectAtMost(presentOf(one), today);
        expectAtMost(0, presentOf(one));
      }
    });
  });

  it('is never worth more to who is more likely to leave', () => {
    always(flat, 100, 8, (document) => {
      const sooner = {
        ...document,
        candidate: { ...document.candidate, leaveRatePerYear: 0.97 },
        offers: document.offers.map((offer) => ({ ...offer, leaveRatePerYear: 0.97 }))
      };
      const leaving = claimsOf(sooner);
      claimsOf(document).forEach((one, index) => {
        if (isOpenUntilExit(one.claim)) expectAtMost(presentOf(leaving[index]!), presentOf(one));
      });
    });
  });

  it('is never worth less with a single trigger than without acceleration', () => {
    always(flat, 100, 9, (document) => {
      const isPrivate = (offer: Scenario['offers'][number]) => offer.employer === 'e';
      const ofPrivate = { ...document, offers: document.offers.filter(isPrivate) };
      const none = claimsOf(changed(ofPrivate, ({ acceleration: _, ...rest }) => rest));
      const single = claimsOf(changed(ofPrivate, (part) => ({ ...part, acceleration: { trigger: 'single' } })));
      none.forEach((one, index) => {
        if (isOpenUntilExit(one.claim) || one.claim.instrument === 'profitUnits')
          expectAtMost(presentOf(one), presentOf(single[index]!));
      });
    });
  });

  it('is not moved by an exit that cannot happen', () => {
    always(any, 60, 10, (document) => {
      const [employer, other] = document.employers;
      const stock = employer!.stock as PrivateStock;
      const impossible = { probability: 0, month: 5, equityValue: 1e9 };
      const more = {
        ...document,
        employers: [{ ...employer!, stock: { ...stock, exits: [impossible, ...stock.exits!] } }, other!]
      };
      const same = claimsOf(more);
      claimsOf(document).forEach(({ row }, index) => {
        const again = same[index]!.row;
        // A private share's value today is a sum over exits, whose order may round.
        expect(monthSum(again.present)).toBeCloseTo(monthSum(row.present), 6);
        expect(monthSum(again.employerCost)).toBeCloseTo(monthSum(row.employerCost), 6);
      });
    });
  });
});

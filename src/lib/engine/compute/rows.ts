/**
 * All grants of an offer together: plans of use by family, the tax that compute adds by year, and each grant's row.
 */
import type { GrantUnits } from '../answer.ts';
import type { ServiceFamily } from '../document.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { monthSum, type Row } from '../row.ts';
import { survival } from '../survival.ts';
import { addByYear, layerRates, type TaxYears } from '../tax/sharing.ts';
import type { Common } from '../valuation.ts';
import { exitCostRow, grantRow, grossUps, receiveGrant, taxablePerUnit, type GrantTerms } from './grant.ts';
import { plannedUses, type GrantUse } from './plan.ts';
import { unitCosts } from './supply.ts';

/** What the pay of the offer leaves for its compute; by calendar month or by tax year. */
export interface ComputeTerms {
  start: number;
  stays: Float64Array;
  candidateDiscount: Float64Array;
  employerDiscount: Float64Array;
  years: TaxYears;
  payTaxable: Float64Array;
  otherIncome: Float64Array;
}

/** Rows in the order of the grants, the rows of their exit costs, and units by grant. */
export function computeRows(
  grants: readonly ResolvedGrant[],
  offer: ResolvedOffer,
  shared: Common,
  terms: ComputeTerms
): { rows: Row[]; exitRows: Row[]; units: ReadonlyMap<string, GrantUnits> } {
  if (grants.length === 0) return { rows: [], exitRows: [], units: new Map() };
  const { start, stays, years } = terms;
  const { months, services, demand } = shared.resolved;
  const { regime, fx } = offer;
  const income = terms.otherIncome.map((other, year) => (other + terms.payTaxable[year]!) / fx);
  const marginalRate = byMonth(
    income.map((amount, year) => regime.marginalRate(years.first + year, amount)),
    years
  );

  const planned = grants.map((grant) => {
    const price = shared.prices[grant.service]!;
    const running = survival(grant.revocationRatePerYear, start, months);
    // Counted from today: a maker withdraws a model whoever has been promised it.
    const onOffer = survival(services[grant.service]!.withdrawalPerYear, 0, months);
    const unitCost = unitCosts(offer.supply, services[grant.service]!, price);
    return {
      grant,
      price,
      onOffer,
      notCut: product(running, onOffer),
      unitCost,
      // What was delivered outlives leaving and a cut, never the model that it is good for.
      weight: product(stays, running),
      taxablePerUnit: taxablePerUnit(offer.basis, price, unitCost)
    };
  });
  const useOf = new Map<ResolvedGrant, GrantUse>();
  for (const family of ['gpu', 'tokens'] satisfies ServiceFamily[]) {
    const ofFamily = planned.filter(({ grant }) => grant.family === family);
    const uses = plannedUses(ofFamily, { demand: demand[family], marginalRate, start, months });
    ofFamily.forEach(({ grant }, index) => useOf.set(grant, uses[index]!));
  }
  const rows = planned.map((plan) =>
    grantRow(plan.grant, { ...plan, service: services[plan.grant.service]!, use: useOf.get(plan.grant)!, start })
  );

  const belowCompute = { firstYear: years.first, unit: fx };
  const computeTaxable = new Float64Array(years.count);
  for (const row of rows) addByYear(row.taxable, years, computeTaxable);
  const taxRate = byMonth(
    layerRates(regime.incomeTax, {
      ...belowCompute,
      below: terms.otherIncome.map((other, year) => other + terms.payTaxable[year]!),
      layer: computeTaxable
    }),
    years
  );
  const grantTerms = planned.map(({ notCut, onOffer }): GrantTerms => ({ ...terms, notCut, onOffer, taxRate, marginalRate }));
  const extras = rows.map((row, index) => grossUps(grants[index]!, row, grantTerms[index]!));
  const payrollBase = computeTaxable.slice();
  for (const extra of extras) addByYear(extra, years, payrollBase);
  const payrollRate = byMonth(
    layerRates(regime.employerTax, { ...belowCompute, below: terms.payTaxable, layer: payrollBase }),
    years
  );

  const units = new Map<string, GrantUnits>();
  planned.forEach(({ grant, unitCost }, index) => {
    const use = useOf.get(grant)!;
    const paid = { use, unitCost, supply: offer.supply, grossUp: extras[index]!, payrollRate };
    receiveGrant(rows[index]!, grant, grantTerms[index]!, paid);
    units.set(grant.id, grantUnits(use));
  });
  const exitRows = grants.flatMap((grant, index) => (grant.exitCost > 0 ? [exitCostRow(grant, grantTerms[index]!)] : []));
  return { rows, exitRows, units };
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) both[i] = a[i]! * b[i]!;
  return both;
}

function byMonth(rates: Float64Array, years: TaxYears): Float64Array {
  const monthly = new Float64Array(years.indexOfMonth.length);
  for (let i = 0; i < monthly.length; i++) monthly[i] = rates[years.indexOfMonth[i]!]!;
  return monthly;
}

function grantUnits(use: GrantUse): GrantUnits {
  const personal = monthSum(use.personalUnits);
  return {
    delivered: monthSum(use.delivered),
    drawn: personal + monthSum(use.workUnits),
    personal,
    expired: use.expired,
    left: use.left
  };
}

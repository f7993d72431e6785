/**
 * All grants of an offer together: plans of use by family, the tax that compute adds by year, and each grant's row.
 */
import type { GrantUnits } from '../answer.ts';
import type { ServiceFamily } from '../document.ts';
import type { Resolved, ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { monthSum, type Row } from '../row.ts';
import { survival } from '../survival.ts';
import type { YearIncome } from '../tax/income.ts';
import { marginalRate } from '../tax/regime.ts';
import {
  addByYear,
  blendedRates,
  byMonth,
  employerRates,
  emptyLayer,
  layerRates,
  withLayer,
  yearTaxes,
  type LayerRates,
  type TaxLayer,
  type TaxYears,
  type YearTaxes
} from '../tax/sharing.ts';
import type { Common } from '../valuation.ts';
import { deliveries } from './deliveries.ts';
import { exitCostRow, grantRow, grossUps, receiveGrant, type GrantTerms } from './grant.ts';
import { plannedUses, type GrantUse, type PlannedGrant } from './plan.ts';
import { unitCosts } from './supply.ts';
import { grantTaxation } from './taxation.ts';
import { relativeDemand } from './worth.ts';

/** What the pay of the offer leaves for its compute; by calendar month or by tax year. */
export interface ComputeTerms {
  start: number;
  stays: Float64Array;
  candidateDiscount: Float64Array;
  employerDiscount: Float64Array;
  years: TaxYears;
  payLayer: TaxLayer;
  withPay: YearIncome[];
  payTaxes: YearTaxes;
}

/** A grant's taxes by calendar month, if the candidate stays, whoever pays them. */
export interface GrantTax {
  /** What compute bears, in its share. */
  tax: Float64Array;
  /** What the employer pays the candidate towards it. */
  grossUp: Float64Array;
  /** The employer's own, on the grant alone. */
  employerTax: Float64Array;
  /** Of what the employer's tax is on: the rest is a benefit in kind. */
  earningsShare: number;
}

/** Rows in the order of the grants, the rows of their exit costs, units by grant, and what they add to income. */
export interface ComputeRows {
  rows: Row[];
  exitRows: Row[];
  units: ReadonlyMap<string, GrantUnits>;
  uses: ReadonlyMap<string, GrantUse>;
  taxes: ReadonlyMap<string, GrantTax>;
  /** By grant: what its use was planned from. */
  grounds: readonly GrantGrounds[];
  layer: TaxLayer;
  payrollLayer: TaxLayer;
  incomes: YearIncome[];
}

const noGrants = { rows: [], exitRows: [], units: new Map(), uses: new Map(), taxes: new Map(), grounds: [] };

/** Every grant of an offer on top of its pay. @param grants in the order of the letter */
export function computeRows(
  grants: readonly ResolvedGrant[],
  offer: ResolvedOffer,
  shared: Common,
  terms: ComputeTerms
): ComputeRows {
  const { start, years, withPay } = terms;
  const layer = emptyLayer(years);
  if (grants.length === 0) return { ...noGrants, layer, payrollLayer: layer, incomes: withPay };
  const { services } = shared.resolved;
  const { regime, taxUnit: unit } = offer;
  const marginal = marginalRates(offer, terms);
  const planned = grants.map((grant) => groundsOf(grant, offer, shared, terms, marginal));

  const useOf = usesOf(planned, shared.resolved, start);
  const rows = planned.map((plan) =>
    grantRow(plan.grant, { ...plan, service: services[plan.grant.service]!, use: useOf.get(plan.grant)!, start })
  );

  const payrollLayer = emptyLayer(years);
  planned.forEach(({ taxation }, index) => {
    addTo(layer, rows[index]!.taxable, taxation.earningsShare, years);
    addTo(payrollLayer, rows[index]!.payrollBase, taxation.earningsShare, years);
  });
  const incomes = withLayer(withPay, layer, unit);
  const taxRates = layerRates(terms.payTaxes, yearTaxes(regime, incomes, years.first), layer, unit);
  const grantTerms = planned.map(({ notCut, onOffer, weight, taxation }): GrantTerms => {
    const taxRate = byMonth(blendedRates(taxRates, taxation.earningsShare), years);
    return { ...terms, notCut, onOffer, delivered: weight, taxRate, marginalRate: marginal.earnings };
  });
  const extras = rows.map((row, index) => grossUps(grants[index]!, row, grantTerms[index]!));
  // A gross-up is money: earnings, whatever the grant counts as.
  for (const extra of extras) addByYear(extra, years, payrollLayer.earnings);
  const payroll = employerRates(regime, { below: terms.payLayer, layer: payrollLayer, firstYear: years.first, unit });
  const payrollRateOfGrossUp = byMonth(payroll.earnings, years);

  const units = new Map<string, GrantUnits>();
  const uses = new Map<string, GrantUse>();
  const taxes = new Map<string, GrantTax>();
  planned.forEach(({ grant, unitCost, taxation }, index) => {
    const use = useOf.get(grant)!;
    const payrollRate = byMonth(blendedRates(payroll, taxation.earningsShare), years);
    const paid = { use, unitCost, supply: offer.supply, grossUp: extras[index]!, payrollRate, payrollRateOfGrossUp };
    receiveGrant(rows[index]!, grant, grantTerms[index]!, paid);
    taxes.set(grant.id, {
      tax: product(rows[index]!.taxable, grantTerms[index]!.taxRate),
      grossUp: extras[index]!,
      employerTax: product(rows[index]!.payrollBase, payrollRate),
      earningsShare: taxation.earningsShare
    });
    units.set(grant.id, grantUnits(use));
    uses.set(grant.id, use);
  });
  const exitRows = grants.flatMap((grant, index) => (grant.exitCost > 0 ? [exitCostRow(grant, grantTerms[index]!)] : []));
  return { rows, exitRows, units, uses, taxes, grounds: planned, layer, payrollLayer, incomes };
}

/** The plans of use, family by family. */
function usesOf(planned: readonly PlannedGrant[], { demand, months }: Resolved, start: number): Map<ResolvedGrant, GrantUse> {
  const useOf = new Map<ResolvedGrant, GrantUse>();
  for (const family of ['gpu', 'tokens'] satisfies ServiceFamily[]) {
    const ofFamily = planned.filter(({ grant }) => grant.family === family);
    const uses = plannedUses(ofFamily, { demand: demand[family], start, months });
    ofFamily.forEach(({ grant }, index) => useOf.set(grant, uses[index]!));
  }
  return useOf;
}

/** By calendar month: the tax on the next unit of each kind, above pay without compute. */
function marginalRates({ regime }: ResolvedOffer, { years, withPay }: ComputeTerms): LayerRates {
  const rates = (kind: keyof LayerRates) =>
    byMonth(
      Float64Array.from(withPay, (income, year) => marginalRate(regime, years.first + year, income, kind)),
      years
    );
  const earnings = rates('earnings');
  return { earnings, benefits: regime.benefitsAreEarnings ? earnings : rates('benefits') };
}

/** What a grant's use depends on: prices, chances, what its units cost and count as. */
export type GrantGrounds = ReturnType<typeof groundsOf>;

function groundsOf(
  grant: ResolvedGrant,
  offer: ResolvedOffer,
  { prices, resolved }: Common,
  { start, stays }: ComputeTerms,
  marginal: LayerRates
) {
  const { months, services, demand } = resolved;
  const { elasticity } = demand[grant.family];
  const service = services[grant.service]!;
  const price = prices[grant.service]!;
  const running = survival(grant.revocationRatePerYear, start, months, grant.cutAfter);
  // Counted from today: a maker withdraws a model whoever has been promised it.
  const onOffer = survival(service.withdrawalPerYear, 0, months);
  const unitCost = unitCosts(offer.supply, service, price);
  const delivered = deliveries(grant, start, months);
  const taxation = grantTaxation(grant, offer, { price, unitCost, delivered });
  return {
    grant,
    price,
    retail: price.retail,
    relativeDemand: price.relative.map((relative) => relativeDemand(Math.log(relative), elasticity)),
    delivered,
    onOffer,
    notCut: product(running, onOffer),
    unitCost,
    weight: product(stays, running),
    taxation,
    taxRatio: blendedRates(marginal, taxation.earningsShare).map(
      (rate, i) => (rate * taxation.perUnitUsed[i]!) / price.retail[i]!
    )
  };
}

function addTo(layer: TaxLayer, amounts: Float64Array, earningsShare: number, years: TaxYears): void {
  if (earningsShare > 0) addByYear(amounts, years, layer.earnings, earningsShare);
  if (earningsShare < 1) addByYear(amounts, years, layer.benefits, 1 - earningsShare);
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) both[i] = a[i]! * b[i]!;
  return both;
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

/**
 * The argument of the product: what an offer is worth to the candidate, step by step, and what it costs the employer.
 * Pay first, for its taxable amounts set the rate at which personal compute is still worth its tax; then the grants on
 * top, and equity that is no pay when it vests above both; then what is received, with its chance and its date. Everything by
 * calendar month, in scenario currency.
 */
import { isBenefit, isPay, payRow, receivePay, type PayComponent } from './pay.ts';
import type { GrantUse } from './compute/plan.ts';
import { computeRows, type ComputeRows, type GrantTax } from './compute/rows.ts';
import { discountFactors } from './discount.ts';
import type { GrantUnits } from './answer.ts';
import { elsewhereRow, type Elsewhere } from './elsewhere.ts';
import type { ClaimDetail, ClaimTerms, ClaimValuation } from './equity/model.ts';
import { expectedPricePath, type PricePath } from './price-path.ts';
import type { Resolved, ResolvedClaim, ResolvedGrant, ResolvedOffer } from './resolved.ts';
import type { Row } from './row.ts';
import { survival } from './survival.ts';
import type { YearIncome } from './tax/income.ts';
import {
  addByYear,
  employerRates,
  emptyLayer,
  layerRates,
  taxYears,
  withLayer,
  yearTaxes,
  type TaxLayer,
  type TaxYears,
  type YearTaxes
} from './tax/sharing.ts';
import { otherIncomes } from './tax/other-income.ts';

/** One offer, valued: its rows in the order of the letter, with their taxes by year. */
export interface OfferValuation {
  offer: ResolvedOffer;
  rows: Row[];
  /** By id of the grant. */
  units: ReadonlyMap<string, GrantUnits>;
  /** The same by calendar month. */
  uses: ReadonlyMap<string, GrantUse>;
  elsewhere: Elsewhere;
  taxYears: TaxYears;
  stays: Float64Array;
  employerDiscount: Float64Array;
  /** By grant: what its use was planned from. */
  grounds: ComputeRows['grounds'];
  /** By id of the grant. */
  grantTaxes: ReadonlyMap<string, GrantTax>;
  /** By id of the component: equity that is no pay yet when it vests. */
  claims: ReadonlyMap<string, ClaimDetail>;
  /** By tax year, in the regime's currency: before the offer, with its pay, with its compute, and with what equity is taxed on at vest. */
  incomes: { other: YearIncome[]; withPay: YearIncome[]; withCompute: YearIncome[]; withEquity: YearIncome[] };
  /** Taxable amounts by tax year, in scenario currency; `computePayroll` is what the employer's tax on compute is on, gross-up included. */
  layers: { pay: TaxLayer; compute: TaxLayer; computePayroll: TaxLayer };
}

/** What all offers of a scenario share. */
export interface Common {
  resolved: Resolved;
  prices: PricePath[];
  candidateDiscount: Float64Array;
}

/** Price paths in expectation, and the candidate's discount factors. */
export function common(resolved: Resolved): Common {
  return {
    resolved,
    prices: resolved.services.map((service) => expectedPricePath(service, resolved.months)),
    candidateDiscount: discountFactors(resolved.discountRatePerYear, resolved.months)
  };
}

/** All offers of a scenario, through the same window. */
export function valuation(resolved: Resolved): OfferValuation[] {
  const shared = common(resolved);
  return resolved.offers.map((offer) => offerValuation(offer, shared));
}

/** The pay of an offer before tax, and what a tax year comes to with it: what compute and equity stand on. */
export interface OfferPay {
  offer: ResolvedOffer;
  components: PayComponent[];
  /** One for each; the rungs after tax are empty. */
  rows: Row[];
  taxYears: TaxYears;
  stays: Float64Array;
  layer: TaxLayer;
  /** Before the offer and with its pay: by tax year, in the regime's currency, and the taxes on it. */
  other: YearIncome[];
  withPay: YearIncome[];
  otherTaxes: YearTaxes;
  taxes: YearTaxes;
}

export function offerPay(offer: ResolvedOffer, { resolved }: Pick<Common, 'resolved'>): OfferPay {
  const { months } = resolved;
  const { regime, start, taxUnit: unit } = offer;
  const years = taxYears(regime, resolved.firstMonth, months);
  const components = offer.components.filter(isPay);
  const rows = components.map((component) => payRow(component, offer, months));
  const layer = emptyLayer(years);
  components.forEach((component, index) => {
    addByYear(rows[index]!.taxable, years, isBenefit(component, offer) ? layer.benefits : layer.earnings);
  });
  const other = otherIncomes(offer, resolved, years);
  const withPay = withLayer(other, layer, unit);
  return {
    offer,
    components,
    rows,
    taxYears: years,
    stays: survival(offer.leaveRatePerYear, start, months, offer.leavesAfter),
    layer,
    other,
    withPay,
    otherTaxes: yearTaxes(regime, other, years.first),
    taxes: yearTaxes(regime, withPay, years.first)
  };
}

/** Compute on top of an offer's pay. */
export function offerCompute(pay: OfferPay, shared: Common): ComputeRows {
  const { offer, taxYears: years, stays, layer: payLayer, withPay, taxes: payTaxes } = pay;
  const grants = offer.components.filter((component): component is ResolvedGrant => component.kind === 'compute');
  const employerDiscount = discountFactors(offer.employerDiscountRatePerYear, shared.resolved.months);
  const { candidateDiscount } = shared;
  return computeRows(grants, offer, shared, {
    start: offer.start,
    stays,
    candidateDiscount,
    employerDiscount,
    years,
    payLayer,
    withPay,
    payTaxes
  });
}

/** One offer. */
export function offerValuation(offer: ResolvedOffer, shared: Common): OfferValuation {
  const { candidateDiscount } = shared;
  const { regime, start, taxUnit: unit } = offer;
  const pay = offerPay(offer, shared);
  const { taxYears: years, stays, layer } = pay;
  const employerDiscount = discountFactors(offer.employerDiscountRatePerYear, shared.resolved.months);
  const taxRates = layerRates(pay.otherTaxes, pay.taxes, layer, unit);
  const payrollRates = employerRates(regime, { below: emptyLayer(years), layer, firstYear: years.first, unit });

  const terms = { start, stays, candidateDiscount, employerDiscount, years };
  pay.components.forEach((component, index) => {
    const kind = isBenefit(component, offer) ? 'benefits' : 'earnings';
    receivePay(pay.rows[index]!, component, { ...terms, taxRates: taxRates[kind], payrollRates: payrollRates[kind] });
  });

  const compute = offerCompute(pay, shared);
  const payrollBelow = sumOfLayers(layer, compute.payrollLayer);
  const equity = equityOf(offer, shared, { ...terms, incomes: compute.incomes, payrollBelow });

  const rowOf = new Map([...pay.rows, ...compute.rows, ...equity.rows].map((row) => [row.id, row]));
  return {
    offer,
    rows: [...offer.components.map((component) => rowOf.get(component.id)!), ...compute.exitRows],
    units: compute.units,
    uses: compute.uses,
    grounds: compute.grounds,
    grantTaxes: compute.taxes,
    claims: equity.details,
    elsewhere: elsewhereRow(offer, stays, shared),
    taxYears: years,
    stays,
    employerDiscount,
    incomes: { other: pay.other, withPay: pay.withPay, withCompute: compute.incomes, withEquity: equity.incomes },
    layers: { pay: layer, compute: compute.layer, computePayroll: compute.payrollLayer }
  };
}

function equityOf(offer: ResolvedOffer, shared: Common, terms: ClaimTerms): ClaimValuation {
  const claims = offer.components.filter((component): component is ResolvedClaim => component.kind === 'claim');
  const { equity } = shared.resolved;
  if (claims.length === 0 || equity === null) return { rows: [], details: new Map(), incomes: terms.incomes };
  return equity.value(claims, offer, shared, terms);
}

function sumOfLayers(a: TaxLayer, b: TaxLayer): TaxLayer {
  const sum = (kind: keyof TaxLayer) => a[kind].map((amount, year) => amount + b[kind][year]!);
  return { earnings: sum('earnings'), benefits: sum('benefits') };
}

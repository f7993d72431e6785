/**
 * What one hire costs in cash and draws of compute by month, as if every leaver were replaced at once: nothing is weighted by a chance of leaving
 * (company.md, section 1). Equity is no cash; the payroll tax on it is.
 */
import type { ResolvedComponent, ResolvedCustom, ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { offerValuation, type OfferValuation } from '../valuation.ts';
import { payrollTax } from './payroll-tax.ts';
import type { GrantPlace, ResolvedCompany, ResolvedHire } from './resolved-company.ts';

/** What becomes of the grants; of a pilot only the first so many months of employment are delivered. */
export type Treatment = 'asOffered' | 'none' | 'cash' | 'oneOff';
type Treated = Treatment | { deliveredMonths: number };

/** A grant of one head, by month of the company's grid. */
export interface HeadGrant extends GrantPlace {
  service: number;
  /** All that is delivered, and of that what comes month by month: not at once, nor as a lot vests. */
  delivered: Float64Array;
  recurring: Float64Array;
  /** For work and personally. */
  drawn: Float64Array;
}

export interface Head {
  /** Money by month of the company's grid, in its currency. */
  cash: Float64Array;
  /** Chance of leaving in a month, from the first of employment on: what successors are paid by. */
  leavers: Float64Array;
  grants: HeadGrant[];
}

/** Heads by entry of `hires`; those of one offer and start are one head. */
export function heads(company: ResolvedCompany, treatment: Treatment): Head[] {
  return treatedHeads(company, () => treatment);
}

export function treatedHeads(company: ResolvedCompany, treatmentOf: (hire: ResolvedHire) => Treated): Head[] {
  const made = new Map<ResolvedOffer, Head>();
  return company.hires.map((hire) => {
    const head = made.get(hire.offer) ?? headOf(hire, treatmentOf(hire), company);
    made.set(hire.offer, head);
    return head;
  });
}

function headOf(hire: ResolvedHire, treatment: Treated, company: ResolvedCompany): Head {
  return valuedHead(hire, offerValuation(treatedOffer(hire, treatment, company), company.shared), company);
}

/** @param valued the offer of the hire, as its grants are treated, on the grid of hires */
export function valuedHead({ places }: ResolvedHire, valued: OfferValuation, company: ResolvedCompany): Head {
  const grants = valued.offer.components.filter((one): one is ResolvedGrant => one.kind === 'compute');
  const leavers = leaversByMonth(valued.offer, company);
  return {
    cash: headCash(valued, leavers, company),
    leavers,
    grants: grants.map((grant) => headGrant(grant, valued, places.get(grant.id)!, company))
  };
}

/** The offer of a hire with its grants as they are treated. */
export function treatedOffer({ offer, written }: ResolvedHire, treatment: Treated, company: ResolvedCompany): ResolvedOffer {
  const isGrant = (one: ResolvedComponent) => one.kind === 'compute';
  if (treatment === 'asOffered' || !offer.components.some(isGrant)) return offer;
  const others = offer.components.filter((one) => !isGrant(one));
  switch (treatment) {
    case 'none':
      return { ...offer, components: others };
    case 'cash':
      return { ...offer, components: [...others, levelSalary(company.salaryForGrants(written), company)] };
    default: {
      const delivered = treatment === 'oneOff' ? ONE_OFF_MONTHS : treatment.deliveredMonths;
      return { ...offer, components: offer.components.map((one) => firstMonthsOnly(one, delivered)) };
    }
  }
}

const ONE_OFF_MONTHS = 12;

/** Delivered in the first months of employment alone; what a later cliff would release is not. */
function firstMonthsOnly(component: ResolvedComponent, delivered: number): ResolvedComponent {
  if (component.kind !== 'compute') return component;
  const { months, cliffMonths, upfront } = component;
  return {
    ...component,
    months: cliffMonths > delivered ? 0 : Math.min(months, delivered),
    upfront: upfront.map((units, k) => (k < delivered ? units : 0))
  };
}

/** Money beside the salary: no bonus is a share of it. */
function levelSalary(perYear: number, { shared }: ResolvedCompany): ResolvedCustom {
  const amounts = new Float64Array(shared.resolved.months).fill(perYear / 12);
  return { kind: 'custom', id: 'salaryForGrants', formula: '', amounts, taxable: true, valuedAt: 1 };
}

/** Pay in money, gross-ups, the employer's payroll tax on all that is taxable, and the successor of who leaves in a month. */
function headCash(
  valued: OfferValuation,
  leavers: Float64Array,
  { shared, back, fx, replacementCostPerLeaver }: ResolvedCompany
): Float64Array {
  const { offer, rows, grantTaxes } = valued;
  const paid = payrollTax(valued, shared);
  offer.components.forEach(({ kind }, index) => {
    if (kind === 'equity' || kind === 'claim' || kind === 'compute') return;
    addTo(paid, rows[index]!.own);
  });
  for (const { grossUp } of grantTaxes.values()) addTo(paid, grossUp);
  return leavers.map((chance, i) => paid[i + back]! / fx + replacementCostPerLeaver * chance);
}

/** By month of the company's grid: a constant hazard from the first month of employment on. */
function leaversByMonth({ leaveRatePerYear, start }: ResolvedOffer, { back, months }: ResolvedCompany): Float64Array {
  const chance = 1 - Math.pow(1 - leaveRatePerYear, 1 / 12);
  return new Float64Array(months).fill(chance, Math.min(months, Math.max(0, start - back)));
}

function headGrant(
  grant: ResolvedGrant,
  { uses, offer }: OfferValuation,
  place: GrantPlace,
  { back }: ResolvedCompany
): HeadGrant {
  const use = uses.get(grant.id)!;
  const within = (values: Float64Array) => values.subarray(back);
  const atOnce = (i: number) => (i < offer.start ? 0 : (grant.upfront[i - offer.start] ?? 0));
  return {
    ...place,
    service: grant.service,
    delivered: within(use.delivered),
    recurring: within(use.delivered.map((units, i) => units - atOnce(i))),
    drawn: within(use.workUnits.map((units, i) => units + use.personalUnits[i]!))
  };
}

function addTo(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
}

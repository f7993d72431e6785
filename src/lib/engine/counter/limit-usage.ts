/**
 * What a package uses of what is limited (company.md, section 3): cash if its holder stays, undiscounted and with the employer's payroll tax, units of
 * equity, GPU-hours, salary against the band. Refreshers are no part of the units that a letter grants.
 */
import { amountMean } from '../amount.ts';
import { deliveries } from '../compute/deliveries.ts';
import type { Component, LimitKind, PayBand } from '../document.ts';
import type { ComputeRows } from '../compute/rows.ts';
import { isBenefit } from '../pay.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { employerRates, emptyLayer } from '../tax/sharing.ts';
import type { OfferPay } from '../valuation.ts';

/** In the first 12 months of employment, and on the whole grid. */
export interface CashUse {
  firstYear: number;
  all: number;
}

export const noCash: CashUse = { firstYear: 0, all: 0 };

export function cashSum(a: CashUse, b: CashUse): CashUse {
  return { firstYear: a.firstYear + b.firstYear, all: a.all + b.all };
}

function cashOf(amountOf: (month: number) => number, { start, months }: { start: number; months: number }): CashUse {
  const use = { ...noCash };
  for (let i = start; i < months; i++) {
    const amount = amountOf(i);
    if (i < start + 12) use.firstYear += amount;
    use.all += amount;
  }
  return use;
}

/** Salary, bonus × payout, sign-on, benefits and formulas; shares are no cash, but they fill the year's bands of payroll tax. */
export function payCash(pay: OfferPay): CashUse {
  const { offer, rows, components, taxYears: years, layer } = pay;
  const { regime, taxUnit: unit, start } = offer;
  const rates = employerRates(regime, { below: emptyLayer(years), layer, firstYear: years.first, unit });
  return components.reduce((sum, component, index) => {
    if (component.kind === 'equity') return sum;
    const { own, payrollBase } = rows[index]!;
    const rate = rates[isBenefit(component, offer) ? 'benefits' : 'earnings'];
    const amount = (i: number) => own[i]! + payrollBase[i]! * rate[years.indexOfMonth[i]!]!;
    return cashSum(sum, cashOf(amount, { start, months: own.length }));
  }, noCash);
}

/** Gross-ups: the tax that the employer pays in the candidate's place, in money. */
export function grossUpCash({ taxes, payrollLayer }: ComputeRows, { offer, taxYears: years, layer, stays }: OfferPay): CashUse {
  const grossUps = [...taxes.values()].map(({ grossUp }) => grossUp);
  if (grossUps.every((extra) => extra.every((amount) => amount === 0))) return noCash;
  const { regime, taxUnit: unit, start } = offer;
  const { earnings } = employerRates(regime, { below: layer, layer: payrollLayer, firstYear: years.first, unit });
  const amount = (i: number) => grossUps.reduce((sum, extra) => sum + extra[i]!, 0) * (1 + earnings[years.indexOfMonth[i]!]!);
  return cashOf(amount, { start, months: stays.length });
}

/** Units of the family `gpu` in the month in which most arrive. */
export function gpuHoursPerMonth({ components, start }: ResolvedOffer, months: number): number {
  const all = new Float64Array(months);
  for (const grant of components) {
    if (grant.kind !== 'compute' || grant.family !== 'gpu') continue;
    deliveries(grant satisfies ResolvedGrant, start, months).forEach((units, i) => (all[i]! += units));
  }
  return Math.max(0, ...all);
}

export function equityUnits(components: readonly Component[]): number {
  return components.reduce((sum, one) => (one.kind === 'equity' ? sum + amountMean(one.units) : sum), 0);
}

/** Salary at the start over the middle of the band; 0 where there is no band. */
export function compaRatio(components: readonly Component[], band: PayBand | undefined): number {
  if (band === undefined) return 0;
  return components.reduce((sum, one) => (one.kind === 'salary' ? sum + amountMean(one.perYear) : sum), 0) / band.middle;
}

/** Limits are broken beyond rounding alone. */
export function breaks(used: number, max: number): boolean {
  return used > max + 1e-9 * Math.max(1, Math.abs(max));
}

/** Whether cash has to be counted. */
export function countsCash(limits: readonly { what: LimitKind }[]): boolean {
  return limits.some(({ what }) => what === 'cash' || what === 'cashFirstYear');
}

/**
 * The United Kingdom in outline. Shares for work and the spread of an unapproved option are employment income (ITEPA 2003 s.62,
 * s.426, s.476; on receipt under s.431): with National Insurance when they are sold at once and so readily convertible (s.702),
 * without before. EMI options are to the extent of a discount at grant (s.529–531). What follows is a capital gain. Left out:
 * losses, business asset disposal relief, limits and disqualifying events of EMI.
 */
import type { ResolvedClaim } from '../resolved.ts';
import { spread, unitIncome } from './unit-income.ts';
import type { Sale, TaxedAt, UnitFacts } from './instrument-tax.ts';
import type { EquityIncome } from './model.ts';

/** Options whose tax hangs on exercise alone: their shares are elected out of the rules of restricted ones (s.431A). */
export function ukIncentive({ instrument }: ResolvedClaim): boolean {
  return instrument === 'emi';
}

/** Income when a unit becomes the holder's own and stays unsold. @param value market value of a share then */
export function ukPay(claim: ResolvedClaim, unit: UnitFacts, value: number): EquityIncome {
  return unitIncome({ other: pay(claim, unit, value) });
}

/** Income from a sale. @param taxed when the unit became taxable as pay; exit: exercised or settled to be sold */
export function ukSale(claim: ResolvedClaim, unit: UnitFacts, { month, perShare }: Sale, taxed: TaxedAt): EquityIncome {
  const whole = spread(perShare, unit.strike);
  if (taxed === 'exit' || (taxed === 'vest' && month <= unit.vests)) {
    const earnings = pay(claim, unit, perShare);
    const counted = taxed === 'vest' && month === unit.vests ? pay(claim, unit, unit.valueAtVest) : 0;
    return unitIncome({ earnings, other: 0 - counted, longTermGains: whole - earnings });
  }
  const counted = pay(claim, unit, taxed === 'start' ? unit.valueAtStart : unit.valueAtVest);
  return unitIncome({ longTermGains: spread(whole, counted) });
}

/** Employment income of a unit. EMI: the discount at grant, at most the spread (s.531). Growth shares cost what they are worth. */
function pay(claim: ResolvedClaim, unit: UnitFacts, value: number): number {
  if (claim.instrument === 'profitUnits') return 0;
  return spread(ukIncentive(claim) ? Math.min(value, unit.valueAtStart) : value, unit.strike);
}

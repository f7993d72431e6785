/**
 * The United States: shares for work are wages at their value less what is paid, once they are vested (IRC §83(a), Reg. §1.83-7;
 * when received under §83(b)); incentive options are not (§421–422), but for the alternative minimum (§56(b)(3)); profits
 * interests are not either (Rev. Proc. 93-27, 2001-43). What follows is a gain. Left out: losses, the credit for the alternative
 * minimum of earlier years (§53), small business stock (§1202), states that depart from the federal kinds of income.
 */
import type { ResolvedClaim } from '../resolved.ts';
import { spread, unitIncome } from './unit-income.ts';
import type { Sale, TaxedAt, UnitFacts } from './instrument-tax.ts';
import type { EquityIncome } from './model.ts';

/** Income when a unit becomes the holder's own and stays unsold. @param value fair market value of a share then */
export function usPay(claim: ResolvedClaim, unit: UnitFacts, value: number): EquityIncome {
  if (claim.instrument === 'profitUnits') return unitIncome({});
  const amount = spread(value, unit.strike);
  return unitIncome(isIncentive(claim, unit) ? { isoSpread: amount } : { earnings: amount });
}

/** Income from a sale. @param taxed when the unit became taxable as pay; exit: exercised or settled to be sold */
export function usSale(claim: ResolvedClaim, unit: UnitFacts, sale: Sale, taxed: TaxedAt): EquityIncome {
  const { month, perShare } = sale;
  if (claim.instrument === 'profitUnits') return unitIncome(gain(perShare, month + 1 - unit.starts));
  if (isIncentive(claim, unit)) return incentiveSale(claim, unit, sale, taxed);
  if (taxed === 'exit') return unitIncome({ earnings: spread(perShare, unit.strike) });
  if (taxed === 'vest' && month <= unit.vests) {
    const counted = month === unit.vests ? spread(unit.valueAtVest, unit.strike) : 0;
    return unitIncome({ earnings: spread(perShare, unit.strike) - counted });
  }
  // Reg. §1.83-4: the holding period starts, and the basis is what was paid and taxed, when the unit was taxed.
  const [value, since] = taxed === 'start' ? [unit.valueAtStart, unit.starts] : [unit.valueAtVest, unit.vests + 1];
  return unitIncome(gain(perShare - Math.max(value, unit.strike), month + 1 - since));
}

/**
 * Sold more than two years after the grant and one year after exercise: all of it is long-term gain (§422(a)(1)). Sooner: the
 * spread at vest, at most the gain, is ordinary income (§422(c)(2); Reg. §1.422-1(b): also of shares exercised early, whatever
 * was elected under §83(b)), without payroll tax (§421(b), §3121(a)(22)).
 */
function incentiveSale(claim: ResolvedClaim, unit: UnitFacts, sale: Sale, taxed: TaxedAt): EquityIncome {
  const { month, perShare } = sale;
  const whole = spread(perShare, unit.strike);
  if (taxed === 'exit') return unitIncome({ other: whole });
  const isoSpread = 0 - minimumCounted(unit, sale, taxed);
  const exercised = claim.exercise === 'atStart' ? unit.starts : unit.vests + 1;
  if (month + 1 - unit.granted > 24 && month + 1 - exercised > 12) return unitIncome({ longTermGains: whole, isoSpread });
  const valueAtVest = month <= unit.vests ? perShare : unit.valueAtVest;
  const pay = Math.min(spread(valueAtVest, unit.strike), whole);
  return unitIncome({ other: pay, isoSpread, ...gain(whole - pay, month - unit.vests) });
}

/**
 * What the alternative minimum has counted of a share that is now sold: its own basis is higher by that much (§56(b)(3), Form
 * 6251 line 2k), which takes no more than the gain. Sold in the same tax year, the share never came under it (§422(c)(2)).
 */
function minimumCounted(unit: UnitFacts, { month, perShare, yearStarts }: Sale, taxed: TaxedAt): number {
  const [value, counted] = taxed === 'start' ? [unit.valueAtStart, unit.starts] : [unit.valueAtVest, unit.vests];
  if (month < counted) return 0;
  const amount = spread(value, unit.strike);
  return counted >= yearStarts ? amount : Math.min(amount, spread(perShare, unit.strike));
}

function isIncentive({ instrument }: ResolvedClaim, { qualifies }: UnitFacts): boolean {
  return instrument === 'iso' && qualifies;
}

/** Long-term: held for more than a year (§1222); exactly twelve months are a year and no more. */
function gain(amount: number, monthsHeld: number): Partial<EquityIncome> {
  const gained = Math.max(0, amount);
  return monthsHeld > 12 ? { longTermGains: gained } : { shortTermGains: gained };
}

/**
 * When a share or an option is taxed and as what kind of income, by instrument and country; all per unit, money in scenario
 * currency. How much tax that is, is the regime's business. Losses are no income: they are not deducted. What else is left
 * out: us-instruments.ts, uk-instruments.ts.
 */
import type { ResolvedClaim } from '../resolved.ts';
import type { TaxRegime } from '../tax/regime.ts';
import { isOption } from './instrument.ts';
import type { EquityIncome } from './model.ts';
import { ukIncentive, ukPay, ukSale } from './uk-instruments.ts';
import { unitIncome } from './unit-income.ts';
import { usPay, usSale } from './us-instruments.ts';

/** What the tax office knows of one unit of a claim; months of the grid. */
export interface UnitFacts {
  regime: TaxRegime['id'];
  /** Of US incentive options: within the 100,000 dollar limit (iso-limit.ts). */
  qualifies: boolean;
  /** Of restricted stock: what was paid. */
  strike: number;
  /** Month at whose start the grant is made. */
  granted: number;
  /** Month at whose start the shares are received or the option is exercised early; of every other unit the month of the grant. */
  starts: number;
  /** Month at whose end it vests. */
  vests: number;
  /** Fair market value of a share at the start of `starts` and at the end of `vests`. */
  valueAtStart: number;
  valueAtVest: number;
}

/** A sale of the shares. */
export interface Sale {
  /** At whose end it happens. Before `vests` where the sale accelerates vesting: `incomeAtVest` then never comes, and is the caller's to take off. */
  month: number;
  /** Proceeds of a unit before the strike; of profit units: what is above the threshold. */
  perShare: number;
  /** First month of the tax year of the sale. */
  yearStarts: number;
}

/** When what a unit is worth counts as pay: on receipt or early exercise, at vest or exercise then, or when it is sold. */
export type TaxedAt = 'start' | 'vest' | 'exit';

/** Income on receiving shares or on early exercise, of what is not taxed as it vests. */
export function incomeAtStart(claim: ResolvedClaim, unit: UnitFacts): EquityIncome {
  if (taxedAt(claim, unit) !== 'start') return unitIncome({});
  return (unit.regime === 'uk' ? ukPay : usPay)(claim, unit, unit.valueAtStart);
}

/** Income in the month of vesting, at the value of that month. */
export function incomeAtVest(claim: ResolvedClaim, unit: UnitFacts): EquityIncome {
  if (taxedAt(claim, unit) !== 'vest') return unitIncome({});
  return (unit.regime === 'uk' ? ukPay : usPay)(claim, unit, unit.valueAtVest);
}

/**
 * Income in the month of the sale, on top of what start and vest were taxed on. A unit sold in the month in which it vests is
 * taxed on what it fetched: what `incomeAtVest` counted instead comes off again, so that a kind of pay may be negative here.
 * So may `isoSpread`: the alternative minimum counts a smaller gain where it has counted the spread before.
 */
export function incomeAtExit(claim: ResolvedClaim, unit: UnitFacts, sale: Sale): EquityIncome {
  return (unit.regime === 'uk' ? ukSale : usSale)(claim, unit, sale, taxedAt(claim, unit));
}

/**
 * Income of listed equity in the month of vesting. An option counts as exercised and sold then; restricted stock as sold.
 * @param amount of an option: what it is worth; else the price of a share, before what was paid for it
 */
export function incomeOfListed(claim: ResolvedClaim, unit: UnitFacts, amount: number): EquityIncome {
  const sell = unit.regime === 'uk' ? ukSale : usSale;
  const sale = { month: unit.vests, perShare: amount, yearStarts: unit.vests };
  if (isOption(claim.instrument)) return sell(claim, unit, { ...sale, perShare: amount + unit.strike }, 'exit');
  return sell(claim, unit, sale, taxedAt(claim, unit) === 'start' ? 'start' : 'exit');
}

/** A flat rate follows the calendar of the United States. */
function taxedAt(claim: ResolvedClaim, unit: UnitFacts): TaxedAt {
  if (claim.instrument === 'profitUnits') return 'start';
  if (claim.instrument === 'rsu') return claim.doubleTrigger ? 'exit' : 'vest';
  if (claim.instrument === 'restrictedStock') return claim.election83b ? 'start' : 'vest';
  if (claim.exercise === 'atExit') return 'exit';
  if (claim.exercise === 'atVest') return 'vest';
  return claim.election83b || (unit.regime === 'uk' && ukIncentive(claim)) ? 'start' : 'vest';
}

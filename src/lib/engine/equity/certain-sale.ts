/**
 * What the claims of an offer are paid when one sale of the company is certain, and every tax that equity adds, by name. The valuation
 * (exits.ts) has the same as sums by month of vest, discounted; here it is in money of the day on which it is received.
 */
import { addIncome, lotIncome, withEquityIncome } from './claim-income.ts';
import { claimLots, type ClaimLot } from './claim-lots.ts';
import { hurdle, isSoldAtExercise, payoff } from './claim-payoffs.ts';
import { incomeAtExit, incomeAtVest, type UnitFacts } from './instrument-tax.ts';
import { isHeldAsOption, isOwnedOnceVested } from './instrument.ts';
import type { EquityIncome } from './model.ts';
import { privateShareValue } from './private-claims.ts';
import { unitIncome } from './unit-income.ts';
import { otherIncome } from '../tax/other-income.ts';
import type { ResolvedClaim, ResolvedPrivateStock } from '../resolved.ts';
import type { YearIncome } from '../tax/income.ts';
import type { NamedTax } from '../tax/regime.ts';
import type { Common, OfferValuation } from '../valuation.ts';

/** Money in scenario currency. */
export interface CertainSale {
  /** By id of the claim: before tax, less what is paid to have the shares. */
  before: ReadonlyMap<string, number>;
  /** Taxable then, by tax year. */
  income: ReadonlyMap<number, EquityIncome>;
}

/** @param stock with one case, which is certain */
export function certainSale({ offer }: OfferValuation, stock: ResolvedPrivateStock, shared: Common): CertainSale {
  const claims = offer.components.filter((component): component is ResolvedClaim => component.kind === 'claim');
  const lots = claimLots(claims, offer, shared, privateShareValue(stock));
  const before = new Map<string, number>();
  const income = new Map<number, EquityIncome>();
  claims.forEach((claim, place) => {
    const sum = lots[place]!.reduce((total, lot) => total + lotSale(claim, lot, { offer, stock, shared, income }), 0);
    before.set(claim.id, sum);
  });
  return { before, income };
}

/** One lot: what vested by the sale, or vests on after it, and what acceleration pays early. @returns before tax */
function lotSale(
  claim: ResolvedClaim,
  lot: ClaimLot,
  on: {
    offer: OfferValuation['offer'];
    stock: ResolvedPrivateStock;
    shared: Common;
    income: Map<number, EquityIncome>;
  }
): number {
  const [exit] = on.stock.cases;
  if (exit === undefined) return 0;
  const { regime } = on.offer;
  const { firstMonth } = on.shared.resolved;
  const perUnit = payoff(claim, lot, exit, hurdle(claim, exit, on.stock));
  const early = lot.vests > exit.month && lot.granted <= exit.month ? claim.accelerated : 0;
  const add = (month: number, units: number, of: (facts: UnitFacts) => EquityIncome) => {
    const taxYear = regime.taxYear(firstMonth + month);
    const ofYear = on.income.get(taxYear) ?? unitIncome({});
    addIncome(ofYear, lotIncome(lot, of), units);
    on.income.set(taxYear, ofYear);
  };
  // What acceleration pays early is not taxed once more when it would have vested.
  if (early > 0) add(lot.vests, -early * lot.units, (facts) => incomeAtVest(claim, facts));
  for (const { share, month } of [
    { share: early, month: exit.month },
    { share: 1 - early, month: Math.max(exit.month, lot.vests) }
  ]) {
    if (share === 0 || (perUnit === 0 && !isOwnedOnceVested(claim))) continue;
    const taxYear = regime.taxYear(firstMonth + month);
    const perShare = claim.instrument === 'profitUnits' ? perUnit : exit.perShare;
    const sale = { month, perShare, yearStarts: regime.firstMonth(taxYear) - firstMonth };
    add(month, share * lot.units, (facts) => incomeAtExit(claim, facts, sale));
  }
  const strikeIsOff = isHeldAsOption(claim) || isSoldAtExercise(claim, lot, exit.month);
  return lot.units * (perUnit - (strikeIsOff ? 0 : lot.strike));
}

/** On top of the year's other income; after the comparison's end that is the last salary over the year. */
export function saleTaxes(
  { offer, incomes: own, taxYears }: OfferValuation,
  shared: Common,
  incomes: CertainSale['income']
): NamedTax[] {
  return [...incomes].flatMap(([year, income]) => {
    const base = own.withEquity[year - taxYears.first] ?? otherIncome(offer, shared.resolved, year);
    return addedTaxes(offer, year, base, withEquityIncome(base, income, offer.taxUnit));
  });
}

/** What is taxed when it is received, vests or is exercised. */
export function vestTaxes({ offer, incomes, taxYears }: OfferValuation): NamedTax[] {
  return incomes.withEquity.flatMap((income, index) =>
    addedTaxes(offer, taxYears.first + index, incomes.withCompute[index]!, income)
  );
}

function addedTaxes(
  { regime, taxUnit }: OfferValuation['offer'],
  year: number,
  below: YearIncome,
  above: YearIncome
): NamedTax[] {
  const named = ({ income, payroll }: ReturnType<typeof regime.taxes>) => [...income, ...payroll];
  const less = named(regime.taxes(year, below)).map((tax) => ({ ...tax, amount: -tax.amount * taxUnit }));
  return [...named(regime.taxes(year, above)).map((tax) => ({ ...tax, amount: tax.amount * taxUnit })), ...less];
}

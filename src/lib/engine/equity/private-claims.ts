/** Claims on private stock: what the letter says, what is paid for them, what vesting is taxed on, and then exit by exit (exits.ts). */
import { discountFactors } from '../discount.ts';
import type { ExitCase, ResolvedClaim, ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import type { Row } from '../row.ts';
import type { Common } from '../valuation.ts';
import { taxBases } from './base-incomes.ts';
import type { ClaimLot, ShareValue } from './claim-lots.ts';
import type { ClaimPart, ClaimReceiver } from './claim-part.ts';
import { isSoldAtExercise, outlay, unitAt } from './claim-payoffs.ts';
import { lotIncome } from './claim-income.ts';
import { paidClaim, receiveExits } from './exits.ts';
import { incomeAtStart, incomeAtVest } from './instrument-tax.ts';
import { markDowns } from './mark-down.ts';
import type { ClaimTerms } from './model.ts';
import { receiveVestTaxes, type TaxedLot, type VestTaxes } from './vest-taxes.ts';

/** Fair market value of a common share. */
export function privateShareValue({ fairValue }: ResolvedPrivateStock): ShareValue {
  return (months) => fairValue.today * Math.pow(1 + fairValue.growthPerYear, months / 12);
}

/** The sticker, at the preferred price, and the step `list` to the common value, where there is one. */
export function writePrivateSticker(
  row: Row,
  claim: ResolvedClaim,
  lots: readonly ClaimLot[],
  stock: ResolvedPrivateStock
): void {
  const { preferredPrice, commonValue } = stock;
  for (const { vests, units, strike } of lots) {
    const quoted = unitAt(preferredPrice, claim, strike, stock);
    row.sticker[vests]! += units * quoted;
    if (commonValue !== null) row.list[vests]! += units * (unitAt(commonValue, claim, strike, stock) - quoted);
  }
}

/** Everything that claims come to. @param lots by claim, in the order of the letter */
export function receivePrivateClaims(
  claims: readonly ResolvedClaim[],
  lots: readonly (readonly ClaimLot[])[],
  on: { offer: ResolvedOffer; stock: ResolvedPrivateStock; shared: Common; terms: ClaimTerms },
  receive: ClaimReceiver
): VestTaxes {
  const { offer, stock, terms } = on;
  const { discountRatePerYear, firstMonth, months } = on.shared.resolved;
  claims.forEach((claim, place) => {
    receiveOutlays(claim, place, lots[place]!, { discountRatePerYear, cases: stock.cases }, receive);
  });
  // A tax on a value that is expected to grow at the stock's rate is no more certain than that value: at the candidate's rate alone it
  // would outgrow the share that it is a part of.
  const perYear = (1 + discountRatePerYear) / (1 + stock.discountRatePerYear);
  const weight = (after: number) => Math.pow(perYear, after / 12);
  const taxed = claims.map((claim, place) => lots[place]!.map((lot) => taxedLot(claim, lot)));
  const vestTaxes = receiveVestTaxes(taxed, { offer, terms, weight }, receive);
  const lastMonth = stock.cases.reduce((last, { month }) => Math.max(last, month), months - 1);
  const exitTerms = {
    offer,
    stock,
    terms,
    firstMonth,
    baseOf: taxBases(offer, on.shared.resolved, terms.years, vestTaxes),
    discount: discountFactors(stock.discountRatePerYear, lastMonth + 1),
    venture: Float64Array.from({ length: lastMonth + 1 }, (_, month) => weight(month + 1)),
    markDown: markDowns(stock, discountRatePerYear)
  };
  const paid = claims.map((claim, place) => paidClaim(claim, place, lots[place]!));
  receiveExits(paid, exitTerms, receive);
  return vestTaxes;
}

function taxedLot(claim: ResolvedClaim, lot: ClaimLot): TaxedLot {
  return {
    lot,
    atStart: lotIncome(lot, (facts) => incomeAtStart(claim, facts)),
    atVest: lotIncome(lot, (facts) => incomeAtVest(claim, facts)),
    keptShare: 1
  };
}

/** Strikes and prices paid before any exit: all of them, less those that an exit then makes needless. */
export function receiveOutlays(
  claim: ResolvedClaim,
  place: number,
  lots: readonly ClaimLot[],
  { discountRatePerYear, cases }: { discountRatePerYear: number; cases: readonly ExitCase[] },
  receive: ClaimReceiver
): void {
  for (const lot of lots) {
    const paid = outlay(claim, lot, discountRatePerYear);
    if (paid === 0) continue;
    receive(strikePart(lot, place, -paid, null));
    for (const exit of cases) {
      if (isSoldAtExercise(claim, lot, exit.month)) receive(strikePart(lot, place, paid, exit));
    }
  }
}

/** @param paid to the candidate, for a unit */
function strikePart(lot: ClaimLot, claim: number, paid: number, exit: ExitCase | null): ClaimPart {
  return {
    lot,
    claim,
    kind: 'strike',
    month: lot.vests,
    value: lot.units * paid,
    markDown: 0,
    tax: 0,
    taxable: 0,
    employerTax: 0,
    reached: lot.reached,
    until: lot.vests,
    kept: 1,
    exit,
    venture: 1
  };
}

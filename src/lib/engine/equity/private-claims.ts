/** Claims on private stock: what the letter says, what is paid for them, what vesting is taxed on, and then exit by exit (exits.ts). */
import { discountFactors } from '../discount.ts';
import type { ExitCase, ResolvedClaim, ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import type { Row } from '../row.ts';
import type { Common } from '../valuation.ts';
import { taxBases } from './base-incomes.ts';
import type { ClaimLot, ShareValue } from './claim-lots.ts';
import { outlay, unitAt } from './claim-payoffs.ts';
import { receive } from './claim-row.ts';
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

/** Rungs from `market` to `expected`, and the employer's cost. @param lots by claim, in the order of the letter */
export function receivePrivateClaims(
  claims: readonly ResolvedClaim[],
  rows: readonly Row[],
  lots: readonly (readonly ClaimLot[])[],
  on: { offer: ResolvedOffer; stock: ResolvedPrivateStock; shared: Common; terms: ClaimTerms }
): VestTaxes {
  const { offer, stock, terms } = on;
  const { resolved } = on.shared;
  claims.forEach((claim, index) => {
    receiveOutlays(rows[index]!, claim, lots[index]!, { ...on, cases: stock.cases });
  });
  const taxed = claims.map((claim, index) => lots[index]!.map((lot) => taxedLot(claim, lot)));
  // A tax on a value that is expected to grow at the stock's rate is no more certain than that value: at the candidate's rate alone it
  // would outgrow the share that it is a part of.
  const perYear = (1 + resolved.discountRatePerYear) / (1 + stock.discountRatePerYear);
  const vestTaxes = receiveVestTaxes(rows, taxed, offer, terms, (months) => Math.pow(perYear, months / 12));
  const lastMonth = stock.cases.reduce((last, { month }) => Math.max(last, month), resolved.months - 1);
  receiveExits(
    claims.map((claim, index) => paidClaim(claim, rows[index]!, lots[index]!)),
    {
      offer,
      stock,
      terms,
      firstMonth: resolved.firstMonth,
      baseOf: taxBases(offer, resolved, terms.years, vestTaxes),
      discount: discountFactors(stock.discountRatePerYear, lastMonth + 1),
      markDown: markDowns(stock, resolved.discountRatePerYear)
    }
  );
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

/** Strikes and prices paid before any exit. */
export function receiveOutlays(
  row: Row,
  claim: ResolvedClaim,
  lots: readonly ClaimLot[],
  { shared, cases, terms }: { shared: Common; cases: readonly ExitCase[]; terms: ClaimTerms }
): void {
  const { stays, employerDiscount } = terms;
  for (const lot of lots) {
    const paid = outlay(claim, lot, cases, shared.resolved.discountRatePerYear);
    if (paid === 0) continue;
    const part = {
      value: -lot.units * paid,
      markDown: 0,
      tax: 0,
      employerTax: 0,
      reached: lot.reached,
      chance: stays[lot.vests]!
    };
    receive(row, lot.vests, part, employerDiscount);
  }
}

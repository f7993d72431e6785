/**
 * What claims are taxed on when they are received, vest or are exercised: certain if the candidate stays, so it counts in the
 * incomes of the years of the grid, on which exits are stacked.
 */
import type { ResolvedOffer } from '../resolved.ts';
import type { YearIncome } from '../tax/income.ts';
import type { ClaimLot } from './claim-lots.ts';
import type { ClaimPart, ClaimReceiver } from './claim-part.ts';
import { addIncome, withEquityIncome } from './claim-income.ts';
import { emptyClaimYear, emptyStack, stackClaim, taxBase, taxOn, type ClaimYear, type TaxStack } from './claim-taxes.ts';
import type { ClaimTerms, EquityIncome } from './model.ts';

/** A lot with its income, of a unit. */
export interface TaxedLot {
  lot: ClaimLot;
  atStart: EquityIncome;
  atVest: EquityIncome;
  /** Chance of the income at vest, if the candidate is there at vest. */
  keptShare: number;
}

export interface VestTaxes {
  /** By claim and calendar month. */
  taxes: Float64Array[];
  /** By tax year of the grid, in the regime's currency; `payroll` is what the employer's tax is on. */
  incomes: YearIncome[];
  payroll: Float64Array;
}

/**
 * @param lots by claim, in the order of the letter
 * @param on `weight`: of an expected amount after so many months, beside money that is certain: 1, or less where it carries a share's risk
 */
export function receiveVestTaxes(
  lots: readonly (readonly TaxedLot[])[],
  on: { offer: ResolvedOffer; terms: ClaimTerms; weight: (months: number) => number },
  receive: ClaimReceiver
): VestTaxes {
  const { offer, terms } = on;
  const { years, incomes, payrollBelow } = terms;
  const { taxUnit: unit } = offer;
  const stacks = incomes.map((income, index): TaxStack => {
    return emptyStack(taxBase(offer, years.first + index, income, payrollBelow.earnings[index]! / unit));
  });
  const taxes = lots.map((ofClaim, claim) => receiveOne(claim, ofClaim, stacks, on, receive));
  return {
    taxes,
    incomes: stacks.map(({ base, claims }) => withEquityIncome(base.income, claims, unit)),
    payroll: Float64Array.from(stacks, ({ base, claims }) => base.payroll + claims.earnings / unit)
  };
}

/** One claim's. @returns its tax by calendar month */
function receiveOne(
  claim: number,
  lots: readonly TaxedLot[],
  stacks: readonly TaxStack[],
  { offer, terms, weight }: { offer: ResolvedOffer; terms: ClaimTerms; weight: (months: number) => number },
  receive: ClaimReceiver
): Float64Array {
  const { years, stays } = terms;
  const ofYear = stacks.map(emptyClaimYear);
  const yearOf = (month: number): ClaimYear => ofYear[years.indexOfMonth[month]!]!;
  for (const { lot, atStart, atVest } of lots) {
    addIncome(yearOf(lot.granted).income, atStart, lot.units);
    addIncome(yearOf(lot.vests).income, atVest, lot.units);
  }
  ofYear.forEach((year, index) => stackClaim(stacks[index]!, year, offer));

  const taxes = new Float64Array(stays.length);
  const charge = (lot: ClaimLot, income: EquityIncome, { kind, month, after, reached, kept }: Charged) => {
    const { units } = lot;
    const year = yearOf(month);
    const venture = weight(after);
    const tax = units * taxOn(income, year);
    taxes[month]! += tax;
    receive({
      lot,
      claim,
      kind,
      month,
      value: 0,
      markDown: 0,
      tax: tax * venture,
      taxable: units * (income.earnings + income.other + income.shortTermGains + income.longTermGains),
      employerTax: units * income.earnings * year.employerRate * venture,
      reached,
      until: month,
      kept,
      exit: null,
      venture
    });
  };
  for (const { lot, atStart, atVest, keptShare } of lots) {
    const { granted, vests, reached } = lot;
    // What was paid on receipt is paid, whoever leaves later and whatever milestone is missed.
    charge(lot, atStart, { kind: 'start', month: granted, after: granted, reached: 1, kept: 1 });
    charge(lot, atVest, { kind: 'vest', month: vests, after: vests + 1, reached, kept: keptShare });
  }
  return taxes;
}

/** `after`: months until the taxed value is known. */
type Charged = Pick<ClaimPart, 'kind' | 'month' | 'reached' | 'kept'> & { after: number };

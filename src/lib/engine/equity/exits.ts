/**
 * Claims on private stock, exit by exit: what each lot is paid when, its tax on top of that year's other income, and until when one must
 * be there for it. Venture risk is charged by the stock's own rate alone; a month's rung is compounded at the candidate's rate from today's
 * value, so that `present` gives that value back. What is taxed at an exit is computed for who stays.
 */
import type { ExitCase, ResolvedClaim, ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import { staysUntil } from './claim-chances.ts';
import type { ClaimLot } from './claim-lots.ts';
import { hurdle, payoff } from './claim-payoffs.ts';
import type { ClaimReceiver } from './claim-part.ts';
import { emptyClaimYear, emptyStack, stackClaim, taxOn, type ClaimYear, type TaxBase, type TaxStack } from './claim-taxes.ts';
import { addIncome, lotIncome, untaxed } from './claim-income.ts';
import { incomeAtExit, incomeAtVest } from './instrument-tax.ts';
import { isOpenUntilExit, isOwnedOnceVested } from './instrument.ts';
import type { ClaimTerms, EquityIncome } from './model.ts';

/** A claim with room for what its lots are paid in one exit: filled anew for each. */
export interface PaidClaim {
  claim: ResolvedClaim;
  /** Among the claims of the letter. */
  place: number;
  payments: Payment[];
}

/**
 * What a lot is paid in an exit: what has vested or vests on; early, what acceleration pays; and undone, what that would have been
 * taxed on at vest and never is.
 */
interface Payment {
  lot: ClaimLot;
  kind: 'due' | 'early' | 'undone';
  month: number;
  /** Below 0 of what is undone. */
  units: number;
  /** Of a unit. */
  perUnit: number;
  income: EquityIncome;
  /** In which that income is taxed. */
  year: ClaimYear;
}

export function paidClaim(claim: ResolvedClaim, place: number, lots: readonly ClaimLot[]): PaidClaim {
  const kinds = claim.accelerated > 0 ? (['due', 'early', 'undone'] as const) : (['due'] as const);
  const year = emptyClaimYear();
  const payments = lots.flatMap((lot) =>
    kinds.map((kind): Payment => ({
      lot,
      kind,
      month: 0,
      units: 0,
      perUnit: 0,
      income: untaxed,
      year
    }))
  );
  return { claim, place, payments };
}

/** What every exit is valued with. */
export interface ExitTerms {
  offer: ResolvedOffer;
  stock: ResolvedPrivateStock;
  terms: ClaimTerms;
  /** Month 0 of the grid, in months since year 0. */
  firstMonth: number;
  /** What a tax year has before any exit. */
  baseOf: (taxYear: number) => TaxBase;
  /** The stock's own, by month of the grid and beyond it; and how much more it takes than the candidate's. */
  discount: Float64Array;
  venture: Float64Array;
  /** Share of the price that is taken off for so many months, from today, in which it cannot be sold. */
  markDown: (months: number) => number;
}

/** Every exit that may come. @param claims in the order of the letter */
export function receiveExits(claims: readonly PaidClaim[], exitTerms: ExitTerms, receive: ClaimReceiver): void {
  for (const exit of exitTerms.stock.cases) {
    if (exit.probability === 0) continue;
    const stacks = new Map<number, TaxStack>();
    for (const paid of claims) {
      payLots(paid, exit, stacks, exitTerms);
      for (const payment of paid.payments) receivePayment(paid, payment, exit, exitTerms, receive);
    }
  }
}

/** Fills in a claim's payments, and stacks what they are taxed on. */
function payLots(
  { claim, payments }: PaidClaim,
  exit: ExitCase,
  stacks: Map<number, TaxStack>,
  { offer, stock, firstMonth, baseOf }: ExitTerms
): void {
  const { regime } = offer;
  const above = hurdle(claim, exit, stock);
  const isOwned = isOwnedOnceVested(claim);
  const isOpen = isOpenUntilExit(claim);
  let before: Payment | null = null;
  const years = new Map<number, ClaimYear>();
  for (const payment of payments) {
    const { lot, kind } = payment;
    const accelerated = lot.units * (lot.vests > exit.month && lot.granted <= exit.month ? claim.accelerated : 0);
    payment.income = untaxed;
    payment.units = { due: lot.units - accelerated, early: accelerated, undone: isOwned ? -accelerated : 0 }[kind];
    if (payment.units === 0) continue;
    payment.month = kind === 'early' ? exit.month : Math.max(exit.month, lot.vests);
    payment.perUnit = kind === 'undone' ? 0 : payoff(claim, lot, exit, above);
    if (payment.perUnit === 0 && !isOwned) continue;
    const taxYear = regime.taxYear(firstMonth + payment.month);
    let year = years.get(taxYear);
    if (year === undefined) years.set(taxYear, (year = emptyClaimYear()));
    if (isOpen && before !== null && before.lot.grant === lot.grant && before.lot.qualified === lot.qualified) {
      payment.income = before.income;
    } else if (kind === 'undone') {
      payment.income = lotIncome(lot, (facts) => incomeAtVest(claim, facts));
    } else {
      const perShare = claim.instrument === 'profitUnits' ? payment.perUnit : exit.perShare;
      const sale = { month: payment.month, perShare, yearStarts: regime.firstMonth(taxYear) - firstMonth };
      payment.income = lotIncome(lot, (facts) => incomeAtExit(claim, facts, sale));
    }
    before = payment;
    payment.year = year;
    addIncome(year.income, payment.income, payment.units);
  }
  for (const [taxYear, year] of years) {
    if (!stacks.has(taxYear)) stacks.set(taxYear, emptyStack(baseOf(taxYear)));
    stackClaim(stacks.get(taxYear)!, year, offer);
  }
}

/** Into the month of vest, in which its present value is what it is worth today. */
function receivePayment(
  { claim, place }: PaidClaim,
  { lot, kind, month, units, perUnit, income, year }: Payment,
  exit: ExitCase,
  { terms, discount, venture, markDown }: ExitTerms,
  receive: ClaimReceiver
): void {
  if (units === 0 || (perUnit === 0 && income === untaxed)) return;
  const { vests, reached } = lot;
  const factor = (units * discount[month]!) / terms.candidateDiscount[vests]!;
  const value = perUnit * factor;
  // Until the exit nothing can be sold, vested or not: an early vest is not marked down for longer than a late one. A tax that is due
  // only if the exit pays is a share of what waits for it: as little can be had for it today.
  const lost = kind === 'undone' ? 0 : markDown(exit.month + 1);
  receive({
    lot,
    claim: place,
    kind: 'exit',
    month: vests,
    value,
    markDown: -lost * value,
    tax: taxOn(income, year) * factor * (1 - lost),
    taxable: 0,
    employerTax: income.earnings * year.employerRate * factor,
    reached,
    until: kind === 'early' ? exit.month : staysUntil(claim, vests, exit.month),
    kept: 1,
    exit,
    venture: venture[month]!
  });
}

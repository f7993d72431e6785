/** A loan with level payments, as numpy-financial's `fv`, `pv`, `pmt`, `ipmt`, `ppmt` and `nper` have it: money received is positive. */

/** Of a loan: what its flows come to at its end is nothing. */
export interface Loan {
  rate: number;
  nper: number;
  pmt: number;
  pv: number;
  fv: number;
  when: 'begin' | 'end';
}

/** What as many payments of 1 have grown to when the last is made. */
export function paymentsAtEnd(rate: number, n: number): number {
  return rate === 0 ? n : ((1 + rate) ** n - 1) / rate;
}

export function balance({ rate, nper, pmt, pv, fv, when }: Loan): number {
  const early = when === 'begin' ? 1 + rate : 1;
  return pv * (1 + rate) ** nper + pmt * early * paymentsAtEnd(rate, nper) + fv;
}

export function payment(loan: Omit<Loan, 'pmt'>): number {
  return -balance({ ...loan, pmt: 0 }) / balance({ ...loan, pmt: 1, pv: 0, fv: 0 });
}

/** On what is still owed; of payments made at the beginning the first has none. */
export function interest({ per, ...loan }: Omit<Loan, 'pmt'> & { per: number }): number {
  const owed = balance({ ...loan, nper: per - 1, pmt: payment(loan), fv: 0 });
  if (loan.when === 'end') return -owed * loan.rate;
  return per === 1 ? 0 : (-owed * loan.rate) / (1 + loan.rate);
}

export function periods({ rate, pmt, pv, fv, when }: Omit<Loan, 'nper'>): number {
  if (rate === 0) return -(pv + fv) / pmt;
  const perpetuity = (pmt * (when === 'begin' ? 1 + rate : 1)) / rate;
  return Math.log((perpetuity - fv) / (perpetuity + pv)) / Math.log1p(rate);
}

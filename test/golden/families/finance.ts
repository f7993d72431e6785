/**
 * Present values, annuities and rates of return. Of the product only its search for roots is asked here (engine/false-position.ts): it
 * discounts month by month (engine/discount.ts) and has no use for the rest, which is written out. Signs as in numpy-financial.
 */
import { falsePosition } from '#lib/engine/false-position.ts';
import { list, oneOf, strict, variants } from '#lib/schema/containers.ts';
import { number, whole } from '#lib/schema/figures.ts';
import { date } from '#lib/schema/text.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';
import { balance, interest, payment, paymentsAtEnd, periods } from './loan.ts';

const rate = number({ above: -1 });
const flows = list(number(), 10_000);
const annuitySchema = strict({ rate, n: number({ above: 0 }), payment: number() });
const effectiveSchema = strict({ nominal: number(), periodsPerYear: number({ above: 0 }) });
const irrSchema = strict({ cashflows: flows, irrGuess: rate });
const xirrSchema = strict({ flows: list(z.tuple([date, number()], 'a date and an amount'), 10_000), npvRate: rate });
const loan = {
  rate,
  nper: number(),
  pmt: number(),
  pv: number().default(0),
  fv: number().default(0),
  when: oneOf('begin', 'end').default('end')
};
const per = whole({ min: 1 });
const { pmt: _pmt, ...withoutPayment } = loan;
const { pv: _pv, ...withoutValue } = loan;
const { fv: _fv, ...withoutEnd } = loan;
const { rate: _rate, ...withoutRate } = loan;
const { nper: _nper, ...withoutPeriods } = loan;
const functionSchema = variants(
  'fn',
  [
    strict({ fn: oneOf('fv'), ...withoutEnd }),
    strict({ fn: oneOf('pv'), ...withoutValue }),
    strict({ fn: oneOf('pmt'), ...withoutPayment }),
    strict({ fn: oneOf('ipmt'), ...withoutPayment, per }),
    strict({ fn: oneOf('ppmt'), ...withoutPayment, per }),
    strict({ fn: oneOf('rate'), ...withoutRate }),
    strict({ fn: oneOf('nper'), ...withoutPeriods }),
    strict({ fn: oneOf('npv'), rate, values: flows }),
    strict({ fn: oneOf('irr'), values: flows }),
    strict({ fn: oneOf('mirr'), values: flows, financeRate: rate, reinvestRate: rate })
  ],
  'a function of numpy-financial'
);

/** One of five questions, told apart by the field that only it has. */
export function finance(inputs: unknown): object {
  const has = (field: string) => typeof inputs === 'object' && inputs !== null && field in inputs;
  if (has('fn')) return { value: named(understood(functionSchema, inputs)) };
  if (has('cashflows')) return returns(understood(irrSchema, inputs));
  if (has('flows')) return datedReturns(understood(xirrSchema, inputs));
  return has('nominal') ? effective(understood(effectiveSchema, inputs)) : annuity(understood(annuitySchema, inputs));
}

function annuity({ rate, n, payment }: z.output<typeof annuitySchema>): object {
  const end = payment * paymentsAtEnd(rate, n);
  const pvOrdinary = end / (1 + rate) ** n;
  return { pvOrdinary, pvDue: pvOrdinary * (1 + rate), fvOrdinary: end };
}

function effective({ nominal, periodsPerYear }: z.output<typeof effectiveSchema>): object {
  return { effective: (1 + nominal / periodsPerYear) ** periodsPerYear - 1, continuous: Math.expm1(nominal) };
}

function returns({ cashflows, irrGuess }: z.output<typeof irrSchema>): object {
  return { irr: irr(cashflows, irrGuess), npvAt10pct: npv(0.1, cashflows), npvAt5pct: npv(0.05, cashflows) };
}

/** Actual days over 365 from the first flow. */
function datedReturns({ flows, npvRate }: z.output<typeof xirrSchema>): object {
  const years = flows.map(([day]) => (Date.parse(day) - Date.parse(flows[0]![0])) / 86_400_000 / 365);
  const value = (rate: number) => flows.reduce((sum, [, amount], i) => sum + amount * (1 + rate) ** -years[i]!, 0);
  const size = flows.reduce((sum, [, amount]) => sum + Math.abs(amount), 0);
  return { xirr: rateWhere(value, size, 0.1), xnpvAtRate: value(npvRate) };
}

function named(read: z.output<typeof functionSchema>): number {
  switch (read.fn) {
    case 'fv':
      return -balance({ ...read, fv: 0 });
    case 'pv':
      return -balance({ ...read, pv: 0 }) / (1 + read.rate) ** read.nper;
    case 'pmt':
      return payment(read);
    case 'ipmt':
      return interest(read);
    case 'ppmt':
      return payment(read) - interest(read);
    case 'rate':
      return rateWhere((rate) => balance({ ...read, rate }), Math.abs(read.pv) + Math.abs(read.fv) + Math.abs(read.pmt), 0.1);
    case 'nper':
      return periods(read);
    case 'npv':
      return npv(read.rate, read.values);
    case 'irr':
      return irr(read.values, 0.1);
    case 'mirr':
      return modifiedRate(read);
  }
}

/** The first flow is of today. */
function npv(rate: number, values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value / (1 + rate) ** i, 0);
}

function irr(values: readonly number[], guess: number): number {
  const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return rateWhere((rate) => npv(rate, values), size, guess);
}

function modifiedRate({ values, financeRate, reinvestRate }: { values: number[]; financeRate: number; reinvestRate: number }) {
  const gains = npv(
    reinvestRate,
    values.map((value) => Math.max(0, value))
  );
  const costs = npv(
    financeRate,
    values.map((value) => Math.min(0, value))
  );
  return (gains / -costs) ** (1 / (values.length - 1)) * (1 + reinvestRate) - 1;
}

/** The root nearest to the guess, looked for in ever wider steps of ln(1 + rate) to both sides. */
function rateWhere(value: (rate: number) => number, size: number, guess: number): number {
  const at = (log: number) => ({ at: log, value: value(Math.expm1(log)) });
  const start = Math.log1p(guess);
  for (let step = 1; step <= 400; step++) {
    for (const side of [-1, 1]) {
      const [near, far] = [at(start + (side * (step - 1)) / 40), at(start + (side * step) / 40)];
      if (near.value === 0) return Math.expm1(near.at);
      if (near.value * far.value <= 0)
        return Math.expm1(falsePosition((log) => at(log).value, [near, far], { x: 1e-15, f: 1e-15 * size }));
    }
  }
  throw new Error('inputs: no rate makes these worth nothing');
}

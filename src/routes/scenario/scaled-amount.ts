/** A figure or a range times a factor, to six significant digits: a converted figure is not more exact than what it was converted by. */
import type { Amount } from '#lib/engine/index.ts';

export function scaledAmount(amount: Amount, factor: number): Amount {
  const times = (value: number) => Number((value * factor).toPrecision(6));
  if (typeof amount === 'number') return times(amount);
  if ('cases' in amount) return { cases: amount.cases.map((one) => ({ ...one, value: times(one.value) })) };
  return 'mode' in amount
    ? { low: times(amount.low), mode: times(amount.mode), high: times(amount.high) }
    : { low: times(amount.low), high: times(amount.high) };
}

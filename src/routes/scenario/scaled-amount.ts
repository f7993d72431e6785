/** A figure or a range times a factor: its shape and its chances stay. */
import type { Amount } from '#lib/engine/index.ts';

/** To six significant digits: a converted figure is not more exact than what it was converted by. */
export function scaledAmount(amount: Amount, factor: number): Amount {
  return mapped(amount, (value) => Number((value * factor).toPrecision(6)));
}

/** Exactly, without the dust of a multiplication: the same figure in another unit. */
export function timesExactly(amount: Amount, factor: number): Amount {
  return factor === 1 ? amount : mapped(amount, (value) => Number((value * factor).toPrecision(12)));
}

function mapped(amount: Amount, by: (value: number) => number): Amount {
  if (typeof amount === 'number') return by(amount);
  if ('cases' in amount) return { cases: amount.cases.map((one) => ({ ...one, value: by(one.value) })) };
  const ends = { low: by(amount.low), high: by(amount.high) };
  return 'mode' in amount ? { ...amount, ...ends, mode: by(amount.mode) } : ends;
}

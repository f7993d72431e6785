/** Exact fractions: a third of a grant three times is the grant, to the unit. */

export interface Fraction {
  over: bigint;
  /** Above zero. */
  under: bigint;
}

export const nothing: Fraction = { over: 0n, under: 1n };
export const whole: Fraction = { over: 1n, under: 1n };

const decimal = /^([+-]?)(\d{1,16})(?:\.(\d{1,10}))?$/;

/** Of a decimal as OCF writes it ("0.25", at most ten decimals), or of a number; undefined where it is neither. */
export function decimalFraction(value: unknown): Fraction | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [, sign, digits, decimals = ''] = decimal.exec(String(value).trim().slice(0, 40)) ?? [];
  if (digits === undefined) return undefined;
  return fraction(BigInt(`${sign === '-' ? '-' : ''}${digits}${decimals}`), 10n ** BigInt(decimals.length));
}

/** In lowest terms. @param under not zero */
export function fraction(over: bigint, under: bigint): Fraction {
  const by = under < 0n ? -divisor(over, -under) : divisor(over, under);
  return { over: over / by, under: under / by };
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function sum(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function difference(a: Fraction, b: Fraction): Fraction {
  return sum(a, { over: -b.over, under: b.under });
}

export function product(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** @param b not zero */
export function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

/** Whether a is less than b. */
export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

/** The whole number below, of what is not negative. */
export function floor({ over, under }: Fraction): Fraction {
  return { over: over / under, under: 1n };
}

/** The nearest whole number, halves upwards, of what is not negative. */
export function rounded({ over, under }: Fraction): Fraction {
  return { over: (2n * over + under) / (2n * under), under: 1n };
}

export function numberOf({ over, under }: Fraction): number {
  return Number(over) / Number(under);
}

/** Figures of any size with three significant digits, for sentences. */
import { count, shortCount } from '#lib/format/count.ts';
import { money, shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';

/** Digits after the point that leave three significant ones. */
function decimals(value: number): number {
  const size = Math.abs(value);
  return size === 0 ? 0 : Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

/** `0.0421`, `12.7`, `486`, `1.2k`, `2B`. */
export function briefCount(value: number): string {
  return Math.abs(value) < 999.5 ? count(value, { digits: decimals(value) }) : shortCount(value);
}

/** `$0.42`, `$12.70`, `$486`, `$1.2k`. */
export function briefMoney(value: number, currency: string): string {
  const size = Math.abs(value);
  if (size >= 99.95 || size === 0) return shortMoney(value, currency);
  return money(value, currency, { digits: size < 0.1 ? decimals(value) : 2 });
}

/** `0.00137%`, `1%`, `25.6%`. */
export function briefPercent(share: number): string {
  return percent(share, { digits: decimals(share * 100) });
}

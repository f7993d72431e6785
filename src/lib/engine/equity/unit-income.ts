/** What the income of a unit is put together from. */
import type { EquityIncome } from './model.ts';

/** @param kinds those that are not zero */
export function unitIncome(kinds: Partial<EquityIncome>): EquityIncome {
  return { earnings: 0, other: 0, shortTermGains: 0, longTermGains: 0, isoSpread: 0, ...kinds };
}

/** What a share is worth beyond what is paid for it; no loss. */
export function spread(value: number, strike: number): number {
  return Math.max(0, value - strike);
}

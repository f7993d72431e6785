/** What moves the difference of two offers most: each input at its P10 and its P90 with all others as they are, the longest bar first (valuation.md, section 12). */
import { ComparedPair } from './compared-pair.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';

export interface TornadoBar {
  input: SensitivityInput;
  /** Offer less rival, of what offers are compared by. */
  atLow: number;
  atHigh: number;
  /** From the least to the largest of these two and the base. */
  swing: number;
}

export interface Tornado {
  /** The difference as things are: that of the ladder. */
  base: number;
  bars: TornadoBar[];
}

/** @param inputs of the question; those that are certain, and those that nothing turns on, have no bar */
export function tornado(question: SensitivityQuestion, inputs: readonly SensitivityInput[], basis: SensitivityBasis): Tornado {
  const pair = new ComparedPair(question, basis);
  const [offer, rival] = pair.base;
  const base = offer - rival;
  const bars = inputs.filter(isUnsure).map((input): TornadoBar => {
    const atLow = pair.difference(input.set(input.low));
    const atHigh = pair.difference(input.set(input.high));
    return { input, atLow, atHigh, swing: swingOf(base, atLow, atHigh) };
  });
  return { base, bars: bars.filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing) };
}

/** Whether it has a P10 and a P90 of its own. */
export function isUnsure({ low, high }: SensitivityInput): boolean {
  return low < high;
}

export function swingOf(...values: number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Break-even of any input, and the value at which an offer is ahead of its rival by a given sum: none is an answer ("no sign-on below a million closes this"). */
import { breakEven, HALF_A_CENT } from '../break-even.ts';
import { ComparedPair } from './compared-pair.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';

export interface SoughtValue {
  input: SensitivityInput;
  /** Nearest to today's; null: none within. */
  at: number | null;
  /** Where it was looked for. */
  least: number;
  most: number;
}

/** The value of an input at which both offers are worth the same. */
export function breakEvenOf(input: SensitivityInput, question: SensitivityQuestion, basis: SensitivityBasis): SoughtValue {
  return goalSeek(input, 0, question, basis);
}

/** @param target offer less rival, of what offers are compared by, in scenario currency */
export function goalSeek(
  input: SensitivityInput,
  target: number,
  question: SensitivityQuestion,
  basis: SensitivityBasis
): SoughtValue {
  return sought(input, target, new ComparedPair(question, basis));
}

/** Break-evens of many inputs, in their order. */
export function breakEvens(
  inputs: readonly SensitivityInput[],
  question: SensitivityQuestion,
  basis: SensitivityBasis
): SoughtValue[] {
  const pair = new ComparedPair(question, basis);
  return inputs.map((input) => sought(input, 0, pair));
}

function sought(input: SensitivityInput, target: number, pair: ComparedPair): SoughtValue {
  const { least, most, current } = input;
  const range = { low: least, high: most, current, smallest: HALF_A_CENT };
  const at = breakEven((value) => pair.difference(input.set(value)) - target, range);
  return { input, at, least, most };
}

/** A break-even as a figure that somebody would type, and the document that has it. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { recordedMarket } from '#lib/catalogue/replaced-figures.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { sensitivityInput, type Scenario, type SensitivityQuestion } from '#lib/engine/index.ts';
import type { Sought } from './break-even-words.ts';
import type { InputUnit } from './input-names.ts';

const DIGITS = 7;

/** Money to the cent, months whole, all else to seven digits. */
export function typedValue({ input, at }: Sought & { at: number }, unit: InputUnit): number {
  if (input.whole) return Math.round(at);
  if (unit === 'money' || Math.abs(at) >= 10 ** (DIGITS - 2)) return Math.round(at * 100) / 100;
  return Number(at.toPrecision(DIGITS));
}

/**
 * The document with an input at a value; a price that is not its card's any more says so.
 * @throws RangeError where the pair has no such input
 */
export function documentAt(question: SensitivityQuestion, path: string, value: number): Scenario {
  const basis = { ...simulationBasis, facts: { ...guessFacts(), ...equityGuessFacts() } };
  const moved = sensitivityInput(path, question, basis).set(value);
  const { market, currency } = question.scenario;
  return moved.market === market ? moved : { ...moved, market: recordedMarket(moved.market, currency) };
}

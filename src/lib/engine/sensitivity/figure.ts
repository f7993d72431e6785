/** One figure of a document that may be moved, and the input that it makes. */
import { amountMean } from '../amount.ts';
import type { Amount, Scenario } from '../document.ts';
import { guessDoubt, noDoubt, rangeDoubt, type Doubt } from './doubt.ts';
import { amountAt, pathText, withAmount, type DocumentPath } from './document-values.ts';
import type { GuessRanges, InputOwner, SensitivityInput, SensitivityKind } from './sensitivity-input.ts';

export interface Figure {
  kind: SensitivityKind;
  of: InputOwner;
  path: DocumentPath;
  /** In the address of its field; the end of the path when absent. */
  field?: string;
  /** What absence means. */
  fallback: number;
  /** Of the field, which no doubt leaves. */
  bounds: { min: number; max: number };
  /** Where break-evens are looked for: from nothing to four times what it is, when absent. */
  search?: { least: number; most: number };
  /** The guess that stands in for it, or that says how unsure such a figure is. */
  guess?: string;
  /** What is assumed of a plain figure, in place of a guess. */
  doubt?: (current: number) => Doubt;
  whole?: boolean;
  /** In place of putting the value where the path leads; then nothing is read there. */
  set?: (value: number) => Scenario;
  current?: number;
}

/** A share of a whole, or a chance. */
export const ofOne = { min: 0, max: 1 };
export const fromZero = { min: 0, max: Infinity };
const TIMES = 4;

export function inputOf(figure: Figure, scenario: Scenario, facts: GuessRanges): SensitivityInput {
  const { kind, of, path, fallback, bounds, guess, doubt: assumed, set } = figure;
  const amount: Amount | undefined = figure.current ?? amountAt(scenario, path);
  const current = amount === undefined ? fallback : amountMean(amount);
  const given = { current, isGuess: amount === undefined };
  const doubt =
    typeof amount === 'object'
      ? rangeDoubt(amount, bounds)
      : (assumed?.(current) ?? (guess === undefined ? noDoubt(current) : guessDoubt(facts[guess], given, bounds)));
  const { least, most } = figure.search ?? { least: bounds.min, most: current * TIMES };
  return {
    kind,
    ...of,
    path: pathText(path),
    field: figure.field ?? String(path.at(-1)),
    current,
    ...doubt,
    least: Math.min(least, current, doubt.low),
    most: Math.min(bounds.max, Math.max(most, current, doubt.high)),
    whole: figure.whole ?? false,
    set: set ?? ((value) => withAmount(scenario, path, value))
  };
}

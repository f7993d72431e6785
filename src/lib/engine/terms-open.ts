/** How many dollars of one offer hang on each figure that its document leaves to a range, a guess or an assumption: the offer at its P10 and its P90, all else as it stands. */
import { ComparedPair } from './sensitivity/compared-pair.ts';
import { sensitivityInputs } from './sensitivity/inputs.ts';
import type { SensitivityBasis, SensitivityInput } from './sensitivity/sensitivity-input.ts';
import { isUnsure, swingOf } from './sensitivity/tornado.ts';
import type { TermsQuestion } from './terms.ts';

export interface OpenFigure {
  input: SensitivityInput;
  /** From the least to the largest that the offer is worth at its ends and as it stands. */
  swing: number;
}

/** The largest first; what moves nothing is left out. Pauses between valuations. */
export function* openFigures(
  { scenario, amounts, offer }: TermsQuestion,
  basis: SensitivityBasis
): Generator<undefined, OpenFigure[]> {
  const question = { scenario, amounts, stress: null, pair: { offer, rival: offer } };
  const compared = new ComparedPair(question, basis);
  const open = new Map<string, OpenFigure>();
  for (const input of sensitivityInputs(question, basis)) {
    if (!isUnsure(input) || open.has(input.path)) continue;
    yield;
    const [atLow] = compared.values(input.set(input.low));
    const [atHigh] = compared.values(input.set(input.high));
    open.set(input.path, { input, swing: swingOf(compared.base[0], atLow, atHigh) });
  }
  return [...open.values()].filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing);
}

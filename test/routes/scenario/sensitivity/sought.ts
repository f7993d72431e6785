/** Break-evens of shipped letters as tests of words need them, worked out in this process. */
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { Scenario, SensitivityQuestion } from '#lib/engine/index.ts';
import { breakEvens as worked } from '#lib/engine/sensitivity/goal-seek.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import type { Sought } from '../../../../src/routes/scenario/sensitivity/break-even-words.ts';

const basis = { ...simulationBasis, facts: { ...guessFacts(), ...equityGuessFacts() } };

export function questionOf(scenario: Scenario, [offer, rival] = scenario.offers.map(({ id }) => id)): SensitivityQuestion {
  return { scenario, amounts: {}, stress: null, pair: { offer: offer!, rival: rival! } };
}

/** Of every input, without what no message can carry. */
export function soughtOf(question: SensitivityQuestion, paths?: readonly string[]): Sought[] {
  const inputs = sensitivityInputs(question, basis).filter(({ path }) => paths?.includes(path) ?? true);
  return worked(inputs, question, basis).map(({ input: { set: _, ...input }, ...rest }) => ({ ...rest, input }));
}

/** A break-even by hand. */
export function soughtAt(at: number | null, input: Partial<Sought['input']>): Sought {
  const whole = {
    kind: 'salary',
    path: 'offers[0].components[0].perYear',
    field: 'perYear',
    offer: 'borealis',
    component: 'base',
    current: 100_000,
    low: 100_000,
    high: 100_000,
    least: 0,
    most: 400_000,
    basis: 'letter',
    whole: false,
    ...input
  } as const;
  return { input: whole, at, least: whole.least, most: whole.most };
}

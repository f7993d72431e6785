/** All that is shipped to simulate a scenario by. In the page's workers, on the command line and in tests; never on the first screen. */
import type { SimulationBasis } from '#lib/engine/simulation/question.ts';
import { equityGuesses } from './equity-guesses.ts';
import { equityModel } from '#lib/engine/equity/equity-model.ts';
import { guesses } from './guesses.ts';
import { taxLaw } from './tax-law.ts';
import { uncertaintyGuesses } from './uncertainty-guesses.ts';

export const simulationBasis: SimulationBasis = {
  rules: { law: taxLaw, equity: equityModel(equityGuesses()) },
  guesses,
  uncertainty: uncertaintyGuesses()
};

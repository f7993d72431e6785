/** All that is shipped to value an offer by: the law of every country that is known, and the model of equity. Never on the first screen. */
import { equityModel } from '#lib/engine/equity/equity-model.ts';
import type { Rules } from '#lib/engine/rules.ts';
import { equityGuesses } from './equity-guesses.ts';
import { taxLaw } from './tax-law.ts';

export const rules: Rules = { law: taxLaw, equity: equityModel(equityGuesses()) };

/** Whose page is previewed until somebody chooses: who is hired last, else whom the counter-offer is for, else the first letter. */
import type { Offer, Scenario } from '#lib/engine/index.ts';
import { lettersOf } from '../../company/hire-words.ts';
import { hiresOf } from '../hire-names.ts';

/** Undefined where the employer has no letters. */
export function usualReader(scenario: Scenario, employer: string): Offer | undefined {
  const letters = lettersOf(scenario, employer);
  const named = (id: string | undefined) => letters.find((letter) => letter.id === id);
  return named(hiresOf(scenario, employer).at(-1)?.offer) ?? named(scenario.counter?.offer) ?? letters[0];
}

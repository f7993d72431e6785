/** Letters of an employer that no entry of its hires is of: what is offered, and not in the plan. */
import type { Offer, Scenario } from '#lib/engine/index.ts';
import { lettersOf } from '../../company/hire-words.ts';
import { hiresOf } from '../hire-names.ts';

export function openLetters(scenario: Scenario, employer: string): Offer[] {
  const hires = hiresOf(scenario, employer);
  return lettersOf(scenario, employer).filter(({ id }) => !hires.some(({ offer }) => offer === id));
}

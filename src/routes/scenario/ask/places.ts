/** Where this page leads to within itself, and on others: anchors are made here alone. */
import type { GrantTerm } from '#lib/engine/index.ts';
import { futuresAddress } from '../../addresses.ts';

/** Of a point in the checklist of a grant. */
export function termAnchor(component: string, term: GrantTerm): string {
  return `term.${component}.${term}`;
}

/** Where risk aversion and what is owned are typed. */
export function riskQuestionsAddress(scenario: string): string {
  return futuresAddress(scenario, { at: 'candidate.riskAversion' });
}

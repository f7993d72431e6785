/** Edits of a grant's checklist, each one step of undo. */
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import {
  settledTerm,
  type ComputeComponent,
  type GrantPlace,
  type GrantTerm,
  type PricedTerm,
  type SettledState,
  type TermState
} from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { componentName } from '../component-names.ts';
import { componentIn } from '../document-edits.ts';
import { documentChanges, writeChanges } from '../sensitivity/document-changes.ts';
import { TERM_WORDS } from './term-words.ts';

/** What the letter says of a point. */
export function setTerm(session: ScenarioSession, place: GrantPlace, term: GrantTerm, state: TermState): void {
  session.edit(`${TERM_WORDS[term].name}: ${grantName(session, place)}`, (draft) => {
    const grant = componentIn(draft, place.offer, place.component) as ComputeComponent;
    grant.terms = { ...grant.terms, [term]: state };
  });
}

/** Puts what a settled point means into the figures of the offer. */
export function countTerm(session: ScenarioSession, place: GrantPlace, term: PricedTerm, state: SettledState): void {
  const before = session.document;
  const after = settledTerm(before, place, term, state, termGuesses().effects);
  if (after === null) return;
  session.edit(`Count “${TERM_WORDS[term].name}” in ${grantName(session, place)}`, (draft) =>
    writeChanges(draft, documentChanges(before, after))
  );
}

function grantName(session: ScenarioSession, { offer, component }: GrantPlace): string {
  return componentName(componentIn(session.document, offer, component));
}

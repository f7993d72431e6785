/** One component of one offer on the letter's page: where it is in a document, and how its fields are written. */
import type { Draft } from 'immer';
import type { Component, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { componentIn, setField } from '../document-edits.ts';
import { nameInSentence } from '../component-names.ts';

export interface Part {
  offer: string;
  component: string;
}

/** The component in a document or its draft. */
export function partIn(part: Part) {
  return (document: Scenario | Draft<Scenario>): Component => componentIn(document as Scenario, part.offer, part.component);
}

/** Anchor of one of its fields. */
export function anchorOf(part: Part, field: string): string {
  return `${part.offer}.${part.component}.${field}`;
}

/** Writes one field as a step of undo; absent removes it. */
export function setPartField(session: ScenarioSession, part: Part, field: string, value: unknown): void {
  const name = nameInSentence(partIn(part)(session.document));
  session.edit(`Terms of the ${name}`, (draft) => setField(partIn(part)(draft), field, value), anchorOf(part, field));
}

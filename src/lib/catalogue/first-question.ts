/** The scenario of the first screen (models/offers/grant-or-sign-on.json), there at once: the page's question answers without waiting. */
import type { Scenario } from '#lib/engine/document.ts';
import question from '#models/offers/grant-or-sign-on.json' with { type: 'json' };

/** A copy of its own: what the visitor changes stays out of the shipped document. */
export function firstQuestion(): Scenario {
  return structuredClone(question) as Scenario;
}

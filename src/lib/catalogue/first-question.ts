/** The scenario of the first screen (models/offers/grant-or-sign-on.json), there at once: the page's question answers without waiting. */
import type { Candidate, FlatTax, Scenario } from '#lib/engine/document.ts';
import question from '#models/offers/grant-or-sign-on.json' with { type: 'json' };

/** Under a flat rate: the law of a country is not loaded for it. */
export type FirstQuestion = Scenario & { candidate: Candidate & { tax: FlatTax } };

/** A copy of its own: what the visitor changes stays out of the shipped document. */
export function firstQuestion(): FirstQuestion {
  return structuredClone(question) as FirstQuestion;
}

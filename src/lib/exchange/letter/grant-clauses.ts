/** Sentences about grants as a whole: the checklist, and the fields of the document that follow from it. */
import { meantGrants } from './meant-grants.ts';
import type { Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import { termNames, termsIn, type TermRead } from './grant-terms.ts';

/** Whether a sentence speaks of compute: by its own words, its heading or what the sentence before was about. */
function isOfGrants({ mentions, context }: Passage): boolean {
  if (mentions.some(({ subject }) => subject === 'compute')) return true;
  const others = mentions.some(({ subject }) => !['other', 'vesting', 'term', 'begin'].includes(subject));
  return !others && context[0] === 'compute';
}

const invention = /\b(?:intellectual property|IP|inventions?|work product|you (?:build|create|make|develop|write)|2870)\b/i;

export function readClauses(passages: readonly Passage[], sheet: Sheet): void {
  const grants = sheet.drafts.filter(({ kind }) => kind === 'compute');
  if (grants.length === 0) return;
  for (const passage of passages) {
    const of = isOfGrants(passage);
    if (!of && !invention.test(passage.text)) continue;
    const found = termsIn(passage.text).filter(({ term }) => of || term === 'ipCarveOut');
    for (const draft of meantGrants(passage, grants)) for (const read of found) putTerm(passage, draft, read);
  }
  for (const draft of grants)
    for (const term of termNames) if (draft.get(`terms.${term}`) === undefined) draft.put(`terms.${term}`, 'unknown', []);
}

function putTerm(passage: Passage, draft: Draft, { term, state, from, to }: TermRead): void {
  const place = { statement: passage.index, from, to };
  if (!draft.put(`terms.${term}`, state, place)) return;
  if (term === 'grossUp') draft.put('grossUp', state === 'present', place);
  if (term === 'transfer') draft.put('transferable', state === 'present', place);
  if (term === 'tail') draft.put('keptOnLeaving', state === 'present', place);
  const monthly = draft.get('perMonth') !== undefined || draft.get('gpus') !== undefined;
  const limited = draft.get('expiresAfterMonths') !== undefined;
  // “Unused hours lapse at the end of each month”; with a time of its own the sentence says when.
  if (term === 'rollover' && state === 'absent' && monthly && !limited) {
    const byYear = /\b(?:calendar |fiscal |each |the )year\b|\bannual/i.test(passage.text);
    draft.put('expiresAfterMonths', byYear ? 12 : 1, place, byYear ? 'Counted from each month’s units.' : undefined);
  }
  if (term === 'rollover' && state === 'present' && monthly && !limited)
    draft.put('expiresAfterMonths', null, place, 'No limit is named.');
}

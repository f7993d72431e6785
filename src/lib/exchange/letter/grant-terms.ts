/**
 * What a sentence says of a grant's checklist, each point by its words. What no word speaks of stays unknown, and so does what a “not”
 * further off makes unclear.
 */
import type { GrantTerm, TermState } from '#lib/engine/document.ts';
import type { Span } from './letter.ts';
import { matches } from './matches.ts';
import { denial, isQualified } from './negation.ts';
import { termWords } from './term-words.ts';

export const termNames = Object.keys(termWords) as GrantTerm[];

/** Points whose words, denied, say the opposite; of the others a denied word says nothing. */
const withOpposite: ReadonlySet<GrantTerm> = new Set(
  termNames.filter((term) => !['term', 'drawOrder', 'noticeAndMakeWhole'].includes(term))
);

export interface TermRead extends Span {
  term: GrantTerm;
  state: Exclude<TermState, 'unknown'>;
  check?: string;
}

/** What a sentence says of the checklist. */
export function termsIn(text: string): TermRead[] {
  return termNames.flatMap((term) => {
    const found = readings(text, term);
    const [read] = [...found.filter(({ state }) => state === 'absent'), ...found];
    if (read === undefined) return [];
    const both = found.some(({ state }) => state !== read.state);
    return [both ? { ...read, check: 'The sentence has words for it and against it.' } : read];
  });
}

function readings(text: string, term: GrantTerm): TermRead[] {
  return (['absent', 'present'] as const).flatMap((state) =>
    matches(termWords[term][state] ?? /(?!)/g, text).flatMap(({ 0: { length }, index }): TermRead[] => {
      const place = { from: index, to: index + length };
      const said = denial(text, place);
      if (said === 'unclear' || (said === 'denied' && !withOpposite.has(term))) return [];
      const meant = said === 'none' ? state : state === 'absent' ? 'present' : 'absent';
      const check = isQualified(text, place) ? 'A “not” or a condition stands in the sentence.' : undefined;
      return [{ term, state: meant, ...place, ...(check !== undefined && { check }) }];
    })
  );
}

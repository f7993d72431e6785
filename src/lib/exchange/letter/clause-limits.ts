/** Points of a checklist that a letter grants for a part of a grant or for a time alone: what holds for some of it is not filled for the whole. */
import type { Passage } from './passage.ts';
import type { TermRead } from './grant-terms.ts';
import type { Draft } from './sheet.ts';

/** “Half of it”, “the first $500”: what is said of a part holds for the whole of no grant. */
const part =
  /\b(?:(?:half|a third|two thirds|a quarter|three quarters|part|a portion|some|most|the (?:rest|remainder|balance)|\d{1,3}\s?(?:%|percent|per cent)|any) of|of (?:which|these|those|them)|\d\s?(?:\w{1,9}[\s-]){0,3}of (?:it|this|that|the)|the (?:first|last|next|remaining|other)\s[$£€₹]?\s?\d|(?:above|beyond|in excess of)\s(?:the first\s)?[$£€₹]?\s?\d)/i;

export function isOfPart({ text }: Passage, { term, from }: TermRead): boolean {
  // What leaving, a change or the law brings is of all; what rolls over has limits of its own.
  if (!['personalUse', 'transfer', 'guaranteed', 'priority', 'noMonitoring', 'tail'].includes(term)) return false;
  const clause = text
    .slice(Math.max(0, from - 160), from)
    .split(/;|\bbut\b|\bwhile\b/)
    .at(-1)!;
  return part.test(clause);
}

/** “In the first year”, “until the next round”, “through 2028”. */
const atFirst =
  /\b(?:during|for|in|within|throughout|over)\s(?:the\s|your\s|its\s)?(?:first|initial)\s|\b(?:until|till)\b|\bthrough\s(?:the end of\s)?(?:\w{3,9}\s)?20\d\d\b/i;

/** “May not be reduced during the first two years” is no promise for the time after; of a grant that ends by then it is. */
export function isForATime({ text, figures }: Passage, draft: Draft, { term, state, from }: TermRead): boolean {
  if (term === 'rollover' || term === 'tail' || term === 'noticeAndMakeWhole' || term === 'term') return false;
  const ends = draft.number('months') ?? Infinity;
  if (figures.some((figure) => figure.kind === 'duration' && figure.months >= ends)) return false;
  const clause =
    text
      .slice(Math.max(0, from - 120), from)
      .split(/;/)
      .at(-1)! + text.slice(from, from + 160).split(/;/)[0]!;
  if (atFirst.test(clause)) return true;
  const lasts = /\b(?:for|during|within|over|in|throughout)(?:\s[\w-]{1,12}){0,4}\s$/i;
  return (
    term === 'guaranteed' &&
    state === 'present' &&
    figures.some((figure) => figure.kind === 'duration' && lasts.test(text.slice(Math.max(0, figure.from - 40), figure.from)))
  );
}

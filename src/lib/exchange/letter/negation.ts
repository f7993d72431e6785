/**
 * Whether a sentence denies its own words: “not guaranteed”, “neither guaranteed nor transferable”, “roll-over is not possible”. Where a
 * “not” stands further off, what it denies is left open.
 */
import type { Span } from './letter.ts';
import { matches } from './matches.ts';

export type Denial = 'none' | 'denied' | 'unclear';

/** “No less than” and “without limit” deny nothing; “hours not used” are unused ones. */
const harmless =
  '(?!\\s(?:(?:any\\s)?(?:limit|cap\\b|cost|charge|restriction)|less|more|later|fewer|earlier|exceed|limited to|(?:been\\s)?(?:used?|consumed?|spent|drawn)\\b(?!\\s(?:it\\s|them\\s)?for)))';
const negators = new RegExp(
  `(?:\\b(?:not|no|never|nothing|cannot|without|neither|nor|none|non|excluded|excluding)|n't)\\b${harmless}`,
  'gi'
);
const beginsDenied = new RegExp(`^(?:(?:not|no|never|cannot|without|neither|nor|non)|n't)\\b`, 'i');
const small =
  'be|been|being|may|can|an?|any|the|to|in|of|or|way|by|subject|automatically|currently|otherwise|fully|rights?|entitled|entitlement|allowed|permitted|able|longer|yet|required|obliged|includ(?:e|es|ing)|provid(?:e|es|ing)|offer|give|have|has|get|receive|claim|express|binding|legally|contractually|us|we|you|our|your';
const nearBefore = new RegExp(
  `(?:\\b(?:not|no|never|cannot|without|neither|nor|non)|n't)\\b${harmless}[\\s-]{1,2}(?:(?:${small})\\s){0,4}$`,
  'i'
);
const of = "(?:\\s(?:of|to|for|by)(?:\\s[\\w'-]{1,12}){1,3}?)?";
/** “Roll-over is not permitted”. */
const refused = new RegExp(
  `^${of}[\\s:()-]{0,4}(?:(?:(?:is|are|will be|shall be)\\s)?(?:strictly\\s|expressly\\s)?(?:not\\s(?:be\\s)?(?:permitted|allowed|possible|included|available|provided|given|offered|granted|applicable|supported|guaranteed)|prohibited|forbidden|excluded|disallowed|unavailable|impossible|none\\b|no(?=\\s{0,2}(?:[,;.)\\t]|$)))|(?:is|are)n't\\s(?:permitted|allowed|possible|included|available|provided|offered)|(?:(?:does|will|shall|do)\\snot|doesn't|won't)\\s(?:apply|take place|occur|happen)\\b)`,
  'i'
);
/** “Personal use is not restricted”: what is denied are other words. */
const deniesOther = new RegExp(
  `^${of}(?:\\s(?:is|are|will|shall|may|can|do|does|must|has|have)\\s(?:not|never)\\b|\\s(?:is|are|wo|ca|do|does|must)n't\\b|\\scannot\\b)`,
  'i'
);

/** “Unused hours do [not expire]”: the last word of the place is the one that is denied. */
const nearInside =
  /(?:\b(?:not|never)|n't)\s(?:be\s|automatically\s)?(?!inventions|intellectual|IP\b|work)[a-z]{1,15}(?:\s(?:to|in|of))?$/i;

/** Words of the same clause before a place, and behind it. */
function clauseAround(text: string, { from, to }: Span): { before: string; after: string } {
  const breaks = /[;.!?]\s|,\s(?:and|so)\s|\b(?:but|while|whereas|although|except|unless)\b/i;
  return {
    before: text
      .slice(Math.max(0, from - 120), from)
      .split(breaks)
      .at(-1)!,
    after: text.slice(to, to + 80).split(/[;.!?](?:\s|$)|\b(?:and|but|while|whereas|although|except|unless)\b/i)[0]!
  };
}

/** How the words at a place are meant: as they stand, as their opposite, or nobody can tell. */
export function denial(text: string, place: Span): Denial {
  const { before, after } = clauseAround(text, place);
  const own = text.slice(place.from, place.to);
  const inside = matches(negators, own).length - (beginsDenied.test(own) ? 1 : 0);
  const above = matches(negators, before).length;
  const behind = !/\b(?:that|which|who)\s$/i.test(before) && refused.test(after);
  if (inside > 0) return inside === 1 && above === 0 && !behind && nearInside.test(own) ? 'denied' : 'unclear';
  if ((above > 0 && behind) || (!behind && deniesOther.test(after))) return 'unclear';
  // Of “neither … nor” each denies what it stands before.
  if (above > 0) return nearBefore.test(before) && (above === 1 || /\b(?:neither|nor)\b/i.test(before)) ? 'denied' : 'unclear';
  return behind ? 'denied' : 'none';
}

/** Whether a “not” or a condition stands anywhere besides the words at a place and those right before them. */
export function isQualified(text: string, { from, to }: Span): boolean {
  const rest = `${text.slice(0, from).replace(nearBefore, '')} | ${text.slice(to).replace(refused, '')}`;
  if (/\b(?:unless|until|except|provided that|providing|so long as|only (?:if|when|with|after)|beyond|conditional)\b/i.test(rest))
    return true;
  return /\bif\b(?! you leave| you resign| your employment)/i.test(rest) || matches(negators, rest).length > 0;
}

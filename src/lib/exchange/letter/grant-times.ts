/** The times of a grant of compute: how long it runs, when what is unused lapses. Times of anything else stay unread. */
import type { Duration } from './figure.ts';
import { changesLater } from './grant-amount.ts';
import { meantGrants } from './meant-grants.ts';
import { around, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** Of leaving, of what is kept or done besides, of a review. */
const ofOther =
  /\b(?:leav(?:e|es|ing)|resign\w{0,6}|terminat\w{1,5}|departure|employment ends|(?:end of|after) (?:your |the )?employment|last day|logs?|records?|history|backups?|jobs?|bookings?|sessions?|queues?|wait|notice|trial|probation|reduc\w{1,4}|withdraw\w{0,3}|revok\w{1,3}|cancel\w{0,5}|review\w{0,3}|reassess\w{0,3}|revis\w{1,4})\b/i;
const carried = /\broll(?:s|ed|ing)?[- ]?over\b|\bcarr(?:y|ies|ied)\b/i;
const lapses = /\b(?:expir\w{0,6}|laps\w{0,4}|us(?:e|ed|able) within|to be used|valid for|forfeit\w{0,6})\b/i;
/** Other hours may be lost to an outage. */
const unusedLost = /\b(?:unused|unspent|left over|not (?:been )?used?|don't use)\b[^.,;]{0,30}\b(?:is|are|be) lost after\b/i;
const stays = /(?:\bnot|n't|\bnever)\s(?:be\s)?(?:expire|lapse|forfeited|lost)\s(?:\w{1,12}\s)?after\b/i;
const unused = /\b(?:unused|unspent|left over|bank(?:ed|s)?|not (?:been )?used?|don't use|saved)\b/i;
const units = /\b(?:hours?|tokens?|credits?|units?|unused|unspent)\b/i;
const grant = /\b(?:grant(?:ed|s)?|allocation|allowance|budget|award|quota|resources|provided|term|lasts?|runs?)\b/i;

export function putTime(passage: Passage, draft: Draft, figure: Belonging & Duration): void {
  const { before, after } = around(passage, figure);
  const own = before.split(/;|\b(?:and|but|while|whereas|which|then)\b/).at(-1)!;
  const said = own + ownWords(passage, figure, after);
  const place = placeOf(passage, figure);
  const months = Math.max(1, Math.ceil(figure.months - 0.02));
  if (figure.point || ofOther.test(said) || stays.test(said)) return;
  if (carried.test(said)) {
    if (!/(?:\bnot|n't|\bnever)\s(?:be\s)?(?:roll|carr)/i.test(said))
      draft.put('expiresAfterMonths', months + 1, place, 'Carried over that long: usable in its own month and those.');
  } else if (lapses.test(said) && grant.test(own) && !units.test(said) && draft.get('perMonth') !== undefined) {
    if (figure.whole) draft.put('months', figure.months, place, 'Taken for how long the grant runs.');
  } else if (lapses.test(said) || unusedLost.test(said))
    draft.put('expiresAfterMonths', months, place, figure.whole ? undefined : 'In whole months.');
  else if (unused.test(said) && /\b(?:in|during)\s$/i.test(before)) return;
  else if (unused.test(said)) draft.put('expiresAfterMonths', months, place, 'How long unused units stay, from their own month.');
  else if (/\bcliff(?: period)?(?: of| is|:)?\s{0,3}$/i.test(before) || /^[\s-]{0,2}cliff/i.test(after))
    draft.put('cliffMonths', months, place);
  else if (figure.whole && isLength(passage, draft, figure, own))
    draft.put(
      'months',
      figure.months,
      place,
      changesLater(passage.text)
        ? 'The letter speaks of the time after it too.'
        : /\bguarante/i.test(own)
          ? 'Taken for how long the grant runs: it may go on without the guarantee.'
          : undefined
    );
}

/** “For 24 months”, in the sentence that makes the grant or in one that speaks of it as such. */
function isLength({ text, index }: Passage, draft: Draft, { from }: Duration, own: string): boolean {
  if (!/\b(?:for|term of|over|during|lasts?|runs?|period of|first)\b[^.;]{0,30}$/i.test(own) || changesLater(own)) return false;
  const clause = text
    .slice(Math.max(0, from - 160), from)
    .split(/[;:]/)
    .at(-1)!;
  // “May be carried over and used for 6 months” is of the unused.
  const ofUnused = unused.test(clause) || carried.test(clause);
  return grant.test(own) || (!ofUnused && (draft.statement === index || grant.test(text)));
}

/** Words after a time that are its own: “for three years, unused hours roll over for 3 months” has the second clause for the second time. */
function ownWords({ figures }: Passage, figure: Belonging, after: string): string {
  const next = figures.find(({ from }) => from >= figure.to);
  const ends =
    next?.kind === 'duration'
      ? /[,;:]|\b(?:and|but|while)\b/
      : /[;:]|\b(?:and|but|while|whereas)\b|,\s(?:with|plus|unused|which)\b/;
  return after.split(ends)[0]!;
}

/** “This programme is guaranteed for 24 months”, behind a grant and before any stipend: the programme is the grant. */
export function putProgramme(passage: Passage, sheet: Sheet): void {
  if (passage.context[0] !== 'compute' || !/\bprogram(?:me)?\b/i.test(passage.text) || sheet.named('stipend') !== undefined)
    return;
  for (const figure of ofSubject(passage, 'term'))
    if (figure.kind === 'duration' && figure.whole && !figure.point)
      for (const draft of meantGrants(passage, sheet.drafts))
        draft.put('months', figure.months, placeOf(passage, figure), 'Taken for how long the grant runs.');
}

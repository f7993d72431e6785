/** How long options live, and what a sale of the company does to what has not vested. */
import type { Duration } from './figure.ts';
import { around, names, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import { isOtherTime } from './vesting-times.ts';

/** No option lives longer. */
const longestLife = 240;

export function readOptionTerms(passage: Passage, sheet: Sheet): void {
  const draft = sheet.latest('equity');
  if (draft === undefined) return;
  for (const figure of ofSubject(passage, 'optionTerms', 'equity', 'vesting')) {
    if (figure.kind === 'duration' && (figure.subject === 'optionTerms' || isOtherTime(passage, figure)))
      putLife(passage, draft, figure);
  }
  if (!names(passage, 'acceleration')) return;
  const trigger = /\bdouble[- ]trigger/i.exec(passage.text) ?? /\bsingle[- ]trigger/i.exec(passage.text);
  if (trigger === null) return;
  // Of RSUs it may say that they come with a sale of the company alone.
  const ofVesting = /\baccelerat|\bchange (?:of|in) control\b|\bacqui|\bterminat|\bdismiss/i.test(passage.text);
  if (draft.get('instrument') === 'rsu' && !ofVesting) return;
  const place = { statement: passage.index, from: trigger.index, to: trigger.index + trigger[0].length };
  draft.put('acceleration.trigger', trigger[0].slice(0, 6).toLowerCase(), place);
  for (const figure of ofSubject(passage, 'acceleration', 'equity', 'vesting')) {
    const near = figure.subject === 'acceleration' || /^[^.;,]{0,60}\baccelerat/i.test(around(passage, figure).after);
    if (figure.kind === 'percent' && figure.value <= 1 && near)
      draft.put('acceleration.share', figure.value, placeOf(passage, figure));
  }
}

function putLife(passage: Passage, draft: Draft, figure: Belonging & Duration): void {
  const { before, after } = around(passage, figure);
  const near = `${before.slice(-60)} ${after.split(/[;.]/)[0]}`;
  if (/\bunvested\b/i.test(near) || figure.months > longestLife) return;
  const leaving = /\b(?:terminat|leav|cessation|departure|end of (?:your )?employment|last day|end of service|post)/i.test(near);
  const grant = /\b(?:expire|lapse|term\b|life\b|from (?:the )?(?:date of )?grant|after (?:the )?grant)/i.test(near);
  const months = Math.round(figure.months);
  const check = Math.abs(months - figure.months) < 0.1 ? undefined : 'In whole months.';
  if (leaving && /\b(?:exercis|window|post|remain|expire|lapse)/i.test(near))
    draft.put('postTerminationMonths', months, placeOf(passage, figure), check);
  else if (!leaving && grant && figure.whole) draft.put('expiryMonths', figure.months, placeOf(passage, figure));
}

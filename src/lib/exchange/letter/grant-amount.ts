/** How much a grant of compute is, by the month or once, and its times. */
import type { Count, Duration, Money, Period } from './figure.ts';
import { amountOf, around, doubtOf, names, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft } from './sheet.ts';

/** Months of one period. */
export const monthsOf: Readonly<Partial<Record<Period, number>>> = {
  year: 12,
  quarter: 3,
  month: 1,
  semimonth: 0.5,
  fortnight: 12 / 26,
  week: 12 / 52,
  day: 12 / 365
};

/** How much, by the month or once; kept as it stands where the letter says neither. */
export function putAmount(passage: Passage, draft: Draft, figure: Belonging & (Money | Count)): void {
  const place = placeOf(passage, figure);
  const check = doubtOf(passage, figure);
  const months = figure.period === undefined ? undefined : monthsOf[figure.period];
  const over = overWhichTime(passage, figure);
  if (figure.period === 'once') draft.put('upfront', amountOf(figure), place, check);
  else if (months !== undefined) draft.put('perMonth', amountOf(figure, 1 / months), place, check);
  else if (over !== undefined) {
    draft.put('perMonth', amountOf(figure, 1 / over.months), place, check ?? 'The sum spread evenly over the time.');
    draft.put('months', over.months, placeOf(passage, over));
  } else if (
    /\b(?:one-?(?:time|off)|up-?front|lump sum|signing|sign-on|at (?:the )?start|in total|total of|initial)\b/i.test(passage.text)
  )
    draft.put('upfront', amountOf(figure), place, check);
  else draft.put('amount', amountOf(figure), place, check);
}

function overWhichTime(passage: Passage, figure: Belonging): (Belonging & Duration) | undefined {
  const next = passage.figures.find(({ from }) => from >= figure.to);
  if (next?.kind !== 'duration' || !next.whole) return undefined;
  return /\b(?:over|across|spread over|during)\s(?:the\s)?(?:first\s|next\s|a\s)?(?:period of\s)?$/i.test(
    passage.text.slice(figure.to, next.from)
  )
    ? next
    : undefined;
}

/** How long a grant runs, when it begins, when what is unused lapses. */
export function putTime(passage: Passage, draft: Draft, figure: Belonging & Duration): void {
  const { before, after } = around(passage, figure);
  const said = before + ownWords(passage, figure, after);
  const place = placeOf(passage, figure);
  const months = Math.max(1, Math.ceil(figure.months - 0.02));
  if (/\broll(?:s|ed|ing)?[- ]?over\b|\bcarr(?:y|ies|ied)\b/i.test(said))
    draft.put('expiresAfterMonths', months + 1, place, 'Carried over that long: usable in its own month and those.');
  else if (/\b(?:expir\w{0,6}|laps\w{0,4}|unused|us(?:e|ed|able) within|to be used|valid for|forfeit\w{0,6})\b/i.test(said))
    draft.put('expiresAfterMonths', months, place, figure.whole ? undefined : 'In whole months.');
  // Other times are the grant's only where the sentence speaks of it.
  else if (!names(passage, 'compute') && !/\b(?:grant|allocation|allowance|budget|resources)\b/i.test(passage.text)) return;
  else if (
    /\b(?:cliff|after|following|from month|once you have completed)\b[^.;]{0,30}$/i.test(before) ||
    /^[\s-]{0,2}cliff/i.test(after)
  )
    draft.put('cliffMonths', months, place);
  else if (/\b(?:for|term of|over|during|lasts?|runs? for|period of|first)\b[^.;]{0,30}$/i.test(before) && figure.whole)
    draft.put('months', figure.months, place);
}

/** Words after a time that are its own: “for three years, unused hours roll over for 3 months” has the second clause for the second time. */
function ownWords({ figures }: Passage, figure: Belonging, after: string): string {
  const next = figures.find(({ from }) => from >= figure.to);
  return next?.kind === 'duration' ? after.split(/[,;:]|\b(?:and|but|while)\b/)[0]! : after;
}

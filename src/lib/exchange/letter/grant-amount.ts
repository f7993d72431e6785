/** How much a grant of compute is, by the month or once. */
import type { Count, Duration, Money, Period } from './figure.ts';
import { amountOf, around, doubtOf, placeOf, type Belonging, type Passage } from './passage.ts';
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
  const daily = figure.period === 'day' ? daysOf(passage) : undefined;
  const check = doubtOf(passage, figure) ?? doubtOfGrant(passage) ?? daily?.check;
  const months = daily?.months ?? (figure.period === undefined ? undefined : monthsOf[figure.period]);
  const over = overWhichTime(passage, figure);
  if (months !== undefined) draft.put('periodMonths', months, []);
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

/** A day's amount is of every day, or of five in seven. */
function daysOf({ text }: Passage): { months: number; check: string } {
  return /\b(?:week ?days?|(?:working|business)[ -]days?|mon(?:day)?s?\s?(?:to|through|-|–)\s?fri(?:day)?s?)\b/i.test(text)
    ? { months: (monthsOf.day! * 7) / 5, check: 'Counted for five days a week.' }
    : { months: monthsOf.day!, check: 'Counted for every day of the year.' };
}

const depends =
  /\bif (?!unused|not used|you (?:leave|resign|quit|do not use|don't use)|your employment)|\bprovided that\b|\bsubject to (?:\w{1,12} ){0,2}(?:approval|availability|funding)\b|\b(?:apply|application) for\b|\b(?:aim|intend|hope|plan|expect|try) to\b|\bc(?:annot|an't|an not) promise\b/i;

function doubtOfGrant({ text }: Passage): string | undefined {
  if (changesLater(text)) return 'The letter changes it with time: only this amount is read.';
  return depends.test(text) ? 'The letter makes it depend on something.' : undefined;
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

/** Words for an amount that changes with time. */
const step =
  /\b(?:thereafter|afterwards|after that|subsequently|(?:rising|rises|growing|grows|increasing|increases|doubling|doubles|stepping|steps|reducing|reduces|decreasing|decreases|falling|falls|declining|declines|dropping|drops|going|goes)\s(?:up\s|down\s)?(?:to|by)|(?:second|third|fourth|subsequent|following|later|each further) years?|years? (?:two|three|2|3|4))\b/i;

export function changesLater(words: string): boolean {
  return step.test(words);
}

/** “… and 200 a month thereafter”: an amount that takes the place of another one. */
export function isLaterStep(passage: Passage, figure: Belonging): boolean {
  const { before } = around(passage, figure);
  const after = passage.text.slice(figure.to, figure.to + 40).split(/[,;.]|\band\b/)[0]!;
  return step.test(before) || step.test(after) || /\bthen\s(?:\w{1,10}\s){0,2}$/i.test(before);
}

/** Start and reply-by dates. A date that can be read in two ways is asked. */
import type { IsoDate } from '#lib/engine/document.ts';
import { dateAfter } from '../ocf/calendar.ts';
import type { DateFigure } from './figure.ts';
import type { LetterChoice, LetterContext } from './letter.ts';
import { wordsValue } from './numerals.ts';
import { ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Sheet } from './sheet.ts';
import type { Mention, Subject } from './subjects.ts';

export function readDates(passage: Passage, sheet: Sheet, { today }: LetterContext): void {
  if (isOwnStart(passage, sheet))
    for (const figure of ofSubject(passage, 'begin')) if (figure.kind === 'date') putDate(passage, sheet, figure, 'startMonth');
  for (const figure of ofSubject(passage, 'reply')) {
    if (figure.kind === 'date') putDate(passage, sheet, figure, 'replyBy');
    else if (figure.kind === 'duration') putWithin(passage, sheet, figure, today);
  }
  writtenOn(passage, sheet);
}

const beginToo: readonly Subject[] = [
  'vesting',
  'equity',
  'compute',
  'benefit',
  'bonus',
  'raise',
  'clawback',
  'strike',
  'optionTerms'
];

/** Vesting, cover and grants begin too: beside them only “you start” or “start date” is the candidate's first day. */
function isOwnStart(passage: Passage, { offer }: Sheet): boolean {
  const title = offer.get('title');
  const others = passage.mentions.filter(({ subject }) => beginToo.includes(subject));
  if (others.every((mention) => typeof title === 'string' && isOfTitle(passage.text, mention, title))) return true;
  return /\byou(?:r employment)?\s(?:\w{1,12}\s){0,3}(?:start|begin|commence|join)|\b(?:start(?:ing)?|joining|hire|employment commencement) date\b|\bdate of (?:joining|hire|employment)\b|\b(?:employment|first day)\b/i.test(
    passage.text
  );
}

/** The “GPU” of a “GPU Performance Engineer” begins nothing. */
function isOfTitle(text: string, { from, to }: Mention, title: string): boolean {
  const start = text.lastIndexOf(title, from);
  return start >= 0 && to <= start + title.length;
}

function valueOf(field: 'startMonth' | 'replyBy', date: IsoDate): string {
  return field === 'startMonth' ? date.slice(0, 7) : date;
}

function putDate(passage: Passage, sheet: Sheet, figure: Belonging & DateFigure, field: 'startMonth' | 'replyBy'): void {
  const place = placeOf(passage, figure);
  const [date, ...others] = [...new Set(figure.dates.map((read) => valueOf(field, read)))];
  if (date === undefined || (field === 'replyBy' && figure.month !== undefined)) return;
  if (others.length === 0 || sheet.offer.get(field) !== undefined) {
    if (others.length === 0) sheet.offer.put(field, date, place, figure.check);
    return;
  }
  const choices = figure.dates.map((read): LetterChoice => ({ label: read, offer: { [field]: valueOf(field, read) } }));
  sheet.ask({ places: [place], ask: 'Which day is this?', choices });
}

/** “within seven days”: of the letter's date, or of today where it has none. */
function putWithin(passage: Passage, sheet: Sheet, figure: Belonging, today: IsoDate): void {
  if (figure.kind !== 'duration') return;
  const written = sheet.offer.get('writtenOn') as IsoDate | undefined;
  const most = Math.round((figure.months * 365) / 12);
  const least = fewerDays(passage, figure);
  const days = least !== undefined && least < most ? least : most;
  const working = /\b(?:business|working)\b/i.test(passage.text.slice(figure.from, figure.to));
  const date = dateAfter(written ?? today, working ? withWeekends(written ?? today, days) : days, 'DAYS');
  const check = [
    `Counted from ${written === undefined ? 'today' : 'the letter’s date'}`,
    ...(working ? [', without weekends, holidays not looked at'] : []),
    ...(days < most ? ['; of the days that the letter names, the earlier one'] : []),
    '.'
  ].join('');
  if (date !== undefined && days <= 120) sheet.offer.put('replyBy', date, placeOf(passage, figure), check);
}

/** “Between five and seven days”: the lower end, of which nobody can be late. */
function fewerDays({ text }: Passage, { from, to }: Belonging): number | undefined {
  const [unit] = /\b(?:day|week)/i.exec(text.slice(from, to)) ?? [];
  if (unit === undefined) return undefined;
  const before = text.slice(Math.max(0, from - 30), from);
  const [, words] = /\b(\d{1,2}|[a-z]{3,9})(?:\s(?:and|to|or)\s|\s?[-–]\s?)$/i.exec(before) ?? [];
  const number = words === undefined ? 0 : /\d/.test(words) ? Number(words) : wordsValue(words);
  return number > 0 ? number * (/day/i.test(unit) ? 1 : 7) : undefined;
}

/** Days of the calendar that so many from Monday to Friday take. */
function withWeekends(first: IsoDate, days: number): number {
  let [all, left] = [0, Math.min(days, 120)];
  while (left > 0) {
    all += 1;
    if (![0, 6].includes(new Date(Date.parse(first) + all * 864e5).getUTCDay())) left -= 1;
  }
  return all;
}

/** A line that is nothing but a date, at the head of the letter. */
function writtenOn(passage: Passage, sheet: Sheet): void {
  const [figure, ...others] = passage.figures;
  if (
    passage.index > 12 ||
    figure?.kind !== 'date' ||
    figure.subject === 'begin' ||
    figure.subject === 'reply' ||
    figure.dates.length !== 1 ||
    figure.month !== undefined ||
    others.length > 0
  )
    return;
  const rest = passage.text.slice(0, figure.from) + passage.text.slice(figure.to);
  if (/^[\s,.:]{0,10}(?:Date|Dated|Sent|On)?[\s,.:]{0,10}(?:[A-Z][a-z]{2,9}day)?[\s,.]{0,10}$/.test(rest))
    sheet.offer.put('writtenOn', figure.dates[0], placeOf(passage, figure));
}

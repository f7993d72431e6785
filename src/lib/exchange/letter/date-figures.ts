/** Dates in a sentence. 03/04/2027 keeps both its readings unless another date of the letter says which number is the day. */
import type { IsoDate } from '#lib/engine/document.ts';
import { dayFirst } from '../cell-date.ts';
import { calendarDate } from '../ocf/calendar.ts';
import type { DateFigure } from './figure.ts';
import { matches } from './matches.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Those of German that begin otherwise. */
const germanMonths: Readonly<Record<string, number>> = { mär: 3, mae: 3, mai: 5, okt: 10, dez: 12 };
const month =
  '(jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|m(?:ä|ae)rz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\b\\.?';
const year = '(?:,?[-\\s]{1,3}(20\\d\\d)(?!\\d))';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

const forms = {
  iso: /(?<!\d)(20\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/g,
  numbers: /(?<![\d./])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d/%])/g,
  dayMonth: new RegExp(`(?<!\\d)${day}\\.?(?:\\s{1,3}day)?\\s{0,3}(?:of\\s)?[-\\s]{0,2}\\b${month}${year}?`, 'gi'),
  monthDay: new RegExp(`\\b${month}\\s{0,3}(?:the\\s)?${day}(?!\\d|[.,:]\\d|\\s?%)${year}?`, 'gi'),
  monthYear: new RegExp(`\\b${month}${year}`, 'gi')
} as const;

/** How the letter's dates are read. */
export interface DateManner {
  today: IsoDate;
  /** Undefined where no date of the letter decides. */
  daysFirst: boolean | undefined;
}

export function dateManner(texts: readonly string[], today: IsoDate): DateManner {
  const slashed = texts.flatMap((text) =>
    matches(forms.numbers, text)
      .filter(({ 2: sign }) => sign === '/')
      .map(([, one, , two, y]) => `${one}/${two}/${fullYear(y!)}`)
  );
  return { today, daysFirst: dayFirst(slashed) };
}

/** The dates of a sentence, none within another. */
export function dateFigures(text: string, manner: DateManner): DateFigure[] {
  const found: DateFigure[] = [];
  const add = (match: RegExpExecArray, figure: Omit<DateFigure, 'kind' | 'from' | 'to'> | undefined) => {
    const from = match.index;
    const to = from + match[0].trimEnd().length;
    if (figure !== undefined && !found.some((other) => from < other.to && other.from < to))
      found.push({ kind: 'date', from, to, ...figure });
  };
  for (const match of matches(forms.iso, text)) add(match, isoFigure(match));
  for (const match of matches(forms.numbers, text)) add(match, numbersFigure(match, manner));
  for (const match of matches(forms.monthDay, text)) add(match, namedFigure(match[2]!, match[1]!, match[3], manner));
  for (const match of matches(forms.dayMonth, text)) add(match, namedFigure(match[1]!, match[2]!, match[3], manner));
  for (const match of matches(forms.monthYear, text)) {
    const named = `${match[2]}-${two(monthNumber(match[1]!))}`;
    add(match, { dates: [`${named}-01`], month: named });
  }
  return found;
}

function isoFigure([, y, m, d]: RegExpExecArray): Pick<DateFigure, 'dates' | 'month'> | undefined {
  const date = calendarDate(`${y}-${m}-${d ?? '01'}`);
  return date === undefined ? undefined : { dates: [date], ...(d === undefined && { month: date.slice(0, 7) }) };
}

function numbersFigure([, one, sign, two, y]: RegExpExecArray, { daysFirst }: DateManner): Pick<DateFigure, 'dates'> | undefined {
  const read = (d: string, m: string) => calendarDate(`${fullYear(y!)}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  const [european, american] = [read(one!, two!), read(two!, one!)];
  // Nobody writes months first with points between.
  const order = sign === '.' ? true : daysFirst;
  const all = order === undefined ? [european, american] : [order ? european : american];
  const dates = [...new Set(all.filter((date) => date !== undefined))];
  return dates.length > 0 ? { dates } : undefined;
}

/** Without a year: the next of that name from today. */
function namedFigure(
  d: string,
  name: string,
  y: string | undefined,
  { today }: DateManner
): Omit<DateFigure, 'kind' | 'from' | 'to'> | undefined {
  const rest = `${two(monthNumber(name))}-${two(Number(d))}`;
  if (y !== undefined) {
    const date = calendarDate(`${y}-${rest}`);
    return date === undefined ? undefined : { dates: [date] };
  }
  const now = Number(today.slice(0, 4));
  const date = [now, now + 1]
    .map((number) => calendarDate(`${number}-${rest}`))
    .find((next) => next !== undefined && next >= today);
  return date === undefined ? undefined : { dates: [date], check: `No year stands here: taken as ${date.slice(0, 4)}.` };
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return germanMonths[start] ?? months.indexOf(start) + 1;
}

function fullYear(y: string): string {
  return y.length === 2 ? `20${y}` : y;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

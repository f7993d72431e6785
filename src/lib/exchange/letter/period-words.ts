/** How often: the words behind a figure (“per month”, “p.a.”, “/yr”) or before it (“annual”, “one-time”). */
import type { Period } from './figure.ts';
import { matches } from './matches.ts';

const behind =
  /(?:\b(?:per|every|each|an?)\s{1,2}(?:(?:calendar|fiscal|financial|contract|academic|plan|full|working|business)\s)?(year|annum|quarter|month|fortnight|two weeks|week ?day|week|day|hour)s?\b|\/\s?(year|yr|y|annum|quarter|qtr|month|mth|mo|m|week|wk|day|hour|hr|h)\b|\b(p\.\s?a\.?|pa\b|pcm\b)|(?<!\b(?:semi|bi|half)-)\b(annually|yearly|annual|quarterly|monthly|bi-?weekly|fortnightly|semi-?monthly|twice a month|weekly|daily|hourly|one-?time|one-?off|once|lump sum)\b)/i;
const before =
  /(?<!\b(?:semi|bi|half)-)\b(annuali[sz]ed|annually|annual|yearly|quarterly|monthly|bi-?weekly|fortnightly|semi-?monthly|weekly|daily|hourly|one-?time|one-?off|lump[ -]sum|per (?:annum|year|month)|each (?:year|month)|every (?:year|month))\b/gi;

const words: readonly (readonly [RegExp, Period])[] = [
  [
    /^(?:y|yr|year|annum|annual|annually|annualised|annualized|yearly|p\.? ?a\.?|pa)$|^(?:per (?:annum|year)|each year|every year)$/,
    'year'
  ],
  [/^(?:quarter|qtr|quarterly)$/, 'quarter'],
  [/^(?:m|mo|mth|month|monthly|pcm)$|^(?:per month|each month|every month)$/, 'month'],
  [/^(?:semi-?monthly|twice a month)$/, 'semimonth'],
  [/^(?:fortnight|two weeks|bi-?weekly|fortnightly)$/, 'fortnight'],
  [/^(?:wk|week|weekly)$/, 'week'],
  [/^(?:week ?day|day|daily)$/, 'day'],
  [/^(?:h|hr|hour|hourly)$/, 'hour'],
  [/^(?:one-?time|one-?off|once|lump[ -]sum)$/, 'once']
];

/** How often it is paid out is not what it is for: “in monthly instalments”, “bi-weekly payroll”. */
const payout =
  /^[\s-]{1,2}(?:equal\s)?(?:instal|intervals?\b|pay(?:ments?|roll|outs?|[ -]?(?:checks?|cheques?|days?|dates?|cycles?|periods?|runs?|schedules?))\b)/i;
/** “paid on the last day of each month”, but not “paid an annual salary”. */
const paid = /\b(?:paid|payable|billed|disbursed|invoiced|in arrears)\b[^;:]{0,45}$/i;
const ofNoun = /\b(?:an?|our|your|the|at)\s(?:(?:gross|base|basic|fixed|total|full)\s)?$/i;

function isPayout(word: string, behind: string): boolean {
  return /ly$|^each|^every/i.test(word) && payout.test(behind);
}

export interface PeriodRead {
  period: Period;
  /** Characters of the text up to the end of its words. */
  to: number;
}

/** @param text behind the figure, up to the next one */
export function periodBehind(text: string): PeriodRead | undefined {
  // A clause further on speaks of something else: “50,000, and monthly reports”.
  const [near = ''] = text
    .slice(0, 90)
    .split(/[;:]|\.\s|,\s(?!(?:gross|paid|payable|before|less|in |one|annual|bi|semi|month|p\.))| and (?!compute|paid)/);
  // How often it is paid out is not what it is for: “310,000, paid monthly”.
  const [own = ''] = near.split(/\b(?:paid|payable)\b/i);
  const found = behind.exec(own);
  if (found === null) return undefined;
  const to = found.index + found[0].length;
  // “twice a year” is not once a year.
  const often = /\b(?:twice|thrice|times|half)\s$/i.test(own.slice(0, found.index));
  const word = found.slice(1).find((part) => part !== undefined);
  const read = period(word);
  return read === undefined ||
    often ||
    (isPayout(word ?? '', text.slice(to, to + 30)) && !/\b(?:per|each|every)\s$/i.test(own.slice(0, to - (word ?? '').length)))
    ? undefined
    : { period: read, to };
}

/** @param text before the figure, from the one before it */
export function periodBefore(text: string): Period | undefined {
  const near =
    text
      .slice(-70)
      .split(/[;.]\s|\b(?:and|plus)\s(?:an?|the|your)\s/i)
      .at(-1) ?? '';
  const [found] = matches(before, near)
    .filter(({ 0: words, index }) => {
      const lead = near.slice(0, index);
      return !isPayout(words, near.slice(index + words.length)) && (!paid.test(lead) || ofNoun.test(lead));
    })
    .slice(-1);
  return found === undefined ? undefined : period(found[1]);
}

/** Of a column's heading or a cell of its own. */
export function periodNamed(text: string): Period | undefined {
  return (
    periodBehind(text)?.period ??
    (/\bp\.?a\b|\b(?:year|yr)\b(?!\s?\d)/i.test(text.slice(0, 60))
      ? 'year'
      : /\bmonth\b(?!\s?\d)/i.test(text.slice(0, 60))
        ? 'month'
        : undefined)
  );
}

function period(word: string | undefined): Period | undefined {
  const plain = word?.toLowerCase();
  return plain === undefined ? undefined : words.find(([pattern]) => pattern.test(plain))?.[1];
}

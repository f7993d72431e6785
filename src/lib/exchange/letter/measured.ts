/** A number with the words around it: money with its currency, a percentage with what it is of, a count with its unit, a length of time. */
import type { Figure } from './figure.ts';
import type { Span } from './letter.ts';
import { currencyBefore, currencyBehind } from './letter-currency.ts';
import { numberRead, numberWords, wordsValue, type DecimalMark } from './numerals.ts';
import { durationBehind, multiplierBehind, unitBehind, wholeBehind } from './unit-words.ts';

interface Bare extends Span {
  value: number;
  check?: string;
  thousands?: number;
}

/** Whether words are a number and nothing else. */
function isNumber(words: string): boolean {
  return words.trim().replace(/^-/, '').replace(numberWords, '') === '';
}

/** The upper end of a range: “150k – 170k”, “15 to 20 %”. */
const upper =
  /^[ \n]?(?:-|–|—|to|bis)[ \n]?(?:(?:[A-Z]{3}|US|CA|AU)?\s?[$£€]?\s?)(\d{1,3}(?:[,.]\d{3}){1,3}(?!\d)|\d{1,9}(?:\.\d{1,4})?)(?=\s?[kKmMbB]?\b|\s?%|\s|$)/;

/**
 * @param free whether nothing else stands between the number and a place behind it
 */
export function measured(text: string, bare: Bare, mark: DecimalMark, free: (to: number) => boolean): Figure {
  const number = withParenthesis(text, withMultiplier(text, bare));
  const before = currencyBefore(text.slice(Math.max(0, bare.from - 14), bare.from));
  const ranged = withUpper(text, number, mark, free);
  const behind = before === undefined ? currencyBehind(text.slice(ranged.to, ranged.to + 40)) : undefined;
  const check = bare.check === undefined ? {} : { check: bare.check };
  const high = ranged.high === undefined ? {} : { high: ranged.high };
  const currency = before ?? behind;
  if (currency !== undefined && !/^\s?%/.test(text.slice(ranged.to, ranged.to + 3))) {
    const { currency: code, bareDollar } = currency;
    const from = bare.from - (before?.length ?? 0);
    const to = ranged.to + (behind?.length ?? 0);
    const per = perUnit(text.slice(to, to + 30));
    // Three decimals are nobody's money but a share's price: “95,000” of a letter that also has “12,5 %”.
    const value =
      bare.thousands !== undefined && per === undefined && ranged.value === bare.value ? bare.thousands : ranged.value;
    const doubt = value === ranged.value ? check : { check: `Taken as ${value}: its sign could mean thousands or a fraction.` };
    return {
      kind: 'money',
      from: Math.min(from, number.from),
      to,
      value,
      ...high,
      ...(code !== undefined && { currency: code }),
      ...(bareDollar && { bareDollar }),
      ...(per !== undefined && { per }),
      ...doubt
    };
  }
  return counted(text, { ...ranged, ...high, ...check });
}

/** “Month 750” is none. */
const longestPoint = 120;

/** A figure without a currency. */
function counted(text: string, number: Bare & { high?: number }): Figure {
  const { from, to, value, check } = number;
  const rest = text.slice(to, to + 130);
  const extra = { ...(number.high !== undefined && { high: number.high }), ...(check !== undefined && { check }) };
  const percent = /^\s{0,2}(?:%|percent\b|per cent\b|pct\b|basis points\b|bps\b)/i.exec(rest);
  if (percent !== null) {
    const scale = /b/i.test(percent[0]) ? 1e4 : 100;
    const whole = wholeBehind(rest.slice(percent[0].length));
    const end = to + percent[0].length;
    const { high } = number;
    return {
      kind: 'percent',
      from,
      to: end,
      value: scaled(value, scale),
      ...(high !== undefined && { high: scaled(high, scale) }),
      ...(whole !== undefined && { of: whole.of, ofEnd: end + whole.length }),
      ...(check !== undefined && { check })
    };
  }
  const unit = unitBehind(rest);
  if (unit !== undefined)
    return {
      kind: 'count',
      from,
      to: to + unit.length,
      value,
      unit: unit.unit,
      ...(unit.every !== undefined && { every: unit.every }),
      ...extra
    };
  const time = durationBehind(rest);
  if (time !== undefined) {
    const months = value * time.months;
    return {
      kind: 'duration',
      from,
      to: to + time.length,
      months,
      whole: time.months >= 1 && Number.isInteger(months),
      ...(check !== undefined && { check })
    };
  }
  const point = /(?<!\/|\b(?:per|a|each|every) )\b(year|month)[ \n]$/i.exec(text.slice(Math.max(0, from - 14), from));
  if (point !== null && Number.isInteger(value) && value <= longestPoint) {
    const months = value * (point[1]!.toLowerCase() === 'year' ? 12 : 1);
    return { kind: 'duration', from: from - point[0].length, to, months, whole: true, point: true };
  }
  return { kind: 'count', from, to, value, ...extra };
}

function withMultiplier(text: string, bare: Bare): Bare {
  const times = multiplierBehind(text.slice(bare.to, bare.to + 12));
  return times === undefined ? bare : { ...bare, value: scaled(bare.value, 1 / times.times), to: bare.to + times.length };
}

/** “twelve (12) months”: the words before belong to the number in the parenthesis, which is itself stepped over. */
function withParenthesis(text: string, number: Bare): Bare {
  const before = /\b([a-z]{3,10}(?:[\s-][a-z]{3,10}){0,8})\s?\($/i.exec(text.slice(Math.max(0, number.from - 100), number.from));
  const closing = /^\s?\)/.exec(text.slice(number.to, number.to + 2));
  if (before === null || closing === null) return number;
  // Its last words that make this number; others stand before them: “a period of twelve”.
  const words = before[1]!.split(/(?=[\s-])/);
  for (let from = 0; from < words.length; from++) {
    const said = words.slice(from).join('');
    if (isNumber(said) && wordsValue(said.trim()) === number.value)
      return {
        ...number,
        from: number.from - before[0].length + words.slice(0, from).join('').length + (/^[\s-]/.test(said) ? 1 : 0),
        to: number.to + closing[0].length
      };
  }
  return number;
}

function withUpper(text: string, low: Bare, mark: DecimalMark, free: (to: number) => boolean): Bare & { high?: number } {
  const gap = /^[ \n]?%?/.exec(text.slice(low.to, low.to + 3))?.[0].length ?? 0;
  const found = upper.exec(text.slice(low.to + gap, low.to + gap + 40));
  const number = found === null ? undefined : numberRead(found[1]!, mark);
  const to = low.to + gap + (found?.[0].length ?? 0);
  if (number === undefined || !free(to)) return low;
  const end = withMultiplier(text, { from: to, to, value: number.value });
  // “$150–170k”: the thousand is said once.
  const times = end.value / number.value;
  const value = times > 1 && low.value < number.value ? scaled(low.value, 1 / times) : low.value;
  return end.value > value ? { ...low, value, high: end.value, to: end.to } : low;
}

function perUnit(behind: string): 'share' | 'unit' | undefined {
  if (/^\s?(?:per|a|\/|each)\s?(?:common\s|ordinary\s|preferred\s)?(?:share|unit|option|RSU)\b/i.test(behind)) return 'share';
  // Of compute: “$6 per million”, “$0.01 per 1k tokens”, “$3.90 per GPU-hour”.
  return /^\s?(?:per|a|an|\/)\s?(?:(?:GPU|[HAB]\d00)[\s-]?(?:hours?|h)|(?:1\s?)?(?:million|thousand)|(?:1\s?)?[mk]\s(?:\w{1,10}\s)?tokens?|tokens?)\b/i.test(
    behind
  )
    ? 'unit'
    : undefined;
}

/** Division that keeps 15 % at 0.15 and 1.2 million whole. */
function scaled(value: number, by: number): number {
  return Number((value / by).toPrecision(12));
}

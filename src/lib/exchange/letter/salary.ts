/** Base salary and its raise, and the components of pay by the year. */
import type { Component, SalaryComponent } from '#lib/engine/document.ts';
import { timesPerYear, type Money } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** Nobody is paid less in a year, or more in a month, without the letter saying so. */
const leastYear = 12_000;
/** Less than this in a year is a number that was torn apart. */
const leastReadable = 5000;
/** A salary of a month or a week that comes to more than this in a year may be a year's; of smaller money more. */
const mostMultiplied = 400_000;
const largeMoney = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

export function readSalary(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'salary')) {
    const money = offerMoney(passage, figure);
    if (money !== undefined) putSalary(passage, sheet, money);
  }
}

function putSalary(passage: Passage, sheet: Sheet, money: Money): void {
  const place = placeOf(passage, money);
  const { period } = money;
  if (period === 'once' || period === 'hour' || period === 'day' || isOfAnotherTime(passage, money)) return;
  const draft = sheet.latest('salary');
  if (period === undefined && money.value < leastYear) {
    if (draft === undefined && money.value * 12 >= leastYear) askSalary(passage, sheet, money);
    return;
  }
  const payments = period === 'month' ? salariesAYear(passage) : undefined;
  const times = payments?.value ?? (period === undefined ? 1 : timesPerYear[period]);
  // Next to nothing, or a number that could be read otherwise: it was meant otherwise, as in “$ 2 5 0 , 0 0 0”.
  if (money.value * times < (money.check === undefined ? leastReadable : leastYear)) return;
  const check = doubtOf(passage, money) ?? salaryDoubt(passage, money, times);
  const salary = draft ?? sheet.fresh('salary', 'base', passage.index);
  // “payable in 12 monthly instalments” says how often, not how much.
  const instalments = passage.figures.find(
    (figure) =>
      figure.kind === 'count' && figure.unit === 'instalments' && /\b(?:paid|payable) in\s$/i.test(around(passage, figure).before)
  );
  const places = payments === undefined ? [place] : [place, placeOf(passage, payments)];
  if (instalments !== undefined) places.push(placeOf(passage, instalments));
  salary?.put('perYear', amountOf(money, times), places, check);
}

/** “will increase to $220,000”, “$400,000 over two years”. */
function isOfAnotherTime(passage: Passage, money: Money): boolean {
  const { before, after } = around(passage, money);
  const next = passage.figures.find(({ from }) => from >= money.to);
  return (
    /\b(?:increas|rais|ris|rose|grow|step|go(?:es|ing)? up|mov(?:es?|ing)|review|adjust)[a-z]{0,4}\b[^.;]{0,30}\bto\s{0,2}$/i.test(
      before
    ) ||
    (money.period === undefined &&
      next?.kind === 'duration' &&
      next.months !== 12 &&
      /^[\s,(]{0,3}(?:over|for|during|across)\s(?:the\s)?(?:first\s|next\s)?$/i.test(after))
  );
}

function salaryDoubt({ text }: Passage, { period, value, high, currency }: Money, times: number): string | undefined {
  const most = mostMultiplied * (currency === undefined || largeMoney.has(currency) ? 1 : 25);
  if (period === undefined) return 'No period stands here: taken as a year.';
  if (times > 1 && (high ?? value) * times > most)
    return `Counted ${times} times a year: it may be a year’s sum that is paid that often.`;
  if (value * times < leastYear) return 'This is very little for a year.';
  if (period === 'month' && times === 12 && /\b1[34](?:th|\.)\s?(?:month|salary|Monat|Gehalt)/i.test(text))
    return 'Counted 12 times, though more salaries a year are named.';
  if (/\bnet\b|\btake[- ]home\b|\bin[- ]hand\b|\bafter[- ]tax/i.test(text)) return 'It may be net: a salary is before tax here.';
  return /\bFTE\b|\bfull[- ]time equivalent\b|\bpro[- ]?rat(?:a|ed)\b|\bpart[- ]time\b/i.test(text)
    ? 'It may be the sum of a full-time post.'
    : undefined;
}

/** “13 monthly salaries”, “x14”. */
function salariesAYear(passage: Passage): (Belonging & { value: number }) | undefined {
  return passage.figures.find((figure) => {
    if (figure.kind !== 'count' || figure.value < 12 || figure.value > 16) return false;
    const { before, after } = around(passage, figure);
    return (
      figure.unit === 'salaries' || (figure.unit === undefined && (/[x×*]\s?$/i.test(before) || /^\s?[x×*](?!\w)/i.test(after)))
    );
  }) as (Belonging & { value: number }) | undefined;
}

function askSalary(passage: Passage, sheet: Sheet, money: Money): void {
  const choice = (label: string, times: number) => {
    const put: SalaryComponent = { id: 'base', kind: 'salary', perYear: amountOf(money, times) };
    return { label, put: [put] };
  };
  sheet.ask({
    places: [placeOf(passage, money)],
    ask: 'Is this salary for a month or for a year?',
    choices: [choice('A month', 12), choice('A year', 1)]
  });
}

export function readRaise(passage: Passage, sheet: Sheet): void {
  const draft = sheet.latest('salary');
  for (const figure of ofSubject(passage, 'raise')) {
    if (draft === undefined || figure.kind !== 'percent') continue;
    const { before, after } = around(passage, figure);
    // Its own clause: “per year” of the salary beside it says nothing of the raise.
    const own = `${before.split(/[(),;:]|\band\b|\bwith\b/).at(-1)} ${after.split(/[(),;:]|\band\b/)[0]}`;
    if (isOneRaise(`${before} ${after}`) || nextIsTime(passage, figure)) continue;
    const yearly =
      figure.period === 'year' || /\b(?:annual|each year|every year|yearly|per year|a year|p\.a|each|every)/i.test(own);
    const ends = passage.figures.some(
      ({ kind, from }) =>
        kind === 'duration' &&
        from >= figure.to &&
        /^[^.;]{0,40}(?<!\b(?:each|every)\s)$/i.test(passage.text.slice(figure.to, from))
    );
    const check =
      doubtOf(passage, figure) ??
      (yearly ? (ends ? 'It may end earlier.' : undefined) : 'The letter does not say that it comes every year.');
    draft.put('raisePerYear', amountOf(figure), placeOf(passage, figure), check);
  }
}

/** Over today's pay, or once: no raise of each year. */
function isOneRaise(words: string): boolean {
  return /\b(?:averag\w{1,3}|typically|historically|(?:current|present|existing|previous|prior|last|today's)\b|one-?(?:time|off)|once\b|after (?:your |the |completing )?(?:\w{1,12} ){0,3}(?:probation|promotion|review|months?)|on (?:promotion|confirmation)|upon\b|already|includes?\b|reflects?\b|represents?\b|in (?:the |your )?(?:first year|20\d\d)\b)/i.test(
    words
  );
}

/** “5 % after 6 months”; anniversaries come again. */
function nextIsTime({ figures, text }: Passage, { to }: Belonging): boolean {
  const next = figures.find(({ from }) => from >= to);
  return (
    next?.kind === 'duration' &&
    !/\b(?:each|every)\b/i.test(text.slice(to, next.to)) &&
    /^[^.;]{0,40}\b(?:after|in|at|following|on)\b[^.;]{0,20}$/i.test(text.slice(to, next.from))
  );
}

/** Pay by the year, if what it needs was read. */
export function payComponent(draft: Draft): Component | undefined {
  const { id, kind } = draft;
  const fields = Object.fromEntries([...draft.fields].map(([field, { value }]) => [field, value]));
  if (kind === 'salary' && 'perYear' in fields) return { id, kind, ...fields } as Component;
  return kind === 'bonus' && ('perYear' in fields || 'targetShare' in fields)
    ? ({ id, kind, ...fields } as Component)
    : undefined;
}

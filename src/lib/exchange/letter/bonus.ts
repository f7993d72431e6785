/** The target bonus, by share of the salary or as a sum; what comes once or for something done is none. */
import { timesPerYear, type Money, type Percent } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

export function readBonus(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'bonus')) {
    const { before, after } = around(passage, figure);
    const extreme = /\b(?:max(?:imum|\.)?|cap(?:ped)?|overachieve\w{0,6}|stretch|between|payout|multiplier)\b/i.test(
      before.slice(-40)
    );
    const target = /\btarget/i.test(before.slice(-25));
    if (extreme && !target) continue;
    if (figure.kind === 'percent') {
      if (!isPartOfBonus(figure, before, after)) putShare(passage, sheet, figure);
    } else putBonus(passage, sheet, figure);
  }
}

/** “guaranteed at 100 % of target”, “70 % company performance”, “2 % of revenue”: of something else than the salary. */
function isPartOfBonus({ of, value }: Percent, before: string, after: string): boolean {
  if (of === 'salary') return false;
  const ofPay =
    /^\s{0,2}(?:of|on)\s(?:[a-z']{1,14}\s){0,6}(?:salary|pay|base|basic|gross|fixed|compensation|earnings|remuneration|wages)\b/i;
  if (value >= 1) return !ofPay.test(after);
  return (
    /\b(?:guaranteed|paid|paid out|pays? out|pro-?rated|funded|achieved) at\s(?:least\s)?$/i.test(before) ||
    /^\s{0,2}(?:(?:target |goal )?(?:achiev|attain|fulfil|payout)|(?:company|corporate|individual|personal|team|business|group|guaranteed)\b)/i.test(
      after
    ) ||
    (/^\s{0,2}of\s/i.test(after) && !ofPay.test(after)) ||
    (value >= 0.25 && /^\s{0,2}(?:based )?on\s(?!target)/i.test(after) && !ofPay.test(after))
  );
}

/** For one year, or for something done: no bonus of each year. */
function isOneBonus(passage: Passage, figure: { from: number; to: number }): boolean {
  const { before, after } = around(passage, figure);
  const next = passage.figures.find(({ from }) => from >= figure.to);
  const previous = passage.figures.findLast(({ to }) => to <= figure.from);
  const year = /\b(?:for|in|during)\s(?:the\s|your\s)?(?:calendar |fiscal |financial |performance )?(?:year\s|FY\s?)?$/i;
  const isYear = (other: Belonging | undefined, words: string) =>
    other?.kind === 'count' && other.unit === undefined && other.value >= 2000 && other.value <= 2100 && year.test(words);
  return (
    /\bfirst[- ]year\b|\byear (?:one|1)\b|\b(?:for|in|during) (?:the|your) (?:first|initial|current)\b|\bFY\s?\d{2,4}\b/i.test(
      `${before} ${after}`
    ) ||
    /^[^.;]{0,40}\b(?:upon|on (?:the )?(?:completion|delivery|launch|closing|successful)|if|when|for (?:each|every|completing)|provided)\b/i.test(
      after
    ) ||
    (next?.kind === 'duration' && /^[^.;]{0,40}\b(?:after|at|on|following|in)\b[^.;]{0,20}$/i.test(after)) ||
    isYear(next, after) ||
    isYear(previous, passage.text.slice(0, previous?.from ?? 0))
  );
}

function putShare(passage: Passage, sheet: Sheet, figure: Percent): void {
  const once = isOneBonus(passage, figure) ? 'It may be for one year alone.' : undefined;
  const draft = bonusDraft(passage, sheet);
  // A bonus is a sum or a share.
  if (draft?.get('perYear') !== undefined) draft.check('perYear', 'Another line says otherwise.');
  else draft?.put('targetShare', amountOf(figure), placeOf(passage, figure), doubtOf(passage, figure) ?? once);
}

function putBonus(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.period === 'hour' || money.period === 'day') return;
  if (money.period !== 'year' && isOneBonus(passage, money)) return;
  // “15 % target bonus ($46,500)”: the share was said before.
  const { period } = money;
  const times = period === undefined || period === 'once' ? 1 : timesPerYear[period];
  const draft = bonusDraft(passage, sheet);
  const share = draft?.number('targetShare');
  const salary = sheet.latest('salary')?.number('perYear');
  if (draft !== undefined && share !== undefined) {
    const same = salary !== undefined && Math.abs(share * salary - money.value * times) <= 0.01 * money.value * times;
    if (same) draft.put('targetShare', share, placeOf(passage, money));
    return;
  }
  draft?.put('perYear', amountOf(money, times), placeOf(passage, money), doubtOf(passage, money) ?? bonusDoubt(passage, money));
}

function bonusDoubt({ text }: Passage, { period }: Money): string | undefined {
  if (period === 'once') return 'It may be for one year alone.';
  if (period !== undefined) return undefined;
  if (/\bguarante/i.test(text)) return 'It may be guaranteed for one year alone.';
  return /\b(?:semi-?annual|half[- ]year|quarter|month|bi-?week|twice)/i.test(text)
    ? 'It may be the sum of each payment: taken as a year’s.'
    : undefined;
}

function bonusDraft({ index }: Passage, sheet: Sheet): Draft | undefined {
  return sheet.latest('bonus') ?? sheet.fresh('bonus', 'bonus', index);
}

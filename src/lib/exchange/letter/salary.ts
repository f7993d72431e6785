/** Base salary, its raise and the target bonus. */
import type { Component, SalaryComponent } from '#lib/engine/document.ts';
import { timesPerYear, type Money, type Percent } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** Nobody is paid less in a year, or more in a month, without the letter saying so. */
const leastYear = 12_000;

export function readSalary(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'salary')) {
    const money = offerMoney(passage, figure);
    if (money !== undefined) putSalary(passage, sheet, money);
  }
}

function putSalary(passage: Passage, sheet: Sheet, money: Money): void {
  const place = placeOf(passage, money);
  const { period } = money;
  if (period === 'once' || period === 'hour' || period === 'day') return;
  const draft = sheet.latest('salary');
  if (period === undefined && money.value < leastYear && draft === undefined) return askSalary(passage, sheet, money);
  if (period === undefined && money.value < leastYear) return;
  const payments = period === 'month' ? salariesAYear(passage) : undefined;
  const times = payments?.value ?? (period === undefined ? 1 : timesPerYear[period]);
  const check = doubtOf(passage, money) ?? (period === undefined ? 'No period stands here: taken as a year.' : undefined);
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

/** “13 monthly salaries”. */
function salariesAYear({ figures }: Passage): (Belonging & { value: number }) | undefined {
  return figures.find(
    (figure) => figure.kind === 'count' && figure.unit === 'salaries' && figure.value >= 12 && figure.value <= 16
  ) as (Belonging & { value: number }) | undefined;
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
    const yearly =
      figure.period === 'year' || /\b(?:annual|each year|every year|yearly|per year|a year|p\.a)/i.test(passage.text);
    const check = doubtOf(passage, figure) ?? (yearly ? undefined : 'The letter does not say that it comes every year.');
    draft.put('raisePerYear', amountOf(figure), placeOf(passage, figure), check);
  }
}

export function readBonus(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'bonus')) {
    const { before } = around(passage, figure);
    const extreme = /\b(?:max(?:imum|\.)?|cap(?:ped)?|overachieve\w{0,6}|stretch|between|payout|multiplier)\b/i.test(
      before.slice(-40)
    );
    const target = /\btarget/i.test(before.slice(-25));
    if (extreme && !target) continue;
    if (figure.kind === 'percent') putShare(passage, sheet, figure);
    else putBonus(passage, sheet, figure);
  }
}

function putShare(passage: Passage, sheet: Sheet, figure: Percent): void {
  bonusDraft(passage, sheet)?.put('targetShare', amountOf(figure), placeOf(passage, figure), doubtOf(passage, figure));
}

function putBonus(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.period === 'hour' || money.period === 'day') return;
  // “15 % target bonus ($46,500)”: the share was said before.
  const { period } = money;
  const times = period === undefined || period === 'once' ? 1 : timesPerYear[period];
  const doubt = period === 'once' ? 'It may be for one year alone.' : undefined;
  const draft = bonusDraft(passage, sheet);
  const share = draft?.number('targetShare');
  const salary = sheet.latest('salary')?.number('perYear');
  if (draft !== undefined && share !== undefined) {
    const same = salary !== undefined && Math.abs(share * salary - money.value * times) <= 0.01 * money.value * times;
    if (same) draft.put('targetShare', share, placeOf(passage, money));
    return;
  }
  draft?.put('perYear', amountOf(money, times), placeOf(passage, money), doubtOf(passage, money) ?? doubt);
}

function bonusDraft({ index }: Passage, sheet: Sheet): Draft | undefined {
  return sheet.latest('bonus') ?? sheet.fresh('bonus', 'bonus', index);
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

/** Grants of shares, units and options: how many or for how much money, which instrument, at what strike. */
import type { Instrument } from '#lib/engine/document.ts';
import { instrumentInWords } from '../instrument-words.ts';
import { amountOf, around, doubtOf, names, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

export function readEquity(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'equity')) {
    const { before } = around(passage, figure);
    // What employees of the company get beside this grant is no promise of it.
    if (/\brefresh/i.test(passage.text)) continue;
    if (figure.kind === 'percent') putField(passage, sheet, figure, 'companyShare');
    else if (figure.kind === 'count') putField(passage, sheet, figure, 'units');
    else if (figure.kind === 'money' && figure.value < leastGrant && /(?:@|\bat)\s?$/.test(before))
      putStrike(passage, sheet, figure);
    else if (
      figure.kind === 'money' &&
      figure.value >= leastGrant &&
      !/\b(?:exercise|strike|per share|price)\b[^.]{0,20}$/i.test(before)
    )
      putMoney(passage, sheet, figure);
  }
}

/** Less money than this is a share's price, not a grant. */
const leastGrant = 1000;

function putField(passage: Passage, sheet: Sheet, figure: Belonging, field: 'units' | 'companyShare' | 'money'): void {
  if (figure.kind !== 'percent' && figure.kind !== 'count' && figure.kind !== 'money') return;
  const draft = draftFor(passage, sheet, figure, field);
  const perYear = figure.period === 'year' ? 'It may be for each year: counted once.' : undefined;
  draft?.put(field, amountOf(figure), placeOf(passage, figure), doubtOf(passage, figure) ?? perYear);
}

function putMoney(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money !== undefined) putField(passage, sheet, { ...money, subject: 'equity' }, 'money');
}

/** The grant that a figure is of: the same one said in another measure, or a new one of another instrument. */
function draftFor(passage: Passage, sheet: Sheet, figure: Belonging, field: string): Draft | undefined {
  const { before, after } = around(passage, figure);
  const own = passage.text.slice(figure.from, figure.to);
  const instrument = instrumentNamed([own, `${own} ${after}`, before, passage.text, passage.heading]);
  const latest = sheet.latest('equity');
  const other = instrument !== undefined && latest?.get('instrument') !== undefined && latest.get('instrument') !== instrument;
  const further = latest?.statement === passage.index && latest.get(field) !== undefined && /\b(?:and|plus)\b/i.test(before);
  const draft = latest === undefined || other || further ? sheet.fresh('equity', idOf(instrument), passage.index) : latest;
  if (draft?.get('instrument') === undefined)
    draft?.put('instrument', instrument ?? 'rsu', placeOf(passage, figure), instrumentDoubt(passage, instrument));
  return draft;
}

function instrumentDoubt({ text }: Passage, instrument: Instrument | undefined): string | undefined {
  if (instrument === undefined) return 'The letter does not say which kind of share: taken as RSUs.';
  const plain = instrument === 'nso' && !/non-?(?:qualified|statutory)|\bN(?:Q)?SOs?\b|unapproved/i.test(text);
  return plain ? 'The letter says “options” without their kind: taken without tax advantages.' : undefined;
}

/** The exact name in the nearest words that have one; plain “options” only where none has. */
function instrumentNamed(nearestFirst: readonly string[]): Instrument | undefined {
  const exact = nearestFirst.flatMap(
    (words) => instrumentInWords(words.slice(-100)) ?? instrumentInWords(words.slice(0, 100)) ?? []
  );
  return exact[0] ?? (nearestFirst.some((words) => /\boptions?\b/i.test(words)) ? 'nso' : undefined);
}

function idOf(instrument: Instrument | undefined): string {
  if (instrument === 'nso' || instrument === 'iso' || instrument === 'emi') return 'options';
  return instrument === 'rsu' ? 'rsu' : 'equity';
}

export function readStrike(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'strike')) putStrike(passage, sheet, figure);
}

function putStrike(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.high !== undefined) return;
  sheet.latest('equity')?.put('strike', money.value, placeOf(passage, money), money.check);
}

/** How long options live, and what a sale of the company does to what has not vested. */
export function readOptionTerms(passage: Passage, sheet: Sheet): void {
  const draft = sheet.latest('equity');
  if (draft === undefined) return;
  for (const figure of ofSubject(passage, 'optionTerms')) {
    if (figure.kind !== 'duration') continue;
    const { before, after } = around(passage, figure);
    const near = `${before.slice(-60)} ${after.split(/[;.]/)[0]}`;
    const leaving = /\b(?:terminat|leav|cessation|departure|end of (?:your )?employment|post)/i.test(near);
    const grant = /\b(?:expire|lapse|term of|from (?:the )?(?:date of )?grant|after (?:the )?grant)/i.test(near);
    if (leaving) draft.put('postTerminationMonths', Math.round(figure.months), placeOf(passage, figure));
    else if (grant && figure.whole) draft.put('expiryMonths', figure.months, placeOf(passage, figure));
  }
  if (!names(passage, 'acceleration')) return;
  const trigger = /\bdouble[- ]trigger/i.exec(passage.text) ?? /\bsingle[- ]trigger/i.exec(passage.text);
  if (trigger === null) return;
  const place = { statement: passage.index, from: trigger.index, to: trigger.index + trigger[0].length };
  draft.put('acceleration.trigger', trigger[0].slice(0, 6).toLowerCase(), place);
  for (const figure of ofSubject(passage, 'acceleration'))
    if (figure.kind === 'percent' && figure.value <= 1) draft.put('acceleration.share', figure.value, placeOf(passage, figure));
}

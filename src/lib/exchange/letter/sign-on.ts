/** Sign-on and relocation money and when they are paid. */
import type { SignOnComponent } from '#lib/engine/document.ts';
import { draftOf, isClawback, isDue, kinds, putClawback } from './clawback.ts';
import type { Duration } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import { partsOf } from './sign-on-parts.ts';

export function readSignOn(passage: Passage, sheet: Sheet): void {
  for (const { subject, id, name } of kinds) {
    const figures = ofSubject(passage, subject);
    const parts = partsOf(passage, subject, draftOf(sheet, id)?.number('amount'));
    const paid = figures.flatMap((figure) => {
      const draft =
        figure.kind === 'duration' || parts?.has(figure) === true ? undefined : putAmount(passage, sheet, figure, { id, name });
      return draft === undefined ? [] : [{ draft, from: figure.from }];
    });
    if (parts !== undefined) draftOf(sheet, id)?.check('amount', 'It is paid in parts: the letter’s times are not filled.');
    for (const figure of figures) {
      if (figure.kind !== 'duration') continue;
      const before = paid.findLast(({ from }) => from < figure.from);
      const next = paid.find(({ from }) => from > figure.from);
      // “and on the first anniversary another 30,000”.
      const ofNext =
        next !== undefined &&
        (before === undefined || /\band (?:on|at|upon|after)(?: the| your)?\s$/i.test(passage.text.slice(0, figure.from)));
      paidLater(passage, sheet, figure, (ofNext ? next : before)?.draft ?? draftOf(sheet, id), parts !== undefined);
    }
  }
}

function putAmount(
  passage: Passage,
  sheet: Sheet,
  figure: Belonging,
  { id, name }: { id: string; name: string | undefined }
): Draft | undefined {
  const money = offerMoney(passage, figure);
  if (money === undefined || (money.period !== undefined && !['once', 'year'].includes(money.period))) return undefined;
  const place = placeOf(passage, money);
  const check = doubtOf(passage, money) ?? (money.period === 'year' ? 'It may be paid more than once.' : undefined);
  const before = draftOf(sheet, id);
  const value = amountOf(money);
  const again = before?.get('amount') === value;
  if (before === undefined || (isFurther(passage, money) && (!again || isPaidTwice(passage, before, money)))) {
    const draft = sheet.fresh('signOn', id, passage.index, name);
    draft?.put('amount', value, place, again ? 'The same sum stands here twice: taken as two payments.' : check);
    return draft;
  }
  before.put('amount', value, place, check);
  return before;
}

/** A second payment, not the first one said again: “and $30,000 on your first anniversary”. */
function isFurther(passage: Passage, money: { from: number; to: number }): boolean {
  const { before, after } = around(passage, money);
  if (/\b(?:total|aggregate|altogether|sum)\b/i.test(`${before} ${after.slice(0, 20)}`)) return false;
  const next = passage.figures.find(({ from }) => from >= money.to);
  const atPoint =
    next?.kind === 'duration' &&
    next.point === true &&
    /^[^.;]{0,40}\b(?:on|at|after|upon)(?:\s(?:the|your))?\s$/i.test(passage.text.slice(money.to, next.from));
  return (
    atPoint ||
    /\b(?:and|plus|further|second|additional|another|then)\b[^.]{0,40}$/i.test(before) ||
    /^[^.;]{0,60}\b(?:anniversary|after|second year|year (?:2|two))\b/i.test(after)
  );
}

/** “$50,000 on start, $50,000 on first anniversary”, but not “$50,000 …; the $50,000”. */
function isPaidTwice({ index, text }: Passage, draft: Draft, money: { from: number }): boolean {
  const here = draft.fields.get('amount')?.places.some(({ statement, from }) => statement === index && from < money.from);
  return here === true && !/(?:\b(?:the|such|this|said|that|of|full)|[(=:])\s?[$£€₹]?\s?$/i.test(text.slice(0, money.from));
}

/** “within 30 days of your start date”, “on your first anniversary”. */
function paidLater(passage: Passage, sheet: Sheet, figure: Duration, draft: Draft | undefined, inParts: boolean): void {
  if (draft === undefined || isDue(passage, figure)) return;
  const { before } = around(passage, figure);
  const after = ownWords(passage, figure);
  if (isClawback(before + after) && !figure.point) return putClawback(passage, sheet, [draft], figure);
  const said = passage.text.slice(figure.from, figure.to);
  // “Year 2” is twelve months, and “on” of “sign-on” is no time.
  if (
    inParts ||
    /^year\s/i.test(said) ||
    !/(?<!\bsign(?:ing)?[ -])\b(?:within|after|on|at|by|in|following|upon)\b[^.;]{0,30}$/i.test(before)
  )
    return;
  const months = Math.floor(figure.months + 1e-9);
  // “In month 13” is when twelve are over.
  const inMonth = /^month\s/i.test(said) && /\bin\s$/i.test(before);
  draft.put('paidInMonth', inMonth ? Math.max(0, months - 1) : months, placeOf(passage, figure));
}

/** Words behind a time that are its own: in “half after one year; if you leave before 18 months” the second clause is of the second time. */
function ownWords(passage: Passage, figure: Duration): string {
  const { after } = around(passage, figure);
  const next = passage.figures.find(({ from }) => from >= figure.to);
  return next?.kind === 'duration' ? after.split(/[,;]/)[0]! : after;
}

export function signOnComponent(draft: Draft): SignOnComponent | undefined {
  if (draft.get('amount') === undefined) return undefined;
  if (draft.get('clawbackMonths') !== undefined && draft.get('clawback') === undefined)
    draft.check('clawbackMonths', 'The letter does not say whether it is owed in full or pro rata: pro rata is assumed.');
  const fields = Object.fromEntries([...draft.fields].map(([field, { value }]) => [field, value])) as Pick<
    SignOnComponent,
    'amount'
  >;
  return { id: draft.id, ...(draft.name !== undefined && { name: draft.name }), kind: 'signOn', ...fields };
}

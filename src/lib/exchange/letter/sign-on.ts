/** Sign-on and relocation money, when they are paid, and what has to be paid back by whom leaves early. */
import type { SignOnComponent } from '#lib/engine/document.ts';
import type { Duration } from './figure.ts';
import { amountOf, around, doubtOf, names, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import type { Subject } from './subjects.ts';

const kinds = [
  { subject: 'signOn', id: 'sign-on', name: undefined },
  { subject: 'relocation', id: 'relocation', name: 'Relocation' }
] as const satisfies readonly { subject: Subject; id: string; name: string | undefined }[];

export function readSignOn(passage: Passage, sheet: Sheet): void {
  for (const { subject, id, name } of kinds) {
    const figures = ofSubject(passage, subject);
    const paid = figures.flatMap((figure) => {
      const draft = figure.kind === 'duration' ? undefined : putAmount(passage, sheet, figure, { id, name });
      return draft === undefined ? [] : [{ draft, from: figure.from }];
    });
    for (const figure of figures) {
      if (figure.kind !== 'duration') continue;
      const before = paid.findLast(({ from }) => from < figure.from);
      const next = paid.find(({ from }) => from > figure.from);
      // “and on the first anniversary another 30,000”.
      const ofNext =
        next !== undefined &&
        (before === undefined || /\band (?:on|at|upon|after)(?: the| your)?\s$/i.test(passage.text.slice(0, figure.from)));
      paidLater(passage, sheet, figure, (ofNext ? next : before)?.draft ?? draftOf(sheet, id));
    }
  }
}

function draftOf(sheet: Sheet, id: string): Draft | undefined {
  return sheet.drafts.findLast((draft) => draft.kind === 'signOn' && (draft.id === id || draft.id.startsWith(`${id}-`)));
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
  if (before === undefined || (before.get('amount') !== value && isFurther(passage, money))) {
    const draft = sheet.fresh('signOn', id, passage.index, name);
    draft?.put('amount', value, place, check);
    return draft;
  }
  before.put('amount', value, place, check);
  return before;
}

/** A second payment, not the first one said again: “and $30,000 on your first anniversary”. */
function isFurther(passage: Passage, money: { from: number; to: number }): boolean {
  // Parts of the sum that was said before.
  if (/\binstal?lments?\b|\bhalf\b|\bsplit\b|\bof which\b/i.test(passage.text)) return false;
  const { before, after } = around(passage, money);
  return (
    /\b(?:and|plus|further|second|additional|another|then)\b[^.]{0,40}$/i.test(before) ||
    /^[^.;]{0,60}\b(?:anniversary|after|second year|year (?:2|two))\b/i.test(after)
  );
}

/** “within 30 days of your start date”, “on your first anniversary”. */
function paidLater(passage: Passage, sheet: Sheet, figure: Duration, draft: Draft | undefined): void {
  if (draft === undefined) return;
  const { before, after } = around(passage, figure);
  if (isClawback(before + after) && !figure.point) return putClawback(passage, sheet, [draft], figure);
  if (!/\b(?:within|after|on|at|by|in|following|upon)\b[^.;]{0,30}$/i.test(before)) return;
  draft.put('paidInMonth', Math.floor(figure.months + 1e-9), placeOf(passage, figure));
}

function isClawback(words: string): boolean {
  return /\b(?:leave|resign|quit|terminat|repa(?:y|id)|pay (?:it )?back|claw|refund|stay|remain employed)/i.test(words);
}

export function readClawback(passage: Passage, sheet: Sheet): void {
  const figures = ofSubject(passage, 'clawback');
  if (figures.length === 0 && !names(passage, 'clawback')) return;
  const targets = clawedBack(passage, sheet);
  for (const figure of figures) if (figure.kind === 'duration') putClawback(passage, sheet, targets, figure);
  const manner = clawbackManner(passage.text);
  const full = figures.find((figure) => figure.kind === 'percent' && figure.value === 1);
  for (const draft of targets) {
    if (draft.get('clawbackMonths') === undefined) continue;
    if (manner !== undefined)
      draft.put(
        'clawback',
        manner.value,
        full !== undefined && manner.value === 'full' ? placeOf(passage, full) : { statement: passage.index, ...manner }
      );
  }
}

/** Those that the sentence names, else the latest. */
function clawedBack(passage: Passage, sheet: Sheet): Draft[] {
  const named = kinds.filter(({ subject }) => names(passage, subject)).flatMap(({ id }) => draftOf(sheet, id) ?? []);
  const both = named.length > 0 ? named : [sheet.latest('signOn')].filter((draft) => draft !== undefined);
  // Both parts of a sign-on that is paid twice.
  return [
    ...new Set(
      both.flatMap((draft) =>
        sheet.drafts.filter(({ kind, id }) => kind === 'signOn' && id.startsWith(draft.id.replace(/-\d$/, '')))
      )
    )
  ];
}

function putClawback(passage: Passage, sheet: Sheet, targets: readonly Draft[], figure: Duration): void {
  const months = Math.ceil(figure.months - 0.02);
  for (const draft of targets) draft.put('clawbackMonths', months, placeOf(passage, figure), figure.check);
  const manner = clawbackManner(passage.text);
  for (const draft of targets)
    if (manner !== undefined) draft.put('clawback', manner.value, { statement: passage.index, ...manner });
}

function clawbackManner(text: string): { value: 'proRata' | 'full'; from: number; to: number } | undefined {
  const pro =
    /\bpro[- ]?rat(?:a|ed)\b|\bproportion(?:al|ally|ate|ately)?\b|\bunamorti[sz]ed\b|\bone-twelfth\b|\b1\/(?:12|24)\b|\bpart of it\b/i.exec(
      text
    );
  const full = /\b(?:in full|full amount|entire|entirety|all of it|whole|100\s?%|fully)\b/i.exec(text);
  const found = pro ?? full;
  return found === null
    ? undefined
    : { value: pro === null ? 'full' : 'proRata', from: found.index, to: found.index + found[0].length };
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

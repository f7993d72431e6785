/** The stipend of a fellowship or a programme, which ends with it. */
import type { Component } from '#lib/engine/document.ts';
import { timesPerYear } from './figure.ts';
import { doubtOf, names, offerMoney, ofSubject, placeOf, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** The stipend of a programme: by the month while it lasts, or in one sum. */
export function readStipend(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'stipend')) {
    if (figure.kind === 'duration') {
      sheet.named('stipend')?.put('months', figure.months, placeOf(passage, figure));
      continue;
    }
    const money = offerMoney(passage, figure);
    if (money === undefined || money.period === 'hour' || money.period === 'day') continue;
    // “Stipend (paid monthly): 8,400” is no whole.
    if (money.period === undefined && /\b(?:monthly|weekly|quarterly|month|week)\b/i.test(passage.text)) continue;
    const draft = sheet.named('stipend') ?? sheet.fresh('custom', 'stipend', passage.index, 'Stipend');
    const whole = money.period === undefined || money.period === 'once';
    draft?.put(
      whole ? 'whole' : 'perMonth',
      whole ? money.value : (money.value * timesPerYear[money.period as 'month']) / 12,
      placeOf(passage, money),
      doubtOf(passage, money)
    );
  }
  for (const figure of ofSubject(passage, 'term'))
    if (figure.kind === 'duration' && (names(passage, 'term') || passage.context.includes('stipend')))
      sheet.offer.put(
        'termMonths',
        figure.months,
        placeOf(passage, figure),
        passage.context[0] === 'compute'
          ? 'It stands beside the grant of compute: it may be how long that runs.'
          : figure.whole
            ? undefined
            : 'Weeks are counted as twelfths of a year.'
      );
}

/** By the month while it lasts, as a formula; without a length it is a salary, or one sum. */
export function stipendComponent(draft: Draft, sheet: Sheet): Component | undefined {
  const term = draft.fields.get('months') ?? sheet.offer.fields.get('termMonths');
  const [perMonth, whole] = [draft.number('perMonth'), draft.number('whole')];
  const base = { id: draft.id, name: draft.name ?? 'Stipend' };
  if (term === undefined) {
    draft.move('perMonth', 'perYear', perMonth === undefined ? undefined : perMonth * 12);
    draft.move('whole', 'amount', whole);
    if (perMonth !== undefined) return { ...base, kind: 'salary', perYear: perMonth * 12 };
    return whole === undefined ? undefined : { ...base, kind: 'signOn', amount: whole };
  }
  const months = Math.max(1, Math.round(term.value as number));
  const amount = perMonth ?? (whole === undefined ? undefined : `${whole} / ${months}`);
  if (amount === undefined) return undefined;
  const formula = `${amount} * (month <= ${months})`;
  for (const field of ['perMonth', 'whole', 'months']) draft.move(field, 'formula', formula);
  draft.put('formula', formula, term.places);
  if (term.check !== undefined) draft.check('formula', term.check);
  return { ...base, kind: 'custom', formula, taxable: true };
}

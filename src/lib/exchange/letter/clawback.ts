/** What of the money paid once has to be paid back by whom leaves early: for how long, and in full or pro rata. */
import type { Duration } from './figure.ts';
import { around, names, ofSubject, placeOf, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import type { Subject } from './subjects.ts';

/** What is paid once. */
export const kinds = [
  { subject: 'signOn', id: 'sign-on', name: undefined },
  { subject: 'relocation', id: 'relocation', name: 'Relocation' }
] as const satisfies readonly { subject: Subject; id: string; name: string | undefined }[];

/** The latest payment of a kind. */
export function draftOf(sheet: Sheet, id: string): Draft | undefined {
  return sheet.drafts.findLast((draft) => draft.kind === 'signOn' && (draft.id === id || draft.id.startsWith(`${id}-`)));
}

export function isClawback(words: string): boolean {
  return /\b(?:leave|resign|quit|terminat|repa(?:y|id)|pay (?:it )?back|claw|refund|stay|remain employed)/i.test(words);
}

export function readClawback(passage: Passage, sheet: Sheet): void {
  const figures = ofSubject(passage, 'clawback');
  if (figures.length === 0 && !names(passage, 'clawback')) return;
  const targets = clawedBack(passage, sheet);
  const times = figures.filter((figure) => figure.kind === 'duration').filter((figure) => !isDue(passage, figure));
  // “Half after one year, and if you leave before 18 months”: the time behind its words.
  const words = passage.mentions.find(({ subject }) => subject === 'clawback')?.from ?? 0;
  const behind = times.filter(({ from }) => from > words);
  for (const figure of behind.length > 0 ? behind : times) putClawback(passage, sheet, targets, figure);
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

/** Months; a shorter time is until when it has to be paid back. */
const shortestClawback = 2;

export function putClawback(passage: Passage, sheet: Sheet, targets: readonly Draft[], figure: Duration): void {
  if (figure.months < shortestClawback) return;
  const months = Math.ceil(figure.months - 0.02);
  for (const draft of targets) draft.put('clawbackMonths', months, placeOf(passage, figure), figure.check);
  const manner = clawbackManner(passage.text);
  for (const draft of targets)
    if (manner !== undefined) draft.put('clawback', manner.value, { statement: passage.index, ...manner });
}

/** “within 30 days of leaving” is when it is owed, not for how long or when it is paid. */
export function isDue(passage: Passage, figure: Duration): boolean {
  return /^\s(?:of|after|following|from)\s(?:\w{1,12}\s){0,3}(?:terminat|resign|depart|leav|notice|demand|request|last day|separation|end of)/i.test(
    around(passage, figure).after
  );
}

function clawbackManner(text: string): { value: 'proRata' | 'full'; from: number; to: number } | undefined {
  const pro =
    /\bpro[- ]?rat(?:a|ed)\b|\bproportion(?:al|ally|ate|ately)?\b|\bunamorti[sz]ed\b|\bone-twelfth\b|\b1\/(?:12|24)\b|\bpart of it\b/i.exec(
      text
    );
  const full =
    /\b(?:in full|full amount|entire|entirety|all of it|whole|100\s?%|fully|full (?:(?:gross|net|sign(?:ing)?[- ]?on|relocation|bonus|retention) ){0,3}(?:amounts?|sums?|payments?|bonus(?:es)?|value|cost))\b/i.exec(
      text
    );
  const found = pro ?? full;
  return found === null
    ? undefined
    : { value: pro === null ? 'full' : 'proRata', from: found.index, to: found.index + found[0].length };
}

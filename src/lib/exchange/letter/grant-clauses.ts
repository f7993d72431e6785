/** Sentences about grants as a whole: the checklist, and the fields of the document that follow from it. */
import { isForATime, isOfPart } from './clause-limits.ts';
import { meantGrants } from './meant-grants.ts';
import type { Passage } from './passage.ts';
import type { Draft, Place, Sheet } from './sheet.ts';
import { termNames, termsIn, type TermRead } from './grant-terms.ts';
import type { Subject } from './subjects.ts';

/** Subjects that are no part of the pay themselves. */
const besides: readonly Subject[] = ['other', 'vesting', 'term', 'begin'];

/** Whether a sentence speaks of compute: by its own words, its heading or what the sentence before was about. */
function isOfGrants({ mentions, context }: Passage): boolean {
  if (mentions.some(({ subject }) => subject === 'compute')) return true;
  if (context[0] !== 'compute') return false;
  // “The allowance may be withdrawn” is of the one before.
  return mentions.every(({ subject, words }) => besides.includes(subject) || /^(?:allowance|benefit)$/i.test(words));
}

/** “600 GPU-hours and a guaranteed bonus”: words right beside another part of the pay are of that. */
function isOfAnother({ mentions }: Passage, { from, to }: TermRead): boolean {
  const pay = mentions.filter(({ subject, words }) => !besides.includes(subject) && !/^(?:allowance|benefit)$/i.test(words));
  const far = pay.map((mention) => Math.max(0, mention.from - to, from - mention.to));
  const nearest = Math.min(...far);
  return pay.length > 0 && !pay.some(({ subject }, index) => subject === 'compute' && far[index]! <= nearest);
}

const invention = /\b(?:intellectual property|IP|inventions?|work product|you (?:build|create|make|develop|write)|2870)\b/i;

export function readClauses(passages: readonly Passage[], sheet: Sheet): void {
  const grants = sheet.drafts.filter(({ kind }) => kind === 'compute');
  if (grants.length === 0) return;
  for (const passage of passages) {
    const of = isOfGrants(passage);
    if (!of && !invention.test(passage.text)) continue;
    const found = termsIn(passage.text).filter((read) =>
      read.term === 'ipCarveOut' ? true : of && !isOfAnother(passage, read) && !isOfTheJob(passage, read)
    );
    const meant = meantGrants(passage, grants);
    const several = meant.filter(({ statement }) => statement === passage.index).length > 1;
    const check = several ? { check: 'The sentence makes several grants: see of which of them it says so.' } : {};
    for (const draft of meant)
      for (const read of found) {
        const ofPart = isOfPart(passage, read);
        if (ofPart && read.term === 'personalUse' && read.state === 'present')
          putTerm(passage, draft, { ...read, check: 'The letter says it of a part.' });
        else if (ofPart) markAmount(draft);
        else if (!isForATime(passage, draft, read)) putTerm(passage, draft, { ...check, ...read });
      }
  }
  for (const draft of grants) {
    // Who says for how long has said the term.
    const months = draft.fields.get('months');
    if (months !== undefined && draft.get('terms.term') === undefined) draft.put('terms.term', 'present', months.places);
    for (const term of termNames) if (draft.get(`terms.${term}`) === undefined) draft.put(`terms.${term}`, 'unknown', []);
  }
}

const leaving =
  /\b(?:leav(?:e|es|ing)|resign\w{0,6}|terminat\w{1,4}|departure|employment ends|end of (?:your )?employment|last day)\b/i;
const byPeriod = /\b(?:each|every|calendar|monthly|quarterly|end of the (?:month|quarter|year))\b/i;

/** What is forfeited on leaving or above a limit says nothing of each month; notice of the end of the job none of the grant's. */
function isOfTheJob({ text, mentions }: Passage, { term, state }: TermRead): boolean {
  if (term === 'rollover' && state === 'absent' && /\b(?:above|beyond|exceed\w{0,3}|in excess)\b/i.test(text)) return true;
  if (term === 'rollover' && state === 'absent')
    return leaving.test(text) && !byPeriod.test(text) && !/\broll|\bcarr(?:y|ied)\b|\bor[- ]lose\b/i.test(text);
  const ofJob = /\b(?:your employment|either party|resign\w{0,6}|probation)\b/i.test(text);
  return term === 'noticeAndMakeWhole' && ofJob && !mentions.some(({ subject }) => subject === 'compute');
}

function markAmount(draft: Draft): void {
  for (const field of ['perMonth', 'upfront', 'amount', 'share', 'gpus'])
    draft.check(field, 'The letter sets other terms for a part of it, which are not read.');
}

function putTerm(passage: Passage, draft: Draft, read: TermRead): void {
  const { term, state, check } = read;
  const place = placeOfTerm(passage, read);
  if (!draft.put(`terms.${term}`, state, place, check)) return;
  if (term === 'grossUp') draft.put('grossUp', state === 'present', place, check);
  if (term === 'transfer') draft.put('transferable', state === 'present', place, check);
  if (term === 'tail') draft.put('keptOnLeaving', state === 'present', place, check);
  if (term === 'rollover') putLife(passage, draft, read, place);
}

/** Its words without the figures in them, which it does not keep; but how much notice there is is the point itself. */
function placeOfTerm({ index, figures }: Passage, { term, from, to }: TermRead): Place {
  const within = figures.filter((figure) => figure.from < to && from < figure.to);
  if (term === 'noticeAndMakeWhole' || within.length === 0) return { statement: index, from, to };
  const edges = [from, ...within.flatMap((figure) => [figure.from, figure.to]), to];
  const free = edges.flatMap((edge, at) => (at % 2 === 0 ? [{ from: edge, to: edges[at + 1]! }] : []));
  const longest = free.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best));
  return { statement: index, ...(longest.to > longest.from ? longest : { from, to }) };
}

/** A time or an amount beside the words for rolling over. */
function isLimited(text: string, figures: Passage['figures']): boolean {
  const at = text.search(/\broll|\bcarr|\baccumul|\b(?:never|not|n't)\s(?:be\s)?(?:expire|lapse|forfeited|lost)/i);
  return figures.some(({ from }) => from > at && at >= 0 && !/;/.test(text.slice(at, from)));
}

/** “After the third month”, which is not the end of its own. */
const laterOn = /^\s{1,3}after\b(?! (?:the end of )?(?:each|every|the|that) (?:calendar )?(?:month|quarter|year)\b)/i;

/** “600 hours a month” says how much there is, not when it lapses. */
const amountPer = /\b(?:(?:hours|tokens|credits|units) (?:each|every)|per|an?) (?:month|quarter|year)\b/gi;

/** “Unused hours lapse at the end of each month”; with a time of its own the sentence says when. */
function putLife({ text, figures }: Passage, draft: Draft, { state, check, to }: TermRead, place: Place): void {
  const monthly = draft.get('perMonth') !== undefined || draft.get('gpus') !== undefined;
  if (!monthly || draft.get('expiresAfterMonths') !== undefined) return;
  if (state === 'absent') {
    if (laterOn.test(text.slice(to, to + 60))) {
      draft.check('terms.rollover', 'When they lapse is not read.');
      return;
    }
    const own = draft.number('periodMonths') ?? 1;
    const months = /\b(?:calendar |fiscal |each |every |the )year\b|\bannual/i.test(text)
      ? 12
      : /\bquarter/i.test(text)
        ? 3
        : own;
    if (/\b(?:next|following|subsequent)\b/i.test(text)) return;
    const when =
      /\bor[- ]lose\b|\broll|\bcarr|\baccumul|\breset|\b(?:each|every|month\w{0,2}|quarter\w{0,2}|years?|annual\w{0,2})\b/i.test(
        text.replace(amountPer, '')
      );
    const doubt =
      months > 1
        ? 'Counted from each month’s units.'
        : when
          ? check
          : 'The letter does not say when: taken as the end of the month.';
    draft.put('expiresAfterMonths', months, place, doubt);
    return;
  }
  const [, next] = /\b(?:in)?to the (?:next|following|subsequent) (?:calendar )?(month|quarter|year)\b/i.exec(text) ?? [];
  const months = next === undefined ? undefined : { month: 2, quarter: 6, year: 24 }[next.toLowerCase()];
  if (months !== undefined)
    draft.put('expiresAfterMonths', months, place, 'Carried over once: usable in its own time and the next.');
  else if (/\b(?:once|until|unless|except|end of)\b/i.test(text) || isLimited(text, figures))
    draft.check('terms.rollover', 'For how long, or how much, is not read.');
  else draft.put('expiresAfterMonths', null, place, 'No limit is named.');
}

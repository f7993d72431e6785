/** The finding over the questions: how many, and what the dearest move. */
import { countInWords } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { capital } from '../component-names.ts';
import type { OpenQuestion } from './open-questions.ts';

/** @param priced theirs, the dearest first */
export function openQuestionsSentence(
  priced: readonly OpenQuestion[],
  { offer, currency }: { offer: string; currency: string }
): string {
  const [first, second] = priced;
  if (first === undefined) return `Nothing that ${offer} could answer moves a figure.`;
  const brief = (one: OpenQuestion) => shortMoney(one.hangs!, currency);
  const most = second === undefined ? `by ${brief(first)}` : `the first by ${brief(first)}, the second by ${brief(second)}`;
  const many = `${capital(countInWords(priced.length))} ${priced.length === 1 ? 'question' : 'questions'}`;
  return `${many} ${priced.length === 1 ? 'moves' : 'move'} what ${offer} is worth to you: ${most}. Each alone: from a no to a yes for a point of the checklist, for a figure across eight of ten cases; they do not add up.`;
}

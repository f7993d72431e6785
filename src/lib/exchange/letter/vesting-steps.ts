/** How often a grant vests, by the words beside those for vesting. */
import { matches } from './matches.ts';
import { placeOf, type Passage } from './passage.ts';
import type { Place } from './sheet.ts';

const steps: readonly (readonly [RegExp, number])[] = [
  [/\bmonthly\b|\beach month\b|\bevery month\b|\bper month\b|\b1\/(?:48|36|24|60)(?:th)?\b/gi, 1],
  [/\bquarterly\b|\beach quarter\b|\bevery quarter\b|\bper quarter\b|\bevery (?:three|3) months\b|\b1\/(?:16|12)(?:th)?\b/gi, 3],
  [/\bsemi-?annual(?:ly)?\b|\bevery (?:six|6) months\b|\bhalf-yearly\b/gi, 6],
  [
    /\bannual(?:ly)?\b|\byearly\b|\b(?:each|every|per) (?:year|anniversary)\b|\ba year\b|\b(?:four|three|five|4|3|5) equal annual\b/gi,
    12
  ]
];

/** The finest first; not of what else the sentence counts by the month. */
export function stepsIn(passage: Passage): { months: number; place: Place }[] {
  const { text, mentions } = passage;
  const vest = mentions.find(({ subject }) => subject === 'vesting');
  if (vest === undefined) return [];
  const start = Math.max(0, vest.from - 60);
  const [behind = ''] = text.slice(vest.to).split(';');
  const near = text.slice(start, vest.to + behind.length);
  return steps.flatMap(([pattern, months]) =>
    matches(pattern, near)
      .filter(({ 0: words, index }) => !noStep(near.slice(0, index), words, near.slice(index + words.length)))
      .map(({ 0: { length }, index }) => ({
        months,
        place: placeOf(passage, { from: start + index, to: start + index + length })
      }))
  );
}

/** “Not monthly”, “after a year”, “quarterly reviews”. */
function noStep(before: string, words: string, after: string): boolean {
  const near = before.slice(-20);
  return (
    /(?:\b(?:not|never)|n't)\s(?:vest\s)?$/i.test(near) ||
    (words.toLowerCase() === 'a year' && /\b(?:after|within|once|than|of|in|for)\s$/i.test(near)) ||
    /^\s(?:performance |business |board )?(?:reviews?|reports?|meetings?|check-?ins?|bonus(?:es)?|salar|pay\b|dividends?|earnings)/i.test(
      after
    )
  );
}

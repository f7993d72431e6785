/** What grants keep and let out at an employer, in words; and the rate of competing at which they are even. */
import type { Moat, MoatAnswer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';

/** Nobody's guesses are better than that. */
const EVEN = 0.02;

/** @param what keeps and lets out */
export function moatSentence({ retention, leakage }: MoatAnswer, currency: string, what = 'the grant'): string {
  if (retention < 0.5 && leakage < 0.5)
    return `By these figures ${what} neither saves nor lets out anything: put in your guesses.`;
  const isEven = Math.abs(retention - leakage) < EVEN * Math.max(retention, leakage);
  const more = isEven
    ? 'keeps about as much as it lets out'
    : retention > leakage
      ? 'keeps more than it lets out'
      : 'lets out more than it keeps';
  return `In a year ${what} ${more}: ${shortMoney(retention, currency)} saved on successors against ${shortMoney(leakage, currency)} lost to those who leave and compete.`;
}

export function breakEvenSentence(
  { breakEvenProbability: at, retention }: MoatAnswer,
  { competeProbability, replacementCost }: Moat
): string {
  if (at === null) return 'Nothing leaks, so that there is no chance of competing at which the two are equal.';
  if (replacementCost === 0)
    return 'A successor costs nothing: whoever it keeps saves nothing, and any chance of competing is a loss.';
  if (retention === 0) return 'It keeps nobody, so that any chance of competing is a loss.';
  if (at > 1) return 'Even if everybody who leaves competed, it would keep more than it lets out.';
  const now = percent(competeProbability, { digits: 1 });
  return `The two are equal where ${percent(at, { digits: 1 })} of those who leave compete; you say ${now}.`;
}

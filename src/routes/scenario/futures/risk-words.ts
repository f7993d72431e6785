/** A share of one's income, in the words of a question. */
const WORDS: readonly [number, string][] = [
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 3, 'a third'],
  [1 / 2, 'a half'],
  [3 / 4, 'three quarters']
];

/** The nearest of the shares that have a word. */
export function cutWords(cut: number): string {
  return WORDS.reduce((best, next) => (Math.abs(next[0] - cut) < Math.abs(best[0] - cut) ? next : best))[1];
}

/** Which figures beside a grant of equity say how it vests, and which are times of something else. */
import { around, type Belonging, type Passage } from './passage.ts';

export function isOfVesting(passage: Passage, figure: Belonging): boolean {
  if (figure.kind === 'duration') return !isOtherTime(passage, figure);
  return figure.subject === 'vesting' || figure.kind === 'split' || (figure.kind === 'percent' && figure.period === 'year');
}

/** How long options live or shares are held, what a sale of the company or leaving brings: no time of vesting. */
export function isOtherTime(passage: Passage, figure: Belonging): boolean {
  const { before, after } = around(passage, figure);
  // “One quarter of the shares.”
  if (/quarters?$/i.test(passage.text.slice(figure.from, figure.to)) && /^\s(?:of|vests?|shall|will)\b/i.test(after)) return true;
  const own = `${before.split(/[;:]|\b(?:and|but)\b/).at(-1)!} | ${after.split(/[;:,]|\b(?:and|but)\b/)[0]!}`;
  return (
    /\b(?:laps\w{1,3}|expir\w{1,5}|exercis\w{1,5}|held|hold(?:ing)?|lock\w{0,3}|blackout|notice|repurchas\w{1,3}|buy-?back|performance period)\b/i.test(
      own
    ) ||
    /\b(?:change (?:of|in) control|sale of|acqui\w{1,7}|IPO|liquidity|leav(?:e|ing)|terminat\w{1,5}|resign\w{0,6}|cessation|employment ends|forfeit\w{0,4})\b/i.test(
      own
    ) ||
    (/\b(?:term|life) of\b/i.test(own) &&
      !/\bover an? (?:\w{1,12} )?(?:term|life) of\b|\bvesting (?:term|period)\b/i.test(own)) ||
    /^[\s-]{0,2}(?:option )?(?:term|life|lifetime|expiry)\b/i.test(after)
  );
}

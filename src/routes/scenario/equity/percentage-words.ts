/** How much it matters which shares a percentage is of, in one sentence. */
import { countInWords } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';
import type { Percentages } from './percentage.ts';

/** "Your units are 0.25% of the shares issued so far, but 0.2% of everything promised, and 0.145% after two more rounds." */
export function percentageSentence({ ofFullyDiluted, ofOutstanding, afterRounds, rounds }: Percentages): string {
  const said = (share: number) => percent(share, { digits: share < 0.001 ? 4 : 3 });
  const promised = `${said(ofFullyDiluted)} of everything promised`;
  const later =
    rounds === 0
      ? ''
      : `, and ${said(afterRounds)} once ${rounds === 1 ? 'one more round has' : `${countInWords(rounds)} more rounds have`} been raised`;
  if (ofOutstanding === null)
    return `Your units are ${promised}${later}. How many shares are issued so far the letter does not say.`;
  const same = Math.abs(ofOutstanding / ofFullyDiluted - 1) < 0.005;
  return `Your units are ${said(ofOutstanding)} of the shares issued so far${same ? '' : `, but ${promised}`}${later}.`;
}

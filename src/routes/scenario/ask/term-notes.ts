/** The cells of the checklist: what a yes adds to a no, and how a point stands to what the offer counts. */
import type { TermAnswer } from '#lib/engine/index.ts';

/** Less is rounding. */
const NOTHING = 0.5;

/** @param brief money in short */
export function priceNote({ price, state }: TermAnswer, brief: (value: number) => string): string {
  if (price === null) return 'no figure';
  const hangs = price.present - price.absent;
  if (Math.abs(hangs) < NOTHING) return state === 'unknown' ? 'nothing' : 'counted';
  return brief(hangs);
}

/** Whether a yes is worth less than a no: nothing to ask for. */
export function costs({ price }: TermAnswer): boolean {
  return price !== null && price.present - price.absent <= -NOTHING;
}

/** Undefined where there is no price, or an open point moves nothing. */
export function countedNote({ price, state }: TermAnswer, brief: (value: number) => string): string | undefined {
  if (price === null) return undefined;
  if (Math.abs(price.present - price.absent) < NOTHING) return state === 'unknown' ? undefined : 'Counted so.';
  const away = state === 'unknown' ? price.expected : price[state];
  const than = Math.abs(away) < NOTHING ? undefined : `${brief(Math.abs(away))} ${away > 0 ? 'more' : 'less'} than it counts`;
  if (state === 'unknown') return than === undefined ? 'To be expected: what it counts.' : `To be expected: ${than}.`;
  return than === undefined ? 'Counted so.' : `That is ${than}.`;
}

/** No field of a grant says what is made good of a cut; it is priced by the chance of one, which is the reader's own to set. */
export function isCountedByHand({ term }: TermAnswer): boolean {
  return term === 'noticeAndMakeWhole';
}

/** Whether the offer counts a settled point as the letter says it. */
export function isCounted({ price, state }: TermAnswer): boolean {
  return price === null || state === 'unknown' || Math.abs(price[state]) < NOTHING;
}

/** More of the points with a price than not: something else keeps them from moving the offer. */
export function mostMoveNothing(answers: readonly TermAnswer[]): boolean {
  const hangs = answers.flatMap(({ price }) => (price === null ? [] : Math.abs(price.present - price.absent)));
  return hangs.filter((sum) => sum < NOTHING).length > hangs.length / 2;
}

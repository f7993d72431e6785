/** The finding over a map of two inputs, and which two are shown until somebody chooses others. */
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import type { WorthTornado } from './answer-words.ts';

/** @param share of the cells in which the offer is ahead */
export function mapTitle(share: number, { offer, rival }: { offer: string; rival: string }): string {
  if (share === 1) return `${offer} is ahead wherever these two stand`;
  if (share === 0) return `${rival} is ahead wherever these two stand`;
  const [name, of] = share >= 0.5 ? [offer, share] : [rival, 1 - share];
  const hundred = Math.min(99, Math.max(1, Math.round(100 * of)));
  return `${name} is ahead in ${hundred} of 100 combinations of these two`;
}

/** The two largest doubts, of different figures; where there are not two, whatever moves the comparison. */
export function usualAxes({ bars }: WorthTornado, known: readonly PlainInput[]): { x: string; y: string } | undefined {
  const candidates = [...bars.map(({ input }) => input), ...known];
  const [first] = candidates;
  const second = candidates.find((input) => first && input.path !== first.path && !isSameFigure(input, first));
  return first && second && { x: first.path, y: second.path };
}

/** All prices of a service and one of them; exits, and what is behind them. */
function isSameFigure(a: PlainInput, b: PlainInput): boolean {
  const isPrices = a.kind === 'prices' || b.kind === 'prices';
  return isPrices && a.service !== undefined && a.service === b.service;
}

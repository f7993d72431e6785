/** What offers are ranked by, what sets two of them apart, and when that is too little to call. */
import type { RowKind } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';

/**
 * A difference below this share of all that differs, kind by kind, is too close to call: what is the same in both letters
 * cancels, and nobody knows the rest to a tenth.
 */
const TOO_CLOSE = 0.1;

/** What the offers are ranked by. */
export function comparedValue({ answer }: ValuedOffer): number {
  return answer.total.present + answer.elsewhere.present;
}

/** What sets two offers apart, kind by kind, and what is earned outside them. */
export function gaps(a: ValuedOffer, b: ValuedOffer): { kind: RowKind | 'elsewhere'; gap: number }[] {
  const kinds = new Map<RowKind, number>();
  for (const { kind, present } of a.answer.components) kinds.set(kind, (kinds.get(kind) ?? 0) + present);
  for (const { kind, present } of b.answer.components) kinds.set(kind, (kinds.get(kind) ?? 0) - present);
  const elsewhere = a.answer.elsewhere.present - b.answer.elsewhere.present;
  return [...[...kinds].map(([kind, gap]) => ({ kind, gap })), { kind: 'elsewhere', gap: elsewhere }];
}

/** Whether two offers are too close to call: see TOO_CLOSE. */
export function isTooClose(a: ValuedOffer, b: ValuedOffer): boolean {
  const differing = gaps(a, b).reduce((sum, { gap }) => sum + Math.abs(gap), 0);
  // Compute does not cancel against other compute: its worth is the least known of all.
  const compute = Math.min(Math.abs(computeWorth(a)), Math.abs(computeWorth(b)));
  return Math.abs(comparedValue(a) - comparedValue(b)) < TOO_CLOSE * (differing + compute);
}

function computeWorth({ answer }: ValuedOffer): number {
  return answer.components.reduce((sum, { kind, present }) => (kind === 'compute' ? sum + present : sum), 0);
}

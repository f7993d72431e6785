/** The finding over the curves by month of leaving. */

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

/** @param turns months from which another of the pair is ahead, in their order
 * @param offers the pair, or the only one; what they are worth for who never begins, and for who stays to the end */
export function leavingTitle(
  turns: readonly { month: number; name: string }[],
  offers: readonly { name: string; start: number; end: number }[]
): string {
  if (turns.length === 1) return `${turns[0]!.name} is ahead only if you stay to month ${turns[0]!.month}`;
  if (turns.length > 1) {
    const parts = turns.map(({ name, month }) => `${name} from month ${month}`);
    return `When you leave decides it: ${parts.join(', then ')}`;
  }
  const [first, ...rest] = offers.toSorted((a, b) => b.end - a.end);
  if (first === undefined) return '';
  if (rest.length === 0) {
    const gained = first.end - first.start;
    if (Math.abs(gained) < NOTHING) return `${first.name} is worth the same whether you stay or leave`;
    return `${first.name} is worth ${gained > 0 ? 'more' : 'less'} if you stay than if you never begin`;
  }
  if (first.end - rest[0]!.end < NOTHING) return `${first.name} and ${rest[0]!.name} end level if you stay`;
  return `${first.name} is ahead of ${rest[0]!.name} whenever you leave`;
}

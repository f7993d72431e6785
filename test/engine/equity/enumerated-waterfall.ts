/**
 * The second method for waterfalls: every way in which the classes may decide is tried, and what nobody would leave is kept. Payouts for
 * fixed decisions go step by step, as a lawyer would count them; nothing is shared with the engine but the shape of a class.
 */
import * as fc from 'fast-check';
import type { ShareClass } from '#lib/engine/equity/share-classes.ts';

/** What each class receives when these convert and the others don't. What nobody has a right to is left over. */
export function payoutsIf(converts: readonly boolean[], classes: readonly ShareClass[], exit: number): number[] {
  let left = exit;
  const paid = classes.map(() => 0);
  const keeps = classes.map(({ preference }, i) => !converts[i] && preference > 0);
  for (const rank of [...new Set(classes.map((each) => each.rank))].sort((a, b) => a - b)) {
    const claims = classes.map((each, i) => (keeps[i] && each.rank === rank ? each.preference : 0));
    const claimed = claims.reduce((a, b) => a + b, 0);
    if (claimed === 0) continue;
    const share = Math.min(1, left / claimed);
    claims.forEach((claim, i) => (paid[i]! += claim * share));
    left = Math.max(0, left - claimed);
  }
  const most = classes.map(({ cap }, i) => (converts[i] || cap === null ? Infinity : cap));
  let open = classes.map(
    ({ participation, shares }, i) => shares > 0 && paid[i]! < most[i]! && (converts[i] || participation !== 'none')
  );
  while (left > 0 && open.some(Boolean)) {
    const shares = classes.reduce((sum, each, i) => sum + (open[i] ? each.shares : 0), 0);
    const room = Math.min(...classes.map((each, i) => (open[i] ? (most[i]! - paid[i]!) / each.shares : Infinity)));
    const step = Math.min(left / shares, room);
    const before = open;
    classes.forEach((each, i) => (paid[i]! += before[i] ? each.shares * step : 0));
    left = step === left / shares ? 0 : left - shares * step;
    open = open.map((is, i) => is && paid[i]! < most[i]! - 1e-9);
  }
  return paid;
}

/** By how much the class that regrets its decision most would do better by the other one; common shares have none to take. */
export function regret(converts: readonly boolean[], classes: readonly ShareClass[], exit: number): number {
  const paid = payoutsIf(converts, classes, exit);
  const gains = classes.map(({ participation }, i) => {
    if (participation === 'common') return -Infinity;
    return payoutsIf(converts.with(i, !converts[i]), classes, exit)[i]! - paid[i]!;
  });
  return Math.max(-Infinity, ...gains);
}

/** The payouts of every equilibrium. */
export function equilibria(classes: readonly ShareClass[], exit: number): number[][] {
  const deciding = classes.flatMap(({ participation }, i) => (participation === 'common' ? [] : [i]));
  const ways = Array.from({ length: 2 ** deciding.length }, (_, way) =>
    classes.map((_, i) => deciding.includes(i) && ((way >> deciding.indexOf(i)) & 1) === 1)
  );
  return ways.filter((converts) => regret(converts, classes, exit) <= 1e-7).map((converts) => payoutsIf(converts, classes, exit));
}

const small = (min: number, max: number) => fc.integer({ min, max });

function classOf(participation: ShareClass['participation']): fc.Arbitrary<ShareClass> {
  const isCommon = participation === 'common';
  return fc
    .record({
      shares: small(isCommon ? 1 : 0, 8),
      preference: isCommon ? fc.constant(0) : small(0, 12),
      more: small(0, 12),
      rank: small(1, 3)
    })
    .map(({ shares, preference, more, rank }) => ({
      name: participation,
      shares,
      preference,
      participation,
      cap: participation === 'capped' ? preference + more : null,
      rank
    }));
}

/** Small whole numbers, so that ties are frequent: equal conversion points, preferences of nothing, caps at the preference. */
export const capTables: fc.Arbitrary<ShareClass[]> = fc
  .tuple(
    fc.array(fc.oneof(classOf('none'), classOf('full'), classOf('capped')), { minLength: 0, maxLength: 5 }),
    fc.array(classOf('common'), { minLength: 0, maxLength: 2 })
  )
  .map(([preferred, common]) => [...preferred, ...common])
  .filter((classes) => classes.some(({ shares }) => shares > 0));

/** From nothing to several times every preference and cap. */
export const exitValues: fc.Arbitrary<number> = fc.oneof(small(0, 150), fc.double({ min: 0, max: 300, noNaN: true }));

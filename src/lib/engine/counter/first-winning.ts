/** The first that wins of packages that rise in what they promise, found by halving: what promises more is taken to win no less often. Where that is not so a cheaper one may be missed, but what is found has been drawn, and wins. */
import type { Progressing } from './every-package.ts';
import type { ValuedPackage } from './package-valuer.ts';

/** What a package is drawn for: at first whether it promises to win, which takes a fraction of the time, and then whether it does. */
export interface Race {
  promises(tried: ValuedPackage): Progressing<boolean>;
  wins(tried: ValuedPackage): Progressing<boolean>;
}

/** @param rising the last is the surest @returns drawn, and it wins; null: the last does not */
export function* firstWinning(rising: readonly ValuedPackage[], race: Race): Progressing<ValuedPackage | null> {
  let [lost, won] = [-1, rising.length];
  let at = yield* firstPromising(rising, race);
  // The preview may be off, by a step or by many: away from it in steps that double until one wins and one below it does not, and halved back.
  for (let step = 1; won - lost > 1; step *= 2) {
    if (yield* race.wins(rising[at]!)) won = at;
    else lost = at;
    if (won === rising.length) at = Math.min(lost + step, won - 1);
    else if (lost < 0) at = Math.max(won - step, 0);
    else at = (lost + won) >> 1;
  }
  return rising[won] ?? null;
}

/** The last, where none does. */
function* firstPromising(rising: readonly ValuedPackage[], race: Race): Progressing<number> {
  let [losing, winning] = [-1, rising.length - 1];
  if (winning < 0 || !(yield* race.promises(rising[winning]!))) return winning;
  while (winning - losing > 1) {
    const middle = (losing + winning) >> 1;
    if (yield* race.promises(rising[middle]!)) winning = middle;
    else losing = middle;
  }
  return winning;
}

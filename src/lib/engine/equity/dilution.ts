/**
 * Rounds to come before an exit: each issues new shares that take a fixed share of the company, with a preference of one time what they
 * bring in, paid before every older class. What they bring in is taken to be part of the exit's value already.
 */
import type { PrivateStock } from '../document.ts';
import type { ShareClass } from './share-classes.ts';

/** Rounds that there is time for before an exit `months` after the valuation month; all of them where no pace is given. */
export function roundsBefore({ roundsToCome = 0, monthsBetweenRounds }: PrivateStock, months: number): number {
  return monthsBetweenRounds === undefined ? roundsToCome : Math.min(roundsToCome, Math.floor(months / monthsBetweenRounds));
}

/**
 * The classes after that many rounds, the newest first: of n shares a round that takes d issues n × d / (1 − d), so that d of all is
 * new. Without new money the new shares are common ones.
 * @param raised by each round, in the money of the classes
 */
export function withRounds(
  classes: readonly ShareClass[],
  { rounds, dilutionPerRound, raised }: { rounds: number; dilutionPerRound: number; raised: number }
): ShareClass[] {
  let total = classes.reduce((sum, { shares }) => sum + shares, 0);
  const all = classes.map((each) => ({ ...each, rank: each.rank + rounds }));
  for (let round = 1; round <= rounds; round++) {
    const shares = (total * dilutionPerRound) / (1 - dilutionPerRound);
    all.unshift({
      name: rounds === 1 ? 'Round to come' : `Round to come ${round}`,
      shares,
      preference: raised,
      participation: raised > 0 ? 'none' : 'common',
      cap: null,
      rank: rounds - round + 1
    });
    total += shares;
  }
  return all;
}

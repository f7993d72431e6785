/** Who shares in what a company fetches: its preferred classes as the document has them, rounds to come, and everyone else as common. */
import type { PrivateStock } from '../document.ts';
import { withRounds } from './dilution.ts';

/** Money and shares of one class; a share counts as the common share that it converts into. */
export interface ShareClass {
  name: string;
  shares: number;
  /** Money paid before any common share, in all; 0 for common shares. */
  preference: number;
  /** In what is left after the preferences: nothing unless they convert, without limit, or until they have the cap in all. */
  participation: 'common' | 'none' | 'full' | 'capped';
  /** Most that a capped class receives without converting, its preference included, in money; null for any other. */
  cap: number | null;
  /** 1 is paid first; equal ranks share in proportion to their preferences. Of no account for common shares. */
  rank: number;
}

/**
 * The classes of a private company in scenario currency: those of rounds to come, the newest first, then those of the document,
 * then common shares: every fully diluted share that is not preferred, options and the candidate's own among them.
 * @param on fx: scenario currency for one unit of the offer's; rounds: see `roundsBefore`; dilutionPerRound: share that each takes, below 1
 */
export function shareClasses(
  { preferences = [], fullyDilutedShares, raisedPerRound = 0 }: PrivateStock,
  on: { fx: number; rounds: number; dilutionPerRound: number }
): ShareClass[] {
  const preferred = preferences.map(
    ({ name, shares, invested, multiple = 1, participation = 'none', capMultiple, seniority = 1 }): ShareClass => ({
      name,
      shares,
      preference: invested * multiple * on.fx,
      participation,
      cap: capMultiple === undefined ? null : invested * capMultiple * on.fx,
      rank: seniority
    })
  );
  const common: ShareClass = {
    name: 'Common',
    shares: fullyDilutedShares - preferred.reduce((sum, { shares }) => sum + shares, 0),
    preference: 0,
    participation: 'common',
    cap: null,
    rank: 0
  };
  return withRounds([...preferred, common], { ...on, raised: raisedPerRound * on.fx });
}

/** Four rounds by seniority, C with twice its money and participating, B capped: the setting of the golden vectors senior-2x-participating-c, in millions. */
import type { ShareClass } from '#lib/engine/equity/share-classes.ts';

export const fourRounds: ShareClass[] = [
  { name: 'Seed', shares: 1.5, preference: 2, participation: 'none', cap: null, rank: 4 },
  { name: 'Series A', shares: 2.5, preference: 10, participation: 'none', cap: null, rank: 3 },
  { name: 'Series B', shares: 2, preference: 25, participation: 'capped', cap: 62.5, rank: 2 },
  { name: 'Series C', shares: 1.5, preference: 120, participation: 'full', cap: null, rank: 1 },
  { name: 'Common', shares: 7.5, preference: 0, participation: 'common', cap: null, rank: 0 }
];

/** The counter-offer by odds: the cheapest package that is drawn to win, each lever alone, and the offer as it stands. */
import type { PackageOdds } from './answer.ts';
import type { DrawnPackages } from './drawn-packages.ts';
import type { Progressing } from './every-package.ts';
import type { Aim } from './group-table.ts';
import { aloneByOdds, orAlone } from './odds-alone.ts';
import { OddsSearch, type FoundByOdds, type SearchedGrid } from './odds-search.ts';
import type { ValuedPackage } from './package-valuer.ts';

export interface ByOdds extends FoundByOdds {
  draws: DrawnPackages;
  /** By lever; null: none of its values wins. */
  alone: (ValuedPackage | null)[];
  standing: PackageOdds;
  /** By which packages were ranked last. */
  aim: Aim;
}

/** @param start a package to begin with; null where none keeps the limits @param rival what it is worth */
export function* byOdds(
  grid: SearchedGrid,
  draws: DrawnPackages,
  start: ValuedPackage | null,
  rival: number
): Progressing<ByOdds> {
  const { valuer } = grid;
  const search = new OddsSearch(grid, draws, rival);
  const ranked = start === null ? { best: null, odds: null } : yield* search.run(start);
  const alone = yield* aloneByOdds(valuer, draws);
  const found = yield* orAlone(valuer, draws, ranked, alone);
  const standing = yield* draws.settled(valuer.value(valuer.grids.map(() => -1)));
  return { ...found, draws, alone, standing: standing.odds, aim: search.aim };
}

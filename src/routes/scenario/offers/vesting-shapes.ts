/** Vesting shapes of the trade, by share of each year; a document may hold any other list of tranches. */
import type { EquityComponent } from '#lib/engine/index.ts';

/** Share that vests at the end of each year. */
export const TRANCHES = {
  yearly: [0.25, 0.25, 0.25, 0.25],
  backLoaded: [0.05, 0.15, 0.4, 0.4],
  frontLoaded: [0.38, 0.32, 0.2, 0.1]
} as const;

export type ScheduleName = 'steady' | 'own' | keyof typeof TRANCHES;

/** The shape that a grant's vesting has; `own` for tranches that have no name. */
export function shapeOf({ vesting, tranches = [] }: EquityComponent): ScheduleName {
  if (vesting) return 'steady';
  const named = Object.entries(TRANCHES).find(
    ([, shares]) =>
      shares.length === tranches.length &&
      shares.every((share, year) => tranches[year]?.share === share && tranches[year].month === 12 * (year + 1))
  );
  return named ? (named[0] as keyof typeof TRANCHES) : 'own';
}

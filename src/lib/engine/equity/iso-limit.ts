/**
 * The 100,000 dollar rule of US incentive options: what first becomes exercisable in a calendar year beyond that value, each
 * share at its value when granted, is a non-qualified option, in order of grant (IRC §422(d), Reg. §1.422-4). Exits that
 * accelerate vesting (b)(4) are left out: they would move later vests into the year of the exit.
 */

/** One grant of incentive options. */
export interface IsoGrant {
  /** Calendar month of the grant, in months since year 0. */
  granted: number;
  /** Calendar month of `vests[0]`, in months since year 0. */
  firstMonth: number;
  /** Units that vest, by month. */
  vests: Float64Array;
  /** All units of a grant that may be exercised early: they count in the year of the grant. Null: exercisable as they vest. */
  unitsAtOnce: number | null;
  /** Fair market value of a share when it was granted, in USD. */
  value: number;
}

const limitPerYear = 100_000;

/**
 * The share of each grant's vests that stays an incentive option, 0 … 1, by grant and month; the same for all that becomes
 * exercisable in a year, since without a designation each share is both in part (Reg. §1.422-4(c)).
 * @param grants of one employer, in any order
 */
export function isoQualified(grants: readonly IsoGrant[]): Float64Array[] {
  const used = new Map<number, number>();
  const shares = new Map<IsoGrant, Float64Array>();
  for (const grant of [...grants].sort((a, b) => a.granted - b.granted)) {
    const shareOfYear = new Map<number, number>();
    for (const [year, value] of valueByYear(grant)) {
      const before = used.get(year) ?? 0;
      shareOfYear.set(year, Math.min(1, Math.max(0, limitPerYear - before) / value));
      used.set(year, before + value);
    }
    shares.set(
      grant,
      grant.vests.map((_, k) => shareOfYear.get(exercisableIn(grant, k)) ?? 1)
    );
  }
  return grants.map((grant) => shares.get(grant)!);
}

/** Value at grant of what first becomes exercisable, by calendar year; years without any left out. */
function valueByYear(grant: IsoGrant): Map<number, number> {
  const values = new Map<number, number>();
  const add = (year: number, units: number) => {
    if (units * grant.value > 0) values.set(year, (values.get(year) ?? 0) + units * grant.value);
  };
  if (grant.unitsAtOnce !== null) add(yearOf(grant.granted), grant.unitsAtOnce);
  else grant.vests.forEach((units, k) => add(exercisableIn(grant, k), units));
  return values;
}

/** Calendar year in which the vest of a month is first exercisable. */
function exercisableIn({ granted, firstMonth, unitsAtOnce }: IsoGrant, k: number): number {
  return yearOf(unitsAtOnce === null ? firstMonth + k : granted);
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

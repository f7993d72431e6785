/** Dated instalments of a grant, and the units that vest on their days. */
import type { IsoDate } from '#lib/engine/document.ts';
import { allocatedUnits, type AllocationType } from './allocation.ts';
import { dateAfter, dayOf, type PeriodType } from './calendar.ts';
import { difference, fraction, nothing, product, quotient, sum, whole, type Fraction } from './fraction.ts';

/** `portion` of the whole grant vests on the date. */
export interface Instalment {
  date: IsoDate;
  portion: Fraction;
}

/** Units that vest on a day. */
export interface Vest {
  date: IsoDate;
  units: number;
}

/** A part of a grant that vests period by period: `cliff.portion` of it at that occurrence and nothing before, the rest evenly after it. */
export interface Statement {
  occurrences: number;
  period: number;
  type: PeriodType;
  cliff: { occurrence: number; portion: Fraction } | null;
  portion: Fraction;
}

/** More than one a day for a decade. */
export const mostInstalments = 4_000;

/** The instalments of statements one after the other. The day of the month is the start's throughout. */
export function statedInstalments(start: IsoDate, statements: readonly Statement[]): Instalment[] {
  const instalments: Instalment[] = [];
  let from = start;
  for (const statement of statements) {
    const { occurrences, period, type, cliff, portion } = statement;
    for (let occurrence = 1; occurrence <= occurrences && instalments.length < mostInstalments; occurrence++) {
      const date = dateAfter(from, occurrence * period, type, dayOf(start));
      if (date === undefined) break;
      const part = shareOf(occurrence, occurrences, cliff);
      if (part.over !== 0n) instalments.push({ date, portion: product(portion, part) });
    }
    from = dateAfter(from, occurrences * period, type, dayOf(start)) ?? from;
  }
  return instalments;
}

/** Of a statement's portion. */
function shareOf(occurrence: number, occurrences: number, cliff: Statement['cliff']): Fraction {
  if (cliff === null) return fraction(1n, BigInt(occurrences));
  if (occurrence < cliff.occurrence) return nothing;
  if (occurrence === cliff.occurrence) return cliff.portion;
  return quotient(difference(whole, cliff.portion), fraction(BigInt(occurrences - cliff.occurrence), 1n));
}

/** Even vesting in steps of `everyMonths`, the last one shorter if need be, held back until the cliff. */
export function evenInstalments(start: IsoDate, months: number, everyMonths: number, cliffMonths: number): Instalment[] {
  const instalments: Instalment[] = [];
  let held = nothing;
  for (let before = 0; before < months; before += everyMonths) {
    const month = Math.min(before + everyMonths, months);
    held = sum(held, fraction(BigInt(month - before), BigInt(months)));
    const paid = month < cliffMonths && before + 2 * everyMonths > cliffMonths ? cliffMonths : month;
    const date = paid < cliffMonths ? undefined : dateAfter(start, paid, 'MONTHS');
    if (date === undefined) continue;
    instalments.push({ date, portion: held });
    held = nothing;
  }
  return instalments;
}

/**
 * Units by day, in order. What should have vested before the grant was made vests with the grant.
 * @param quantity units of the whole grant
 */
export function vests(
  quantity: Fraction,
  instalments: readonly Instalment[],
  type: AllocationType,
  granted: IsoDate | undefined
): Vest[] {
  const ordered = [...instalments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const units = allocatedUnits(
    quantity,
    ordered.map(({ portion }) => portion),
    type
  );
  const days = new Map<IsoDate, number>();
  ordered.forEach(({ date }, index) => {
    const day = granted !== undefined && date < granted ? granted : date;
    days.set(day, (days.get(day) ?? 0) + (units[index] ?? 0));
  });
  return [...days].flatMap(([date, vested]) => (vested > 0 ? [{ date, units: vested }] : []));
}

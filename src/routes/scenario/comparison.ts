/**
 * The comparison table: which components stand in one row, what each cell shows under a lens and a period, and the
 * differences to the base offer. Figures are sums of the valuation's months; nothing is computed here.
 */
import { monthSum, type ComponentAnswer, type OfferValuation, type Row, type Scenario } from '#lib/engine/index.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { KIND_ORDER, rowName, usualName } from './component-names.ts';

export const LENSES = ['sticker', 'market', 'present', 'employerCost'] as const;
export type Lens = (typeof LENSES)[number];

/** The whole grid, or one year of employment (1 is the first). */
export type Period = 'whole' | number;

export interface Cell {
  row: Row;
  answer: ComponentAnswer;
  value: number;
}

/** One line of the table: the same kind of component in each offer, where the offer has it. */
export interface ComparisonRow {
  key: string;
  kind: Row['kind'];
  name: string;
  /** In the order of the offers. */
  cells: (Cell | null)[];
}

/** First and last (excluded) month of a period on the grid. */
function periodMonths({ offer, stays }: OfferValuation, period: Period): [from: number, to: number] {
  if (period === 'whole') return [0, stays.length];
  const from = offer.start + 12 * (period - 1);
  return [Math.min(from, stays.length), Math.min(from + 12, stays.length)];
}

/** What a row shows under a lens. */
export function rowValue(row: Row, valued: OfferValuation, lens: Lens, period: Period): number {
  return monthSum(row[lens], ...periodMonths(valued, period));
}

/** Sum over an offer's rows. */
export function offerValue(valued: OfferValuation, lens: Lens | 'operationsCost', period: Period): number {
  const [from, to] = periodMonths(valued, period);
  return valued.rows.reduce((sum, row) => sum + monthSum(row[lens], from, to), 0);
}

/** Years of employment on the grid, of the offer that has most. */
export function employmentYearCount(offers: readonly ValuedOffer[]): number {
  return Math.max(0, ...offers.map(({ answer }) => answer.employmentYears.length));
}

/** The rows of some offers: by kind in one order, then by name, then by place. */
export function comparisonRows(scenario: Scenario, offers: readonly ValuedOffer[], lens: Lens, period: Period): ComparisonRow[] {
  const rows = new Map<string, ComparisonRow>();
  offers.forEach(({ valued, answer }, column) => {
    const seen = new Map<string, number>();
    valued.rows.forEach((row, place) => {
      const group = groupName(scenario, valued.offer.id, row);
      const nth = seen.get(group) ?? 0;
      seen.set(group, nth + 1);
      const key = `${row.kind} ${group} ${nth}`;
      let line = rows.get(key);
      if (line === undefined) {
        const name = rowName(scenario, valued.offer.id, row.id);
        line = { key, kind: row.kind, name, cells: offers.map(() => null) };
        rows.set(key, line);
      }
      line.cells[column] = { row, answer: answer.components[place]!, value: rowValue(row, valued, lens, period) };
    });
  });
  return [...rows.values()].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** Benefits and formulas meet by name, everything else by its usual name. */
function groupName(scenario: Scenario, offerId: string, row: Row): string {
  const component = scenario.offers.find(({ id }) => id === offerId)?.components.find(({ id }) => id === row.id);
  if (component === undefined) return 'exitCost';
  return component.kind === 'benefit' || component.kind === 'custom' ? rowName(scenario, offerId, row.id) : usualName(component);
}

/** Whether what is earned elsewhere is not the same in all offers, to the cent. */
export function elsewhereDiffers(offers: readonly ValuedOffer[]): boolean {
  const values = offers.map(({ answer }) => answer.elsewhere.present);
  return Math.max(...values) - Math.min(...values) >= 0.01;
}

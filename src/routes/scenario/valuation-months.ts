/** Between which months a document can be valued: the format's own bounds, so that no choice of a month makes one that cannot be saved; and what moves with the month. */
import type { Draft } from 'immer';
import { monthNumber, monthText, type Month, type Scenario } from '#lib/engine/index.ts';

/** No letter starts before the valuation, or more than two years after it. */
export const LETTERS_WITHIN = 24;
/** No hire starts further from it, either way. */
const HIRES_WITHIN = 120;

export function valuationMonths({ offers, employers, valuationMonth }: Scenario): { min: Month; max: Month } {
  const today = monthNumber(valuationMonth);
  const letters = offers.map(({ startMonth }) => monthNumber(startMonth));
  const hires = employers.flatMap(({ company }) =>
    (company?.hires ?? []).flatMap(({ startMonth }) => (startMonth === undefined ? [] : [monthNumber(startMonth)]))
  );
  // Where nothing is bound, ten years either way are enough.
  const earliest = letters.length + hires.length > 0 ? [] : [today - HIRES_WITHIN];
  const latest = letters.length > 0 ? [] : [today + HIRES_WITHIN];
  return {
    min: monthText(
      Math.max(...letters.map((start) => start - LETTERS_WITHIN), ...hires.map((start) => start - HIRES_WITHIN), ...earliest)
    ),
    max: monthText(Math.min(...letters, ...hires.map((start) => start + HIRES_WITHIN), ...latest))
  };
}

/**
 * Moves the month in which everything is valued. Figures that stand month by month keep their months: those that lie before it go, the last stays; before the
 * first that was pasted there is nothing but the first.
 */
export function moveValuation(draft: Draft<Scenario>, month: Month): void {
  const by = monthNumber(month) - monthNumber(draft.valuationMonth);
  draft.valuationMonth = month;
  for (const { company } of draft.employers) {
    if (company?.revenueByMonth) company.revenueByMonth = movedSeries(company.revenueByMonth, by);
    if (company?.burnByMonth) company.burnByMonth = movedSeries(company.burnByMonth, by);
  }
}

/** As many as the format takes. */
const MOST_MONTHS = 120;

function movedSeries(figures: readonly number[], by: number): number[] {
  if (by >= 0) return figures.slice(Math.min(by, figures.length - 1));
  return [...new Array<number>(-by).fill(figures[0]!), ...figures].slice(0, MOST_MONTHS);
}

/** What compute budgets a head are reported (models/benchmarks/compute-budgets.json): to compare a letter with, never a default. */
import type { ServiceFamily } from '#lib/engine/document.ts';
import type { BudgetBand } from '#lib/schema/compute-budgets.ts';
import shipped from '#models/benchmarks/compute-budgets.json' with { type: 'json' };

/** What the bands are in. */
export const budgetCurrency: string = shipped.currency;

/** Of a family, rising. */
export function budgetBands(family: ServiceFamily): readonly BudgetBand[] {
  return (shipped.bands as readonly BudgetBand[])
    .filter((band) => band.family === family)
    .toSorted((a, b) => a.perMonth.value.low - b.perMonth.value.low);
}

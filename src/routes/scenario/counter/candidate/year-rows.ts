/** What a package comes to year by year if its candidate stays: each component before tax, cash apart from the rest, after tax, and counted with its chances. */
import type { OfferAnswer, Scenario } from '#lib/engine/index.ts';
import { componentName, KIND_ORDER } from '../../component-names.ts';

export interface YearRow {
  key: string;
  name: string;
  values: number[];
}
export interface YearRows {
  years: number[];
  parts: YearRow[];
  totals: YearRow[];
}

const CASH: readonly string[] = ['salary', 'bonus', 'signOn', 'custom'];

/** @param scenario the candidate's own: one offer */
export function yearRows({ offers }: Scenario, { employmentYears }: OfferAnswer): YearRows {
  const components = offers[0]!.components.toSorted((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  const cash = components.filter(({ kind }) => CASH.includes(kind)).map(({ id }) => id);
  const sum = (what: 'worth' | 'afterTax' | 'present', ids?: readonly string[]) =>
    employmentYears.map((year) =>
      Object.entries(year.components).reduce(
        (all, [id, one]) => (ids === undefined || ids.includes(id) ? all + one[what] : all),
        0
      )
    );
  return {
    years: employmentYears.map(({ year }) => year),
    parts: components.map((component) => ({
      key: component.id,
      name: componentName(component),
      values: employmentYears.map(({ components: of }) => of[component.id]?.worth ?? 0)
    })),
    totals: [
      { key: 'cash', name: 'Of it paid in cash', values: sum('worth', cash) },
      { key: 'cashAfterTax', name: 'Cash after tax', values: sum('afterTax', cash) },
      { key: 'afterTax', name: 'All of it after tax', values: sum('afterTax') },
      { key: 'present', name: 'Worth today, chances counted', values: sum('present') }
    ]
  };
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Stacked bars that several chart tests draw. */
import type { StackPart, Stacks } from '#lib/charts/stacked-bars.ts';

export const parts: StackPart[] = [
  { id: 'salary', name: 'Salary', colour: '--salary' },
  { id: 'equity', name: 'Shares', colour: '--equity' },
  { id: 'compute', name: 'GPU grant', colour: '--compute', hatched: true },
  { id: 'benefit', name: 'Benefits', colour: '--benefit' }
];

/** `years` groups of the first `offers` offers, shrinking from year to year. */
export function yearsOf(years: number, offers: number, names = ['Borealis', 'Halcyon', 'Meridian', 'Where you are']): Stacks {
  const series = names.slice(0, offers).map((name, index) => ({ id: `offer-${index}`, name, colour: `--offer-${index + 1}` }));
  const groups = Array.from({ length: years }, (_, year) => ({
    id: String(year),
    name: `Year ${year + 1}`,
    values: Object.fromEntries(
      series.map((one, index) => [
        one.id,
        {
          salary: 160_000 - 9_000 * year,
          equity: 90_000 + 12_000 * index,
          compute: index === 1 ? 9_000 - 14_000 * (year % 2) : 0
        }
      ])
    )
  }));
  return { parts, series, groups };
}

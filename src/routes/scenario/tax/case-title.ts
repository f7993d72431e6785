/** The title of the chart of a grant's cases: how far apart the taxes on it are, among the cases that tax it. */
import { shortMoney } from '#lib/format/money.ts';
import type { ShownCase } from './grant-cases.ts';

/** @param taxed the cases with any tax on either side */
export function caseTitle(taxed: readonly ShownCase[], currency: string): string {
  const taxOf = ({ tax, employerTax }: ShownCase) => tax + employerTax;
  const byTax = taxed.toSorted((a, b) => taxOf(a) - taxOf(b));
  const [least, most] = [byTax[0], byTax.at(-1)];
  if (least === undefined || most === undefined) return '';
  if (least === most) return `${most.name} takes ${shortMoney(taxOf(most), currency)} in tax`;
  const times = taxOf(most) / taxOf(least);
  if (times < 1.05) return 'The tax on the grant is much the same wherever it is taxed';
  const factor = times < 10 ? times.toFixed(1).replace(/\.0$/, '') : Math.round(times);
  return `The dearest basis taxes the grant ${factor} times as much as the cheapest that taxes it`;
}

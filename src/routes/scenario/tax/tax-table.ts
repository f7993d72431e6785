/** The table of an offer's taxes: a column for each tax year and one for all of them, rows from what is taxed to the law behind it. */
import type { LawUsed, NamedTax, OfferTaxYear } from '#lib/engine/index.ts';
import { payLeft, summedTaxes, taxSums, type TaxSums } from './tax-years.ts';

export interface TaxRow {
  key: string;
  name: string;
  /** What the name leaves open. */
  note?: string;
  unit: 'money' | 'rate' | 'law';
  /** A sum of what stands above. */
  strong?: boolean;
  /** By tax year; a law by its year, marked where it is of another year or provisional. */
  cells: (number | LawCell)[];
  /** Of all years; null where they do not add up. */
  whole: number | null;
}

export type LawCell = Omit<LawUsed, 'jurisdiction'>;

export interface TaxRowGroup {
  key: string;
  /** Absent for the first group, which the table's own name is for. */
  heading?: string;
  rows: TaxRow[];
}

/** @param unitNoun what the next unit of pay is called: "dollar" */
export function taxTable(years: readonly OfferTaxYear[], unitNoun: string): TaxRowGroup[] {
  const whole = taxSums(years);
  const money = (key: string, name: string, of: (year: TaxSums) => number, more: Partial<TaxRow> = {}): TaxRow => {
    return { key, name, unit: 'money', cells: years.map(of), whole: of(whole), ...more };
  };
  const named = (list: 'taxes' | 'employerTaxes') =>
    summedTaxes(years.map((year) => year[list])).map(({ id, name }) => money(id, name, (year) => amountOf(year[list], id)));
  const rate = (key: string, name: string, of: (year: OfferTaxYear) => number, all: number | null = null): TaxRow => {
    return { key, name, unit: 'rate', cells: years.map(of), whole: all };
  };
  const hasCompute = years.some(({ compute }) => compute !== 0);
  const isGrossedUp = Math.abs(whole.paidByEmployer) >= 0.005;
  const employerTax = (year: TaxSums) => year.employerTaxes.reduce((sum, { amount }) => sum + amount, 0);

  const taxed: TaxRow[] = [
    money('pay', 'Pay, taxed', ({ pay }) => pay),
    ...(hasCompute ? [money('compute', 'Compute, taxed', ({ compute }) => compute)] : []),
    ...named('taxes'),
    money('tax', 'Tax', ({ tax }) => tax, { strong: true }),
    ...(isGrossedUp
      ? [money('paidByEmployer', 'of which they pay', ({ paidByEmployer }) => paidByEmployer, { note: 'on grossed-up compute' })]
      : []),
    money('left', 'Pay left after your tax', payLeft, {
      strong: true,
      ...(hasCompute && { note: 'compute, which is not money, left out' })
    })
  ];
  const rates: TaxRow[] = [
    rate('effective', 'Effective: of what is taxed', ({ effectiveRate }) => effectiveRate, whole.effectiveRate),
    rate('marginal', `Marginal: of the next ${unitNoun} of pay`, ({ marginalRate }) => marginalRate),
    ...(hasCompute
      ? [
          rate(
            'computeMarginal',
            `Marginal: of the next ${unitNoun} of compute`,
            ({ computeMarginalRate }) => computeMarginalRate
          )
        ]
      : [])
  ];
  const onTop = named('employerTaxes');
  const below: TaxRow[] = [
    money('otherIncome', 'Income below it', ({ otherIncome }) => otherIncome, {
      note: 'beside, before and after this job'
    })
  ];
  return [
    { key: 'taxed', rows: taxed },
    { key: 'rates', heading: 'The share that goes in tax', rows: rates },
    ...(onTop.length > 0
      ? [
          {
            key: 'employer',
            heading: 'What they pay on top, gross-up apart',
            rows: onTop.length > 1 ? [...onTop, money('employerTax', 'Together', employerTax, { strong: true })] : onTop
          }
        ]
      : []),
    { key: 'basis', heading: 'What it rests on', rows: [...below, ...lawRows(years)] }
  ];
}

function amountOf(taxes: readonly NamedTax[], id: string): number {
  return taxes.find((tax) => tax.id === id)?.amount ?? 0;
}

/** A row for each jurisdiction. */
function lawRows(years: readonly OfferTaxYear[]): TaxRow[] {
  const places = [...new Set(years.flatMap(({ law }) => law.map(({ jurisdiction }) => jurisdiction)))];
  return places.map((place) => ({
    key: `law ${place}`,
    name: `${place}, law of`,
    unit: 'law',
    cells: years.map(({ law }) => lawCell(law.find(({ jurisdiction }) => jurisdiction === place))),
    whole: null
  }));
}

function lawCell(law: LawUsed | undefined): LawCell {
  return law ?? { published: '—', otherYear: false, provisional: null };
}

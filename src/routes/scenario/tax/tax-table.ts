/** The table of an offer's taxes: a column for each tax year and one for all of them, rows from what is taxed to the law behind it. */
import type { LawUsed, NamedTax, OfferTaxYear, TaxRegime } from '#lib/engine/index.ts';
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

/** What the country takes of employers beside the taxes that the engine knows. */
const NOT_ON_TOP: Partial<Record<TaxRegime['id'], string>> = {
  us: 'without state unemployment tax and their share of a state’s paid leave',
  uk: 'without Employment Allowance and the apprenticeship levy'
};

interface TaxTableWords {
  regime: TaxRegime['id'];
  /** What the next unit of pay is called: "dollar". */
  noun: string;
  /** Beside the federal income tax: what it is worked out with. */
  deduction?: string | undefined;
}

export function taxTable(years: readonly OfferTaxYear[], { regime, noun, deduction }: TaxTableWords): TaxRowGroup[] {
  const whole = taxSums(years);
  const money = (key: string, name: string, of: (year: TaxSums) => number, more: Partial<TaxRow> = {}): TaxRow => {
    return { key, name, unit: 'money', cells: years.map(of), whole: of(whole), ...more };
  };
  const named = (list: 'taxes' | 'employerTaxes') =>
    summedTaxes(years.map((year) => year[list])).map(({ id, name }) => {
      const note = id === 'federalIncomeTax' ? deduction : undefined;
      return money(id, name, (year) => amountOf(year[list], id), note === undefined ? {} : { note });
    });
  const rate = (key: string, name: string, of: (year: OfferTaxYear) => number, all: number | null = null): TaxRow => {
    return { key, name, unit: 'rate', cells: years.map(of), whole: all };
  };
  const hasEquity = years.some(({ equity }) => equity !== 0);
  const hasCompute = years.some(({ compute }) => compute !== 0);
  const notMoney = [...(hasCompute ? ['compute'] : []), ...(hasEquity ? ['equity'] : [])].join(' and ');
  const isGrossedUp = Math.abs(whole.paidByEmployer) >= 0.005;

  const taxed: TaxRow[] = [
    money('pay', 'Pay, taxed', ({ pay }) => pay),
    ...(hasCompute ? [money('compute', 'Compute, taxed', ({ compute }) => compute)] : []),
    ...(hasEquity
      ? [money('equity', 'Equity, taxed at vest', ({ equity }) => equity, { note: 'a sale of the company comes later' })]
      : []),
    ...named('taxes'),
    money('tax', 'Tax', ({ tax }) => tax, { strong: true }),
    ...(isGrossedUp
      ? [money('paidByEmployer', 'of which they pay', ({ paidByEmployer }) => paidByEmployer, { note: 'on grossed-up compute' })]
      : []),
    money('left', 'Pay left after your tax', payLeft, {
      strong: true,
      ...(notMoney && { note: `${notMoney}, which ${hasCompute && hasEquity ? 'are' : 'is'} not money, left out` })
    })
  ];
  const rates: TaxRow[] = [
    rate('effective', 'Effective: of what is taxed', ({ effectiveRate }) => effectiveRate, whole.effectiveRate),
    rate('marginal', `Marginal: of the next ${noun} of pay`, ({ marginalRate }) => marginalRate),
    ...(hasCompute
      ? [rate('computeMarginal', `Marginal: of the next ${noun} of compute`, ({ computeMarginalRate }) => computeMarginalRate)]
      : [])
  ];
  const grossUp = money('grossUp', 'Gross-up, paid for your tax', (year) => year.grossUp, {
    note: 'more than that tax, because it is taxed itself'
  });
  const onTop = [...named('employerTaxes'), ...(isGrossedUp ? [grossUp] : [])];
  const together = money('onTop', 'Together', paidOnTop, { strong: true });
  const below: TaxRow[] = [
    money('otherIncome', 'Other income it is stacked on', ({ otherIncome }) => otherIncome, {
      note: 'beside, before and after this job; before it, what you would earn elsewhere'
    })
  ];
  return [
    { key: 'taxed', rows: taxed },
    { key: 'rates', heading: 'The share that goes in tax', rows: rates },
    ...(onTop.length > 0
      ? [
          {
            key: 'employer',
            heading: 'What they pay on top',
            rows: withLastNote(onTop.length > 1 ? [...onTop, together] : onTop, NOT_ON_TOP[regime])
          }
        ]
      : []),
    { key: 'basis', heading: 'What it rests on', rows: [...below, ...lawRows(years)] }
  ];
}

function paidOnTop({ employerTaxes, grossUp }: TaxSums): number {
  return employerTaxes.reduce((sum, { amount }) => sum + amount, grossUp);
}

/** What a block leaves out stands beside what it comes to. */
function withLastNote(rows: readonly TaxRow[], note: string | undefined): TaxRow[] {
  if (note === undefined) return [...rows];
  return rows.map((row, place) => (place === rows.length - 1 ? { ...row, note } : row));
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

/** The currency that a plain CSV is in, as its own column, its headings or its cells say. To be looked at: a sign is not a proof. */
import { currencyCodes } from '#lib/schema/currency-codes.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { CsvTable } from './csv-table.ts';

/** The dollar's is the sign of a dozen currencies: of those the one that price lists are in. */
const signs: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['$', 'USD']
];

const samples = 50;

/** A code of ISO 4217; undefined where nothing says any. Of a column of currencies it is the most frequent one. */
export function csvCurrency({ columns, rows }: CsvTable, mapping: Partial<ColumnMapping>): string | undefined {
  const cells = (column: string | undefined) => {
    const place = column === undefined ? -1 : columns.indexOf(column);
    return place < 0 ? [] : rows.map((row) => (row[place] ?? '').trim());
  };
  const named = mostFrequent(
    cells(mapping.currency)
      .map((cell) => cell.toUpperCase())
      .filter((cell) => currencyCodes.has(cell))
  );
  return (
    named ??
    currencyIn(mapping.price ?? '') ??
    mostFrequent(
      cells(mapping.price)
        .slice(0, samples)
        .flatMap((cell) => currencyIn(cell) ?? [])
    )
  );
}

/** A code that stands by itself, whole and in capitals, or a sign. */
function currencyIn(text: string): string | undefined {
  const code = text.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)?.find((letters) => currencyCodes.has(letters));
  return code ?? signs.find(([sign]) => text.includes(sign))?.[1];
}

function mostFrequent(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

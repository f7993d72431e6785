/** Which column of a table of grants means what: as the user maps it, and as its names suggest. */
import type { DocumentError } from '#lib/schema/errors.ts';
import { columnList, columnWordsOf } from './column-mapping.ts';

/** In the order in which a page asks for them; the first two it must have. */
export const grantColumns = [
  'granted',
  'units',
  'instrument',
  'strike',
  'currency',
  'vestingStart',
  'months',
  'cliffMonths',
  'everyMonths',
  'expires',
  'name'
] as const;
export type GrantColumn = (typeof grantColumns)[number];

/** The columns by what they hold, each by its name. */
export type GrantMapping = Partial<Record<GrantColumn, string>> & { granted: string; units: string };

export const neededColumns: readonly GrantColumn[] = ['granted', 'units'];

/** What headings look like in small letters with _ between the words. The first pattern that fits a column takes it. */
const headings: Readonly<Record<GrantColumn, readonly RegExp[]>> = {
  granted: [/grant.*date|date.*grant|^granted|issue_date|date_issued/, /^date$/],
  units: [
    /^(quantity|units|shares|options)|(granted|awarded)_(shares|units|quantity|options)|number_of/,
    /(quantity|units|shares)$/
  ],
  instrument: [/instrument|(grant|award|security|equity|option|compensation)_?type|^type$|^kind$/],
  strike: [/strike|exercise_price|option_price|price_paid|purchase_price/, /price/],
  currency: [/^(currency|ccy)/],
  vestingStart: [/vest.*(start|commence|begin)|commencement/],
  months: [/vest.*(months|length|duration|period|term)$|^(months|duration)$/],
  cliffMonths: [/cliff/],
  everyMonths: [/frequency|every|interval|cadence/],
  expires: [/expir/],
  name: [/^(name|grant|grant_?(id|number|name)|award_?(id|number)|id|certificate)$/]
};

/** The mapping that the columns' names suggest, each column at most once. To be looked at: names lie. */
export function guessedGrantMapping(columns: readonly string[]): Partial<GrantMapping> {
  const guess: Partial<Record<GrantColumn, string>> = {};
  const taken = new Set<string>();
  for (const meaning of grantColumns) {
    for (const pattern of headings[meaning]) {
      const column = columns.find((name) => !taken.has(name) && pattern.test(columnWordsOf(name)));
      if (column === undefined) continue;
      guess[meaning] = column;
      taken.add(column);
      break;
    }
  }
  return guess;
}

/** What is wrong with a mapping for these columns. */
export function grantMappingErrors(mapping: Partial<GrantMapping>, columns: readonly string[]): DocumentError[] {
  return grantColumns.flatMap((meaning) => {
    const column = mapping[meaning];
    if (column === undefined ? !neededColumns.includes(meaning) : columns.includes(column)) return [];
    const found = column === undefined ? 'nothing' : JSON.stringify(column.slice(0, 40));
    return [{ path: `mapping.${meaning}`, message: `expected one of the columns ${columnList(columns)}, found ${found}` }];
  });
}

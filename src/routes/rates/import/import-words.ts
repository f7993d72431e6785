/** What the import page says: of what day a file is, what was read, what stands behind a figure, and what its columns may mean. */
import { count, counted } from '#lib/format/count.ts';
import { longDate } from '#lib/format/dates.ts';
import { dateInName } from '#lib/exchange/file-date.ts';
import type { ImportKind } from '#lib/exchange/import-kind.ts';
import type { MappedColumn, PriceUnit } from '#lib/exchange/column-mapping.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { isoToday } from '../../today.ts';

interface Rows {
  read: number;
  used: number;
}

export const columnWords: Readonly<Record<MappedColumn, string>> = {
  name: 'Model or accelerator',
  price: 'Price (of tokens that are read)',
  outputPrice: 'Price of tokens that are written',
  count: 'Number of accelerators',
  spot: 'Spot price',
  region: 'Region',
  provider: 'Provider',
  currency: 'Currency',
  contextTokens: 'Context window',
  largestOutputTokens: 'Largest output'
};

export const unitWords: Readonly<Record<PriceUnit, string>> = {
  perHour: 'hour',
  perMillionTokens: 'million tokens',
  perThousandTokens: 'thousand tokens',
  perToken: 'token'
};

/** The day in a file's name, else the day that it was last changed, which is the day that it was fetched at best. Milliseconds since 1970. */
export function dateOfFile(name: string, lastModified: number): string {
  return dateInName(name) ?? isoToday(new Date(lastModified));
}

/** `Read 3,010 rows: 1,842 used for 611 models, 1,168 left out.` */
export function rowsFinding({ read, used }: Rows, { services }: RateCard): string {
  const all = Object.values(services);
  const what = all.every(({ family }) => family === 'tokens')
    ? 'model'
    : all.every(({ family }) => family === 'gpu')
      ? 'accelerator'
      : 'service';
  return `Read ${counted(read, 'row')}: ${count(used)} used for ${counted(all.length, what)}, ${count(read - used)} left out.`;
}

/** What the card is called until somebody says otherwise: catalogues by their name and day, since their files' names are none. */
export function titleOf(kind: ImportKind | undefined, { title, asOf }: RateCard): string {
  switch (kind) {
    case 'litellm':
      return `LiteLLM prices, ${longDate(asOf)}`;
    case 'skypilot':
      return `SkyPilot prices, ${title}, ${longDate(asOf)}`;
    default:
      return title;
  }
}

/** What the importer's rationale says of a median: `84 rows, 12 providers, 30 regions`; a figure without one is of one row. */
export function evidenceText({ rationale }: SourcedValue): string {
  const [said] = /\d+ rows(?:, \d+ providers?)?(?:, \d+ regions?)?/.exec(rationale ?? '') ?? [];
  return said ?? '1 row';
}

/** What writing a break-even into the document changes, in words, before it is written. */
import type { Amount } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import type { DocumentChange } from './document-changes.ts';
import type { InputWords } from './input-words.ts';
import { valueText } from './input-figures.ts';

export interface ChangeLine {
  id: string;
  /** Field, where it is not the input itself. */
  field: string;
  before: string;
  after: string;
}

/** Where a price comes from is kept by itself: it is no change that anybody asked for. */
function isRecord({ path }: DocumentChange): boolean {
  return path.includes('from');
}

const FIELDS: Readonly<Record<string, string>> = {
  retail: 'retail price',
  wholesale: 'wholesale price',
  fairMarketValue: 'price for tax',
  reversionLevel: 'price that it comes back to',
  equityValue: 'all shares together fetch'
};

/** One line for each figure. @param input whose words all figures have, unless they are prices or exits that move together */
export function changeLines(changes: readonly DocumentChange[], input: InputWords): ChangeLine[] {
  const shown = changes.filter((change) => !isRecord(change));
  return shown.map(({ path, before, after }): ChangeLine => {
    const field = String(path.at(-1));
    const isOne = shown.length === 1 && input.unit !== 'times' && !path.includes('exits');
    const words = isOne ? input : { ...input, unit: path.includes('exits') ? ('money' as const) : ('price' as const) };
    const text = (amount: unknown) =>
      amount === undefined ? 'not said' : amountText(amount as Amount, (value) => valueText(value, words));
    return {
      id: path.join('.'),
      field: isOne ? input.title : `${input.title}: ${FIELDS[field] ?? field}`,
      before: text(before),
      after: text(after)
    };
  });
}

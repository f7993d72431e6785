/** Preferred classes of a cap table as preferences: what was invested, what is paid first, how far they share in the rest, in which order. */
import type { PreferredClass } from '#lib/engine/document.ts';
import { amountOf, fieldOf, moneyOf, textOf, type Item } from './fields.ts';
import type { Security } from './securities.ts';

/** Shares of a class as issued, and what they are as common ones. */
export interface ClassShares {
  issued: number;
  asCommon: number;
  latest: Security | undefined;
}

export function isPreferred(stock: Item): boolean {
  return fieldOf(stock, 'class_type') === 'PREFERRED';
}

export function preferredClasses(
  classes: ReadonlyMap<string, Item>,
  shares: ReadonlyMap<string, ClassShares>,
  currency: string | undefined,
  used: Set<Item>,
  notes: string[]
): PreferredClass[] {
  const preferred = [...classes].filter(([, stock]) => isPreferred(stock));
  const ranks = [...new Set(preferred.map(([, stock]) => amountOf(stock, 'seniority') ?? 0))].sort((a, b) => b - a);
  return preferred.flatMap(([id, stock]) => {
    const name = textOf(stock, 'name') ?? id;
    const { issued, asCommon, latest } = shares.get(id) ?? { issued: 0, asCommon: 0, latest: undefined };
    const price = moneyOf(stock, 'price_per_share') ?? (latest && moneyOf(latest.issuance, 'share_price'));
    if (issued <= 0 || price === undefined || price.currency !== currency) {
      notes.push(
        `${name}: ${issued <= 0 ? 'no shares of it are issued in the file' : `no price of it in ${currency ?? 'the currency'}`}, so its preference is left out.`
      );
      return [];
    }
    used.add(stock);
    const rank = Math.min(50, ranks.indexOf(amountOf(stock, 'seniority') ?? 0) + 1);
    return [{ name, shares: asCommon, invested: issued * price.amount, ...preferenceTerms(stock, name, notes), seniority: rank }];
  });
}

/** The format has a cap and no word for "without limit": no cap is taken as no share in the rest. */
function preferenceTerms(
  stock: Item,
  name: string,
  notes: string[]
): Pick<PreferredClass, 'multiple' | 'participation' | 'capMultiple'> {
  const multiple = amountOf(stock, 'liquidation_preference_multiple') ?? 1;
  const cap = amountOf(stock, 'participation_cap_multiple');
  if (cap !== undefined && cap > multiple) return { multiple, participation: 'capped', capMultiple: cap };
  if (cap === undefined)
    notes.push(
      `${name}: the file names no cap on participation, so it is taken as not sharing in the rest. If it participates without limit, say so.`
    );
  return { multiple, participation: 'none' };
}

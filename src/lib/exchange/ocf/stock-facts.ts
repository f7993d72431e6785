/**
 * What a cap table says of the company's shares: the latest preferred price, the 409A value, how many shares there are, and what
 * preferred shares are paid first. Convertible notes count as nothing, since they have no number of shares yet.
 */
import type { StockFacts } from '../imported-grant.ts';
import { calendarDate } from './calendar.ts';
import { amountOf, fieldOf, itemOf, itemsOf, moneyOf, ratioOf, textOf, type Item } from './fields.ts';
import { byId, typeOf } from './package.ts';
import { isPreferred, preferredClasses, type ClassShares } from './preferred-classes.ts';
import { unitsLeft, type Security } from './securities.ts';

/** The facts, and the items that they were read from. */
export function stockFacts(items: readonly Item[], held: ReadonlyMap<string, Security>): { stock: StockFacts; used: Set<Item> } {
  const classes = byId(items, 'STOCK_CLASS');
  const shares = sharesByClass(classes, held);
  const used = new Set<Item>();
  const notes: string[] = [];
  const price = latestPreferred(classes, shares, used);
  const common = commonValue(items, classes, used);
  const currency = price?.currency ?? common?.currency;
  const sameMoney = common !== undefined && common.currency === currency;
  if (common !== undefined && !sameMoney)
    notes.push(`The valuation is in ${common.currency}, the preferred price in ${currency}: left out.`);
  const preferences = preferredClasses(classes, shares, currency, used, notes);
  const counts = shareCounts(items, shares, held, used, notes);
  const stock: StockFacts = {
    ...(currency !== undefined && { currency }),
    ...(price !== undefined && { preferredPrice: price.amount }),
    ...(sameMoney && { commonValue: common.amount }),
    ...counts,
    ...(preferences.length > 0 && { preferences }),
    notes
  };
  return { stock, used };
}

function sharesByClass(classes: ReadonlyMap<string, Item>, held: ReadonlyMap<string, Security>): Map<string, ClassShares> {
  const all = new Map<string, ClassShares>();
  for (const security of held.values()) {
    const id = textOf(security.issuance, 'stock_class_id') ?? '';
    const stock = classes.get(id);
    if (security.kind !== 'stock' || stock === undefined) continue;
    const entry = all.get(id) ?? { issued: 0, asCommon: 0, latest: undefined };
    entry.issued += unitsLeft(security);
    entry.asCommon += unitsLeft(security) * conversionRatio(stock);
    if ((security.issued ?? '') >= (entry.latest?.issued ?? '')) entry.latest = security;
    all.set(id, entry);
  }
  return all;
}

function conversionRatio(stock: Item): number {
  const [right] = itemsOf(stock, 'conversion_rights');
  return (right && ratioOf(itemOf(right, 'conversion_mechanism'), 'ratio')) ?? 1;
}

/** Of the class that was issued last, else of the one that the board approved last. */
function latestPreferred(classes: ReadonlyMap<string, Item>, shares: ReadonlyMap<string, ClassShares>, used: Set<Item>) {
  const priced = [...classes].flatMap(([id, stock]) => {
    const last = shares.get(id)?.latest;
    const price = moneyOf(stock, 'price_per_share') ?? (last && moneyOf(last.issuance, 'share_price'));
    const day = last?.issued ?? calendarDate(fieldOf(stock, 'board_approval_date')) ?? '';
    return isPreferred(stock) && price !== undefined && price.amount > 0 ? [{ stock, price, day }] : [];
  });
  priced.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [latest] = priced;
  if (latest) used.add(latest.stock);
  return latest?.price;
}

/** The newest valuation of common shares. */
function commonValue(items: readonly Item[], classes: ReadonlyMap<string, Item>, used: Set<Item>) {
  const valuations = items.flatMap((item) => {
    const stock = classes.get(textOf(item, 'stock_class_id') ?? '');
    const day = calendarDate(fieldOf(item, 'effective_date'));
    const price = moneyOf(item, 'price_per_share');
    const usable = typeOf(item) === 'VALUATION' && !(stock && isPreferred(stock)) && day !== undefined && price !== undefined;
    return usable ? [{ item, day, price }] : [];
  });
  valuations.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [newest] = valuations;
  if (newest) used.add(newest.item);
  return newest?.price;
}

/** Shares that are issued, and everything that may become one. Nothing where only some holders' shares are in the file. */
function shareCounts(
  items: readonly Item[],
  shares: ReadonlyMap<string, ClassShares>,
  held: ReadonlyMap<string, Security>,
  used: Set<Item>,
  notes: string[]
): Pick<StockFacts, 'fullyDilutedShares' | 'outstandingShares'> {
  const issued = [...shares.values()].reduce((sum, { asCommon }) => sum + asCommon, 0);
  const holders = new Set([...held.values()].map(({ issuance }) => textOf(issuance, 'stakeholder_id')));
  if (issued <= 0 || holders.size < 2) {
    notes.push('The file is no whole cap table, so it does not say how many shares there are.');
    return {};
  }
  const promised = [...held.values()]
    .filter(({ kind }) => kind !== 'stock')
    .reduce((sum, security) => sum + unitsLeft(security), 0);
  const pool = unissuedPool(items, held, used);
  notes.push(
    `Fully diluted: ${number(issued)} issued as common, ${number(promised)} granted, ${number(pool)} in plans and not granted. Convertible notes are not counted.`
  );
  return { fullyDilutedShares: issued + promised + pool, outstandingShares: issued };
}

/** Of each plan what is reserved less what was ever drawn from it and not given back. */
function unissuedPool(items: readonly Item[], held: ReadonlyMap<string, Security>, used: Set<Item>): number {
  const reserved = new Map<string, number>();
  for (const [id, plan] of byId(items, 'STOCK_PLAN')) {
    reserved.set(id, amountOf(plan, 'initial_shares_reserved') ?? 0);
    used.add(plan);
  }
  const adjustments = items.filter((item) => typeOf(item) === 'TX_STOCK_PLAN_POOL_ADJUSTMENT');
  adjustments.sort((a, b) => ((textOf(a, 'date') ?? '') < (textOf(b, 'date') ?? '') ? -1 : 1));
  for (const item of adjustments) {
    const [plan, now] = [textOf(item, 'stock_plan_id') ?? '', amountOf(item, 'shares_reserved')];
    if (!reserved.has(plan) || now === undefined) continue;
    reserved.set(plan, now);
    used.add(item);
  }
  for (const security of held.values()) {
    const plan = textOf(security.issuance, 'stock_plan_id') ?? '';
    if (!reserved.has(plan)) continue;
    const drawn = unitsLeft(security) + (security.ended === undefined ? security.exercised : 0);
    reserved.set(plan, reserved.get(plan)! - drawn);
  }
  return [...reserved.values()].reduce((sum, left) => sum + Math.max(0, left), 0);
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}

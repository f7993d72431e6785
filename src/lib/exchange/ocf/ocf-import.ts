/** An Open Cap Format package to one holder's grants and the company's share facts; every item of it is used or counted with the reason why not. */
import { mostGrants, tooManyGrants, type ImportedGrant, type StockFacts } from '../imported-grant.ts';
import { RowTally, type RowCounts } from '../row-tally.ts';
import { itemOf, textOf, type Item } from './fields.ts';
import { heldGrant } from './held-grants.ts';
import { byId, typeOf, type OcfPackage } from './package.ts';
import { securities, type Security } from './securities.ts';
import { stockFacts } from './stock-facts.ts';

export interface Holder {
  id: string;
  name: string;
  /** Securities that were issued to them. */
  securities: number;
}

export interface OcfImport {
  issuer: string | undefined;
  /** Who was issued something, the one with most first. */
  holders: Holder[];
  /** Whose grants these are; undefined where somebody has to choose. */
  holder: string | undefined;
  grants: ImportedGrant[];
  stock: StockFacts;
  rows: RowCounts;
}

/** What has nothing to do with grants or with what shares are worth. */
const besides: Readonly<Record<string, string>> = {
  STAKEHOLDER: 'Another holder',
  STOCK_PLAN: 'A stock plan: only its size is read, from a whole cap table',
  VESTING_TERMS: 'Vesting terms that no grant of yours has',
  VALUATION: 'A valuation that is not the newest of common shares',
  STOCK_CLASS: 'A class of shares without a preference, or one of which too little is known',
  TX_STOCK_CLASS_SPLIT: 'A share split: not worked in',
  TX_CONVERTIBLE_ISSUANCE: 'A convertible note: it has no number of shares yet',
  TX_EQUITY_COMPENSATION_ACCEPTANCE: 'An acceptance: it changes no figure',
  TX_STOCK_ACCEPTANCE: 'An acceptance: it changes no figure'
};

/** @param chosen id of the holder; without one the only holder who was granted something */
export function ocfImport({ items, broken, issuer }: OcfPackage, chosen: string | undefined): OcfImport {
  const { all, applied } = securities(items);
  const holders = holdersOf(items, all);
  const withGrants = granted(all);
  const candidates = holders.filter(({ id }) => withGrants.has(id));
  const holder = holders.some(({ id }) => id === chosen) ? chosen : candidates.length === 1 ? candidates[0]!.id : undefined;
  const { stock, used } = stockFacts(items, all);
  const reasons = new Map<Item, string>();
  const table = {
    terms: byId(items, 'VESTING_TERMS'),
    classes: byId(items, 'STOCK_CLASS'),
    splits: items.filter((item) => typeOf(item) === 'TX_STOCK_CLASS_SPLIT')
  };
  const grants: ImportedGrant[] = [];
  const tally = new RowTally();
  for (const security of all.values()) {
    if (holder === undefined || textOf(security.issuance, 'stakeholder_id') !== holder) continue;
    const reading = grants.length < mostGrants ? heldGrant(security, table) : { ok: false as const, reason: tooManyGrants };
    if (reading.ok) {
      grants.push(reading.grant);
      used.add(security.issuance);
      if (reading.terms) used.add(reading.terms);
      for (const note of reading.grant.notes) tally.usePartly(note, reading.grant.name);
    } else reasons.set(security.issuance, reading.reason);
  }
  for (const [item, security] of applied) if (used.has(security.issuance)) used.add(item);
  tallyItems(items, { used, reasons, holder, all }, tally);
  for (let one = 0; one < broken; one++) tally.refuse('No object of the format', 'an entry without an object_type');
  return { issuer, holders, holder, grants, stock, rows: tally.counts(items.length + broken) };
}

/** Holders with options, units, or shares that vest. */
function granted(all: ReadonlyMap<string, Security>): Set<string | undefined> {
  const grants = [...all.values()].filter(
    ({ issuance, kind }) => kind === 'compensation' || 'vesting_terms_id' in issuance || 'vestings' in issuance
  );
  return new Set(grants.map(({ issuance }) => textOf(issuance, 'stakeholder_id')));
}

function holdersOf(items: readonly Item[], all: ReadonlyMap<string, Security>): Holder[] {
  const names = byId(items, 'STAKEHOLDER');
  const holders = new Map<string, Holder>();
  for (const { issuance } of all.values()) {
    const id = textOf(issuance, 'stakeholder_id');
    if (id === undefined) continue;
    const named = names.get(id);
    const holder = holders.get(id) ?? { id, name: (named && textOf(itemOf(named, 'name'), 'legal_name')) ?? id, securities: 0 };
    holder.securities += 1;
    holders.set(id, holder);
  }
  return [...holders.values()].sort((a, b) => b.securities - a.securities);
}

interface Taken {
  used: ReadonlySet<Item>;
  reasons: ReadonlyMap<Item, string>;
  holder: string | undefined;
  all: ReadonlyMap<string, Security>;
}

function tallyItems(items: readonly Item[], { used, reasons, holder, all }: Taken, tally: RowTally): void {
  for (const item of items) {
    const type = typeOf(item);
    const isHolder = type === 'STAKEHOLDER' && textOf(item, 'id') === holder;
    if (used.has(item) || isHolder || type === 'ISSUER') {
      tally.use(1);
      continue;
    }
    const whose = all.get(textOf(item, 'security_id') ?? '');
    const another = whose !== undefined && textOf(whose.issuance, 'stakeholder_id') !== holder;
    const reason =
      reasons.get(item) ??
      (another ? 'Of another holder' : undefined) ??
      (Object.hasOwn(besides, type) ? besides[type]! : undefined);
    tally.refuse(reason ?? 'Not needed for grants', textOf(item, 'custom_id') ?? textOf(item, 'id') ?? type);
  }
}

/** Securities that were issued, and what later transactions left of each: exercised, cancelled, repurchased, transferred, accelerated. */
import type { IsoDate } from '#lib/engine/document.ts';
import { calendarDate } from './calendar.ts';
import { amountOf, moneyOf, textOf, textsOf, type Item, type Money } from './fields.ts';
import { typeOf } from './package.ts';

const issuances = {
  TX_STOCK_ISSUANCE: 'stock',
  TX_EQUITY_COMPENSATION_ISSUANCE: 'compensation',
  TX_WARRANT_ISSUANCE: 'warrant'
} as const;
type SecurityKind = (typeof issuances)[keyof typeof issuances];

export interface Security {
  id: string;
  kind: SecurityKind;
  issuance: Item;
  issued: IsoDate | undefined;
  quantity: number;
  /** Exercised or released: shares by now. */
  exercised: number;
  /** Cancelled, bought back or converted, without a security for the rest. */
  lost: number;
  /** Why nothing of it is left under its id. */
  ended?: string;
  accelerated: { date: IsoDate; units: number }[];
  starts: Item[];
  newStrike?: Money;
}

/** What happened, for the sentence that leaves a security out. */
const endings: Readonly<Record<string, string>> = {
  CANCELLATION: 'Cancelled',
  RETRACTION: 'Retracted',
  REPURCHASE: 'Bought back',
  TRANSFER: 'Transferred',
  CONVERSION: 'Converted',
  REISSUANCE: 'Issued anew',
  CONSOLIDATION: 'Put together with others'
};

/** Securities by id, as the other transactions left them, and the transactions that were taken into account. */
export function securities(items: readonly Item[]): { all: Map<string, Security>; applied: Map<Item, Security> } {
  const all = new Map<string, Security>();
  for (const item of items) {
    const security = issued(item);
    if (security && !all.has(security.id)) all.set(security.id, security);
  }
  const applied = new Map<Item, Security>();
  for (const item of items) {
    const ids = [textOf(item, 'security_id'), ...textsOf(item, 'security_ids')];
    for (const id of ids) {
      const security = id === undefined ? undefined : all.get(id);
      if (security && apply(item, security)) applied.set(item, security);
    }
  }
  return { all, applied };
}

function issued(item: Item): Security | undefined {
  const type = typeOf(item);
  const id = textOf(item, 'security_id');
  if (id === undefined || !Object.hasOwn(issuances, type)) return undefined;
  return {
    id,
    kind: issuances[type as keyof typeof issuances],
    issuance: item,
    issued: calendarDate(item.date),
    quantity: amountOf(item, 'quantity') ?? 0,
    exercised: 0,
    lost: 0,
    accelerated: [],
    starts: []
  };
}

/** Whether the transaction changes what is left of the security. */
function apply(item: Item, security: Security): boolean {
  const type = typeOf(item);
  const date = calendarDate(item.date);
  const act = /_([A-Z]+)$/.exec(type)?.[1] ?? '';
  if (type === 'TX_VESTING_START' || type === 'TX_VESTING_EVENT') security.starts.push(item);
  else if (type === 'TX_VESTING_ACCELERATION') {
    if (date === undefined) return false;
    security.accelerated.push({ date, units: amountOf(item, 'quantity') ?? 0 });
  } else if (act === 'EXERCISE' || act === 'RELEASE') security.exercised += amountOf(item, 'quantity') ?? security.quantity;
  else if (act === 'REPRICING') {
    const strike = moneyOf(item, 'new_exercise_price');
    if (strike === undefined) return false;
    security.newStrike = strike;
  } else if (Object.hasOwn(endings, act)) end(item, security, endings[act]!);
  else return false;
  return true;
}

/** A part that goes leaves the rest, unless that goes on as a security of its own. */
function end(item: Item, security: Security, how: string): void {
  const units = amountOf(item, 'quantity') ?? amountOf(item, 'quantity_converted');
  const balance = textOf(item, 'balance_security_id');
  if (units !== undefined && balance === undefined) security.lost += units;
  if (units === undefined || balance !== undefined || security.lost >= security.quantity)
    security.ended = balance === undefined ? how : `${how}: what was left is another item of the file`;
}

/** Units that are still held under the security's id. */
export function unitsLeft({ quantity, exercised, lost, ended }: Security): number {
  return ended === undefined ? Math.max(0, quantity - exercised - lost) : 0;
}

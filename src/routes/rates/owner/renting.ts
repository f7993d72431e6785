/**
 * Whether owning beats renting: what a card asks, against what an owner pays. On demand only hours that are used are paid; a contract, like
 * a machine of one's own, is paid whether it is used or not. Leaves out what a contract asks up front, and that an owner is tied for longer.
 */
import type { PriceName } from '#lib/catalogue/card-services.ts';
import type { OwnerCost } from '#lib/engine/index.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

/** Prices of a card that an owner could pay instead, and how they are paid. */
const rents = {
  list: 'onDemand',
  retail: 'onDemand',
  spot: 'onDemand',
  wholesale: 'contract',
  wholesaleThreeYears: 'contract'
} as const satisfies Partial<Record<PriceName, 'onDemand' | 'contract'>>;

export type RentName = keyof typeof rents;

export interface Rent {
  name: RentName;
  price: SourcedValue;
  paid: 'onDemand' | 'contract';
  /** What a used hour costs so, at the same utilisation. */
  perUsedHour: number;
  /** The utilisation from which owning costs no more, in [0, 1]; undefined where it always costs more. */
  ownedFrom: number | undefined;
}

/** Each rent that the card has, in its order. @param utilisation in (0, 1] */
export function rentsAgainst(
  facts: Partial<Record<PriceName, SourcedValue>>,
  cost: Pick<OwnerCost, 'perAvailableHour'>,
  utilisation: number
): Rent[] {
  return (Object.keys(rents) as RentName[]).flatMap((name) => {
    const price = facts[name];
    if (price === undefined) return [];
    const paid = rents[name];
    const perUsedHour = paid === 'contract' ? price.value / utilisation : price.value;
    return [{ name, price, paid, perUsedHour, ownedFrom: ownedFrom(cost.perAvailableHour, price.value, paid) }];
  });
}

/** On demand h/u = p, so u = h/p (h per available hour, p rent, u utilisation); on contract the utilisation falls out of h/u = p/u. */
function ownedFrom(perAvailableHour: number, rent: number, paid: Rent['paid']): number | undefined {
  if (perAvailableHour > rent) return undefined;
  return paid === 'contract' || perAvailableHour === 0 ? 0 : perAvailableHour / rent;
}

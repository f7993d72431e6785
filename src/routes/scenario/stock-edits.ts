/** Edits of a company's stock, and the bounds that keep its parts in agreement: shares, preferred classes, exits. */
import type { Draft } from 'immer';
import type { PreferredClass, PrivateStock, Scenario, Stock } from '#lib/engine/index.ts';
import { employerIn, offerIn } from './document-edits.ts';

export type StockKind = Stock['kind'];

/** Shares that a company is assumed to have until somebody says: its price says nothing of them. */
export const ASSUMED_SHARES = 10_000_000;

/** The stock behind an offer, which must be private, in a document or its draft. */
export function privateStockIn(document: Scenario | Draft<Scenario>, offer: string): PrivateStock {
  const scenario = document as Scenario;
  return employerIn(scenario, offerIn(scenario, offer).employer).stock as PrivateStock;
}

/** A company's stock as listed or private: what was said of it, or a blank. The doubt that it is worth nothing stays. */
export function stockAs(kind: StockKind, from: Stock | undefined, said?: Stock): Stock {
  const { worthNothing: _, ...stock } = said ?? blankStock(kind);
  return { ...stock, ...(from?.worthNothing && { worthNothing: true }) };
}

function blankStock(kind: StockKind): Stock {
  return kind === 'public' ? { kind, price: 0 } : { kind, preferredPrice: 0, fullyDilutedShares: ASSUMED_SHARES };
}

/** Units that are a share of a company, whole. */
export function unitsOf(share: number, shares: number): number {
  return Math.round(share * shares);
}

/**
 * Sets the number of shares of a private company.
 * @param typed share of the company, by `offer.component`, where units were given as one: they stay that share
 */
export function setFullyDiluted(
  scenario: Scenario,
  employerId: string,
  shares: number,
  typed: ReadonlyMap<string, number>
): void {
  const { stock } = employerIn(scenario, employerId);
  if (stock?.kind !== 'private') return;
  const before = stock.fullyDilutedShares;
  stock.fullyDilutedShares = shares;
  for (const offer of scenario.offers.filter(({ employer }) => employer === employerId))
    for (const part of offer.components) {
      const share = typed.get(`${offer.id}.${part.id}`);
      if (part.kind !== 'equity' || share === undefined || part.units !== unitsOf(share, before)) continue;
      part.units = unitsOf(share, shares);
    }
}

/** What all shares are worth today, as far as the letter says. */
export function equityToday({ path, preferredPrice, fullyDilutedShares }: PrivateStock): number {
  const value = path?.equityValue ?? preferredPrice * fullyDilutedShares;
  return Math.round(value * 100) / 100;
}

/** The least count of shares that holds the preferred ones, with a common one beside them, and all that are issued. */
export function leastShares({ preferences = [], outstandingShares = 1 }: PrivateStock): number {
  const preferred = preferences.reduce((sum, { shares }) => sum + shares, 0);
  return Math.max(outstandingShares, Math.floor(preferred) + 1);
}

/** The most shares that a class may have beside the others and a common share. @param place of the class, where it is in the list */
export function mostShares({ preferences = [], fullyDilutedShares }: PrivateStock, place?: number): number {
  const others = preferences.reduce((sum, { shares }, other) => sum + (other === place ? 0 : shares), 0);
  return Math.ceil(fullyDilutedShares - others) - 1;
}

/** How a class takes part in what is left: to begin with up to twice what was invested, or its multiple. */
export function participating(from: PreferredClass, participation: NonNullable<PreferredClass['participation']>): PreferredClass {
  const { capMultiple = 2, ...rest } = from;
  if (participation !== 'capped') return { ...rest, participation };
  return { ...rest, participation, capMultiple: Math.max(rest.multiple ?? 1, capMultiple) };
}

/** The chance that no exit of a list has: the company comes to nothing. @param place of an exit that is left out of the list */
export function restOf({ exits = [] }: PrivateStock, place?: number): number {
  const sum = exits.reduce((sum, { probability }, other) => sum + (other === place ? 0 : probability), 0);
  return Math.max(0, Number((1 - sum).toPrecision(12)));
}

/** The employer's share: what the document has, what the letter says and what somebody types, to one stock. Nothing that is there goes without being chosen. */
import type { LetterStock } from '#lib/exchange/letter/letter.ts';
import type { Stock } from '#lib/engine/index.ts';
import { ASSUMED_SHARES, type StockKind } from '../../stock-edits.ts';

export type ShareFact = 'price' | 'preferredPrice' | 'commonValue' | 'fullyDilutedShares' | 'outstandingShares';

const ofKind: Record<StockKind, readonly ShareFact[]> = {
  public: ['price'],
  private: ['preferredPrice', 'commonValue', 'fullyDilutedShares', 'outstandingShares']
};

/** A fact of the letter that the document has another figure for. */
interface FactConflict {
  fact: ShareFact;
  now: number;
  letter: number;
}

/** @param stock as the document has it */
export function factConflicts(stock: Stock | undefined, letter: LetterStock): FactConflict[] {
  if (stock === undefined) return [];
  return ofKind[stock.kind].flatMap((fact) => {
    const now = factIn(stock, fact) ?? 0;
    const said = letter[fact];
    return said === undefined || now === 0 || now === said ? [] : [{ fact, now, letter: said }];
  });
}

interface ShareChoice {
  kind: StockKind;
  letter: LetterStock;
  /** By hand, where neither says. */
  typed: Partial<Record<ShareFact, number>>;
  /** Facts of the letter that take the place of the document's. */
  taken: ReadonlySet<ShareFact>;
}

/** The stock with what was chosen; a document's stock of the other kind stays as it is. */
export function chosenStock(stock: Stock | undefined, { kind, letter, typed, taken }: ShareChoice): Stock {
  const made: Stock = stock ?? (kind === 'public' ? { kind, price: 0 } : { kind, preferredPrice: 0, fullyDilutedShares: 0 });
  const facts = ofKind[made.kind].flatMap((fact) => {
    const now = factIn(made, fact) ?? 0;
    const said = letter[fact];
    if (said !== undefined && (now === 0 || taken.has(fact))) return [[fact, said] as const];
    return now === 0 && typed[fact] !== undefined ? [[fact, typed[fact]] as const] : [];
  });
  const filled = { ...made, ...Object.fromEntries(facts) } as Stock;
  if (filled.kind === 'private' && filled.fullyDilutedShares === 0)
    return { ...filled, fullyDilutedShares: Math.max(ASSUMED_SHARES, filled.outstandingShares ?? 0) };
  return filled;
}

/** The facts without which shares are worth nothing, and that nobody has said. */
export function missingFacts(stock: Stock | undefined, { kind, letter }: Pick<ShareChoice, 'kind' | 'letter'>): ShareFact[] {
  const needed: readonly ShareFact[] = (stock?.kind ?? kind) === 'public' ? ['price'] : ['preferredPrice', 'fullyDilutedShares'];
  return needed.filter((fact) => ((stock && factIn(stock, fact)) ?? 0) === 0 && letter[fact] === undefined);
}

function factIn(stock: Stock, fact: ShareFact): number | undefined {
  return (stock as Partial<Record<ShareFact, number>>)[fact];
}

/** Clauses and terms priced, in words: what switching each is called, what it is worth, and that nobody has said what it costs. */
import { counterOf, type ClausePrice, type CounterQuestion } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { leverWords } from './lever-words.ts';

/** Less is nothing. */
const NOTHING = 0.5;

export interface ClauseLine {
  id: string;
  name: string;
  before: string;
  after: string;
  price: ClausePrice;
}

/** Dearest to the candidate first, as they come. */
export function clauseLines({ scenario }: CounterQuestion, clauses: readonly ClausePrice[]): ClauseLine[] {
  const { offer } = counterOf(scenario);
  return clauses.map((price) => {
    const { component, field, name, from, to } = price;
    const words = leverWords(scenario, offer, { component, field, ...(name !== null && { name }) });
    const unsaid = field === 'revocationRatePerYear' && from === null ? 'a range' : words.text(from);
    return { id: `${component}.${field}.${name ?? ''}`, name: words.title, before: unsaid, after: words.text(to), price };
  });
}

/** What stands first: "Clause “IP” of the GPU grant taken off is worth $9k to the candidate and costs nothing that was entered." */
export function clauseFinding(lines: readonly ClauseLine[], currency: string): string {
  const [first] = lines;
  if (first === undefined) return 'The offer has no grant whose terms could be priced.';
  const { worth, cost, isCostEntered } = first.price;
  if (worth < NOTHING) return 'No term of the grants would be worth more to the candidate if it were better.';
  const none = isCostEntered ? 'costs you nothing' : 'costs you nothing that was entered';
  const brief = (value: number) => shortMoney(Math.abs(value), currency);
  const costs = Math.abs(cost) < NOTHING ? none : `${cost < 0 ? 'saves' : 'costs'} you ${brief(cost)}`;
  const { field, name } = first.price;
  const what =
    field === 'clauses' ? `Without the clause “${name}” the grant` : `${first.name}, ${first.after} instead of ${first.before},`;
  return `${what} is worth ${brief(worth)} ${field === 'clauses' ? 'more ' : ''}to the candidate and ${costs}.`;
}

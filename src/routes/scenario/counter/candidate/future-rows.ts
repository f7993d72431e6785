/** What the futures of a package come to, in lines that stay true where many of them come to the same: then the futures are counted. */
import type { SimulatedOffer } from '#lib/engine/index.ts';
import { capital } from '../../component-names.ts';
import { futuresOf100 } from '../../odds-words.ts';

export interface FutureRow {
  what: string;
  /** Undefined until the futures are drawn. */
  worth: number | undefined;
}
export interface DrawnWorth {
  quantiles: Pick<SimulatedOffer['quantiles'], 10 | 50 | 90>;
  /** Worth in each future. */
  outcomes: Float64Array;
}

/** Less is no difference to what is shown. */
const SAME = 0.5;
/** A share of futures that “one in ten” and “half” bear: as many as leave in one month come to the same. */
const FEW = 0.015;

const LINES = [
  { percent: 10, what: 'One future in ten is worth less than' },
  { percent: 50, what: 'Half of them are worth less, half more than' },
  { percent: 90, what: 'One future in ten is worth more than' }
] as const;

/** Two lines that come to the same are one. */
export function futureRows(drawn: DrawnWorth | undefined): FutureRow[] {
  if (drawn === undefined) return LINES.map(({ what }) => ({ what, worth: undefined }));
  const rows = LINES.map(({ percent, what }): FutureRow => {
    const worth = drawn.quantiles[percent];
    const { less, more } = shares(drawn.outcomes, worth);
    const isLess = percent === 90 || Math.abs(less - percent / 100) < FEW;
    const isMore = percent === 10 || Math.abs(more - (1 - percent / 100)) < FEW;
    return { what: isLess && isMore ? what : countedWords(less, more), worth };
  });
  return rows.filter(({ what }, place) => rows.findIndex((row) => row.what === what) === place);
}

function shares(outcomes: Float64Array, worth: number): { less: number; more: number } {
  let less = 0;
  let more = 0;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i]! < worth - SAME) less += 1;
    if (outcomes[i]! > worth + SAME) more += 1;
  }
  return { less: less / outcomes.length, more: more / outcomes.length };
}

function countedWords(less: number, more: number): string {
  if (less === 0 && more === 0) return 'Every future is worth';
  if (less === 0) return `No future is worth less, ${futuresOf100(more)} of 100 ${areOf(more)} worth more than`;
  const above = more === 0 ? 'none' : futuresOf100(more);
  return `${capital(futuresOf100(less))} of 100 futures ${areOf(less)} worth less, ${above} more than`;
}

function areOf(share: number): string {
  return futuresOf100(share) === '1' ? 'is' : 'are';
}

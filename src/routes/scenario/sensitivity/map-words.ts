/** The finding over a map of two inputs, and which two are shown until somebody chooses others. */
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import type { WorthTornado } from './answer-words.ts';

/** @param share of the cells in which the offer is ahead @param ranges what the map shows of each input, in words */
export function mapTitle(
  share: number,
  { offer, rival }: { offer: string; rival: string },
  ranges: { x: readonly [string, string]; y: readonly [string, string] }
): string {
  const everywhere = `everywhere between ${ranges.x.join(' and ')} across, ${ranges.y.join(' and ')} upwards`;
  if (share === 1) return `${offer} leads ${everywhere}`;
  if (share === 0) return `${rival} leads ${everywhere}`;
  const [name, of] = share >= 0.5 ? [offer, share] : [rival, 1 - share];
  const hundred = Math.min(99, Math.max(1, Math.round(100 * of)));
  // Of an area: values far from today's count as much as those near it, so that this is no chance.
  return `${name} is ahead on ${hundred}% of this map`;
}

interface Known {
  input: PlainInput;
  /** Where it makes the two equal; null where nowhere. */
  at: number | null;
}

/**
 * The largest doubt that alone turns the comparison, or the nearest figure that does, so that the map has a line, and the largest other doubt;
 * where there are not two, whatever moves the comparison.
 * @param known nearest first
 */
export function usualAxes(tornado: WorthTornado, known: readonly Known[]): { x: string; y: string } | undefined {
  const doubts = tornado.bars.map(({ input }) => input);
  const turns = known.filter(({ at }) => at !== null).map(({ input }) => input);
  const first =
    turningDoubt(tornado) ?? doubts.find(({ path }) => turns.some((one) => one.path === path)) ?? turns[0] ?? doubts[0];
  const all = [...doubts, ...known.map(({ input }) => input)];
  const one = first ?? all[0];
  const other = all.find((input) => one && input.path !== one.path && !isSameFigure(input, one));
  return one && other && { x: one.path, y: other.path };
}

/** The longest bar that crosses to the other side. */
export function turningDoubt({ bars, base }: WorthTornado): PlainInput | undefined {
  return bars.find(({ atLow, atHigh }) => Math.min(atLow, atHigh, base) < 0 && Math.max(atLow, atHigh, base) > 0)?.input;
}

/** All prices of a service and one of them; exits, and what is behind them. */
function isSameFigure(a: PlainInput, b: PlainInput): boolean {
  const isPrices = a.kind === 'prices' || b.kind === 'prices';
  return isPrices && a.service !== undefined && a.service === b.service;
}

/** The simulated tornado: parts as the workers say them, as bars by how far each moves the odds, and its finding. */
import type { Scenario } from '#lib/engine/index.ts';
import type { AnalysisPart } from '#lib/worker/simulation-analyses.ts';
import { inputWords } from './input-words.ts';

type Part = AnalysisPart<'simulatedTornado'>;
export type OddsBar = Extract<Part, { input: unknown }>;

export interface OddsTornado {
  /** Share of the futures in which the offer is worth more, as things are. */
  base: number;
  /** The longest first; what moves no odds has none. */
  bars: OddsBar[];
}

/** Undefined before the workers have said how things are. */
export function oddsTornado(parts: readonly Part[]): OddsTornado | undefined {
  const first = parts.find((part) => 'base' in part);
  if (first === undefined) return undefined;
  const bars = parts.filter((part) => 'input' in part && part.oddsSwing > 0) as OddsBar[];
  return { base: first.base.odds, bars: bars.sort((a, b) => b.oddsSwing - a.oddsSwing) };
}

/** The longest bar, from what to what. */
export function oddsTitle(scenario: Scenario, { bars, base }: OddsTornado, offer: string): string {
  const [longest] = bars;
  const hundred = (odds: number) => Math.round(100 * odds);
  if (longest === undefined) return `No single doubt moves the odds: ${offer} is worth more in ${hundred(base)} of 100 futures`;
  const [low, high] = [longest.low.odds, longest.high.odds].sort((a, b) => a - b) as [number, number];
  return `${inputWords(scenario, longest.input).title} moves the odds of ${offer} the most: ${hundred(low)} to ${hundred(high)} of 100`;
}

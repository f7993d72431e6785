/** The simulated tornado: parts as the workers say them, as bars by how far each moves the odds, and its finding. */
import { tornadoSample, type SamplingMethod, type Scenario } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
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

/**
 * How many futures an end has, and how far its odds may be off: two standard errors, at the odds that are the nearest to even. On Sobol points each future
 * counts (over 24 seeds of each shipped letter the odds spread by 0.2 to 1.0 of that); leave dates of one pseudo-random path share its market.
 */
export function oddsNote({ bars, base }: OddsTornado, method: SamplingMethod): string {
  const { scrambles, points, leaves } = tornadoSample;
  const drawn = scrambles * points * leaves;
  const independent = method === 'sobol' ? drawn : scrambles * points;
  const variances = [base, ...bars.flatMap(({ low, high }) => [low.odds, high.odds])].map((odds) => odds * (1 - odds));
  const error = 2 * Math.sqrt(Math.max(...variances) / independent);
  return `Each end is ${count(drawn)} futures, the same but for its input: give or take about ${Math.max(1, Math.round(100 * error))} in 100.`;
}

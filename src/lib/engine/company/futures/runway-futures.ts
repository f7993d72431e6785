/** When a company's cash may end: quantiles over its futures, with errors from independent scrambles. What is drawn: own-draws.ts and price-draws.ts. */
import { monthText } from '../../months.ts';
import type { SimulationBasis } from '../../simulation/question.ts';
import { quantilesOf } from '../../simulation/quantiles.ts';
import type { CompanyQuestion } from '../answer.ts';
import type { Treatment } from '../head.ts';
import { runwayChances, type RunwayChance, type RunwayDraw, type RunwayFutures, type RunwayQuantiles } from './answer.ts';
import { RunwayModel, treatments, type RunwaySamples } from './runway-model.ts';

const SCRAMBLES = 8;
/** The most draws of the company on a price path that tell more than further price paths would. */
const MOST_DRAWS = 64;

/**
 * Price paths of a scramble, a power of two, and draws of the company on each: together at least as many futures as were asked for. Prices move its cash
 * less than revenue, burn and raises do, and a path costs fifty times what a draw does.
 */
export function runwaySize(paths: number): { paths: number; draws: number } {
  const ofScramble = Math.max(1, paths / SCRAMBLES);
  const prices = 2 ** Math.floor(Math.log2(Math.max(Math.sqrt(ofScramble), ofScramble / MOST_DRAWS)));
  return { paths: prices, draws: Math.ceil(ofScramble / prices) };
}

/** Yields between scrambles how much is done, so that a worker can look whether to go on. @throws RangeError where the employer has no company */
export function* runwayFutures(
  question: CompanyQuestion,
  basis: SimulationBasis,
  { paths, seed }: RunwayDraw
): Generator<number, RunwayFutures> {
  const model = new RunwayModel(question, basis);
  const size = runwaySize(paths);
  const each = size.paths * size.draws;
  const samples = emptySamples(SCRAMBLES * each, model.company.months);
  for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
    model.write(samples, scramble * each, { scramble, ...size, seed });
    yield (scramble + 1) / SCRAMBLES;
  }
  return summary(samples, model.company.firstMonth, each, seed);
}

function emptySamples(count: number, months: number): RunwaySamples {
  const runways = Object.fromEntries(treatments.map((treatment) => [treatment, new Float64Array(count)]));
  return {
    runways: runways as Record<Treatment, Float64Array>,
    withoutUncertainRaises: new Float64Array(count),
    cash: Array.from({ length: months }, () => new Float64Array(count))
  };
}

function summary(
  { runways, withoutUncertainRaises, cash }: RunwaySamples,
  firstMonth: number,
  each: number,
  seed: number
): RunwayFutures {
  const alternatives = Object.fromEntries(treatments.map((treatment) => [treatment, quantiles(runways[treatment])]));
  const runwayMonths = alternatives.asOffered!;
  // The first month that closes below zero.
  const ends = (months: number | null) => (months === null ? null : monthText(firstMonth + Math.floor(months)));
  return {
    paths: runways.asOffered.length,
    seed,
    runwayMonths,
    cashEnds: byChance((chance) => ends(runwayMonths[chance])),
    standardErrors: scrambleErrors(runways.asOffered, each),
    endsWithin: runways.asOffered.filter(Number.isFinite).length / runways.asOffered.length,
    withoutUncertainRaises: quantiles(withoutUncertainRaises),
    alternatives: alternatives as RunwayFutures['alternatives'],
    cash: cash.map((column, i) => ({ month: monthText(firstMonth + i), quantiles: told(column) }))
  };
}

function byChance<Of>(of: (chance: RunwayChance) => Of): Record<RunwayChance, Of> {
  return Object.fromEntries(runwayChances.map((chance) => [chance, of(chance)])) as Record<RunwayChance, Of>;
}

function told(values: Float64Array): Record<RunwayChance, number> {
  const found = quantilesOf(
    values,
    runwayChances.map((chance) => Number(chance) / 100)
  );
  return byChance((chance) => found[runwayChances.indexOf(chance)]!);
}

/** Null where a quantile lies beyond the grid. @param months Infinity there */
function quantiles(months: Float64Array): RunwayQuantiles<number> {
  const found = told(months);
  return byChance((chance) => (Number.isFinite(found[chance]) ? found[chance] : null));
}

/** The spread of a quantile over scrambles; null where one of them has none. */
function scrambleErrors(runways: Float64Array, each: number): RunwayQuantiles<number> {
  const ofScrambles = Array.from({ length: SCRAMBLES }, (_, at) => quantiles(runways.subarray(at * each, (at + 1) * each)));
  return byChance((chance) => {
    const values = ofScrambles.flatMap((one) => one[chance] ?? []);
    if (values.length < SCRAMBLES) return null;
    const mean = values.reduce((sum, value) => sum + value, 0) / SCRAMBLES;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (SCRAMBLES - 1) / SCRAMBLES);
  });
}

/**
 * The same of what is simulated: mean difference and odds with each input known to be at its P10, and at its P90, everything else drawn as ever. Every run
 * draws the same points, so that small effects are not lost in noise. Conditioning one sample on an input would need no further runs, but has no
 * sample for what is not drawn (a rate, a guess), and a tenth of one for what is.
 */
import type { Scenario } from '../document.ts';
import { monthSum } from '../row.ts';
import { amountPlaces } from '../simulation/amount-places.ts';
import { isRange } from '../simulation/drivers.ts';
import type { SampleSize, SimulationQuestion } from '../simulation/question.ts';
import type { Sampler } from '../simulation/run.ts';
import { withAmount } from './document-values.ts';
import type { SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';
import { isUnsure, swingOf } from './tornado.ts';

/** What a run says of offer less rival. */
export interface SimulatedDifference {
  mean: number;
  /** Chance that the offer is worth more; ties count half. */
  odds: number;
}

export interface SimulatedBar {
  input: SensitivityInput;
  low: SimulatedDifference;
  high: SimulatedDifference;
  /** Of the mean, and of the odds, from P10 to P90. */
  swing: number;
  oddsSwing: number;
}

/** A quarter of the preview's points, of one scramble: the error is common to all runs. */
export const tornadoSample: SampleSize = { scrambles: 1, points: 128, leaves: 8 };

/**
 * One bar at a time, in the order of the inputs, so that who waits can show or cancel it.
 * @param sampler draws what a question asks; new for each
 */
export function* simulatedBars(
  question: SensitivityQuestion & Pick<SimulationQuestion, 'seed' | 'method'>,
  inputs: readonly SensitivityInput[],
  sampler: (question: SimulationQuestion) => Sampler,
  size: SampleSize = tornadoSample
): Generator<SimulatedBar, void, undefined> {
  const at = (input: SensitivityInput, value: number) =>
    simulatedDifference({ ...question, scenario: known(input, value, question.scenario) }, sampler, size);
  for (const input of inputs.filter(isUnsure)) {
    const [low, high] = [at(input, input.low), at(input, input.high)];
    yield { input, low, high, swing: swingOf(low.mean, high.mean), oddsSwing: swingOf(low.odds, high.odds) };
  }
}

/** Offer less rival in one document. */
export function simulatedDifference(
  { scenario, amounts, stress, pair, seed, method }: SensitivityQuestion & Pick<SimulationQuestion, 'seed' | 'method'>,
  sampler: (question: SimulationQuestion) => Sampler,
  size: SampleSize = tornadoSample
): SimulatedDifference {
  const drawn = sampler({ scenario, amounts, stress, seed, method, detail: false });
  const [offer, rival] = [drawn.plan.offers.indexOf(pair.offer), drawn.plan.offers.indexOf(pair.rival)];
  let [mean, odds] = [0, 0];
  for (let scramble = 0; scramble < size.scrambles; scramble++) {
    const block = drawn.block({ scramble, from: 0, to: size.points, leaves: size.leaves });
    mean +=
      sideMean(block.given, block.givenElsewhere, offer, size.points) -
      sideMean(block.given, block.givenElsewhere, rival, size.points);
    odds += shareAbove(block.totals, block.elsewhere, { offer, rival, samples: size.points * size.leaves });
  }
  return { mean: mean / size.scrambles, odds: odds / size.scrambles };
}

function sideMean(totals: Float64Array, elsewhere: Float64Array, offer: number, points: number): number {
  const [from, to] = [offer * points, (offer + 1) * points];
  return (monthSum(totals, from, to) + monthSum(elsewhere, from, to)) / points;
}

function shareAbove(
  totals: Float64Array,
  elsewhere: Float64Array,
  { offer, rival, samples }: { offer: number; rival: number; samples: number }
): number {
  let above = 0;
  for (let sample = 0; sample < samples; sample++) {
    const [a, b] = [offer * samples + sample, rival * samples + sample];
    const difference = totals[a]! + elsewhere[a]! - totals[b]! - elsewhere[b]!;
    above += difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
  }
  return above / samples;
}

/** So small a volatility that nothing moves; at none at all the series would lose its coordinates, and every other thing drawn would be drawn by other points. */
const STILL = 1e-6;

/**
 * The document in which an input is known to be at a value: what is drawn is drawn as a list of one case, and a price whose path is at one end of
 * what it may be moves no more. What is drawn keeps its coordinates, so that all else comes out as in the document as it is.
 */
export function known(input: SensitivityInput, value: number, scenario: Scenario): Scenario {
  const moved = input.set(value);
  switch (input.kind) {
    case 'ownDemand':
      return withAmount(moved, ['candidate', 'computeDemand', input.family!, 'spendPerMonth'], certainly(value));
    case 'jobNeed': {
      const offer = scenario.offers.findIndex(({ id }) => id === input.offer);
      const place = scenario.offers[offer]!.components.findIndex(({ id }) => id === input.component);
      return withAmount(moved, ['offers', offer, 'components', place, 'workShare'], certainly(value));
    }
    case 'prices': {
      const { volatilityPerYear = 0 } = scenario.market.services[input.service!]!;
      return withAmount(moved, ['market', 'services', input.service!, 'volatilityPerYear'], Math.min(STILL, volatilityPerYear));
    }
    case 'sharePrice': {
      const employer = scenario.employers.findIndex(({ id }) => id === input.employer);
      // A lattice has no steps for a share that hardly moves.
      const still = hasLattice(scenario, input.employer!) ? 0 : STILL;
      return withAmount(moved, ['employers', employer, 'stock', 'volatilityPerYear'], still);
    }
    default: {
      const range = amountPlaces(scenario).find(({ path, amount }) => path === input.path && isRange(amount));
      return range ? range.set(moved, certainly(value)) : moved;
    }
  }
}

function hasLattice({ offers }: Scenario, employer: string): boolean {
  const components = offers.filter((offer) => offer.employer === employer).flatMap((offer) => offer.components);
  return components.some((component) => component.kind === 'equity' && component.method === 'lattice');
}

function certainly(value: number) {
  return { cases: [{ value, probability: 1 }] };
}

/**
 * From samples to an answer: means and their errors from what is known of each market path, quantiles, odds and certainty equivalents
 * from the samples (valuation.md, section 11; METHOD.md).
 */
import type { Distribution, SimulatedOffer, SimulationAnswer, SimulationSamples } from './answer.ts';
import { batchCount, meanEstimate, type Estimate } from './batches.ts';
import { beats } from './beats.ts';
import { certaintyEquivalent } from './certainty-equivalent.ts';
import { collectedSamples, type CollectedSamples } from './collected-samples.ts';
import type { SampleSize, SimulatedBlock, SimulationPlan, SimulationQuestion } from './question.ts';
import { distribution, sampledShape, shownQuantiles } from './sampled-distribution.ts';

/** A finished sample and what it is of. */
export interface SummarisedSample {
  question: Pick<SimulationQuestion, 'seed' | 'method'>;
  plan: SimulationPlan;
  size: SampleSize;
  /** In any order; every point of every scramble once. */
  blocks: readonly SimulatedBlock[];
}

/** The same bits for the same samples, however they were cut into blocks. @throws RangeError where blocks are missing, overlap or do not fit */
export function summarised(sample: SummarisedSample): { answer: SimulationAnswer; samples: SimulationSamples } {
  const { question, plan, size, blocks } = sample;
  const collected = collectedSamples(plan, size, blocks);
  const compared = sums(collected.totals, collected.elsewhere);
  const comparedGiven = sums(collected.given, collected.givenElsewhere);
  const reading = new Reading(sample, collected);
  const offers = plan.offers.map((id, index): SimulatedOffer => ({
    id,
    ...reading.worth(collected.totals[index]!, collected.given[index]!, index),
    compared: reading.worth(compared[index]!, comparedGiven[index]!, index),
    ...(collected.components && { components: reading.components(id, collected.components) }),
    ...(collected.years && { years: reading.years(index, collected.years) })
  }));
  const sides = plan.offers.map((id, index) => ({ id, samples: compared[index]!, given: comparedGiven[index]! }));
  const answer: SimulationAnswer = {
    seed: question.seed,
    method: question.method,
    ...size,
    paths: size.scrambles * size.points * size.leaves,
    offers,
    beats: beats(sides, size, question.method)
  };
  return { answer, samples: { totals: collected.totals, compared } };
}

/** How one sample's arrays are read. */
class Reading {
  readonly #sample: SummarisedSample;
  readonly #batches: number;
  readonly #charges: readonly Float64Array[];

  constructor(sample: SummarisedSample, { ventureCharge }: CollectedSamples) {
    this.#sample = sample;
    this.#batches = batchCount(sample.size);
    this.#charges = ventureCharge;
  }

  /** What an offer brings, with its certainty equivalent: of the worth at the candidate's own rate, since aversion charges the risk itself. */
  worth(samples: Float64Array, given: Float64Array, offer: number): Distribution & { certaintyEquivalent: number | null } {
    const { riskAversion, netWorth } = this.#sample.plan;
    const charge = this.#charges[offer];
    const own = charge ? sum(samples, charge, -1) : samples;
    return {
      ...distribution(this.#mean(given), sampledShape(samples, this.#batches)),
      certaintyEquivalent: certaintyEquivalent(own, riskAversion, netWorth)
    };
  }

  components(offer: string, samples: readonly Float64Array[]): (Distribution & { id: string })[] {
    return this.#sample.plan.components.flatMap((component, index) => {
      if (component.offer !== offer) return [];
      const values = samples[index]!;
      const mean = this.#mean(pathMeans(values, this.#sample.size.leaves));
      return [{ id: component.id, ...distribution(mean, sampledShape(values, this.#batches)) }];
    });
  }

  years(offer: number, samples: readonly Float64Array[]): NonNullable<SimulatedOffer['years']> {
    const { yearEnds } = this.#sample.plan;
    return yearEnds.map((months, year) => {
      const values = samples[offer * yearEnds.length + year]!;
      return { months, mean: this.#mean(pathMeans(values, this.#sample.size.leaves)).value, quantiles: shownQuantiles(values) };
    });
  }

  #mean(byPath: Float64Array): Estimate {
    return meanEstimate(byPath, this.#sample.size, this.#sample.question.method);
  }
}

function sums(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  return a.map((values, index) => sum(values, b[index]!, 1));
}

/** a + sign × b. */
function sum(a: Float64Array, b: Float64Array, sign: 1 | -1): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i]! + sign * b[i]!;
  return result;
}

/** Means over the leave dates of each market path. */
function pathMeans(samples: Float64Array, leaves: number): Float64Array {
  const means = new Float64Array(samples.length / leaves);
  for (let i = 0; i < samples.length; i++) means[Math.floor(i / leaves)]! += samples[i]! / leaves;
  return means;
}

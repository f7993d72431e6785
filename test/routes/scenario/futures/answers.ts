/** Answers of a simulation as tests of words need them: figures by hand, nothing drawn. */
import type { Beat, Distribution, Quantiles, SimulatedOffer, SimulationAnswer } from '#lib/engine/index.ts';

/** Quantiles that rise evenly from one end to the other. */
function evenly(low: number, high: number): Quantiles {
  const at = (chance: number) => low + ((high - low) * (chance - 5)) / 90;
  return { 5: low, 10: at(10), 25: at(25), 50: at(50), 75: at(75), 90: at(90), 95: high };
}

export function distribution(mean: number, low = mean, high = mean): Distribution {
  const none = evenly(0, 0);
  const shared = { standardError: 0, quantileErrors: none, belowZero: 0, atMostZero: 0, expectedShortfall: low };
  return { mean, quantiles: evenly(low, high), ...shared };
}

export function simulatedOffer(id: string, worth: Distribution, sure: number | null = worth.mean): SimulatedOffer {
  return { id, ...worth, certaintyEquivalent: sure, compared: { ...worth, certaintyEquivalent: sure } };
}

/** A beat whose odds count ties half, as the engine does. @param level share of the futures in which both are level */
export function beat(fields: Partial<Beat> = {}, level = 0): Beat {
  const { probability = 0.71, difference = distribution(41_000, -120_000, 210_000) } = fields;
  const belowZero = 1 - probability - level / 2;
  return {
    offer: 'b',
    rival: 'a',
    probability,
    standardError: 0.001,
    verdict: 'offer',
    disagree: false,
    ...fields,
    difference: { ...difference, belowZero, atMostZero: belowZero + level }
  };
}

export function answer(offers: SimulatedOffer[], beats: Beat[] = []): SimulationAnswer {
  return { scrambles: 8, points: 512, leaves: 8, seed: 1, method: 'sobol', paths: 32_768, offers, beats };
}

const NAMES: Readonly<Record<string, string>> = { a: 'Borealis', b: 'Halcyon' };
export const wording = { name: (offer: string) => NAMES[offer] ?? offer, currency: 'USD' };

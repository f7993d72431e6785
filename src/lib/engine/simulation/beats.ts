/** Which of two offers brings more, how often and how surely: path by path under the same market, the same leaving and the same demand. */
import type { Beat, BeatVerdict } from './answer.ts';
import { batchCount, batchedMean, margin, meanEstimate, type Estimate } from './batches.ts';
import type { SampleSize, SamplingMethod } from './question.ts';
import { distribution, mirrored, sampledShape } from './sampled-distribution.ts';
import { pointsOf, simulationStages } from './units.ts';

/** Between these odds it is too close to call. */
const CLOSE = { from: 0.45, to: 0.55 };

/** Of what is compared: far below a cent in a million. */
const ROUNDING = 1e-10;

/** What offers are compared by, with what is earned before and after. */
export interface ComparedOffer {
  id: string;
  samples: Float64Array;
  /** The mean, by market path. */
  given: Float64Array;
}

/** Each pair once in each direction: all of the first offer, then of the second. */
export function beats(offers: readonly ComparedOffer[], size: SampleSize, method: SamplingMethod): Beat[] {
  const rows = offers.map((): Beat[] => []);
  for (const [i, offer] of offers.entries()) {
    for (const [j, rival] of offers.entries()) {
      if (j <= i) continue;
      const [there, back] = beatsOfPair(offer, rival, size, method);
      rows[i]![j] = there;
      rows[j]![i] = back;
    }
  }
  return rows.flatMap((row) => row.filter((beat) => beat !== undefined));
}

function beatsOfPair(offer: ComparedOffer, rival: ComparedOffer, size: SampleSize, method: SamplingMethod): [Beat, Beat] {
  const batches = batchCount(size);
  const differences = sampleDifferences(offer.samples, rival.samples);
  const mean = meanEstimate(sampleDifferences(offer.given, rival.given), size, method);
  const shape = sampledShape(differences, batches);
  const odds = winningOdds(differences, size);
  const { standardError } = odds;
  const verdict = beatVerdict(odds, pointsOf(size) < pointsOf(simulationStages.tails));
  const disagree = Math.abs(mean.value) > margin(mean) && doubtless(odds) && mean.value > 0 !== odds.value > 0.5;
  return [
    {
      offer: offer.id,
      rival: rival.id,
      probability: odds.value,
      standardError,
      difference: distribution(mean, shape),
      verdict,
      disagree
    },
    {
      offer: rival.id,
      rival: offer.id,
      probability: 1 - odds.value,
      standardError,
      difference: mirrored(mean, shape),
      verdict: verdict === 'offer' ? 'rival' : verdict === 'rival' ? 'offer' : verdict,
      disagree
    }
  ];
}

/**
 * In words. `stillComputing` where the 95 % interval of the odds reaches across 45 or 55 %, so that more samples may change the words, and more
 * are to be had; when all are drawn, the odds as they are decide.
 */
export function beatVerdict(odds: Estimate, hasMore: boolean): BeatVerdict {
  const { value } = odds;
  const reach = margin(odds);
  const isOpen = [CLOSE.from, CLOSE.to].some((edge) => value - reach < edge && edge < value + reach);
  if (isOpen && hasMore) return 'stillComputing';
  if (value >= CLOSE.from && value <= CLOSE.to) return 'tooClose';
  return value > CLOSE.to ? 'offer' : 'rival';
}

/** Odds that are not even, beyond their error. */
function doubtless(odds: Estimate): boolean {
  return Math.abs(odds.value - 0.5) > margin(odds);
}

/** By sample; what is within rounding of a tie is one, so that equal sums of different parts do not win by 1e-11. */
export function sampleDifferences(a: Float64Array, b: Float64Array): Float64Array {
  const differences = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    differences[i] = Math.abs(difference) <= ROUNDING * Math.abs(a[i]!) ? 0 : difference;
  }
  return differences;
}

/** How often differences are won: above 0, and half of those at 0. */
export function winningOdds(differences: Float64Array, size: SampleSize): Estimate {
  return batchedMean(scores(differences), batchCount(size));
}

/** Won, lost, or half of each. */
function scores(differences: Float64Array): Float64Array {
  const scored = new Float64Array(differences.length);
  for (let i = 0; i < scored.length; i++) scored[i] = (Math.sign(differences[i]!) + 1) / 2;
  return scored;
}

/**
 * The same compute in every measure that people use: GPU-hours, tokens, a share of a cluster, money, experiments, working days.
 * Between GPU-hours and tokens stands one measured throughput, good under its own condition alone; what input tokens, idle time
 * between requests and failures cost is in the planning factor or nowhere.
 */
import { HOURS_PER_MONTH } from '../resolve-component.ts';

const SECONDS_PER_HOUR = 3600;
const TOKENS_PER_MILLION = 1e6;

/** What the figures rest on. Without a figure, or with one to divide by that is not above zero, what needs it is null. */
export interface ConversionTerms {
  /** Of one GPU, in output tokens, under the condition of its source (MLPerf counts no others). */
  outputTokensPerSecondPerGpu?: number;
  /** Share of that to plan with: a benchmark is a tuned best case. */
  planningFactor: number;
  /** Output tokens among all tokens; the price of tokens must be of the same blend. */
  outputShare: number;
  workingDayHours: number;
  /** In the cluster that a share is of. */
  gpus?: number;
  pricePerGpuHour?: number;
  /** Of all tokens, at the same output share. */
  pricePerMillionTokens?: number;
  /** What one experiment takes, in one of the two units. */
  experiment?: { gpuHours: number } | { millionTokens: number };
  /** Output speed of one session that streams without a pause. */
  tokensPerSecond?: number;
}

/** An amount a month (or in total, where nothing is asked of a share), in any one measure. Money is what one thing is bought with. */
export type ComputeAmount =
  | { gpuHours: number }
  | { millionTokens: number }
  | { clusterShare: number }
  | { moneyOnGpuHours: number }
  | { moneyOnTokens: number }
  | { experiments: number };

/** The same amount in all measures; null where the terms do not reach. */
export interface ComputeAmounts {
  gpuHours: number | null;
  /** Input and output together. */
  millionTokens: number | null;
  /** Of the cluster's hours in a month, 730 for each GPU. */
  clusterShare: number | null;
  /** Cost of the GPU-hours, and of the tokens, each at its own price: seldom the same. */
  moneyOnGpuHours: number | null;
  moneyOnTokens: number | null;
  experiments: number | null;
  /** Working days that one session streams for, to make the output tokens. */
  workingDays: number | null;
}

/** All tokens, in millions, that one GPU-hour makes: output tokens/s × planning factor × 3600 / output share. */
export function millionTokensPerGpuHour(
  terms: Pick<ConversionTerms, 'outputTokensPerSecondPerGpu' | 'planningFactor' | 'outputShare'>
): number | null {
  const { outputTokensPerSecondPerGpu: speed, planningFactor, outputShare } = terms;
  return over(times(speed, (planningFactor * SECONDS_PER_HOUR) / TOKENS_PER_MILLION), outputShare);
}

/** One amount in every measure: `computeAmounts({ millionTokens: 2000 }, terms).workingDays`. */
export function computeAmounts(amount: ComputeAmount, terms: ConversionTerms): ComputeAmounts {
  const rate = millionTokensPerGpuHour(terms);
  const given = unitsOf(amount, terms);
  const gpuHours = given.gpuHours ?? over(given.millionTokens, rate);
  const millionTokens = given.millionTokens ?? times(given.gpuHours, rate);
  return {
    gpuHours,
    millionTokens,
    clusterShare: over(gpuHours, clusterHours(terms)),
    moneyOnGpuHours: times(gpuHours, terms.pricePerGpuHour),
    moneyOnTokens: times(millionTokens, terms.pricePerMillionTokens),
    experiments: experimentsOf(gpuHours, millionTokens, terms),
    workingDays: workingDaysOf(millionTokens, terms)
  };
}

/** What is known of a figure that may be missing. */
type Known = number | null | undefined;

function times(a: Known, b: Known): number | null {
  return a == null || b == null ? null : a * b;
}

function over(a: Known, b: Known): number | null {
  return a == null || b == null || !(b > 0) ? null : a / b;
}

function clusterHours({ gpus }: ConversionTerms): number | null {
  return times(gpus, HOURS_PER_MONTH);
}

/** The amount in GPU-hours or in million tokens, whichever it is nearer to; the other is null. */
function unitsOf(amount: ComputeAmount, terms: ConversionTerms): { gpuHours: number | null; millionTokens: number | null } {
  const gpuHours = (value: number | null) => ({ gpuHours: value, millionTokens: null });
  const millionTokens = (value: number | null) => ({ gpuHours: null, millionTokens: value });
  if ('gpuHours' in amount) return gpuHours(amount.gpuHours);
  if ('millionTokens' in amount) return millionTokens(amount.millionTokens);
  if ('clusterShare' in amount) return gpuHours(times(amount.clusterShare, clusterHours(terms)));
  if ('moneyOnGpuHours' in amount) return gpuHours(over(amount.moneyOnGpuHours, terms.pricePerGpuHour));
  if ('moneyOnTokens' in amount) return millionTokens(over(amount.moneyOnTokens, terms.pricePerMillionTokens));
  const { experiment } = terms;
  if (experiment === undefined) return gpuHours(null);
  if ('gpuHours' in experiment) return gpuHours(amount.experiments * experiment.gpuHours);
  return millionTokens(amount.experiments * experiment.millionTokens);
}

function experimentsOf(gpuHours: Known, millionTokens: Known, { experiment }: ConversionTerms): number | null {
  if (experiment === undefined) return null;
  return 'gpuHours' in experiment ? over(gpuHours, experiment.gpuHours) : over(millionTokens, experiment.millionTokens);
}

function workingDaysOf(millionTokens: Known, { tokensPerSecond, outputShare, workingDayHours }: ConversionTerms): number | null {
  const outputTokens = times(millionTokens, TOKENS_PER_MILLION * outputShare);
  const hours = over(outputTokens, times(tokensPerSecond, SECONDS_PER_HOUR));
  return over(hours, workingDayHours);
}

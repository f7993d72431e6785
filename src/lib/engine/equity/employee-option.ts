/**
 * Employee options after Hull and White ("How to value employee stock options", Financial Analysts Journal 60(1), 2004): held to
 * expiry, unless the share reaches a multiple of the strike or the employee leaves; then exercised at once if that pays. What is lost
 * by leaving before vest is left to the caller: it is a factor e^(−exit rate × vest).
 */
import { europeanValue, type Option } from './black-scholes.ts';
import { latticePrices, latticeStep, type Step } from './lattice.ts';

export interface EmployeeOption extends Omit<Option, 'type'> {
  /** Of leaving, a year, continuous. */
  exitRate: number;
  /** Exercised once the price is this many strikes; Infinity: never early. */
  exerciseMultiple: number;
}

/**
 * Values today of options that differ in their vests alone, to someone who is there at vest: one lattice serves them all, backwards from
 * expiry for what the vested option is worth at each price, forwards from today for what a payment at each price is worth.
 * @param vests in years from today, at most the option's; each is taken to the nearest step
 */
export function employeeOptionValues(option: EmployeeOption, vests: readonly number[], steps: number): number[] {
  const call: Option = { ...option, type: 'call' };
  const step = latticeStep(call, steps);
  const { middle, weights } = root(option, step.ratio);
  const prices = latticePrices(middle, step.ratio, steps + 1);
  const at = vests.map((years) => Math.round((years / option.years) * steps));
  const paid = statePrices(weights, step, Math.max(0, ...at.filter((m) => m < steps)), new Set(at), prices.length);
  const values = new Map([[steps, europeanValue(call)]]);
  vestedValues(option, step, prices, (m, vested) => {
    const today = paid.get(m);
    if (today !== undefined) values.set(m, dot(today, vested, steps + 1, m + 1));
  });
  return at.map((m) => values.get(m)!);
}

/**
 * Today's price need not be one of the lattice's, since the price of early exercise is: three neighbours on its side of that stand for
 * it, weighted so that the price and its square are kept.
 */
function root({ spot, strike, exerciseMultiple }: EmployeeOption, ratio: number) {
  const barrier = exerciseMultiple * strike;
  if (!Number.isFinite(barrier) || barrier === 0 || spot === 0) return { middle: spot, weights: [0, 1, 0] };
  const distance = Math.log(barrier / spot) / Math.log(ratio);
  const nodes = distance > 0 ? Math.max(1, Math.round(distance)) : Math.min(-1, Math.round(distance));
  const middle = barrier * ratio ** -nodes;
  const [low, high] = [middle / ratio, middle * ratio];
  const weight = (of: number, a: number, b: number) => ((spot - a) * (spot - b)) / ((of - a) * (of - b));
  return { middle, weights: [weight(low, middle, high), weight(middle, low, high), weight(high, low, middle)] };
}

/** What one unit of money paid at each price is worth today, for the steps asked for. */
function statePrices(
  weights: readonly number[],
  { up, stay, down }: Step,
  last: number,
  asked: ReadonlySet<number>,
  length: number
) {
  const centre = (length - 1) / 2;
  let now = new Float64Array(length);
  now.set(weights, centre - 1);
  const kept = new Map<number, Float64Array>();
  for (let m = 0; ; m++) {
    if (asked.has(m)) kept.set(m, now);
    if (m >= last) return kept;
    const next = new Float64Array(length);
    for (let j = centre - m - 2; j <= centre + m + 2; j++) next[j] = up * now[j - 1]! + stay * now[j]! + down * now[j + 1]!;
    now = next;
  }
}

/** The vested option at every step before expiry, the last one first. The array is used again for the step before. */
function vestedValues(
  option: EmployeeOption,
  step: Step,
  prices: Float64Array,
  visit: (m: number, values: Float64Array) => void
): void {
  const { strike, exitRate, exerciseMultiple } = option;
  const call: Option = { ...option, type: 'call' };
  const centre = (prices.length - 1) / 2;
  const stays = Math.exp(-exitRate * step.years);
  const barrier = exerciseMultiple * strike * (1 - 1e-9);
  const firstExercised = prices.findIndex((price) => price >= barrier);
  const top = firstExercised < 0 ? prices.length : firstExercised;
  const within = (years: number) => prices.map((spot) => europeanValue({ ...call, spot, years }));
  // Whoever leaves does so within the step, in its middle on average.
  const left = within(step.years / 2).map((value) => (1 - stays) * value);
  const values = within(step.years).map((value, j) => (j < top ? stays * value + left[j]! : prices[j]! - strike));
  visit(centre - 2, values);
  const [up, stay, down] = [stays * step.up, stays * step.stay, stays * step.down];
  for (let m = centre - 3; m >= 0; m--) {
    let lower = values[centre - m - 2]!;
    const end = Math.min(top, centre + m + 2);
    for (let j = centre - m - 1; j < end; j++) {
      const here = values[j]!;
      values[j] = up * values[j + 1]! + stay * here + down * lower + left[j]!;
      lower = here;
    }
    visit(m, values);
  }
}

function dot(a: Float64Array, b: Float64Array, centre: number, reach: number): number {
  let sum = 0;
  for (let j = centre - reach; j <= centre + reach; j++) sum += a[j]! * b[j]!;
  return sum;
}

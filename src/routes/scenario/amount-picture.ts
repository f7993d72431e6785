/** What a range looks like: how dense it is from its least to its most (engine/simulation/density.ts), or a stick for each case. */
import { amountDensity, amountMean, type Amount } from '#lib/engine/index.ts';

export interface AmountPicture {
  shape: 'hill' | 'sticks';
  /** 0 … 1 from the left to the right, and up. */
  marks: { at: number; height: number }[];
  mean: number;
  /** What stands at the left and at the right. */
  least: number;
  most: number;
}

const POINTS = 61;

/** For `AmountPicture.svelte`; what lies beyond the bounds of the field is not drawn. */
export function amountPicture(
  amount: Exclude<Amount, number>,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number } = {}
): AmountPicture {
  const points = amountDensity(amount, POINTS).filter(({ value }) => value >= min && value <= max);
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const highest = Math.max(...points.map(({ density }) => density));
  const at = (value: number) => (most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0.5);
  return {
    shape: 'cases' in amount ? 'sticks' : 'hill',
    marks: points.map(({ value, density }) => ({ at: at(value), height: density / highest })),
    mean: at(amountMean(amount)),
    least,
    most
  };
}

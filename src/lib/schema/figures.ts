/**
 * Numbers within bounds, and `Amount`s whose every figure is within them. NaN and infinities are refused everywhere.
 * What an interval, a PERT range or a list of cases means for the valuation: engine/amount.ts.
 */
import { amountMean } from '#lib/engine/amount.ts';
import { list, option, strict } from './containers.ts';
import { z } from './zod.ts';

interface Bounds {
  min?: number;
  above?: number;
  max?: number;
  below?: number;
}

const mostCases = 100;
/** Probabilities and shares of a whole may miss 1 by this much, for instance three thirds written with six digits. */
const wholeTolerance = 1e-6;

function phrase(noun: string, { min, above, max, below }: Bounds): string {
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`;
  const limits = [
    min !== undefined && `≥ ${min}`,
    above !== undefined && `> ${above}`,
    max !== undefined && `≤ ${max}`,
    below !== undefined && `< ${below}`
  ].filter(Boolean);
  return limits.length > 0 ? `${noun} ${limits.join(' and ')}` : noun;
}

function bounded(schema: z.ZodNumber, { min, above, max, below }: Bounds, message: string): z.ZodNumber {
  let within = schema;
  if (min !== undefined) within = within.gte(min, message);
  if (above !== undefined) within = within.gt(above, message);
  if (max !== undefined) within = within.lte(max, message);
  if (below !== undefined) within = within.lt(below, message);
  return within;
}

/** Beyond this no figure of an offer means anything and a valuation overflows; fields take no more either. */
const largest = 1e15;

export function number(bounds: Bounds = {}): z.ZodNumber {
  const message = phrase('a number', bounds);
  const within = bounded(z.number(message), bounds, message);
  return bounds.max === undefined && bounds.below === undefined ? within.lte(largest, `a number up to ${largest}`) : within;
}

export function whole(bounds: Bounds): z.ZodNumber {
  const message = phrase('a whole number', bounds);
  return bounded(z.int(message), bounds, message);
}

/** What the parts sum to, in words, where they should make up a whole and don't. */
export function faultySum(parts: number[]): string | undefined {
  const sum = parts.reduce((before, part) => before + part, 0);
  return Math.abs(sum - 1) <= wholeTolerance ? undefined : `a sum of ${Number(sum.toPrecision(7))}`;
}

type AmountShape = 'number' | 'interval' | 'pert' | 'cases';

function amountShape(input: unknown): AmountShape {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'number';
  if ('cases' in input) return 'cases';
  return 'mode' in input ? 'pert' : 'interval';
}

/** A lognormal interval has a long tail: its ends may be within bounds that its mean, which the ladder takes, is not. */
function interval(figure: z.ZodNumber) {
  return strict({ low: figure, high: figure }).superRefine(({ low, high }, context) => {
    if (low >= high) context.addIssue({ code: 'custom', path: ['high'], message: `a number above low (${low})` });
    else {
      const mean = amountMean({ low, high });
      if (figure.safeParse(mean).success) return;
      const message = `a range whose mean is within the same bounds`;
      context.addIssue({ code: 'custom', message, params: { found: `a mean of ${Number(mean.toPrecision(4))}` } });
    }
  });
}

function pert(figure: z.ZodNumber) {
  const shape = z.literal('triangle', '"triangle", or nothing for PERT').exactOptional();
  return strict({ low: figure, mode: figure, high: figure, shape }).superRefine(({ low, mode, high }, context) => {
    if (low >= high) context.addIssue({ code: 'custom', path: ['high'], message: `a number above low (${low})` });
    else if (mode < low || mode > high)
      context.addIssue({ code: 'custom', path: ['mode'], message: `a number from low (${low}) to high (${high})` });
  });
}

function cases(figure: z.ZodNumber) {
  const entry = strict({ value: figure, probability: number({ min: 0 }) });
  const entries = list(entry, mostCases).superRefine((all, context) => {
    const found = faultySum(all.map(({ probability }) => probability));
    if (found) context.addIssue({ code: 'custom', message: 'probabilities that sum to 1', params: { found } });
  });
  return strict({ cases: entries });
}

function means(shape: AmountShape) {
  return (input: unknown) => amountShape(input) === shape;
}

function amount(bounds: Bounds) {
  const figure = number(bounds);
  return z.union([
    option(means('number'), figure),
    option(means('interval'), interval(figure)),
    option(means('pert'), pert(figure)),
    option(means('cases'), cases(figure))
  ]);
}

export const amountFromZero = amount({ min: 0 }).meta({ id: 'AmountFromZero' });
export const amountAboveZero = amount({ above: 0 }).meta({ id: 'AmountAboveZero' });
/** A part of a whole, 0 … 1. */
export const shareAmount = amount({ min: 0, max: 1 }).meta({ id: 'Share' });
/** A yearly chance: 1 is excluded, since nothing that is certain within a year survives its first month. */
export const chanceAmount = amount({ min: 0, below: 1 }).meta({ id: 'ChancePerYear' });
/** What is lost again and again, for instance to each round of money: something is left of it after twenty times. */
export const repeatedLossAmount = amount({ min: 0, max: 0.99 }).meta({ id: 'RepeatedLoss' });
/** The change of a price in a year, as a fraction of it. */
export const driftAmount = amount({ above: -1 }).meta({ id: 'DriftPerYear' });
/** The same of a share or a company, over twenty years: more than a hundredfold a year is no view, and overflows. */
export const growthAmount = amount({ above: -1, max: 100 }).meta({ id: 'GrowthPerYear' });
/** The change of a load or of money in a month: more than doubling every month for ten years is no view. */
const monthlyBounds = { above: -1, max: 1 };
export const monthlyGrowth = number(monthlyBounds);
export const monthlyGrowthAmount = amount(monthlyBounds).meta({ id: 'GrowthPerMonth' });
export const raiseAmount = amount({ min: -1 }).meta({ id: 'RaisePerYear' });
export const discountRateAmount = amount({ min: -0.5, max: 1 }).meta({ id: 'DiscountRatePerYear' });
/** What the candidate would pay for a thing, as a share of its cost. */
export const valuedAtAmount = amount({ min: 0, max: 2 }).meta({ id: 'ValuedAt' });

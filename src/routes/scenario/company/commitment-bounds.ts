/** What may be typed of a commitment that grows, so that its units stay what a document takes (schema/company.ts): each bound goes by the other figures. */
import type { Commitment } from '#lib/engine/index.ts';
import { LARGEST } from '#lib/format/parse.ts';

type Figures = Pick<Commitment, 'unitsPerMonth' | 'months' | 'ratchet'>;

export const MOST_MONTHS = 1200;
/** How often it grows until somebody says. */
export const USUAL_EVERY = 12;
/** A bound is readable, and what is shown of it can be typed. */
const DIGITS = 3;
/** What a logarithm and a power miss each other by. */
const DUST = 1e-9;

export function mostUnits({ months, ratchet }: Figures): number {
  return rounded(LARGEST / grown(months, ratchet));
}

/** Up to the month before the step that is too many. */
export function mostMonths({ unitsPerMonth, ratchet }: Figures): number {
  const { share, everyMonths } = ratchet ?? { share: 0, everyMonths: USUAL_EVERY };
  return Math.min(MOST_MONTHS, (mostSteps(unitsPerMonth, share) + 1) * everyMonths - 1);
}

export function mostShare({ unitsPerMonth, months, ratchet }: Figures): number {
  const steps = Math.floor(months / (ratchet?.everyMonths ?? USUAL_EVERY));
  return steps === 0 ? 1 : Math.min(1, rounded(Math.pow(LARGEST / atLeastOne(unitsPerMonth), 1 / steps) - 1 - DUST));
}

export function leastEvery({ unitsPerMonth, months, ratchet }: Figures): number {
  return Math.floor(months / (mostSteps(unitsPerMonth, ratchet?.share ?? 0) + 1)) + 1;
}

function grown(months: number, ratchet: Commitment['ratchet']): number {
  return ratchet === undefined ? 1 : Math.max(1, Math.pow(1 + ratchet.share, Math.floor(months / ratchet.everyMonths)));
}

function mostSteps(units: number, share: number): number {
  if (share <= 0) return Infinity;
  return Math.max(0, Math.floor(Math.log(LARGEST / atLeastOne(units)) / Math.log1p(share) - DUST));
}

/** Units are typed last as often as first: growth leaves room for one. */
function atLeastOne(units: number): number {
  return Math.max(1, units);
}

function rounded(bound: number): number {
  if (bound >= LARGEST || bound <= 0) return Math.max(0, bound);
  const unit = 10 ** (Math.floor(Math.log10(bound)) + 1 - DIGITS);
  return Number((Math.floor((bound / unit) * (1 - DUST)) * unit).toPrecision(DIGITS));
}

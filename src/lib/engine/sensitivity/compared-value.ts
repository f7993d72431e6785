/** What offers of one resolved scenario are compared by. */
import type { Resolved } from '../resolved.ts';
import { comparisonValue } from '../turning-points.ts';
import { common, offerValuation } from '../valuation.ts';

/** @returns a function of an offer's index; what the offers share is worked out once, when the first is asked for */
export function comparedValue(resolved: Resolved): (offer: number) => number {
  let shared: ReturnType<typeof common> | null = null;
  return (offer) => {
    shared ??= common(resolved);
    return comparisonValue(offerValuation(resolved.offers[offer]!, shared));
  };
}

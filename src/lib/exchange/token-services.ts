/** Services of a million tokens out of rows of prices: one service for each model, whoever sells it. */
import type { RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { withSnapshots } from './dated-models.ts';
import { freeId, limitedName, medianFigure, mostServices, sourced, type PriceSource } from './imported-card.ts';
import { grouped, median, priceMedian, type PlacedPrice } from './price-median.ts';

export interface TokenRow extends PlacedPrice {
  /** As the file names the row. */
  label: string;
  model: string;
  /** `price` is a blend of two prices, or the only one. */
  blended: boolean;
  contextTokens?: number;
  largestOutputTokens?: number;
}

/** At this price or above a million tokens are sold nowhere: such rows are slips of the unit. */
export const mostPerMillion = 10_000;

/** Three tokens read for one written, nothing cached: what the services of the shipped cards are. */
export function blendedPrice(input: number, output: number): number {
  return (3 * input + output) / 4;
}

/** By id, in the order of the models’ names; undefined where they are more than a card may have. */
export function tokenServices(rows: readonly TokenRow[], source: PriceSource): Map<string, RatedService> | undefined {
  const services = new Map<string, RatedService>();
  const models = withSnapshots(grouped(rows, ({ model }) => model));
  if (models.size > mostServices) return undefined;
  for (const [model, ofModel] of [...models].sort(([a], [b]) => (a < b ? -1 : 1))) {
    services.set(freeId(model, 'token', services), tokenService(model, ofModel, source));
  }
  return services;
}

function tokenService(model: string, rows: readonly TokenRow[], source: PriceSource): RatedService {
  const keys = rows.map(({ label }) => label);
  const method = rows.some(({ blended }) => blended) ? 'Blended 3 input : 1 output, nothing cached.' : undefined;
  const contextTokens = statedFact(
    rows.map(({ label, contextTokens }) => [label, contextTokens]),
    source
  );
  const largestOutputTokens = statedFact(
    rows.map(({ label, largestOutputTokens }) => [label, largestOutputTokens]),
    source
  );
  return {
    name: limitedName(`${model} tokens`),
    family: 'tokens',
    unit: 'million tokens',
    origin: source.origin,
    list: medianFigure(priceMedian(rows), source, keys, method),
    ...((contextTokens || largestOutputTokens) && {
      facts: { ...(contextTokens && { contextTokens }), ...(largestOutputTokens && { largestOutputTokens }) }
    })
  };
}

/** Providers cut a model's window differently: the middle one of those that are stated, the lower of two. */
function statedFact(stated: readonly (readonly [string, number | undefined])[], source: PriceSource): SourcedValue | undefined {
  const known = stated.filter((pair): pair is [string, number] => pair[1] !== undefined).sort(([, a], [, b]) => a - b);
  const values = known.map(([, value]) => value);
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const middle = values.findLast((value) => value <= median(values)) ?? low;
  const figure = sourced(
    middle,
    source,
    known.map(([label]) => label)
  );
  if (low === high) return figure;
  return {
    ...figure,
    low,
    high,
    basis: 'derived',
    rationale: `The middle of what ${known.length} rows state; low and high: the least and the most.`
  };
}

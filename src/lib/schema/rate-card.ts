/** What a rate card may look like: the dated, sourced prices of the services that compute is granted in. */
import { list, oneOf, record, strict } from './containers.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { currency, date, id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostServices = 500;
const price = sourcedValueSchema.refine(({ value, low }) => (low ?? value) >= 0, 'a price ≥ 0');
const drift = sourcedValueSchema.refine(({ value, low }) => (low ?? value) > -1, 'a drift > -1');
const volatility = sourcedValueSchema.refine(({ value, low }) => (low ?? value) >= 0 && value <= 3, 'a volatility from 0 to 3');

const ratedServiceSchema = strict({
  name,
  family: oneOf('gpu', 'tokens'),
  unit: name,
  /** One line for `Service.from.source`: it travels with the prices, the attribution that a licence asks for included. */
  origin: notes,
  list: price,
  retail: price,
  wholesale: price,
  marginal: price,
  fairMarketValue: price.exactOptional(),
  driftPerYear: drift,
  marginalDriftPerYear: drift.exactOptional(),
  volatilityPerYear: volatility
});

export const rateCardSchema = strict({
  format: z.literal('rate-card'),
  version: z.literal(1),
  card: id,
  title: name,
  asOf: date,
  currency,
  attribution: list(notes, 20),
  services: record(id, ratedServiceSchema, mostServices)
});

export type RateCard = z.output<typeof rateCardSchema>;
export type RatedService = z.output<typeof ratedServiceSchema>;

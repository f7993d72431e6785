/**
 * What a rate card may look like: the dated, sourced prices of the services that compute is granted in. Shipped cards and the
 * user's own pass the same schema; only the list price of a service is required, since many a catalogue says nothing else.
 */
import { list, oneOf, record, strict } from './containers.ts';
import { checked, type DocumentError } from './errors.ts';
import { number, whole } from './figures.ts';
import { parsedJson } from './json-text.ts';
import { sourcedTextSchema, sourcedValueSchema } from './sourced-value.ts';
import { currency, date, id, name, notes } from './text.ts';
import { versionErrors } from './upgrade.ts';
import { z } from './zod.ts';

/** A catalogue of models has thousands of rows, and hundreds of models once they are put together. */
const mostServices = 5_000;
const mostCharacters = 50_000_000;
const rateCardVersion = 1;

const price = sourcedValueSchema.refine(({ value, low }) => (low ?? value) >= 0, 'a price ≥ 0');
const positive = sourcedValueSchema.refine(({ value, low }) => (low ?? value) > 0, 'a figure > 0');
const drift = sourcedValueSchema.refine(({ value, low }) => (low ?? value) > -1, 'a drift > -1');
const volatility = sourcedValueSchema.refine(({ value, low }) => (low ?? value) >= 0 && value <= 3, 'a volatility from 0 to 3');
const chance = sourcedValueSchema.refine(
  ({ value, low, high }) => (low ?? value) >= 0 && value < 1 && (high ?? value) <= 1,
  'a chance from 0 to 1'
);
const measure = sourcedValueSchema.safeExtend({ value: number({ min: 0 }) });
/** Whole, as a scenario has them: a service of any card can be embedded. */
const count = sourcedValueSchema.safeExtend({ value: whole({ min: 0 }) });

const factsSchema = strict({
  timeToFirstTokenSeconds: measure.exactOptional(),
  tokensPerSecond: measure.exactOptional(),
  contextTokens: count.exactOptional(),
  largestOutputTokens: count.exactOptional(),
  generation: sourcedTextSchema.exactOptional()
});

const ratedServiceSchema = strict({
  name,
  family: oneOf('gpu', 'tokens'),
  unit: name,
  /** One line for `Service.from.source`: it travels with the prices, the attribution that a licence asks for included. */
  origin: notes,
  /** What letters multiply by: a hyperscaler on demand, a model's price list. */
  list: price,
  /** The like from whoever sells it to anyone: a neocloud on demand. */
  retail: price.exactOptional(),
  /** On sufferance: it may be taken back at any time. */
  spot: price.exactOptional(),
  /** On a contract of one year. */
  wholesale: price.exactOptional(),
  wholesaleThreeYears: price.exactOptional(),
  /** All that an hour costs whoever owns the machines, capital included. */
  ownerFull: price.exactOptional(),
  /** What one more hour costs whoever owns the machines. */
  marginal: price.exactOptional(),
  fairMarketValue: price.exactOptional(),
  driftPerYear: drift.exactOptional(),
  marginalDriftPerYear: drift.exactOptional(),
  volatilityPerYear: volatility.exactOptional(),
  reversionLevel: positive.exactOptional(),
  reversionHalfLifeYears: positive.exactOptional(),
  withdrawalPerYear: chance.exactOptional(),
  facts: factsSchema.exactOptional()
}).superRefine(({ reversionLevel, reversionHalfLifeYears }, context) => {
  if ((reversionLevel === undefined) === (reversionHalfLifeYears === undefined)) return;
  const absent = reversionLevel === undefined ? 'reversionLevel' : 'reversionHalfLifeYears';
  context.addIssue({
    code: 'custom',
    path: [absent],
    message: 'a figure, since prices that revert need a level and a half-life'
  });
});

export const rateCardSchema = strict({
  format: z.literal('rate-card', '"rate-card"'),
  version: z.literal(rateCardVersion, String(rateCardVersion)),
  card: id,
  title: name,
  asOf: date,
  currency,
  /** The card that this one was made from. */
  basedOn: id.exactOptional(),
  attribution: list(notes, 20),
  services: record(id, ratedServiceSchema, mostServices)
});

export type RateCard = z.output<typeof rateCardSchema>;
export type RatedService = z.output<typeof ratedServiceSchema>;

export type RateCardReading = { ok: true; card: RateCard } | { ok: false; errors: DocumentError[] };

/** The rate card that a value holds, or what is wrong with it, by path. */
export function readRateCard(value: unknown): RateCardReading {
  // A newer card says so, instead of listing the fields that this version does not know.
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  const errors = version === undefined ? [] : versionErrors(version, rateCardVersion);
  if (errors.length > 0) return { ok: false, errors };
  const reading = checked(rateCardSchema, value);
  return reading.ok ? { ok: true, card: reading.value } : reading;
}

/** The rate card in a text of JSON. */
export function readRateCardText(text: string): RateCardReading {
  const json = parsedJson(text, mostCharacters);
  return json.ok ? readRateCard(json.value) : json;
}

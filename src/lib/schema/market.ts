/** What the market of a scenario may look like: exchange rates, and the services that compute is granted in. */
import { oneOf, record, strict } from './containers.ts';
import { amountAboveZero, amountFromZero, chanceAmount, driftAmount, number, whole } from './figures.ts';
import { currency, date, id, name, notes } from './text.ts';

const mostServices = 500;
const mostCurrencies = 200;

const volatility = number({ min: 0, max: 3 });

/** What a user may put their own figure in place of, in the order in which a page shows it. */
const figures = {
  list: amountFromZero,
  retail: amountFromZero,
  wholesale: amountFromZero,
  marginal: amountFromZero,
  fairMarketValue: amountFromZero,
  driftPerYear: driftAmount,
  marginalDriftPerYear: driftAmount,
  volatilityPerYear: volatility,
  reversionLevel: amountAboveZero,
  reversionHalfLifeYears: amountAboveZero,
  withdrawalPerYear: chanceAmount
};

const replacedSchema = strict({
  list: figures.list.nullable().exactOptional(),
  retail: figures.retail.nullable().exactOptional(),
  wholesale: figures.wholesale.nullable().exactOptional(),
  marginal: figures.marginal.nullable().exactOptional(),
  fairMarketValue: figures.fairMarketValue.nullable().exactOptional(),
  driftPerYear: figures.driftPerYear.nullable().exactOptional(),
  marginalDriftPerYear: figures.marginalDriftPerYear.nullable().exactOptional(),
  volatilityPerYear: figures.volatilityPerYear.nullable().exactOptional(),
  reversionLevel: figures.reversionLevel.nullable().exactOptional(),
  reversionHalfLifeYears: figures.reversionHalfLifeYears.nullable().exactOptional(),
  withdrawalPerYear: figures.withdrawalPerYear.nullable().exactOptional()
});

const earlierCard = strict({ card: name, asOf: date }).exactOptional();
const keptSchema = strict({
  list: earlierCard,
  retail: earlierCard,
  wholesale: earlierCard,
  marginal: earlierCard,
  fairMarketValue: earlierCard,
  driftPerYear: earlierCard,
  marginalDriftPerYear: earlierCard,
  volatilityPerYear: earlierCard,
  reversionLevel: earlierCard,
  reversionHalfLifeYears: earlierCard,
  withdrawalPerYear: earlierCard
});

const priceOriginSchema = strict({
  card: name,
  source: notes,
  asOf: date,
  kept: keptSchema.exactOptional(),
  replaced: replacedSchema.exactOptional()
});

const factsSchema = strict({
  timeToFirstTokenSeconds: number({ min: 0 }).exactOptional(),
  tokensPerSecond: number({ min: 0 }).exactOptional(),
  contextTokens: whole({ min: 0 }).exactOptional(),
  largestOutputTokens: whole({ min: 0 }).exactOptional(),
  generation: name.exactOptional()
});

const serviceSchema = strict({
  name: name.exactOptional(),
  family: oneOf('gpu', 'tokens'),
  unit: name,
  list: figures.list,
  retail: figures.retail.exactOptional(),
  wholesale: figures.wholesale.exactOptional(),
  marginal: figures.marginal.exactOptional(),
  fairMarketValue: figures.fairMarketValue.exactOptional(),
  driftPerYear: figures.driftPerYear.exactOptional(),
  marginalDriftPerYear: figures.marginalDriftPerYear.exactOptional(),
  volatilityPerYear: figures.volatilityPerYear.exactOptional(),
  reversionLevel: figures.reversionLevel.exactOptional(),
  reversionHalfLifeYears: figures.reversionHalfLifeYears.exactOptional(),
  withdrawalPerYear: figures.withdrawalPerYear.exactOptional(),
  facts: factsSchema.exactOptional(),
  from: priceOriginSchema.exactOptional()
}).superRefine(({ reversionLevel, reversionHalfLifeYears }, context) => {
  if ((reversionLevel === undefined) === (reversionHalfLifeYears === undefined)) return;
  const absent = reversionLevel === undefined ? 'reversionLevel' : 'reversionHalfLifeYears';
  context.addIssue({
    code: 'custom',
    path: [absent],
    message: 'a figure, since prices that revert need a level and a half-life'
  });
});

export const marketSchema = strict({
  fx: record(currency, number({ above: 0 }), mostCurrencies).exactOptional(),
  correlation: number({ min: 0, max: 0.95 }).exactOptional(),
  services: record(id, serviceSchema, mostServices)
});

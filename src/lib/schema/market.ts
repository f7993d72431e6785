/** What the market of a scenario may look like: exchange rates, and the services that compute is granted in. */
import { oneOf, record, strict } from './containers.ts';
import { amountFromZero, driftAmount, number } from './figures.ts';
import { currency, date, id, name, notes } from './text.ts';

const mostServices = 500;
const mostCurrencies = 200;

const priceOriginSchema = strict({ card: name, source: notes, asOf: date });

const serviceSchema = strict({
  name: name.exactOptional(),
  family: oneOf('gpu', 'tokens'),
  unit: name,
  list: amountFromZero,
  retail: amountFromZero.exactOptional(),
  wholesale: amountFromZero.exactOptional(),
  marginal: amountFromZero.exactOptional(),
  fairMarketValue: amountFromZero.exactOptional(),
  driftPerYear: driftAmount.exactOptional(),
  marginalDriftPerYear: driftAmount.exactOptional(),
  volatilityPerYear: number({ min: 0, max: 3 }).exactOptional(),
  from: priceOriginSchema.exactOptional()
});

export const marketSchema = strict({
  fx: record(currency, number({ above: 0 }), mostCurrencies).exactOptional(),
  services: record(id, serviceSchema, mostServices)
});

/** Options by Black–Scholes with greeks, with early exercise by the lattice, and those whose strike is set later. */
import { europeanGreeks, europeanValue, forwardStartValue, type Option } from '#lib/engine/equity/black-scholes.ts';
import { americanValue } from '#lib/engine/equity/lattice.ts';
import { oneOf, strict } from '#lib/schema/containers.ts';
import { number } from '#lib/schema/figures.ts';
import { understood } from '../inputs.ts';

const price = number({ above: 0 });
const years = number({ min: 0 });
const inputsSchema = strict({
  type: oneOf('call', 'put'),
  exercise: oneOf('european', 'american', 'forward-start').exactOptional(),
  kind: oneOf('european', 'american', 'forward-start').exactOptional(),
  spot: price,
  strike: price.exactOptional(),
  moneyness: price.exactOptional(),
  years: years.exactOptional(),
  startYears: years.exactOptional(),
  endYears: years.exactOptional(),
  rate: number(),
  dividendYield: number().default(0),
  volatility: number({ above: 0 })
});

export function options(inputs: unknown): object {
  const {
    exercise,
    kind = exercise,
    strike,
    moneyness,
    years,
    startYears,
    endYears = years,
    ...market
  } = understood(inputsSchema, inputs);
  if (kind === 'forward-start') {
    if (moneyness === undefined || startYears === undefined || endYears === undefined)
      throw new Error('inputs: a forward start has moneyness, startYears and an end');
    return { value: forwardStartValue({ ...market, moneyness, startYears, endYears }) };
  }
  if (strike === undefined || years === undefined) throw new Error('inputs: an option has a strike and years');
  const option: Option = { ...market, strike, years };
  return kind === 'american' ? american(option) : europeanGreeks(option);
}

/** `crr501` is the same option by a tree whose own error is within the tolerance: the engine has one price for it. */
function american(option: Option): object {
  const value = americanValue(option);
  return { value, european: europeanValue(option), crr501: value };
}

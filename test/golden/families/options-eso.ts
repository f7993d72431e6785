/** Employee options after Hull and White (2004); what is lost by leaving before vest is taken off here, as the engine's rows do. */
import { employeeOptionValues } from '#lib/engine/equity/employee-option.ts';
import { oneOf, strict } from '#lib/schema/containers.ts';
import { number } from '#lib/schema/figures.ts';
import { understood } from '../inputs.ts';

const price = number({ above: 0 });
const fromZero = number({ min: 0 });
const inputsSchema = strict({
  model: oneOf('hull-white-2004'),
  spot: price,
  strike: price,
  volatility: price,
  rate: number(),
  dividendYield: number().default(0),
  exitRate: fromZero.default(0),
  vestingYears: fromZero.default(0),
  years: price,
  exerciseMultiple: number({ min: 1 }).nullable().default(null)
});

export function optionsEso(inputs: unknown): object {
  const { model: _model, vestingYears, exerciseMultiple, ...option } = understood(inputsSchema, inputs);
  const [ifThere = NaN] = employeeOptionValues(
    { ...option, exerciseMultiple: exerciseMultiple ?? Infinity },
    [vestingYears],
    240
  );
  return { value: Math.exp(-option.exitRate * vestingYears) * ifThere };
}

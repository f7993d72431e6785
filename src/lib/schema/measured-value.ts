/** A sourced figure that carries its unit and says how far off it may be: what is worked with outside a rate card. */
import { number } from './figures.ts';
import { sourcedValueSchema, type SourcedValue } from './sourced-value.ts';
import { z } from './zod.ts';

/** `low` and `high` keep within the bounds too. */
export function measured<const Unit extends string>(unit: Unit, bounds: Parameters<typeof number>[0] = {}) {
  const figure = number(bounds);
  return sourcedValueSchema.safeExtend({ unit: z.literal(unit, `"${unit}"`), value: figure, low: figure, high: figure });
}

export type MeasuredValue = SourcedValue & { unit: string; low: number; high: number };

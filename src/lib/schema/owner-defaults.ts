/** What the defaults of an owner's cost may look like: the inputs of engine/prices/owner-cost.ts, each in its unit with its range. */
import type { OwnerCostInputs } from '#lib/engine/prices/owner-cost.ts';
import { record, strict } from './containers.ts';
import { measured, type MeasuredValue } from './measured-value.ts';
import { currency, date, id, name } from './text.ts';
import { z } from './zod.ts';

const mostAccelerators = 100;

const commonSchema = strict({
  lifeYears: measured('years', { above: 0 }),
  residualShare: measured('share of price', { min: 0, max: 1 }),
  capitalCostPerYear: measured('a year', { min: 0 }),
  utilisation: measured('share of hours', { above: 0, max: 1 }),
  loadShare: measured('share of full power', { min: 0, max: 1 }),
  pue: measured('ratio', { min: 1 }),
  pricePerKilowattHour: measured('USD/kWh', { min: 0 }),
  colocationPerKilowattMonth: measured('USD/kW-month', { min: 0 }),
  operationsShare: measured('share of price a year', { min: 0 })
});

const acceleratorSchema = strict({
  name,
  pricePerGpu: measured('USD', { min: 0 }),
  kilowattsPerGpu: measured('kW', { min: 0 })
});

export const ownerDefaultsSchema = strict({
  format: z.literal('owner-defaults', '"owner-defaults"'),
  version: z.literal(1, '1'),
  title: name,
  asOf: date,
  currency,
  common: commonSchema,
  /** By the GPU-hour of a rate card that they cost. */
  accelerators: record(id, acceleratorSchema, mostAccelerators)
});

export type OwnerDefaults = z.output<typeof ownerDefaultsSchema>;
export type OwnerFacts = Record<keyof OwnerCostInputs, MeasuredValue>;

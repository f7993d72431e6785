/** What the benefit presets may look like: usual benefits to start from, each figure with its source or its reason. */
import { identified, oneOf, strict, variants } from './containers.ts';
import { whole } from './figures.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { currency, date, id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostPresets = 100;
const base = { id, name, blurb: notes };

const benefitPresetSchema = strict({
  ...base,
  kind: z.literal('benefit'),
  perYear: sourcedValueSchema,
  taxable: z.boolean('true or false'),
  valuedAt: sourcedValueSchema
});

/** What is paid once, such as relocation, is a sign-on in the scenario format: a benefit runs to the end. */
const onceOnlyPresetSchema = strict({
  ...base,
  kind: z.literal('signOn'),
  amount: sourcedValueSchema,
  clawbackMonths: whole({ min: 0 }),
  clawback: oneOf('proRata', 'full')
});

const presetSchema = variants('kind', [benefitPresetSchema, onceOnlyPresetSchema], 'one of "benefit", "signOn"');

export const benefitPresetsSchema = strict({
  format: z.literal('benefit-presets'),
  version: z.literal(1),
  title: name,
  asOf: date,
  currency,
  presets: identified(presetSchema, mostPresets)
});

export type BenefitPreset = z.output<typeof presetSchema>;

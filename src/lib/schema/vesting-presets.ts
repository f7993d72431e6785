/** What the vesting schedules by name may look like: terms that a grant may take as they are, who uses them, and where that was read. */
import { identified, strict } from './containers.ts';
import { sourced } from './sourced-value.ts';
import { date, id, name, notes } from './text.ts';
import { tranchesSchema, vestingSchema } from './vesting.ts';
import { z } from './zod.ts';

const mostPresets = 50;

const termsSchema = strict({ vesting: vestingSchema.exactOptional(), tranches: tranchesSchema.exactOptional() }).refine(
  ({ vesting, tranches }) => (vesting === undefined) !== (tranches === undefined),
  'one of vesting and tranches'
);

const vestingPresetSchema = strict({ id, name, usedBy: notes.min(1, 'a text'), terms: sourced(termsSchema) });

export const vestingPresetsSchema = strict({
  format: z.literal('vesting-presets', '"vesting-presets"'),
  version: z.literal(1, '1'),
  title: name,
  asOf: date,
  /** In the order of the menu. */
  presets: identified(vestingPresetSchema, mostPresets)
});

export type VestingPreset = z.output<typeof vestingPresetSchema>;

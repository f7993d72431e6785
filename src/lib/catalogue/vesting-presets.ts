/** The shipped vesting schedules by name (models/equity/vesting.json), and the terms that a grant takes of one. */
import type { VestingPreset } from '#lib/schema/vesting-presets.ts';
import shipped from '#models/equity/vesting.json' with { type: 'json' };

const presets = shipped.presets as readonly VestingPreset[];

/** In the order of the menu. */
export function vestingPresets(): readonly VestingPreset[] {
  return presets;
}

/** A copy of a preset's terms, to be put into a document; undefined where there is no such preset. */
export function presetTerms(id: string): VestingPreset['terms']['value'] | undefined {
  return structuredClone(presets.find((preset) => preset.id === id)?.terms.value);
}

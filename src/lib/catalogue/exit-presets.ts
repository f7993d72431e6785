/** The shipped tables of exits (models/equity/exits.json), and a company's exits by one of them. */
import type { Exit } from '#lib/engine/document.ts';
import type { ExitPreset } from '#lib/schema/exit-presets.ts';
import shipped from '#models/equity/exits.json' with { type: 'json' };

/** In the order of the menu. */
export function exitPresets(): readonly ExitPreset[] {
  return shipped.presets as readonly ExitPreset[];
}

/** @param equityValue of all shares today, which the preset's multiples are of */
export function exitsFromPreset({ cases, month }: ExitPreset, equityValue: number): Exit[] {
  return cases.map(({ name, probability, multiple }) => ({
    name,
    probability,
    month,
    equityValue: Math.round(equityValue * multiple)
  }));
}

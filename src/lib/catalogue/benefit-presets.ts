/** The shipped benefit presets (models/presets/benefits.json) and the component that each of them starts. */
import type { BenefitComponent, SignOnComponent } from '#lib/engine/document.ts';
import type { BenefitPreset } from '#lib/schema/preset.ts';
import shipped from '#models/presets/benefits.json' with { type: 'json' };

const presets = shipped.presets as readonly BenefitPreset[];

/** In the order of the menu. */
export function benefitPresets(): readonly BenefitPreset[] {
  return presets;
}

/** A component with the preset's figures; `id` must be free in the offer. */
export function componentFromPreset(preset: BenefitPreset, id: string): BenefitComponent | SignOnComponent {
  const { name } = preset;
  if (preset.kind === 'signOn') {
    const { clawbackMonths, clawback } = preset;
    return { id, name, kind: 'signOn', amount: preset.amount.value, paidInMonth: 0, clawbackMonths, clawback };
  }
  return { id, name, kind: 'benefit', perYear: preset.perYear.value, taxable: preset.taxable, valuedAt: preset.valuedAt.value };
}

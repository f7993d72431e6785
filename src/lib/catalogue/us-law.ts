/** The shipped tax law of the United States (models/tax/us) as the plain numbers that the engine computes with. */
import type { FederalParameters, UsLaw } from '#lib/engine/tax/us/parameters.ts';
import type { UsFederalTaxDocument } from '#lib/schema/us-federal-tax.ts';
import year2025 from '#models/tax/us/federal/2025.json' with { type: 'json' };
import year2026 from '#models/tax/us/federal/2026.json' with { type: 'json' };
import { plainFigures } from './plain-figures.ts';
import { usStates } from './us-states.ts';

/** By tax year, the oldest first, none missing between. */
export const usFederalDocuments: readonly UsFederalTaxDocument[] = [year2025, year2026] as UsFederalTaxDocument[];

export const usLaw: UsLaw = { federal: usFederalDocuments.map(federalParameters), states: usStates };

/** A figure that the engine needs and the schema does not have is an error of types here. */
function federalParameters({ taxYear, provisional, figures }: UsFederalTaxDocument): FederalParameters {
  return { taxYear, provisional, ...plainFigures(figures) };
}

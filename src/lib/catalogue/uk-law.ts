/** The shipped tax law of the United Kingdom (models/tax/uk) as the plain numbers that the engine computes with. */
import type { UkLaw, UkParameters } from '#lib/engine/tax/uk/parameters.ts';
import type { UkTaxDocument } from '#lib/schema/uk-tax.ts';
import year2025 from '#models/tax/uk/2025-26.json' with { type: 'json' };
import year2026 from '#models/tax/uk/2026-27.json' with { type: 'json' };
import { plainFigures } from './plain-figures.ts';

/** By tax year, the oldest first, none missing between. */
export const ukTaxDocuments: readonly UkTaxDocument[] = [year2025, year2026] as UkTaxDocument[];

export const ukLaw: UkLaw = { years: ukTaxDocuments.map(ukParameters) };

/** A figure that the engine needs and the schema does not have is an error of types here. */
function ukParameters({ taxYear, provisional, figures }: UkTaxDocument): UkParameters {
  return { taxYear, provisional, ...plainFigures(figures) };
}

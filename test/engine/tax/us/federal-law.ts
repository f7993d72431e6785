/** The federal law of models/tax/us/federal for tests, by tax year. */
import type { FederalParameters } from '#lib/engine/tax/us/parameters.ts';
import { plainFigures } from '#lib/catalogue/plain-figures.ts';
import { usFederalTaxSchema } from '#lib/schema/us-federal-tax.ts';
import { modelDocument } from '../../../support/model-files.ts';

function federalLaw(year: number): FederalParameters {
  const { taxYear, provisional, figures } = usFederalTaxSchema.parse(modelDocument(`tax/us/federal/${year}.json`));
  return { taxYear, provisional, ...plainFigures(figures) };
}

export const law2025 = federalLaw(2025);
export const law2026 = federalLaw(2026);

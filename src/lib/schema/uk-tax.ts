/** What the tax law of the United Kingdom of one year may look like (models/tax/uk): the figures of engine/tax/uk/parameters.ts. */
import { strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { sourced } from './sourced-value.ts';
import { taxBandsSchema } from './tax-bands.ts';
import { name, notes } from './text.ts';
import { z } from './zod.ts';

const amount = sourced(number({ min: 0 }));
const rate = sourced(number({ min: 0, max: 1 }));
const bands = sourced(taxBandsSchema.min(1, 'one band or more'));
/** The end of the first band limits the lower rate of capital gains tax. */
const mainBands = sourced(taxBandsSchema.min(2, 'two bands or more'));

export const ukTaxSchema = strict({
  format: z.literal('uk-tax', '"uk-tax"'),
  version: z.literal(1, '1'),
  title: name,
  /** In which the tax year starts. */
  taxYear: whole({ min: 1900, max: 2200 }),
  currency: z.literal('GBP', '"GBP"'),
  /** Why the figures may still change; null: they are law. */
  provisional: notes.nullable(),
  figures: strict({
    personalAllowance: amount,
    allowanceTaperStart: amount,
    allowanceTaperRate: rate,
    bands: mainBands,
    scottishBands: bands,
    nationalInsuranceBands: bands,
    employerNationalInsuranceRate: rate,
    employerNationalInsuranceThreshold: amount,
    class1ARate: rate,
    trivialBenefitLimit: amount,
    gainsExemption: amount,
    gainsBasicRate: rate,
    gainsHigherRate: rate
  })
});

export type UkTaxDocument = z.output<typeof ukTaxSchema>;

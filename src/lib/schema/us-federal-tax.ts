/** What the federal tax law of one year may look like (models/tax/us/federal): the figures of engine/tax/us/parameters.ts. */
import { strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { byStatus } from './filing-status.ts';
import { sourced } from './sourced-value.ts';
import { taxBandsSchema } from './tax-bands.ts';
import { name, notes } from './text.ts';
import { z } from './zod.ts';

const amount = sourced(number({ min: 0 }));
const rate = sourced(number({ min: 0, max: 1 }));
const amounts = byStatus(number({ min: 0 }));
const bands = byStatus(taxBandsSchema.min(1, 'one band or more'));

export const usFederalTaxSchema = strict({
  format: z.literal('us-federal-tax', '"us-federal-tax"'),
  version: z.literal(1, '1'),
  title: name,
  taxYear: whole({ min: 1900, max: 2200 }),
  currency: z.literal('USD', '"USD"'),
  /** Why the figures may still change; null: they are law. */
  provisional: notes.nullable(),
  figures: strict({
    ordinaryBands: bands,
    standardDeduction: amounts,
    gainsBands: bands,
    socialSecurityRate: rate,
    socialSecurityWageBase: amount,
    medicareRate: rate,
    additionalMedicareRate: rate,
    additionalMedicareThreshold: amounts,
    unemploymentRate: rate,
    unemploymentWageBase: amount,
    investmentIncomeRate: rate,
    investmentIncomeThreshold: amounts,
    amtExemption: amounts,
    amtPhaseOutStart: amounts,
    amtPhaseOutRate: rate,
    amtBands: bands,
    saltCap: amounts,
    saltPhaseOutStart: amounts,
    saltPhaseOutRate: rate,
    saltFloor: amounts,
    itemizedLimitShare: rate,
    supplementalRate: rate,
    supplementalHighRate: rate,
    supplementalThreshold: amount
  })
});

export type UsFederalTaxDocument = z.output<typeof usFederalTaxSchema>;

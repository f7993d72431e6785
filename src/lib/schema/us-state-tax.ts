/** What the tax law of an American state of one year may look like (models/tax/us/states): the figures of StateParameters. */
import { usRegions } from '#lib/engine/us-regions.ts';
import { identified, list, oneOf, strict } from './containers.ts';
import { byStatus } from './filing-status.ts';
import { number, whole } from './figures.ts';
import { sourced } from './sourced-value.ts';
import { taxBandsSchema } from './tax-bands.ts';
import { id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostPayrollTaxes = 10;
const mostSteps = 50;
const mostAddBacks = 10;

const money = number({ min: 0 });
const amount = sourced(money);
const rate = sourced(number({ min: 0, max: 1 }));
const named = { id, name };

/** What holds above an edge, edges rising. */
function steps<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return list(strict({ above: money, ...shape }), mostSteps)
    .min(1, 'a step or more')
    .superRefine((entries, context) => {
      entries.forEach((entry, index) => {
        const above = (at: number) => (entries[at] as { above: number } | undefined)?.above ?? -1;
        if (above(index) <= above(index - 1))
          context.addIssue({ code: 'custom', path: [index, 'above'], message: 'a number above the step before' });
      });
    });
}

const surtax = strict({ ...named, threshold: amount, rate });

const city = strict({
  name,
  bands: byStatus(taxBandsSchema),
  fixedCredit: byStatus(money),
  fixedCreditIncomeLimit: amount,
  rateReductionBands: byStatus(taxBandsSchema),
  rateReductionLimit: amount
});

const figures = strict({
  bands: byStatus(taxBandsSchema),
  payroll: identified(strict({ ...named, rate, wageBase: amount.nullable(), most: amount.nullable() }), mostPayrollTaxes),
  standardDeduction: byStatus(money).exactOptional(),
  exemption: byStatus(money).exactOptional(),
  exemptionSteps: byStatus(steps({ amount: money })).exactOptional(),
  deductionReduction: strict({ bands: byStatus(taxBandsSchema), mostShare: rate }).exactOptional(),
  deductionLimit: strict({ incomeLimit: amount, most: byStatus(money) }).exactOptional(),
  payrollTaxDeduction: strict({ rate, most: amount }).exactOptional(),
  shortTermGainsRate: rate.exactOptional(),
  exemptionCredit: strict({
    amount: byStatus(money),
    phaseOutStart: byStatus(money),
    phaseOutStep: byStatus(number({ above: 0 })),
    reduction: byStatus(money)
  }).exactOptional(),
  taxpayerCredit: strict({
    rate,
    base: byStatus(money),
    phaseOutStart: byStatus(money),
    phaseOutRate: rate
  }).exactOptional(),
  recapture: strict({
    steps: byStatus(steps({ base: money, benefit: money })),
    start: amount,
    phaseInLength: sourced(number({ above: 0 })),
    flatRateStart: amount,
    flatRate: rate
  }).exactOptional(),
  addBacks: list(
    strict({ start: byStatus(money), step: byStatus(number({ above: 0 })), amount: byStatus(money), most: byStatus(money) }),
    mostAddBacks
  ).exactOptional(),
  creditShares: byStatus(steps({ share: number({ min: 0, max: 1 }) })).exactOptional(),
  surtax: surtax.exactOptional(),
  investmentSurtax: surtax.exactOptional(),
  gainsSurtax: surtax.exactOptional(),
  gainsExcise: strict({ ...named, deduction: byStatus(money), bands: byStatus(taxBandsSchema) }).exactOptional(),
  highIncomeTax: strict({ ...named, deduction: byStatus(money), rate }).exactOptional(),
  cities: strict({ NYC: city }).exactOptional()
});

export const usStateTaxSchema = strict({
  format: z.literal('us-state-tax', '"us-state-tax"'),
  version: z.literal(1, '1'),
  title: name,
  region: oneOf(...usRegions),
  name,
  taxYear: whole({ min: 1900, max: 2200 }),
  currency: z.literal('USD', '"USD"'),
  /** Why the figures may still change; null: they are law. */
  provisional: notes.nullable(),
  figures
});

export type UsStateTaxDocument = z.output<typeof usStateTaxSchema>;

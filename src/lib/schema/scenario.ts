/**
 * What a scenario may look like: every row of the table in scenario-format.md, as zod schemas whose output is exactly
 * engine/document.ts (test/schema/scenario.test-d.ts). Whether a formula can be evaluated is for formula/ to say.
 */
import { identified, strict, variants } from './containers.ts';
import { benefitSchema, bonusSchema, customSchema, salarySchema, signOnSchema } from './cash.ts';
import { accessSchema, computeSchema } from './compute.ts';
import { counterSchema } from './counter.ts';
import { employerSchema } from './employer.ts';
import { equitySchema } from './equity.ts';
import { amountFromZero, chanceAmount, discountRateAmount, number, whole } from './figures.ts';
import { marketSchema } from './market.ts';
import { referenceFaults } from './references.ts';
import { savedRunSchema } from './saved-run.ts';
import { taxSchema } from './tax.ts';
import { currency, date, id, month, name, notes } from './text.ts';
import { z } from './zod.ts';

/** The version that this app writes; older ones are upgraded to it (upgrade.ts). */
export const scenarioVersion = 2;

const mostEmployers = 50;
const mostOffers = 50;
const mostComponents = 100;
const mostRuns = 50;

const demandSchema = strict({
  spendPerMonth: amountFromZero.exactOptional(),
  elasticity: number({ min: 0, max: 5 }).exactOptional()
});

const needsSchema = strict({
  timeToFirstTokenSeconds: number({ min: 0 }).exactOptional(),
  tokensPerSecond: number({ min: 0 }).exactOptional(),
  contextTokens: whole({ min: 0 }).exactOptional(),
  largestOutputTokens: whole({ min: 0 }).exactOptional(),
  access: accessSchema.exactOptional(),
  queueHours: number({ min: 0 }).exactOptional(),
  experimentsPerMonth: number({ min: 0 }).exactOptional()
});

const experimentSchema = strict({
  gpuHours: number({ above: 0 }).exactOptional(),
  millionTokens: number({ above: 0 }).exactOptional()
});

const candidateSchema = strict({
  tax: taxSchema,
  discountRatePerYear: discountRateAmount.exactOptional(),
  leaveRatePerYear: chanceAmount.exactOptional(),
  outsidePayPerYear: amountFromZero.exactOptional(),
  riskAversion: number({ min: 0, max: 10 }).exactOptional(),
  netWorth: number().exactOptional(),
  computeDemand: strict({ gpu: demandSchema.exactOptional(), tokens: demandSchema.exactOptional() }).exactOptional(),
  needs: needsSchema.exactOptional(),
  hourValue: amountFromZero.exactOptional(),
  experiment: experimentSchema.exactOptional()
});

const componentSchema = variants(
  'kind',
  [salarySchema, bonusSchema, signOnSchema, benefitSchema, customSchema, equitySchema, computeSchema],
  'one of "salary", "bonus", "signOn", "benefit", "custom", "equity", "compute"'
);

const offerSchema = strict({
  id,
  employer: id,
  title: name.exactOptional(),
  startMonth: month,
  replyBy: date.exactOptional(),
  currency: currency.exactOptional(),
  tax: taxSchema.exactOptional(),
  leaveRatePerYear: chanceAmount.exactOptional(),
  location: name.exactOptional(),
  notes: notes.exactOptional(),
  components: identified(componentSchema, mostComponents)
});

/** The whole document, references between its parts included. */
export const scenarioSchema = strict({
  format: z.literal('scenario', '"scenario"'),
  version: z.literal(scenarioVersion, String(scenarioVersion)),
  id,
  name,
  notes: notes.exactOptional(),
  currency,
  valuationMonth: month,
  horizonMonths: whole({ min: 12, max: 120 }).exactOptional(),
  candidate: candidateSchema,
  market: marketSchema,
  employers: identified(employerSchema, mostEmployers),
  offers: identified(offerSchema, mostOffers),
  counter: counterSchema.exactOptional(),
  runs: identified(savedRunSchema, mostRuns).exactOptional()
}).superRefine((scenario, context) => {
  for (const fault of referenceFaults(scenario)) context.addIssue({ code: 'custom', ...fault });
});

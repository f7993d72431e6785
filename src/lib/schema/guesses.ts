/** What the document of default guesses may look like: the figures that stand in where nobody has said anything. */
import { strict } from './containers.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { currency, date, name } from './text.ts';
import { z } from './zod.ts';

/** Nobody knows these, so each says how far off it may be. */
export const guessSchema = sourcedValueSchema
  .safeExtend({ name })
  .refine(({ low, high }) => low !== undefined && high !== undefined, 'a guess with low and high');

export const guessesSchema = strict({
  format: z.literal('guesses'),
  version: z.literal(1),
  title: name,
  asOf: date,
  currency,
  guesses: strict({
    gpuSpendPerMonth: guessSchema,
    tokensSpendPerMonth: guessSchema,
    elasticity: guessSchema,
    leaveRatePerYear: guessSchema,
    revocationRatePerYear: guessSchema,
    candidateDiscountRatePerYear: guessSchema,
    employerDiscountRatePerYear: guessSchema,
    riskAversion: guessSchema,
    workShare: guessSchema,
    flatTaxRate: guessSchema,
    flatEmployerRate: guessSchema,
    bonusPayout: guessSchema
  })
});

export type GuessFacts = z.output<typeof guessesSchema>['guesses'];

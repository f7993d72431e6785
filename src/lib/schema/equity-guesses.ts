/** What the document of default guesses about equity may look like. */
import { guessSchema } from './guesses.ts';
import { strict } from './containers.ts';
import { date, name } from './text.ts';
import { z } from './zod.ts';

export const equityGuessesSchema = strict({
  format: z.literal('equity-guesses'),
  version: z.literal(1),
  title: name,
  asOf: date,
  guesses: strict({
    ventureDiscountRatePerYear: guessSchema,
    privateVolatilityPerYear: guessSchema,
    listedVolatilityPerYear: guessSchema,
    failurePerYear: guessSchema,
    exitMonths: guessSchema,
    dilutionPerRound: guessSchema,
    dismissalChance: guessSchema,
    exerciseMultiple: guessSchema
  })
});

export type EquityGuessFacts = z.output<typeof equityGuessesSchema>['guesses'];

/** What the document of assumed doubts may look like. */
import { strict } from './containers.ts';
import { guessSchema } from './guesses.ts';
import { date, name } from './text.ts';
import { z } from './zod.ts';

export const uncertaintyGuessesSchema = strict({
  format: z.literal('uncertainty-guesses'),
  version: z.literal(1),
  title: name,
  asOf: date,
  guesses: strict({ demandFactor: guessSchema, workShareSpread: guessSchema, marketCorrelation: guessSchema })
});

export type UncertaintyGuessFacts = z.output<typeof uncertaintyGuessesSchema>['guesses'];

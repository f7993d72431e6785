/** What the document of guesses about open terms of a grant may look like: how likely a letter that is silent means each, what it does, and what the law says of inventions. */
import { list, strict } from './containers.ts';
import { guessSchema } from './guesses.ts';
import { sourcedOrigin } from './sourced-value.ts';
import { date, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostLaws = 60;

const chancesSchema = strict({
  guaranteed: guessSchema,
  term: guessSchema,
  rollover: guessSchema,
  successorModels: guessSchema,
  priority: guessSchema,
  personalUse: guessSchema,
  ipCarveOut: guessSchema,
  noMonitoring: guessSchema,
  transfer: guessSchema,
  tail: guessSchema,
  noticeAndMakeWhole: guessSchema,
  grossUp: guessSchema
});

const effectsSchema = strict({
  cutPerYearAtDiscretion: guessSchema,
  monthsWithoutTerm: guessSchema,
  monthlyLifeMonths: guessSchema,
  onceLifeMonths: guessSchema,
  withdrawalPerYear: guessSchema,
  bestEffortKept: guessSchema,
  workShareWithOwnUse: guessSchema,
  assignedKept: guessSchema,
  watchedKept: guessSchema,
  resaleLost: guessSchema,
  madeGood: guessSchema
});

/** Of a region, by its letters in a tax: in our words, with the place to read the law itself. */
const inventionLawSchema = strict({
  region: name,
  title: name,
  text: notes.min(1, 'a text'),
  effectiveFrom: sourcedOrigin.effectiveFrom,
  source: sourcedOrigin.source
});

export const termGuessesSchema = strict({
  format: z.literal('term-guesses'),
  version: z.literal(1),
  title: name,
  asOf: date,
  chances: chancesSchema,
  effects: effectsSchema,
  inventionLaws: list(inventionLawSchema, mostLaws)
});

export type TermChanceFacts = z.output<typeof chancesSchema>;
export type TermEffectFacts = z.output<typeof effectsSchema>;
export type InventionLaw = z.output<typeof inventionLawSchema>;

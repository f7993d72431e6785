// What journeys over the pages of the rates have in common.
import type { Scenario } from '#lib/engine/index.ts';
import { modelDocument } from './model-files.ts';

/** The pages that work something out, each with what stands there once it has. */
export const ratePages = [
  ['/rates/paths/', 'main figure svg'],
  ['/rates/promise/', '#levers'],
  ['/rates/owner/', '#renting'],
  ['/rates/convert/', '#conditions']
] as const;

/** A comparison at prices of the shipped card, so that another card changes it. */
export const priced = modelDocument('offers/borealis-halcyon.json') as unknown as Scenario;

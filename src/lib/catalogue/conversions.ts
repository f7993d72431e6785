/** The shipped defaults of conversions (models/conversions.json): all assumptions, each with its range and reason. */
import type { ConversionFacts, ExperimentSize } from '#lib/schema/conversions.ts';
import shipped from '#models/conversions.json' with { type: 'json' };

/** The share of output tokens, the planning factor on benchmarks, the hours of a working day. */
export function conversionFacts(): ConversionFacts {
  return shipped.figures as ConversionFacts;
}

/** What one experiment takes, in three sizes from small to large; the first stands in where nothing was said. */
export function experimentSizes(): readonly ExperimentSize[] {
  return shipped.experiments as readonly ExperimentSize[];
}

/** What is usual at each stage of a private company (models/equity/stages.json): to compare a letter with, never a default. */
import type { EquityStage } from '#lib/schema/equity-stages.ts';
import shipped from '#models/equity/stages.json' with { type: 'json' };

/** From the first round to a listing. */
export function equityStages(): readonly EquityStage[] {
  return shipped.stages as readonly EquityStage[];
}

/** How old a figure is, so that nobody takes last year's price for today's. Today is an argument. */
import { counted } from '#lib/format/count.ts';
import { daysUntil } from '#lib/format/dates.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

const OLD_AFTER_DAYS = 180;

/** Days since a figure took effect; one known by its month counts from the first. */
function ageInDays({ effectiveFrom }: Pick<SourcedValue, 'effectiveFrom'>, today: string): number {
  return -daysUntil(effectiveFrom, today);
}

/** `265 days old` for a figure of more than 180 days, else nothing. */
export function ageWarning(figure: Pick<SourcedValue, 'effectiveFrom'>, today: string | undefined): string | undefined {
  if (today === undefined) return undefined;
  const days = ageInDays(figure, today);
  return days > OLD_AFTER_DAYS ? `${counted(days, 'day')} old` : undefined;
}

/** What a card's figures are together: `4 of its 48 figures are more than 180 days old`. */
export function ageFinding(figures: readonly Pick<SourcedValue, 'effectiveFrom'>[], today: string): string {
  const old = figures.filter((figure) => ageInDays(figure, today) > OLD_AFTER_DAYS).length;
  if (old === 0) return `None of its ${figures.length} figures is more than ${OLD_AFTER_DAYS} days old.`;
  return `${old} of its ${figures.length} figures ${old === 1 ? 'is' : 'are'} more than ${OLD_AFTER_DAYS} days old.`;
}

/** Which offer a page for print is about: that of the address, else that of the counter-offer. */
import type { Offer, Scenario } from '#lib/engine/index.ts';

export function printedOffer({ offers, counter }: Scenario, wanted: string | null): Offer | undefined {
  return offers.find(({ id }) => id === (wanted ?? counter?.offer)) ?? (wanted === null ? offers[0] : undefined);
}

/** Titles that packages get when they become offers, and what a copy adds: words of the house. */
const PACKAGE = /^(Counter(?:,.*| at .*|-\d+)?|Nearest counter|Copy)(?:-\d+)?$/;
const COPY = / \(copy\)(?:-\d+)?$/;

/** The job's title as the candidate reads it: of a package that became an offer that of the offer it was made from. */
export function jobTitle({ offers, counter }: Scenario, offer: Offer): string | undefined {
  const title = offer.title?.replace(COPY, '');
  if (title === undefined || !PACKAGE.test(title)) return title || undefined;
  const original = offers.find(({ id, employer }) => id === counter?.offer && employer === offer.employer);
  const other = original?.title?.replace(COPY, '');
  return other === undefined || PACKAGE.test(other) ? undefined : other;
}
